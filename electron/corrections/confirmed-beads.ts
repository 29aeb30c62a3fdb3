import { findPlace } from '../../shared/entities/find-place.ts'
import type { Reading, ReadingBead } from '../../shared/model/article.ts'
import {
  type Correction,
  isPairing,
  type PairingCorrection,
  type Place,
} from '../../shared/model/correction.ts'
import type { Text } from '../../shared/model/text.ts'

/** What corrections of the pairing come to. */
export type ConfirmedBeads = {
  /** No sentence is in two of them. */
  readonly confirmed: readonly ReadingBead[]
  /** Corrections whose sentences are not all there (of several beads: none is there whole), in order. */
  readonly unplaced: readonly PairingCorrection[]
}

/** The beads that a person confirmed, by corrections in order; all others are passed over. */
export function confirmedBeads(
  reading: Pick<Reading, 'arabic' | 'english'>,
  corrections: readonly Correction[],
): ConfirmedBeads {
  const confirmed = new Set<ReadingBead>()
  // Which of them has each sentence, so that the whole of a long article can be confirmed at once.
  const holders = { arabic: new Map<number, ReadingBead>(), english: new Map<number, ReadingBead>() }
  const letGoOf = (bead: ReadingBead | undefined): void => {
    if (!bead || !confirmed.delete(bead)) return
    for (const side of SIDES) for (const at of bead[side]) holders[side].delete(at)
  }
  const unplaced: PairingCorrection[] = []
  for (const correction of corrections) {
    if (!isPairing(correction)) continue
    const named = correction.kind === 'pair-several' ? correction.beads : [correction]
    let isPlaced = false
    for (const places of named) {
      const arabic = sentencesAt(reading.arabic, places.arabic)
      const english = sentencesAt(reading.english, places.english)
      if (!arabic || !english) continue
      isPlaced = true
      const bead = { arabic, english, confidence: 1, confirmed: true } as const
      // The last word counts, also where it breaks up what was confirmed before.
      for (const side of SIDES) for (const at of bead[side]) letGoOf(holders[side].get(at))
      if (correction.kind === 'release') continue
      confirmed.add(bead)
      for (const side of SIDES) for (const at of bead[side]) holders[side].set(at, bead)
    }
    if (!isPlaced) unplaced.push(correction)
  }
  return { confirmed: [...confirmed], unplaced }
}

const SIDES = ['arabic', 'english'] as const

/** The sentences that stand at some places, ascending; null where one of the places is gone. */
function sentencesAt(text: Text, places: readonly Place[]): number[] | null {
  const found = new Set<number>()
  for (const place of places) {
    const sentences = sentencesIn(text, place)
    if (sentences.length === 0) return null
    for (const at of sentences) found.add(at)
  }
  return [...found].sort((a, b) => a - b)
}

/** An engine that divides a text otherwise may have made two sentences of one, or one of two. */
function sentencesIn(text: Text, place: Place): number[] {
  const span = findPlace(text, place)
  if (!span) return []
  const found: number[] = []
  for (let at = firstEndingAfter(text, span.from); at < text.sentences.length; at++) {
    const { from, to } = text.sentences[at]!
    if (from >= span.to) break
    const shared = Math.min(to, span.to) - Math.max(from, span.from)
    if (shared > 0 && shared * 2 > Math.min(to - from, span.to - span.from)) found.push(at)
  }
  return found
}

function firstEndingAfter({ sentences }: Text, offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.to > offset) high = middle
    else low = middle + 1
  }
  return low
}
