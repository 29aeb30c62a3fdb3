import { splitWords } from '../../shared/text/split-words.ts'

/** Marks that belong to the word after them. */
const OPENING = /[«“"‘'([{—–-]/
/** After these a sentence is divided most often. */
const PAUSES = /[.!?؟؛،,;:…]["»”’)\]]*\s*$/u

/** The places of a sentence where it can be divided: before each word but the first, with the marks that open it. */
export function wordBounds(sentence: string): number[] {
  const words = splitWords(sentence)
  const bounds: number[] = []
  words.forEach((word, at) => {
    if (word.kind === 'mark') return
    let first = at
    while (first > 0 && isOpeningBefore(sentence, words[first - 1]!, words[first]!)) first--
    const bound = words[first]!.from
    if (sentence.slice(0, bound).trim() !== '') bounds.push(bound)
  })
  return bounds
}

/** Where a caret begins: after a pause, the one nearest to the middle, else at the word nearest to it; null for one word. */
export function likelyBound(sentence: string): number | null {
  const bounds = wordBounds(sentence)
  const pauses = bounds.filter(bound => PAUSES.test(sentence.slice(0, bound)))
  const middle = sentence.length / 2
  const [nearest] = (pauses.length > 0 ? pauses : bounds).toSorted(
    (a, b) => Math.abs(a - middle) - Math.abs(b - middle),
  )
  return nearest ?? null
}

/** The bound before or after one; the same at an end. */
export function stepBound(sentence: string, from: number, by: 1 | -1): number {
  const bounds = wordBounds(sentence)
  const next = by === 1 ? bounds.find(bound => bound > from) : bounds.findLast(bound => bound < from)
  return next ?? from
}

/** The bound that is nearest to an offset; null where a sentence has none. */
export function nearestBound(sentence: string, offset: number): number | null {
  const [nearest] = wordBounds(sentence).toSorted((a, b) => Math.abs(a - offset) - Math.abs(b - offset))
  return nearest ?? null
}

const isOpeningBefore = (
  sentence: string,
  mark: { readonly from: number; readonly to: number; readonly kind: string },
  word: { readonly from: number },
): boolean =>
  mark.kind === 'mark' &&
  mark.to === word.from &&
  OPENING.test(sentence.slice(mark.from, mark.to)) &&
  (mark.from === 0 || /\s/.test(sentence[mark.from - 1]!))
