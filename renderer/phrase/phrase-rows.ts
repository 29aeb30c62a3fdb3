import type { PhrasePart } from '../../shared/model/gloss.ts'
import type { Span } from '../../shared/model/span.ts'
import { slice } from '../../shared/model/text.ts'
import { mentionAt, type ReadingIndex } from '../state/reading-index.ts'

/** Glosses of one part that are shown; the card of the word itself has them all. */
const SHOWN = 2

/** A line of several words taken one by one; offsets are into their sentence. */
export type PhraseRow = Span & {
  readonly arabic: string
  /** Empty where nothing is known. */
  readonly english: string
}

/**
 * The parts of a phrase as lines; their sentence begins at `start` of the text. Words that only a name explains are
 * one line, with the name across.
 */
export function phraseRows(index: ReadingIndex, start: number, parts: readonly PhrasePart[]): PhraseRow[] {
  const rows: PhraseRow[] = []
  // Where the mention begins that the last line stands for.
  let named: number | null = null
  for (const { from, to, text, glosses } of parts) {
    const mention = glosses.length > 0 ? null : mentionAt(index, 'arabic', start + from)
    const name = mention && (index.reading.entities[mention.entity]!.name.english ?? null)
    if (name !== null && mention && named === mention.from) {
      const first = rows.pop()!
      const arabic = slice(index.reading.arabic, { from: start + first.from, to: start + to })
      rows.push({ from: first.from, to, arabic, english: name })
    } else rows.push({ from, to, arabic: text, english: name ?? glosses.slice(0, SHOWN).join(' · ') })
    named = name === null ? null : (mention?.from ?? null)
  }
  return rows
}
