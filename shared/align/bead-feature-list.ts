/**
 * What a bead is judged by, in the order of the weights. Shapes first: one feature each, so that its weight is
 * how usual the shape is; then what the words, lengths and marks say.
 */
export const FEATURES = [
  'skip Arabic',
  'skip English',
  '1:1',
  '1:2',
  '1:3',
  '1:4',
  '1:5+',
  '2:1',
  '3:1+',
  'n:m',
  // Length to the power of `power`, for skips and for pairs.
  'skip length',
  'pair length',
  // The same times the harmonic mean of the shares of explained words.
  'explained',
  // Share of explained words in the sentence of the bead that has the least.
  'least explained',
  // What the sentence that adds least explains of the other side and no other sentence of the bead does.
  'least gain',
  // Logarithm of the odds that so many words agree by chance, of each side.
  'odds Arabic',
  'odds English',
  // Squared and plain deviation of the lengths from this text's ratio.
  'stretch squared',
  'stretch',
  // Names and numbers that the other side has and lacks.
  'names found',
  'names lost',
  'numbers found',
  'numbers lost',
  // Question and quotation marks that only one side has.
  // How much more than usual the pairs of this text explain, by length: against skips and against pairs.
  'usual share, skip',
  'usual share, pair',
  // Sentences beyond two.
  'extra',
  'question differs',
  'quotes differ',
  // How far apart, in their relative places, the words stand that explain each other: in any pair, and in larger ones.
  'out of step',
  'out of step, larger',
  // Share of explained words in the first or last quarter of the Arabic side, whichever has less; larger beads only.
  'least explained edge',
  // How much more often than usual this text leaves sentences alone, pairs them one to one, and merges more.
  'skips here',
  'one to one here',
  'mergers here',
  // What the paragraphs of these texts say.
  'paragraphs',
] as const
export const FEATURE_COUNT = FEATURES.length

/** Where each feature stands. */
export const FEATURE_INDEX = Object.fromEntries(FEATURES.map((name, at) => [name, at])) as Readonly<
  Record<(typeof FEATURES)[number], number>
>

/** The feature of a shape of `n` Arabic and `m` English sentences. */
export function shapeFeature(n: number, m: number): number {
  if (n === 1)
    return m === 1
      ? FEATURE_INDEX['1:1']
      : m === 2
        ? FEATURE_INDEX['1:2']
        : m === 3
          ? FEATURE_INDEX['1:3']
          : m === 4
            ? FEATURE_INDEX['1:4']
            : FEATURE_INDEX['1:5+']
  if (m === 1) return n === 2 ? FEATURE_INDEX['2:1'] : FEATURE_INDEX['3:1+']
  return FEATURE_INDEX['n:m']
}
