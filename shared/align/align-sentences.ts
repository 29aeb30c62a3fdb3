import type { Steps } from '../engine-steps.ts'
import type { Bead } from '../model/bead.ts'
import type { Text } from '../model/text.ts'
import { adaptToText } from './adapt-to-text.ts'
import { type AlignmentModel, MODEL } from './alignment-model.ts'
import { FIRST_SHAPES } from './bead-shapes.ts'
import { bandOf, findAnchors } from './coarse-path.ts'
import type { AlignmentKnowledge } from './match-words.ts'
import { prepareAlignment } from './prepare-alignment.ts'
import { bandAround, searchBeads, wholeBand } from './search-beads.ts'

export type { AlignmentKnowledge } from './match-words.ts'

/** Up to so many pairs of sentences the first pass looks at all of them. */
const EXACT_CELLS = 250_000

/** Pairs the sentences of two texts: every sentence of both is in exactly one bead, in text order. */
export function* alignSentences(
  arabic: Text,
  english: Text,
  knowledge: AlignmentKnowledge,
  model: AlignmentModel = MODEL,
): Steps<'aligning', Bead[]> {
  yield { stage: 'aligning', done: 0 }
  const prepared = prepareAlignment(arabic, english, knowledge, model)
  yield { stage: 'aligning', done: 0.1 }
  const n = prepared.arabic.sentences.length
  const m = prepared.english.sentences.length
  const band =
    n * m <= EXACT_CELLS
      ? wholeBand(n, m)
      : bandOf(findAnchors(prepared.arabic, prepared.english, prepared.matches), n, m)
  const first = yield* searchBeads(n, m, band, prepared, model.first, done => 0.1 + 0.4 * done, FIRST_SHAPES)
  const adapted = adaptToText(prepared, first, model)
  const found = yield* searchBeads(
    n,
    m,
    bandAround(first, n, m),
    adapted,
    model.weights,
    done => 0.5 + 0.5 * done,
  )
  const { kept } = prepared
  const beads = found.map(({ i, n, j, m, probability }) => ({
    arabic: kept.arabic.slice(i, i + n),
    english: kept.english.slice(j, j + m),
    confidence: probability,
  }))
  return withTheRest(beads, arabic.sentences.length, english.sentences.length)
}

/** Puts the sentences that took no part, asides and empty lines, in place as beads of their own. */
function withTheRest(beads: readonly Bead[], n: number, m: number): Bead[] {
  const all: Bead[] = []
  let nextArabic = 0
  let nextEnglish = 0
  const aloneUntil = (arabicTo: number, englishTo: number) => {
    for (; nextArabic < arabicTo; nextArabic++) all.push({ arabic: [nextArabic], english: [], confidence: 1 })
    for (; nextEnglish < englishTo; nextEnglish++)
      all.push({ arabic: [], english: [nextEnglish], confidence: 1 })
  }
  for (const bead of beads) {
    aloneUntil(bead.arabic[0] ?? nextArabic, bead.english[0] ?? nextEnglish)
    all.push(bead)
    // What was left out between two sentences of one bead follows it.
    for (const at of missing(bead.arabic)) all.push({ arabic: [at], english: [], confidence: 1 })
    for (const at of missing(bead.english)) all.push({ arabic: [], english: [at], confidence: 1 })
    nextArabic = Math.max(nextArabic, (bead.arabic.at(-1) ?? -1) + 1)
    nextEnglish = Math.max(nextEnglish, (bead.english.at(-1) ?? -1) + 1)
  }
  aloneUntil(n, m)
  return all
}

function missing(indexes: readonly number[]): number[] {
  const found: number[] = []
  for (let k = 1; k < indexes.length; k++)
    for (let at = indexes[k - 1]! + 1; at < indexes[k]!; at++) found.push(at)
  return found
}
