import type { Steps } from '../engine-steps.ts'
import type { Bead } from '../model/bead.ts'
import { slice, type Text } from '../model/text.ts'
import { type AlignmentKnowledge, alignSentences } from './align-sentences.ts'

/** Beads on each side of an edit that are aligned anew with it. */
const NEIGHBOURHOOD = 12

export type Pair = { readonly arabic: Text; readonly english: Text }

/**
 * The beads of a pair of texts after an edit of either: what is far from the edit stays as it was, with its
 * confidence, and only the neighbourhood is aligned anew, so that a book takes no longer than a page. `confirmed`
 * are beads of the edited texts that a person confirmed.
 */
export function* realignEdited(
  before: Pair & { readonly beads: readonly Bead[] },
  after: Pair,
  knowledge: AlignmentKnowledge,
  confirmed: readonly Bead[] = [],
): Steps<'aligning', Bead[]> {
  const arabic = unchanged(before.arabic, after.arabic)
  const english = unchanged(before.english, after.english)
  const above = before.beads.filter(
    bead => bead.arabic.every(at => at < arabic.head) && bead.english.every(at => at < english.head),
  )
  const below = before.beads.filter(
    bead => bead.arabic.every(at => at >= arabic.tail) && bead.english.every(at => at >= english.tail),
  )
  const kept = [
    ...above.slice(0, -NEIGHBOURHOOD),
    ...below.slice(NEIGHBOURHOOD).map(bead => ({
      ...bead,
      arabic: bead.arabic.map(at => at + arabic.shift),
      english: bead.english.map(at => at + english.shift),
    })),
  ]
  const sentences = (beads: readonly Bead[]) => ({
    arabic: new Set(beads.flatMap(bead => bead.arabic)),
    english: new Set(beads.flatMap(bead => bead.english)),
  })
  const of = sentences(confirmed)
  const free = kept.filter(
    bead => !bead.arabic.some(at => of.arabic.has(at)) && !bead.english.some(at => of.english.has(at)),
  )
  return yield* alignSentences(after.arabic, after.english, knowledge, [...confirmed, ...free])
}

/**
 * The sentences before `head` and those from `tail` on (numbers of the old text) are as they were; the latter stand
 * `shift` places further in the new one.
 */
function unchanged(before: Text, after: Text): { head: number; tail: number; shift: number } {
  const old = before.sentences.map(sentence => slice(before, sentence))
  const fresh = after.sentences.map(sentence => slice(after, sentence))
  const most = Math.min(old.length, fresh.length)
  let head = 0
  while (head < most && old[head] === fresh[head]) head++
  // A side without any change says nothing of where the edit was.
  if (head === old.length && head === fresh.length) return { head, tail: 0, shift: 0 }
  let end = 0
  while (end < most - head && old[old.length - 1 - end] === fresh[fresh.length - 1 - end]) end++
  return { head, tail: old.length - end, shift: fresh.length - old.length }
}
