import type { Row } from './rows-from-beads.ts'

/** Rows from one to before another that are laid out, or skipped, together. */
export type RowChunk = { readonly from: number; readonly to: number }

/** Rows of a chunk at least: the browser looks at every chunk before each frame, and lays out whole ones. */
export const CHUNK = 12

/** The rows of a page in chunks; a row that continues the one before it stays with that. */
export function chunksOf(rows: readonly Pick<Row, 'continues'>[]): RowChunk[] {
  const chunks: RowChunk[] = []
  let from = 0
  for (let to = 1; to <= rows.length; to++)
    if (to === rows.length || (to - from >= CHUNK && !rows[to]!.continues)) {
      chunks.push({ from, to })
      from = to
    }
  return chunks
}

/** The chunk that holds a row; the last one for a row beyond. */
export function chunkOfRow(chunks: readonly RowChunk[], row: number): number {
  let low = 0
  let high = chunks.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (chunks[middle]!.to > row) high = middle
    else low = middle + 1
  }
  return low
}
