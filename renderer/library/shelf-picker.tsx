import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useStore } from 'zustand'
import { LONGEST_SHELF_NAME, type Shelf, type ShelfKind } from '../../shared/model/shelf.ts'
import { bridge } from '../bridge.ts'
import { useSpeak } from '../i18n/say.tsx'
import { shelve, unshelve } from '../services/shelves.ts'
import { foldForSearch } from '../state/fold-for-search.ts'
import { libraryStore } from '../state/library-store.ts'
import { tell } from '../state/notices-store.ts'
import { Modal } from '../ui/modal.tsx'
import { CollectionIcon, TagIcon } from './library-icons.tsx'

/** Tags or collections of some articles: found by typing, put on and taken off, made where there is none. */
export function ShelfPicker({
  kind,
  ids,
  onClose,
}: {
  readonly kind: ShelfKind
  readonly ids: readonly number[]
  readonly onClose: () => void
}): ReactNode {
  const { speak } = useSpeak()
  const shelves = useStore(libraryStore, state => state.shelves?.[kind === 'tag' ? 'tags' : 'collections'])
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState(0)
  const [holds, setHolds] = useState<ReadonlyMap<number, number>>(new Map())
  const list = useRef<HTMLDivElement>(null)
  const id = useId()

  // biome-ignore lint/correctness/useExhaustiveDependencies: what the shelves hold is asked anew whenever they change
  useEffect(() => {
    let isOver = false
    void bridge.shelvesOf({ kind, ids }).then(answer => {
      if (isOver) return
      if (answer.ok) setHolds(new Map(answer.value.map(one => [one.id, one.holds])))
      else tell({ kind: 'failure', failure: answer })
    })
    return () => {
      isOver = true
    }
  }, [kind, ids, shelves])

  useLayoutEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  })

  const wanted = foldForSearch(search)
  const found = (shelves ?? []).filter(shelf => foldForSearch(shelf.name).includes(wanted))
  const isNew = wanted !== '' && !found.some(shelf => foldForSearch(shelf.name) === wanted)
  const choices: readonly (Shelf | null)[] = isNew ? [...found, null] : found

  const standing = (shelf: Shelf): 'all' | 'some' | 'none' => {
    const held = holds.get(shelf.id) ?? 0
    return held === 0 ? 'none' : held >= ids.length ? 'all' : 'some'
  }
  const choose = (choice: Shelf | null | undefined) => {
    if (choice === undefined) return
    if (choice === null) void shelve(kind, search, ids)
    else if (standing(choice) === 'all') void unshelve(choice, ids)
    else void shelve(kind, choice.name, ids)
    setSearch('')
    setChosen(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const last = choices.length - 1
    if (event.key === 'ArrowDown') setChosen(chosen >= last ? 0 : chosen + 1)
    else if (event.key === 'ArrowUp') setChosen(chosen <= 0 ? last : chosen - 1)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      if (search === '' && chosen === 0 && choices.length === 0) onClose()
      else choose(choices[chosen])
    } else return
    event.preventDefault()
  }
  const title = speak(`shelf.pick-${kind}`)

  return (
    <Modal title={title} closeName={speak('keys.close')} shape="top" bare onClose={onClose}>
      <label className="palette-search">
        {kind === 'tag' ? <TagIcon /> : <CollectionIcon />}
        <input
          type="text"
          role="combobox"
          data-first=""
          aria-expanded={true}
          aria-controls={`${id}-list`}
          aria-activedescendant={choices.length > 0 ? `${id}-${chosen}` : undefined}
          aria-autocomplete="list"
          aria-label={title}
          placeholder={title}
          maxLength={LONGEST_SHELF_NAME}
          value={search}
          dir="auto"
          onChange={event => {
            setSearch(event.target.value)
            setChosen(0)
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <div
        ref={list}
        id={`${id}-list`}
        className="palette-list"
        role="listbox"
        aria-label={title}
        aria-multiselectable
      >
        {choices.map((choice, at) => (
          <button
            type="button"
            tabIndex={-1}
            key={choice?.id ?? 'new'}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === chosen}
            aria-checked={choice ? standing(choice) === 'all' : false}
            onPointerMove={() => setChosen(at)}
            onClick={() => choose(choice)}
          >
            <bdi>{choice ? choice.name : speak(`shelf.make-${kind}-named`, { name: search.trim() })}</bdi>
            <span className="palette-menu shelf-holds">
              {choice &&
                standing(choice) !== 'none' &&
                speak(`shelf.holds-${standing(choice) as 'all' | 'some'}`)}
            </span>
          </button>
        ))}
      </div>
      {choices.length === 0 && <p className="palette-none">{speak(`shelf.pick-none-${kind}`)}</p>}
    </Modal>
  )
}
