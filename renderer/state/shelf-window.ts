/** Which rows of a long list are drawn. */
export type ShelfWindow = { readonly first: number; readonly end: number }

/** Rows drawn beyond each edge of what is seen, so that a quick scroll meets no blank. */
const BEYOND = 6

/**
 * The rows that stand in view: `top` is how far the list's own top lies above the edge of its scroller, in CSS pixels
 * like `height`, the height of the scroller, and `row`, the height of every row.
 */
export function shelfWindow(top: number, height: number, row: number, rows: number): ShelfWindow {
  const first = Math.max(0, Math.floor(top / row) - BEYOND)
  const end = Math.min(rows, Math.ceil((top + height) / row) + BEYOND)
  return first < end ? { first, end } : { first: 0, end: Math.min(rows, BEYOND) }
}

/** How many cards stand beside each other. */
export const columnsOf = (width: number, least: number, gap: number): number =>
  Math.max(1, Math.floor((width + gap) / (least + gap)))
