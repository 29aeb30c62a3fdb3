import { type DragEvent, type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { Shelf } from '../../shared/model/shelf.ts'
import { useFormats } from '../i18n/formats.ts'
import { useSpeak } from '../i18n/say.tsx'
import { showAll, showView } from '../services/shelf-view.ts'
import { orderCollections, removeShelf, shelve } from '../services/shelves.ts'
import { isFiltered, libraryStore } from '../state/library-store.ts'
import { articlesOf, DRAGGED_ARTICLES } from './drag-articles.ts'
import { ShelfName } from './shelf-name.tsx'

/** The kind of a collection that is dragged to another place among the others. */
const DRAGGED_COLLECTION = 'application/x-muqabil-collection'
/** Sites shown at once; the search finds the others. */
const MOST_SITES = 12

/** By what the articles can be found. Pressing what is pressed already shows all again. */
export function ShelfNav({ onChosen }: { readonly onChosen: () => void }): ReactNode {
  const { speak } = useSpeak()
  const { number } = useFormats()
  const { view, shelves } = useStore(libraryStore)
  const [renamed, setRenamed] = useState<Shelf | null>(null)
  const [making, setMaking] = useState(false)
  /** The one line that Tab comes to; the arrows lead on. */
  const [tabStop, setTabStop] = useState('all')
  const nav = useRef<HTMLElement>(null)
  if (!shelves) return null

  const choose = (change: Parameters<typeof showView>[0]) => {
    onChosen()
    void showView({ place: 'shelf', ...change })
  }
  /** Gives the focus back to the line whose name was a field, unless it went elsewhere. */
  const comeBack = (key: string) =>
    requestAnimationFrame(() => {
      if (document.activeElement === document.body)
        nav.current?.querySelector<HTMLElement>(`[data-line="${key}"]`)?.focus()
    })
  const walk = (event: KeyboardEvent) => {
    if (event.altKey || event.target instanceof HTMLInputElement) return
    const buttons = [...(nav.current?.querySelectorAll<HTMLElement>('button') ?? [])]
    const at = buttons.indexOf(event.target as HTMLElement)
    const next = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      Home: 0,
      End: buttons.length - 1,
    }[event.key]
    if (next === undefined) return
    event.preventDefault()
    buttons[Math.max(0, Math.min(buttons.length - 1, next))]?.focus()
  }
  const line = (key: string, name: string, count: number, isOn: boolean, onPress: () => void) => (
    <li key={key}>
      <button
        type="button"
        className="shelf-line"
        data-line={key}
        tabIndex={tabStop === key ? 0 : -1}
        aria-pressed={isOn}
        onClick={onPress}
      >
        <span className="shelf-line-name">
          <bdi>{name}</bdi>
        </span>
        <span className="shelf-line-count">{number(count)}</span>
      </button>
    </li>
  )
  const shelfLine = (shelf: Shelf) =>
    renamed?.kind === shelf.kind && renamed.id === shelf.id ? (
      <li key={`${shelf.kind}-${shelf.id}`}>
        <ShelfName
          shelf={shelf}
          kind={shelf.kind}
          onDone={() => {
            setRenamed(null)
            comeBack(`${shelf.kind}-${shelf.id}`)
          }}
        />
      </li>
    ) : (
      <ShelfLine
        key={`${shelf.kind}-${shelf.id}`}
        shelf={shelf}
        tabIndex={tabStop === `${shelf.kind}-${shelf.id}` ? 0 : -1}
        onPress={() => choose({ [shelf.kind]: view[shelf.kind] === shelf.id ? null : shelf.id })}
        onRename={() => setRenamed(shelf)}
      />
    )

  return (
    <nav
      ref={nav}
      className="shelf-nav"
      aria-label={speak('shelf.nav')}
      onKeyDown={walk}
      onFocus={event => {
        const key = (event.target as HTMLElement).dataset.line
        if (key !== undefined) setTabStop(key)
      }}
    >
      <ul>
        {line(
          'all',
          speak('shelf.all'),
          shelves.articles,
          view.place === 'shelf' && !isFiltered(view),
          () => {
            onChosen()
            void showAll()
          },
        )}
        {line('unread', speak('shelf.unread'), shelves.unread, view.reading === 'unread', () =>
          choose({ reading: view.reading === 'unread' ? 'any' : 'unread' }),
        )}
        {(shelves.withoutEnglish > 0 || view.english === 'without') &&
          line('alone', speak('shelf.alone'), shelves.withoutEnglish, view.english === 'without', () =>
            choose({ english: view.english === 'without' ? 'any' : 'without' }),
          )}
        {(shelves.withoutEnglish > 0 || view.english === 'with') &&
          line(
            'paired',
            speak('shelf.paired'),
            shelves.articles - shelves.withoutEnglish,
            view.english === 'with',
            () => choose({ english: view.english === 'with' ? 'any' : 'with' }),
          )}
      </ul>
      <h2>{speak('shelf.collections')}</h2>
      <ul>
        {shelves.collections.map(shelfLine)}
        <li>
          {making ? (
            <ShelfName
              shelf={null}
              kind="collection"
              onDone={() => {
                setMaking(false)
                comeBack('make')
              }}
            />
          ) : (
            <button
              type="button"
              className="shelf-line shelf-make"
              data-line="make"
              tabIndex={tabStop === 'make' ? 0 : -1}
              onClick={() => setMaking(true)}
            >
              {speak('shelf.make-collection')}
            </button>
          )}
        </li>
      </ul>
      {shelves.tags.length > 0 && (
        <>
          <h2>{speak('shelf.tags')}</h2>
          <ul>{shelves.tags.map(shelfLine)}</ul>
        </>
      )}
      {shelves.sites.length > 0 && (
        <>
          <h2>{speak('shelf.sites')}</h2>
          <ul>
            {shelves.sites
              .filter((site, at) => at < MOST_SITES || site.name === view.site)
              .map(site =>
                line(`site-${site.name}`, site.name, site.articles, view.site === site.name, () =>
                  choose({ site: view.site === site.name ? null : site.name }),
                ),
              )}
          </ul>
        </>
      )}
      <ul className="shelf-bin">
        {line('bin', speak('shelf.bin'), shelves.inBin, view.place === 'bin', () => {
          onChosen()
          void (view.place === 'bin' ? showAll() : showBin())
        })}
      </ul>
    </nav>
  )
}

