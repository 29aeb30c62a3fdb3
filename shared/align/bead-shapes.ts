/** A kind of bead: how many sentences it takes of each side. */
export type Shape = { readonly arabic: number; readonly english: number }

const TABLE = `1:0 0:1 1:1 1:2 1:3 1:4 1:5 1:6 1:7 1:8 2:1 3:1 4:1 5:1 6:1 2:2 2:3 3:2 2:4 2:5 2:6 3:3`

/** The beads the search considers, one-sided ones first. Gold of all kinds holds few others. */
export const SHAPES: readonly Shape[] = TABLE.split(' ').map(shape => {
  const [arabic, english] = shape.split(':').map(Number)
  return { arabic: arabic!, english: english! }
})

/** Shapes enough to find the path by; the rest are for the second pass. */
export const FIRST_SHAPES: readonly Shape[] = SHAPES.filter(
  ({ arabic, english }) => arabic + english <= 7 && (arabic < 2 || english < 2 || arabic + english === 4),
)

/** Sentences of a side in the largest bead. */
export const LARGEST_BEAD = 8
