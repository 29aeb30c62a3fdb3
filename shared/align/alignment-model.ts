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
    0.1706, -1.196, 1.2406, 0.0713, 0.21, -0.2938, 0.5114, 0.7158, -0.9741, -0.4224, -0.5408, 0.3131, 2.8824,
    1.0305, 0.2335, 0.8393, 0.5042, -0.5878, -2.3138, -0.5374, -0.4861, -0.1021, -1.7216, 0, 0, -1.0973,
    -0.9934, -0.8843,
  ],
  weights: [
    0.2355, -0.7808, 1.1113, -0.2646, 0.1918, -0.162, 0.6379, 0.5511, -0.856, -0.509, -0.7675, 0.1762, 2.5658,
    1.2316, 0.2021, 0.8834, 0.6378, -0.5882, -2.296, 0.0995, -0.398, -0.1883, -1.7743, 1.3046, -0.4088,
    -0.8813, -0.7819, -0.9604,
  ],
}
