import { alignSentences } from '../../shared/align/align-sentences.ts'
import type { Steps } from '../../shared/engine-steps.ts'
import { applyEntityCorrections } from '../../shared/entities/apply-corrections.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { Reading, ReadingBead } from '../../shared/model/article.ts'
import type { Bead } from '../../shared/model/bead.ts'
import type { Correction } from '../../shared/model/correction.ts'
import type { Entity } from '../../shared/model/entity.ts'
import { confirmedBeads } from './confirmed-beads.ts'

/** What corrections make of the engine's reading; the texts stay as they are. */
export type Corrected = Pick<Reading, 'beads' | 'entities'> & {
  /** Entities that a person vouched for. */
  readonly confirmed: readonly Entity[]
  /** Corrections that find no place, in the order in which they were made. */
  readonly unplaced: readonly Correction[]
}

/** Beads on each side of a confirmed one that are aligned anew with it, as after an edit. */
const NEIGHBOURHOOD = 12

/**
 * Applies a person's corrections to the engine's own reading. Around confirmed beads the sentences are aligned anew,
 * for which alone knowledge is needed; further away the engine's beads stay.
 */
export function* correctReading(
  reading: Reading,
  corrections: readonly Correction[],
  knowledge: () => Knowledge,
): Steps<'aligning', Corrected> {
  const names = applyEntityCorrections(reading, corrections)
  const pairing = confirmedBeads(reading, corrections)
  const beads =
    pairing.confirmed.length === 0 ? reading.beads : yield* realign(reading, pairing.confirmed, knowledge())
  const unplaced = new Set<Correction>([...names.unplaced, ...pairing.unplaced])
  return {
    beads,
    entities: names.entities,
    confirmed: names.confirmed.map(at => names.entities[at]!),
    unplaced: corrections.filter(correction => unplaced.has(correction)),
  }
}

function* realign(
  reading: Reading,
  confirmed: readonly ReadingBead[],
  knowledge: Knowledge,
): Steps<'aligning', ReadingBead[]> {
  const far = farFrom(reading.beads, confirmed)
  const beads = yield* alignSentences(reading.arabic, reading.english, knowledge, [...confirmed, ...far])
  // The aligner hands back the beads that it was to hold as they are, this mark included.
  return beads
}

/** The engine's beads that are no neighbours of a confirmed one. */
function farFrom(beads: readonly Bead[], confirmed: readonly Bead[]): Bead[] {
  const arabic = new Set(confirmed.flatMap(bead => bead.arabic))
  const english = new Set(confirmed.flatMap(bead => bead.english))
  const isNear = beads.map(() => false)
  beads.forEach((bead, at) => {
    if (!bead.arabic.some(one => arabic.has(one)) && !bead.english.some(one => english.has(one))) return
    isNear.fill(true, Math.max(0, at - NEIGHBOURHOOD), at + NEIGHBOURHOOD + 1)
  })
  return beads.filter((_, at) => !isNear[at])
}
