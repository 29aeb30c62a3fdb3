import type { Steps } from '../engine-steps.ts'
import type { Bead } from '../model/bead.ts'
import type { Text } from '../model/text.ts'
import { adaptToText } from './adapt-to-text.ts'
import { type AlignmentModel, MODEL } from './alignment-model.ts'
import { FIRST_SHAPES, SHAPES } from './bead-shapes.ts'
import { type Anchor, bandOf, findAnchors } from './coarse-path.ts'
import { holdConfirmed, wallsOf } from './hold-confirmed.ts'
import type { AlignmentKnowledge } from './match-words.ts'
import { inTextOrder } from './order-beads.ts'
import { prepareAlignment } from './prepare-alignment.ts'
import { bandAround, searchBeads, wholeBand } from './search-beads.ts'
import { type Wall, Walls } from './walls.ts'

export type { AlignmentKnowledge } from './match-words.ts'

/** Up to so many pairs of sentences the first pass looks at all of them. */
const EXACT_CELLS = 250_000

/**
 * Pairs the sentences of two texts: every sentence of both is in exactly one bead, in text order. Beads that a person
 * confirmed come back as they are, and the rest is aligned around them.
 */
export function* alignSentences(
  arabic: Text,
  english: Text,
  knowledge: AlignmentKnowledge,
  confirmed: readonly Bead[] = [],
  model: AlignmentModel = MODEL,
): Steps<'aligning', Bead[]> {
  yield { stage: 'aligning', done: 0 }
  const held = holdConfirmed(confirmed, arabic.sentences.length, english.sentences.length)
  const prepared = prepareAlignment(arabic, english, knowledge, model, held)
  yield { stage: 'aligning', done: 0.1 }
  const n = prepared.arabic.sentences.length
  const m = prepared.english.sentences.length
  const fixed = wallsOf(held, prepared.kept)
  const walls = fixed.length > 0 ? new Walls(fixed, n, m) : undefined
  const band =
    n * m <= EXACT_CELLS
      ? wholeBand(n, m)
      : bandOf(
          anchorsBetween(findAnchors(prepared.arabic, prepared.english, prepared.matches), fixed, walls),
          n,
          m,
        )
  const first = yield* searchBeads(
    n,
    m,
    band,
    prepared,
    model.first,
    done => 0.1 + 0.4 * done,
    FIRST_SHAPES,
    walls,
  )
  const adapted = adaptToText(prepared, first, model)
  const found = yield* searchBeads(
    n,
    m,
    bandAround(first, n, m),
    adapted,
    model.weights,
    done => 0.5 + 0.5 * done,
    SHAPES,
    walls,
  )
  const { kept } = prepared
  const beads = found.map(({ i, n, j, m, probability }) => ({
    arabic: kept.arabic.slice(i, i + n),
    english: kept.english.slice(j, j + m),
    confidence: probability,
  }))
  return inTextOrder([...beads, ...held.beads], arabic.sentences.length, english.sentences.length)
}

/** The anchors that lie between the walls in the right order, and the walls themselves. */
function anchorsBetween(
  anchors: readonly Anchor[],
  fixed: readonly Wall[],
  walls: Walls | undefined,
): Anchor[] {
  if (!walls) return [...anchors]
  return [
    ...anchors.filter(({ i, j }) => walls.lets(i, j, i + 1, j + 1)),
    ...fixed.map(({ i, j }) => ({ i, j, score: Number.POSITIVE_INFINITY })),
  ].sort((a, b) => a.i - b.i || a.j - b.j)
}
