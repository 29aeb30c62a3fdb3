import type { ReadingBead } from '../../shared/model/article.ts'
import { type Language, slice } from '../../shared/model/text.ts'
import { LANGUAGES } from '../state/place.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { type DeskStanding, deskStanding, isAsideAt } from './desk-standing.ts'

/** A sentence of a row of the desk. */
export type DeskSentence = {
  readonly sentence: number
  readonly text: string
  readonly isAside: boolean
}

/** A bead as the desk draws it. */
export type DeskRow = {
  /** The same for as long as the row begins with the same sentence. */
  readonly key: string
  readonly standing: DeskStanding
  readonly confidence: number
  readonly arabic: readonly DeskSentence[]
  readonly english: readonly DeskSentence[]
}

/**
 * A row for each bead. A row that says what one of `before` said is that very object, so that of thousands only those
 * are drawn anew that changed.
 */
export function deskRows(index: ReadingIndex, before: readonly DeskRow[]): DeskRow[] {
  const known = new Map(before.map(row => [row.key, row]))
  return index.reading.beads.map((bead, at) => {
    const row = rowOf(index, bead, at)
    const old = known.get(row.key)
    return old && isSameRow(old, row) ? old : row
  })
}

/** The first row that was not there before in this form; null where all were. */
export function firstChanged(rows: readonly DeskRow[], before: readonly DeskRow[]): number | null {
  const known = new Set(before)
  const at = rows.findIndex(row => !known.has(row))
  return at < 0 ? null : at
}

function rowOf(index: ReadingIndex, bead: ReadingBead, at: number): DeskRow {
  const { reading } = index
  const sentencesOf = (side: Language): DeskSentence[] =>
    bead[side].map(sentence => ({
      sentence,
      text: slice(reading[side], reading[side].sentences[sentence]!),
      isAside: isAsideAt(reading, side, sentence),
    }))
  return {
    key: bead.arabic[0] === undefined ? `english-${bead.english[0]}` : `arabic-${bead.arabic[0]}`,
    standing: deskStanding(reading, at),
    confidence: bead.confidence,
    arabic: sentencesOf('arabic'),
    english: sentencesOf('english'),
  }
}

const isSameRow = (a: DeskRow, b: DeskRow): boolean =>
  a.standing === b.standing &&
  a.confidence === b.confidence &&
  LANGUAGES.every(
    side =>
      a[side].length === b[side].length &&
      a[side].every((one, at) => {
        const other = b[side][at]!
        return one.sentence === other.sentence && one.text === other.text && one.isAside === other.isAside
      }),
  )
