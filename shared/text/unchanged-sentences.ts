import { kindOf, slice, type Text } from '../model/text.ts'

/** The sentences that an edit of a text left as they were. */
export type Unchanged = {
  /** The sentences before this one are the same, at the same offsets. */
  readonly head: number
  /** Those from this one on (a number of the old text) are the same, further on in the new text. */
  readonly tail: number
  /** How many places further they stand there. */
  readonly shift: number
}

/** Which sentences an edit left as they were, in what they say and in the kind of paragraph that holds them. */
export function unchangedSentences(before: Text, after: Text): Unchanged {
  const old = before.sentences
  const fresh = after.sentences
  const grown = after.original.length - before.original.length
  const isSame = (i: number, j: number, by: number): boolean => {
    const [one, other] = [old[i]!, fresh[j]!]
    return (
      other.from - one.from === by &&
      other.to - one.to === by &&
      kindOf(before, one) === kindOf(after, other) &&
      slice(before, one) === slice(after, other)
    )
  }
  const most = Math.min(old.length, fresh.length)
  let head = 0
  while (head < most && isSame(head, head, 0)) head++
  let end = 0
  while (end < most - head && isSame(old.length - 1 - end, fresh.length - 1 - end, grown)) end++
  return { head, tail: old.length - end, shift: fresh.length - old.length }
}

/** Where each sentence of a text is after an edit: itself, or the one that stands in its place. */
export function followSentences(before: Text, after: Text): (sentence: number) => number {
  const { head, tail, shift } = unchangedSentences(before, after)
  const last = Math.max(0, after.sentences.length - 1)
  return sentence => {
    if (sentence < head) return sentence
    if (sentence >= tail) return Math.min(last, Math.max(0, sentence + shift))
    return Math.max(0, Math.min(sentence, tail + shift - 1, last))
  }
}
