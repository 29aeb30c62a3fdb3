import type { Anchor } from '../state/reading-store.ts'

/** Pixels between a card and what it belongs to, and between a card and the edge of the window. */
const DISTANCE = 8
const EDGE = 12

/** A card is at least so high, even where it then lies over what it belongs to. */
const LEAST_ROOM = 260

type Size = { readonly width: number; readonly height: number }

/** The height of the window, in pixels, that is free under an anchor or over it, whichever is more. */
export function roomBeside(anchor: Anchor, view: Size): number {
  const above = anchor.y - DISTANCE - EDGE
  const below = view.height - EDGE - (anchor.y + anchor.height + DISTANCE)
  return Math.max(LEAST_ROOM, above, below)
}

/**
 * Where the top left corner of a card goes, in pixels of the viewport: under its anchor, over it where there is no
 * room below, or beside it; always within the window. `align` says which edges stand in one line.
 */
export function placeCard(
  anchor: Anchor,
  card: Size,
  view: Size,
  wish: { readonly side: 'below' | 'beside'; readonly align: 'left' | 'right' },
): { x: number; y: number } {
  const within = (value: number, most: number) => Math.max(EDGE, Math.min(value, most - EDGE))
  const right = anchor.x + anchor.width
  if (wish.side === 'beside') {
    const toLeft = anchor.x - DISTANCE - card.width
    const toRight = right + DISTANCE
    const fitsLeft = toLeft >= EDGE
    const fitsRight = toRight + card.width <= view.width - EDGE
    const x = (wish.align === 'left' ? fitsLeft || !fitsRight : fitsLeft && !fitsRight) ? toLeft : toRight
    return { x: within(x, view.width - card.width), y: within(anchor.y, view.height - card.height) }
  }
  const x = wish.align === 'left' ? anchor.x : right - card.width
  const below = anchor.y + anchor.height + DISTANCE
  const above = anchor.y - DISTANCE - card.height
  const fitsBelow = below + card.height <= view.height - EDGE
  const y = fitsBelow || above < EDGE ? below : above
  return { x: within(x, view.width - card.width), y: within(y, view.height - card.height) }
}
