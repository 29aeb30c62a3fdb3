import { findPlace } from '../../shared/entities/find-place.ts'
import type { Mark } from '../../shared/model/mark.ts'
import type { Span } from '../../shared/model/span.ts'
import { type ReadingIndex, sentenceAt } from '../state/reading-index.ts'

/** A mark where it stands in the text of its side, and the sentence in which it begins. */
export type PlacedMark = Span & { readonly mark: Mark; readonly sentence: number }

/** The marks of an article: those that stand in it in the order in which they are read, and those that do not. */
export type PlacedMarks = {
  readonly placed: readonly PlacedMark[]
  readonly lost: readonly Mark[]
}

/** Finds the place of each mark in the texts as they are now. */
export function placeMarks(index: ReadingIndex, marks: readonly Mark[]): PlacedMarks {
  const placed: PlacedMark[] = []
  const lost: Mark[] = []
  for (const mark of marks) {
    const text = index.reading[mark.place.side]
    const span = findPlace(text, mark.place)
    if (span) placed.push({ ...span, mark, sentence: Math.max(0, sentenceAt(text, span.from)) })
    else lost.push(mark)
  }
  const beadOf = ({ mark, sentence }: PlacedMark) => index.beadOf[mark.place.side][sentence] ?? 0
  const sideOf = ({ mark }: PlacedMark) => (mark.place.side === 'arabic' ? 0 : 1)
  placed.sort(
    (a, b) => beadOf(a) - beadOf(b) || sideOf(a) - sideOf(b) || a.from - b.from || a.mark.id - b.mark.id,
  )
  return { placed, lost }
}

// The page, the list and the margin ask for the same.
let last: {
  readonly index: ReadingIndex
  readonly marks: readonly Mark[]
  readonly found: PlacedMarks
} | null = null

/** As `placeMarks`, worked out once for the marks of a moment. */
export function placedMarks(index: ReadingIndex, marks: readonly Mark[]): PlacedMarks {
  if (last?.index !== index || last.marks !== marks) last = { index, marks, found: placeMarks(index, marks) }
  return last.found
}
