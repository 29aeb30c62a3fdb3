import type { Span } from '../../shared/model/span.ts'
import { wordsOf } from './walk-reading.ts'

/** What the keys have marked in a sentence: a word, or several from a fixed one on. Offsets are into the sentence. */
export type MarkedWords = Span & {
  /** The word from which several are marked. */
  readonly fixed?: Span
}

/** Words that are looked up as one, at most; a longer stretch was selected to be copied. */
const LONGEST_PHRASE = 12

/** The whole words that a stretch of a sentence touches, first to last; null for fewer than two or more than twelve. */
export function wordsTouched(sentence: string, stretch: Span): Span | null {
  const words = wordsOf(sentence).filter(word => word.from < stretch.to && stretch.from < word.to)
  const [first] = words
  const last = words.at(-1)
  if (!first || !last || first === last || words.length > LONGEST_PHRASE) return null
  return { from: first.from, to: last.to }
}

/** One word more or fewer, the end moving away from the fixed word or back to it; the same at an end. */
export function markFurther(sentence: string, marked: MarkedWords, by: 1 | -1): MarkedWords {
  const words = wordsOf(sentence)
  const { fixed = marked } = marked
  const still = words.findIndex(word => word.from === fixed.from)
  const moved = words[words.findIndex(word => word.from === movingEnd(sentence, marked).from) + by]
  const start = words[still]
  if (!start || !moved) return marked
  return { from: Math.min(start.from, moved.from), to: Math.max(start.to, moved.to), fixed: start }
}

/** The word at which the keys are: the end of what is marked that moves. */
export function movingEnd(sentence: string, marked: MarkedWords): Span {
  const { fixed = marked } = marked
  const words = wordsOf(sentence).filter(word => word.from < marked.to && marked.from < word.to)
  return (fixed.from === marked.from ? words.at(-1) : words[0]) ?? marked
}
