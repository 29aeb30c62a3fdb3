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
    0.2625, -0.7127, 0.7752, -0.4591, 0.0892, -0.0374, 0.8575, 0.4934, -0.4331, -0.5974, -0.8424, 0.8488,
    2.5245, 1.4414, 0.1104, 1.1123, -0.0141, -0.625, -1.4951, -0.7242, -0.5592, 0.1146, -1.5494, 0, 0,
    -1.0846, 0.4541, -0.7302, -2.3766, -0.8936, 0.3676, 0, 0, 0,
  ],
  weights: [
    -0.0825, -0.5745, 0.7003, -0.5637, 0.3325, 0.0447, 0.7907, 0.6115, -0.4717, -0.6867, -0.3973, 0.967,
    1.4823, 1.5131, -0.1457, 1.2731, 0.0773, -0.5494, -1.3377, -0.096, -0.4847, 0.1113, -1.5838, 0.4684,
    -0.2026, -1.0087, 0.2485, -0.6361, -2.0076, -0.9116, 0.4702, 1.2973, 0.6009, 1.0103,
  ],
}
