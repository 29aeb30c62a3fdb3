import { RowPainter, spansTouching } from '../marks/row-painter.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { type FindState, findStore } from './find-store.ts'

/** Over all that the page paints by itself; the hit on show over the others. */
const PRIORITIES = { 'found-form': 30, found: 31, 'found-current': 32 } as const

/** Paints what is found in the article on the page; answers its own end. */
export function paintFound(index: ReadingIndex): () => void {
  const painter = new RowPainter(index, PRIORITIES)
  const paint = ({ hits, current }: FindState) => {
    const sides = {
      arabic: hits.filter(hit => hit.side === 'arabic'),
      english: hits.filter(hit => hit.side === 'english'),
    }
    const shown = hits[current]
    painter.paint((side, from, to) =>
      spansTouching(sides[side], from, to).map(hit => ({
        from: hit.from,
        to: hit.to,
        highlight: hit === shown ? 'found-current' : hit.isForm ? 'found-form' : 'found',
      })),
    )
  }
  if (findStore.getState().hits.length > 0) paint(findStore.getState())
  const end = findStore.subscribe((state, before) => {
    if (state.hits !== before.hits || state.current !== before.current) paint(state)
  })
  return () => {
    end()
    painter.end()
  }
}
