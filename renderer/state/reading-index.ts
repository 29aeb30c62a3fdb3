import type { Reading } from '../../shared/model/article.ts'
import { DOUBTFUL_BELOW } from '../../shared/model/bead.ts'
import type { Span } from '../../shared/model/span.ts'
import { kindOf, type Language, type Repair, type Text } from '../../shared/model/text.ts'
import type { Place } from './place.ts'
import { type Row, rowsFromBeads } from './rows-from-beads.ts'

/** A mention of an entity (its index) in one text; offsets are into the whole text. */
export type MentionPlace = Span & { readonly entity: number }

/** Both sides of something. */
export type Sides<T> = { readonly arabic: T; readonly english: T }

/** A reading with everything that the page looks up in it, computed once when the article opens. */
export type ReadingIndex = {
  readonly reading: Reading
  readonly rows: readonly Row[]
  /** The bead of each sentence. */
  readonly beadOf: Sides<readonly number[]>
  /** The row of each bead. */
  readonly rowOfBead: readonly number[]
  /** Mentions of each side in text order. */
  readonly mentions: Sides<readonly MentionPlace[]>
  /** Beads that the engine doubts, in text order. */
  readonly doubtful: readonly number[]
  /** Sentences of the article proper, of both sides, that have no partner; none where one text is missing. */
  readonly unpaired: number
}

/** Indexes a reading. */
export function indexReading(reading: Reading): ReadingIndex {
  const rows = rowsFromBeads(reading)
  const beadOf = { arabic: beadsOfSide(reading, 'arabic'), english: beadsOfSide(reading, 'english') }
  const rowOfBead = new Array<number>(reading.beads.length).fill(0)
  rows.forEach((row, at) => {
    for (const bead of row.beads) rowOfBead[bead] = at
  })
  const doubtful = reading.beads.flatMap((_, bead) => (isDoubtful(reading, bead) ? [bead] : []))
  return {
    reading,
    rows,
    beadOf,
    rowOfBead,
    mentions: { arabic: mentionsOf(reading, 'arabic'), english: mentionsOf(reading, 'english') },
    doubtful,
    unpaired: unpairedIn(reading),
  }
}

/** Whether a bead pairs sentences and the engine doubts it. */
export function isDoubtful(reading: Reading, bead: number): boolean {
  const { arabic, english, confidence } = reading.beads[bead]!
  return arabic.length > 0 && english.length > 0 && confidence < DOUBTFUL_BELOW
}

/** How a bead stands: said to be right by a person, paired by the engine, or without a partner, and on which side. */
export function standingOf(
  reading: Reading,
  bead: number,
): 'confirmed' | 'paired' | 'no-english' | 'no-arabic' | 'aside' {
  const { arabic, english, confirmed } = reading.beads[bead]!
  if (confirmed) return 'confirmed'
  if (arabic.length > 0 && english.length > 0) return 'paired'
  if (arabic.length === 0) return 'no-arabic'
  const isAside = arabic.every(at => kindOf(reading.arabic, reading.arabic.sentences[at]!) === 'aside')
  return isAside ? 'aside' : 'no-english'
}

/** The sentences across that stand for a sentence, in text order. */
export function partnersOf(index: ReadingIndex, { side, sentence }: Place): readonly number[] {
  const bead = index.reading.beads[index.beadOf[side][sentence]!]!
  return side === 'arabic' ? bead.english : bead.arabic
}

/** The mention that covers an offset of a text; the shortest where they nest. */
export function mentionAt(index: ReadingIndex, side: Language, offset: number): MentionPlace | null {
  const mentions = index.mentions[side]
  let best: MentionPlace | null = null
  for (const mention of mentions) {
    if (mention.from > offset) break
    if (offset < mention.to && (!best || mention.to - mention.from < best.to - best.from)) best = mention
  }
  return best
}

/** The sentence that holds an offset; between two sentences, the one before; -1 before the first. */
export function sentenceAt(text: Text, offset: number): number {
  let low = 0
  let high = text.sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (text.sentences[middle]!.from <= offset) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The glued words of a sentence. */
export function repairsIn(text: Text, sentence: number): readonly Repair[] {
  const span = text.sentences[sentence]!
  return text.repairs.filter(repair => repair.from >= span.from && repair.to <= span.to)
}

function beadsOfSide(reading: Reading, side: Language): number[] {
  const beads = new Array<number>(reading[side].sentences.length).fill(0)
  reading.beads.forEach((bead, at) => {
    for (const sentence of bead[side]) beads[sentence] = at
  })
  return beads
}

function mentionsOf(reading: Reading, side: Language): MentionPlace[] {
  const mentions = reading.entities.flatMap((entity, at) =>
    entity[side].map(span => ({ ...span, entity: at })),
  )
  return mentions.sort((a, b) => a.from - b.from || b.to - a.to)
}

function unpairedIn(reading: Reading): number {
  if (reading.arabic.sentences.length === 0 || reading.english.sentences.length === 0) return 0
  let count = 0
  for (const { arabic, english } of reading.beads) {
    if (arabic.length > 0 && english.length > 0) continue
    for (const at of arabic) if (kindOf(reading.arabic, reading.arabic.sentences[at]!) !== 'aside') count++
    for (const at of english) if (kindOf(reading.english, reading.english.sentences[at]!) !== 'aside') count++
  }
  return count
}
