import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import type { ShelfKind } from '../../shared/model/shelf.ts'
import { useFormats } from '../i18n/formats.ts'
import { Say, useSpeak } from '../i18n/say.tsx'
import { libraryStore, meant } from '../state/library-store.ts'
import { selectAll, selectNone } from '../state/select-articles.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { CloseIcon } from '../ui/icons.tsx'
import { SELECTION_ACTIONS, type SelectionPlace } from './selection-actions.ts'
import { ShelfPicker } from './shelf-picker.tsx'
import { titleOf } from './title-of.ts'

/** How many articles are selected, and what can be done with them. */
export function SelectionBar(): ReactNode {
  const { speak, language } = useSpeak()
  const { number } = useFormats()
  const state = useStore(libraryStore)
  const [picking, setPicking] = useState<ShelfKind | null>(null)
  const ids = meant(state)
  const first = state.articles.get(ids[0] ?? 0)
  const place: SelectionPlace = {
    place: state.view.place,
    collection: state.shelves?.collections.find(({ id }) => id === state.view.collection) ?? null,
    title: first ? titleOf(first, speak, language) : '',
    pick: setPicking,
  }
  return (
    <div className="shelf-tools selection" role="toolbar" aria-label={speak('shelf.selection')}>
      <p role="status">
        <Say id="shelf.selected" count={ids.length} values={{ n: number(ids.length) }} />
      </p>
      {SELECTION_ACTIONS.filter(action => action.isOffered(place)).map(({ name, run }) => (
        <button key={name} type="button" className="button" onClick={() => run(ids, place)}>
          {speak(name)}
        </button>
      ))}
      {ids.length < state.ids.length && (
        <button type="button" className="text-button" onClick={selectAll}>
          {speak('shelf.select-all')}
        </button>
      )}
      <IconButton name={speak('shelf.select-none')} onClick={selectNone}>
        <CloseIcon />
      </IconButton>
      {picking && <ShelfPicker kind={picking} ids={ids} onClose={() => setPicking(null)} />}
    </div>
  )
}
