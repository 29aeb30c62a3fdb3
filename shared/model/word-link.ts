import type { Span } from './span.ts'

/** A word of one text that stands for a word of the other, and by what that was seen. */
export type WordLink = {
  readonly arabic: Span
  readonly english: Span
  readonly by: 'gloss' | 'name' | 'number'
  /** How sure, 0 to 1. */
  readonly strength: number
}
