import type { Reading } from '../model/article.ts'
import { slice, type Text } from '../model/text.ts'

/** A bead as two stretches of plain text on one line each; a side without sentences is an empty string. */
export type BeadTexts = { readonly arabic: string; readonly english: string; readonly confidence: number }

/** The beads of a reading as plain text, in order; sentences of one side are joined by a space. */
export function beadTexts({ arabic, english, beads }: Reading): BeadTexts[] {
  return beads.map(bead => ({
    arabic: joined(arabic, bead.arabic),
    english: joined(english, bead.english),
    confidence: bead.confidence,
  }))
}

const joined = (text: Text, indexes: readonly number[]): string =>
  indexes.map(index => slice(text, text.sentences[index]!).replace(/\s+/g, ' ')).join(' ')
