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
  /** Corrections whose sentences are not all there, in order. */
  readonly unplaced: readonly PairingCorrection[]
}

/** The beads that a person confirmed, by corrections in order; all others are passed over. */
export function confirmedBeads(
  reading: Pick<Reading, 'arabic' | 'english'>,
  corrections: readonly Correction[],
): ConfirmedBeads {
  let confirmed: ReadingBead[] = []
  const unplaced: PairingCorrection[] = []
  for (const correction of corrections) {
    if (!isPairing(correction)) continue
    const arabic = sentencesAt(reading.arabic, correction.arabic)
    const english = sentencesAt(reading.english, correction.english)
    if (!arabic || !english) {
      unplaced.push(correction)
      continue
    }
    const speaksOf = (bead: ReadingBead): boolean =>
      bead.arabic.some(at => arabic.includes(at)) || bead.english.some(at => english.includes(at))
    // The last word counts, also where it breaks up what was confirmed before.
    confirmed = confirmed.filter(bead => !speaksOf(bead))
    if (correction.kind === 'pair') confirmed.push({ arabic, english, confidence: 1, confirmed: true })
  }
  return { confirmed, unplaced }
}

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
  return text.sentences.flatMap(({ from, to }, at) => {
    const shared = Math.min(to, span.to) - Math.max(from, span.from)
    return shared > 0 && shared * 2 > Math.min(to - from, span.to - span.from) ? [at] : []
  })
}
