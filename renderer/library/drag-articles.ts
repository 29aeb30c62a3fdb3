import { type DragEvent, useMemo, useState } from 'react'
import { moveInCollection } from '../services/shelves.ts'
import { libraryStore } from '../state/library-store.ts'

/** The kind of what is dragged; it is nothing to the rest of the window, and nothing outside it. */
export const DRAGGED_ARTICLES = 'application/x-muqabil-articles'

/** The articles that a drag brings; none where it brings something else. */
export function articlesOf(event: DragEvent): number[] {
  const written = event.dataTransfer.getData(DRAGGED_ARTICLES)
  return written === '' ? [] : written.split(' ').map(Number)
}

/** Where a dragged article would be put. */
export type DropPlace = { readonly id: number; readonly side: 'before' | 'after' }

/** What the lines of the list do when they are dragged, or dragged over. */
export type ArticleDrag = {
  readonly onDragStart: (event: DragEvent<HTMLElement>) => void
  readonly onDragOver: (event: DragEvent<HTMLElement>) => void
  readonly onDrop: (event: DragEvent<HTMLElement>) => void
  readonly onDragEnd: () => void
}

/** Drags of articles: onto shelves, and within a collection to another place. */
export function useArticleDrag(): { readonly dropAt: DropPlace | null; readonly drag: ArticleDrag } {
  const [dropAt, setDropAt] = useState<DropPlace | null>(null)
  // One object for all lines and for good, so that none is drawn anew for it.
  const drag = useMemo(
    (): ArticleDrag => ({
      onDragStart: event => {
        const id = idOf(event)
        const { selected, ids } = libraryStore.getState()
        const dragged = selected.has(id) ? ids.filter(one => selected.has(one)) : [id]
        event.dataTransfer.setData(DRAGGED_ARTICLES, dragged.join(' '))
        event.dataTransfer.effectAllowed = 'copyMove'
      },
      onDragOver: event => {
        const { order, collection, reversed } = libraryStore.getState().view
        if (order !== 'own' || collection === null || reversed) return
        if (!event.dataTransfer.types.includes(DRAGGED_ARTICLES)) return
        event.preventDefault()
        const id = idOf(event)
        const side = sideOf(event)
        setDropAt(before => (before?.id === id && before.side === side ? before : { id, side }))
      },
      onDrop: event => {
        const id = idOf(event)
        const side = sideOf(event)
        setDropAt(null)
        const { ids, view } = libraryStore.getState()
        const dragged = articlesOf(event)
        if (view.collection === null || dragged.length === 0) return
        event.preventDefault()
        const before = side === 'before' ? id : (ids[ids.indexOf(id) + 1] ?? null)
        void moveInCollection(view.collection, dragged, before)
      },
      onDragEnd: () => setDropAt(null),
    }),
    [],
  )
  return { dropAt, drag }
}

const idOf = (event: DragEvent<HTMLElement>): number => Number(event.currentTarget.dataset.article)

function sideOf(event: DragEvent<HTMLElement>): DropPlace['side'] {
  const box = event.currentTarget.getBoundingClientRect()
  return event.clientY < box.top + box.height / 2 ? 'before' : 'after'
}
