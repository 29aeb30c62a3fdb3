/**
 * Sentences of the two sides that stand for each other, as ascending sentence indexes; one side may be empty.
 * Every sentence of a pair of texts is in exactly one bead, and beads stand in text order.
 */
export type Bead = {
  readonly arabic: readonly number[]
  readonly english: readonly number[]
  /** How sure the engine is, 0 to 1. */
  readonly confidence: number
}

/** Below this the reader marks a pairing as doubtful. */
export const DOUBTFUL_BELOW = 0.5