/** The bin shows all it holds, the last thrown away first. */
const showBin = () =>
  showView({
    place: 'bin',
    order: 'opened',
    reversed: false,
    reading: 'any',
    english: 'any',
    site: null,
    tag: null,
    collection: null,
  })

/** A tag or collection: pressed it is shown alone, renamed with F2, removed with Delete, filled by a drop. */
function ShelfLine({
  shelf,
  tabIndex,
  onPress,
  onRename,
}: {
  readonly shelf: Shelf
  readonly tabIndex: number
  readonly onPress: () => void
  readonly onRename: () => void
}): ReactNode {
  const { number } = useFormats()
  const { view, shelves } = useStore(libraryStore)
  const [isOver, setIsOver] = useState(false)
  const collections = shelves?.collections.map(({ id }) => id) ?? []
  const isCollection = shelf.kind === 'collection'

  const moveTo = (id: number, before: number) => {
    const rest = collections.filter(one => one !== id)
    void orderCollections([...rest.slice(0, before), id, ...rest.slice(before)])
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = collections.indexOf(shelf.id)
    if (event.key === 'F2') onRename()
    else if (event.key === 'Delete') void removeShelf(shelf)
    else if (isCollection && event.altKey && event.key === 'ArrowUp' && at > 0) moveTo(shelf.id, at - 1)
    else if (isCollection && event.altKey && event.key === 'ArrowDown') moveTo(shelf.id, at + 1)
    else return
    event.preventDefault()
  }
  const takes = ({ dataTransfer }: DragEvent): boolean =>
    dataTransfer.types.includes(DRAGGED_ARTICLES) ||
    (isCollection && dataTransfer.types.includes(DRAGGED_COLLECTION))
  const onDrop = (event: DragEvent) => {
    setIsOver(false)
    if (!takes(event)) return
    event.preventDefault()
    const articles = articlesOf(event)
    const dragged = Number(event.dataTransfer.getData(DRAGGED_COLLECTION))
    if (articles.length > 0) void shelve(shelf.kind, shelf.name, articles)
    else if (dragged > 0 && dragged !== shelf.id) moveTo(dragged, collections.indexOf(shelf.id))
  }

  return (
    <li>
      <button
        type="button"
        className={isOver ? 'shelf-line is-over' : 'shelf-line'}
        data-line={`${shelf.kind}-${shelf.id}`}
        tabIndex={tabIndex}
        aria-pressed={view[shelf.kind] === shelf.id}
        draggable={isCollection}
        onClick={onPress}
        onDoubleClick={onRename}
        onKeyDown={onKeyDown}
        onDragStart={event => event.dataTransfer.setData(DRAGGED_COLLECTION, String(shelf.id))}
        onDragOver={event => {
          if (!takes(event)) return
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={onDrop}
      >
        <span className="shelf-line-name">
          <bdi>{shelf.name}</bdi>
        </span>
        <span className="shelf-line-count">{number(shelf.articles)}</span>
      </button>
    </li>
  )
}
