import { MARK_COLOURS } from '../../shared/model/mark.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { marksStore } from './marks-store.ts'
import { placedMarks } from './place-marks.ts'
import { RowPainter } from './row-painter.ts'

/** Over what is lit and pinned, and under the names. */
const PRIORITIES = Object.fromEntries(MARK_COLOURS.map(colour => [`mark-${colour}`, 1]))

/** Paints the marks of the article on the page; answers its own end. */
export function paintMarks(index: ReadingIndex): () => void {
  const painter = new RowPainter(index, PRIORITIES)
  const paint = () => {
    const { placed } = placedMarks(index, marksStore.getState().marks)
    // Marks may lie over each other; there are few, and of two the later is painted.
    painter.paint((side, from, to) =>
      placed.flatMap(({ mark, from: start, to: end }) =>
        mark.place.side === side && start < to && from < end
          ? [{ from: start, to: end, highlight: `mark-${mark.colour}` }]
          : [],
      ),
    )
  }
  paint()
  const end = marksStore.subscribe((state, before) => {
    if (state.marks !== before.marks) paint()
  })
  return () => {
    end()
    painter.end()
  }
}
