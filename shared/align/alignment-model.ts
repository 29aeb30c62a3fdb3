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
  rarity: 0.39,
  found: [0.6923, 0.5, 0.7, 0.8, 0.8, 0.6154],
  power: 0.35,
  spread: 0.585,
  usualShare: 0.45,
  first: [
    0.4084, -0.6943, 0.8395, -0.325, 0.1514, -0.1056, 0.4338, 0.2426, -0.2333, -0.5599, -0.7458, 0.4928,
    1.4276, 0.6809, 0.2353, 0.924, 0.2664, -0.7217, -0.8706, -0.4463, -0.6303, 0.0156, -0.5946, 0, 0, -0.5998,
    -0.0282, -0.4557, -1.3837, -0.834, 0.2354, 0, 0, 0, 0,
  ],
  weights: [
    -0.0316, -0.3587, 0.7884, -0.3358, 0.1446, -0.0614, 0.321, 0.2904, -0.1631, -0.4628, -0.1577, 0.306,
    1.1705, 0.8435, -0.0506, 1.0451, 0.3234, -0.9201, -0.9915, -0.179, 0.0315, 0.077, -0.5986, 0.1437,
    -0.0701, -0.6521, -0.0436, -0.1989, -1.3064, -0.6489, 0.397, 1.2668, 0.2935, 0.3606, 0.7,
  ],
}
