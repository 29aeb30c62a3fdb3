import type { Steps } from '../engine-steps.ts'
import type { Bead } from '../model/bead.ts'
import type { Language, Text } from '../model/text.ts'
import { type Unchanged, unchangedSentences } from '../text/unchanged-sentences.ts'
import { type AlignmentKnowledge, alignSentences } from './align-sentences.ts'

/** Beads on each side of an edit that are aligned anew with it. */
const NEIGHBOURHOOD = 12

export type Pair = { readonly arabic: Text; readonly english: Text }

/**
 * The beads of a pair of texts after an edit of either: what is far from the edit stays as it was, with its
 * confidence, and only the neighbourhood is aligned anew, so that a book takes no longer than a page. Where no sentence
 * changed, every bead stays. `confirmed`
 * are beads of the edited texts that a person confirmed.
 */
export function* realignEdited(
  before: Pair & { readonly beads: readonly Bead[] },
  after: Pair,
  knowledge: AlignmentKnowledge,
  confirmed: readonly Bead[] = [],
): Steps<'aligning', Bead[]> {
  const arabic = unchangedSentences(before.arabic, after.arabic)
  const english = unchangedSentences(before.english, after.english)
  const { from, to } = affectedBeads(before, { arabic, english })
  const far = before.beads.flatMap((bead, at) => {
    const isAbove = at < from - NEIGHBOURHOOD
    if (!isAbove && at < to + NEIGHBOURHOOD) return []
    const move = ({ head, tail, shift }: Unchanged, list: readonly number[]) =>
      list.map(one => (one < head ? one : one >= tail ? one + shift : Number.NaN))
    const moved = { ...bead, arabic: move(arabic, bead.arabic), english: move(english, bead.english) }
    return [...moved.arabic, ...moved.english].some(Number.isNaN) ? [] : [moved]
  })
  const sentences = (beads: readonly Bead[]) => ({
    arabic: new Set(beads.flatMap(bead => bead.arabic)),
    english: new Set(beads.flatMap(bead => bead.english)),
  })
  const of = sentences(confirmed)
  const free = far.filter(
    bead => !bead.arabic.some(at => of.arabic.has(at)) && !bead.english.some(at => of.english.has(at)),
  )
  return yield* alignSentences(after.arabic, after.english, knowledge, [...confirmed, ...free])
}

/** The beads, from the first to the last, that hold sentences which are other than before or have new neighbours. */
function affectedBeads(
  { arabic, english, beads }: Pair & { readonly beads: readonly Bead[] },
  unchanged: Readonly<Record<Language, Unchanged>>,
): { readonly from: number; readonly to: number } {
  let from = beads.length
  let to = 0
  for (const [side, text] of [
    ['arabic', arabic],
    ['english', english],
  ] as const) {
    const { head, tail, shift } = unchanged[side]
    if (head === text.sentences.length && shift === 0) continue
    if (text.sentences.length === 0) return { from: 0, to: beads.length }
    // Where sentences were only put in, they stand between the one before and the one after.
    beads.forEach((bead, at) => {
      if (!bead[side].some(one => one >= head - 1 && one <= tail)) return
      from = Math.min(from, at)
      to = Math.max(to, at + 1)
    })
  }
  return from < to ? { from, to } : { from: Number.POSITIVE_INFINITY, to: Number.POSITIVE_INFINITY }
}
