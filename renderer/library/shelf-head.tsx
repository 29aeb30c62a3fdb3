import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { SHELF_ORDERS, type ShelfOrder } from '../../shared/model/shelf.ts'
import { runCommand } from '../commands/run-command.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { emptyBin } from '../services/library.ts'
import { showView } from '../services/shelf-view.ts'
import { removeShelf } from '../services/shelves.ts'
import { isFiltered, libraryStore } from '../state/library-store.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { BinIcon, CloseIcon } from '../ui/icons.tsx'
import { CardsIcon, DirectionIcon, ListIcon, PencilIcon } from './library-icons.tsx'
import { SelectionBar } from './selection-bar.tsx'
import { ShelfName } from './shelf-name.tsx'

/** What is on show, how much of it, and in what order; in its place what can be done with a selection. */
export function ShelfHead({
  isNavOpen,
  onNav,
}: {
  readonly isNavOpen: boolean
  readonly onNav: () => void
}): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const { ids, view, selected } = useStore(libraryStore)
  return (
    <header className="shelf-head">
      <div className="shelf-title">
        <button type="button" className="text-button shelf-places" aria-expanded={isNavOpen} onClick={onNav}>
          {speak('shelf.nav')}
        </button>
        <ShelfTitle />
        <p role="status">
          <Say id="library.count" count={ids.length} values={{ n: number(ids.length) }} />
        </p>
        {view.place === 'shelf' ? <Ways /> : <EmptyBin />}
      </div>
      {selected.size > 0 ? (
        <SelectionBar />
      ) : (
        <div className="shelf-tools">
          <Filters />
          <Order />
          <Look />
        </div>
      )}
    </header>
  )
}

/** The name of the place, of the tag or of the collection; the last two can be renamed and removed here. */
function ShelfTitle(): ReactNode {
  const { speak } = useSpeak()
  const { view, shelves } = useStore(libraryStore)
  const [renaming, setRenaming] = useState(false)
  const shelf =
    shelves?.collections.find(({ id }) => id === view.collection) ??
    shelves?.tags.find(({ id }) => id === view.tag)
  if (!shelf) return <h1>{speak(view.place === 'bin' ? 'shelf.bin' : 'library.title')}</h1>
  if (renaming)
    return (
      <h1>
        <ShelfName shelf={shelf} kind={shelf.kind} onDone={() => setRenaming(false)} />
      </h1>
    )
  return (
    <>
      <h1>
        <bdi>{shelf.name}</bdi>
      </h1>
      <span className="shelf-title-tools">
        <IconButton name={speak('shelf.rename', { name: shelf.name })} onClick={() => setRenaming(true)}>
          <PencilIcon />
        </IconButton>
        <IconButton
          name={speak(`shelf.remove-${shelf.kind}`, { name: shelf.name })}
          onClick={() => void removeShelf(shelf)}
        >
          <BinIcon />
        </IconButton>
      </span>
    </>
  )
}

/** The ways to bring new articles. */
export function Ways(): ReactNode {
  const { speak } = useSpeak()
  return (
    <p className="ways">
      <button type="button" className="button button-first" onClick={() => void runCommand('open-files')}>
        {speak('library.open-files')}
      </button>
      <button type="button" className="button" onClick={() => void runCommand('paste-article')}>
        {speak('library.paste')}
      </button>
    </p>
  )
}

/** Deletes for good what is in the bin, when the person has said so twice. */
function EmptyBin(): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const inBin = useStore(libraryStore, state => state.shelves?.inBin ?? 0)
  const [asking, setAsking] = useState(false)
  const [isDeleting, setDeleting] = useState(false)
  if (isDeleting)
    return (
      <p className="ways" role="status">
        {speak('shelf.deleting')}
      </p>
    )
  if (inBin === 0) return null
  if (!asking)
    return (
      <p className="ways">
        <button type="button" className="button" onClick={() => setAsking(true)}>
          {speak('shelf.empty-bin')}
        </button>
      </p>
    )
  return (
    <div className="ways shelf-asks">
      <span role="alert">
        <Say id="shelf.empty-bin-ask" count={inBin} values={{ n: number(inBin) }} />
      </span>
      <button
        type="button"
        className="button"
        onClick={() => {
          setAsking(false)
          setDeleting(true)
          void emptyBin().finally(() => setDeleting(false))
        }}
      >
        {speak('shelf.empty-bin-yes')}
      </button>
      <button
        type="button"
        className="button button-first"
        ref={button => button?.focus()}
        onClick={() => setAsking(false)}
      >
        {speak('shelf.empty-bin-no')}
      </button>
    </div>
  )
}

