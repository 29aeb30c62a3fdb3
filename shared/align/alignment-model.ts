import type { FeatureShape } from './bead-features.ts'
import type { WordWeightSettings } from './word-weights.ts'

/** Everything fitted about the aligner. Written by e2e/bench/fit-alignment.ts; edit that, not this. */
export type AlignmentModel = WordWeightSettings &
  FeatureShape & {
    /** Share of words that a pair explains in the text this was fitted on. */
    readonly usualShare: number
    /** The weights of the features in the first pass, and in the second, which is fitted to the text. */
    readonly first: readonly number[]
    readonly weights: readonly number[]
  }

export const MODEL: AlignmentModel = {
  classes: [1, 0.3, 1.56, 1.56, 1.2, 0.52],
  rarity: 0.3,
  found: [0.6923, 0.5, 0.7, 0.8, 0.8, 0.6154],
  power: 0.2692,
  spread: 0.45,
  usualShare: 0.45,
  first: [
    0.3932, -0.9304, 1.0117, -0.4768, 0.1117, 0.0021, 0.738, 0.4712, -0.3843, -0.7306, -0.8354, 0.3254,
    2.3713, 1.0054, 0.1083, 0.9525, 0.0107, -0.5006, -1.18, -0.9192, -0.7355, 0.1451, -1.2394, 0, 0, -0.9542,
    -0.064, -0.695, -2.2593, -1.103, 0.2831, 0, 0, 0,
  ],
  weights: [
    -0.0907, -0.6438, 1.0125, -0.6193, 0.1444, 0.0588, 0.748, 0.4222, -0.349, -0.5776, -0.4743, 0.497, 1.6061,
    1.2082, -0.2205, 1.0609, 0.2874, -0.443, -1.2677, -0.4422, -0.2382, 0.0853, -1.2108, 0.3335, -0.2029,
    -0.946, -0.3293, -0.469, -1.9647, -1.0359, 0.5222, 1.4228, 0.3162, 1.0232,
  ],
}