/** What narrows the view, each with a way to let go of it. */
function Filters(): ReactNode {
  const { speak } = useSpeak()
  const { view, shelves } = useStore(libraryStore)
  // The collection, or else the tag, is the title already.
  const tag = view.collection === null ? undefined : shelves?.tags.find(({ id }) => id === view.tag)
  const filters = [
    ...(tag ? [{ key: 'tag', name: tag.name, drop: { tag: null } }] : []),
    ...(view.site === null ? [] : [{ key: 'site', name: view.site, drop: { site: null } }]),
    ...(view.reading === 'any'
      ? []
      : [{ key: 'reading', name: speak(`shelf.${view.reading}`), drop: { reading: 'any' as const } }]),
    ...(view.english === 'any'
      ? []
      : [
          {
            key: 'english',
            name: speak(view.english === 'with' ? 'shelf.paired' : 'shelf.alone'),
            drop: { english: 'any' as const },
          },
        ]),
  ]
  if (filters.length === 0) return null
  return (
    <ul className="shelf-filters" aria-label={speak('shelf.filters')}>
      {filters.map(({ key, name, drop }) => (
        <li key={key}>
          <button
            type="button"
            className="shelf-filter"
            aria-label={speak('shelf.drop-filter', { name })}
            onClick={() => void showView(drop)}
          >
            <bdi>{name}</bdi>
            <CloseIcon />
          </button>
        </li>
      ))}
    </ul>
  )
}

function Order(): ReactNode {
  const { speak } = useSpeak()
  const { view } = useStore(libraryStore)
  const orders = SHELF_ORDERS.filter(order => order !== 'own' || view.collection !== null)
  return (
    <div className="shelf-order">
      <select
        className="quiet-select"
        value={view.order}
        aria-label={speak('shelf.order')}
        onChange={event => void showView({ order: event.target.value as ShelfOrder, reversed: false })}
      >
        {orders.map(order => (
          <option key={order} value={order}>
            {speak(
              view.place === 'bin' && order === 'opened' ? 'shelf.order-removed' : `shelf.order-${order}`,
            )}
          </option>
        ))}
      </select>
      <IconButton
        name={speak('shelf.reverse')}
        aria-pressed={view.reversed}
        onClick={() => void showView({ reversed: !view.reversed })}
      >
        <DirectionIcon />
      </IconButton>
    </div>
  )
}

function Look(): ReactNode {
  const { speak } = useSpeak()
  const { look } = useStore(libraryStore)
  return (
    <fieldset className="shelf-look" aria-label={speak('shelf.look')}>
      {(['list', 'cards'] as const).map(one => (
        <IconButton
          key={one}
          name={speak(`shelf.look-${one}`)}
          aria-pressed={look === one}
          onClick={() => libraryStore.setState({ look: one })}
        >
          {one === 'list' ? <ListIcon /> : <CardsIcon />}
        </IconButton>
      ))}
    </fieldset>
  )
}

/** What stands where a view has no article. */
export function NothingHere(): ReactNode {
  const { speak } = useSpeak()
  const { view } = useStore(libraryStore)
  const narrowed = isFiltered({ ...view, tag: null, collection: null })
  const why =
    view.place === 'bin'
      ? 'bin'
      : narrowed
        ? 'filter'
        : view.collection !== null
          ? 'collection'
          : view.tag !== null
            ? 'tag'
            : 'filter'
  return (
    <div className="shelf-nothing">
      <p className="shelf-nothing-title">{speak(`shelf.nothing-${why}`)}</p>
      <p>{speak(`shelf.nothing-${why}-detail`)}</p>
      {why === 'filter' && (
        <p>
          <button
            type="button"
            className="button"
            onClick={() =>
              void showView({ reading: 'any', english: 'any', site: null, tag: null, collection: null })
            }
          >
            {speak('shelf.show-all')}
          </button>
        </p>
      )}
    </div>
  )
}
