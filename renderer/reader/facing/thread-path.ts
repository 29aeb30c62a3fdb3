/** Where sentences of one column stand: its edge at the gutter, their top and bottom, in pixels. */
export type Band = { readonly x: number; readonly top: number; readonly bottom: number }

/** Pixels between the edge of a column and the stroke beside it; less in a narrow gutter. */
const OFF = 12
/** Pixels that a stroke stops short of the first and last line, so that strokes of neighbours do not touch. */
const SHORT = 5

/** An SVG path: a stroke beside each band, and an even thread through the gutter from middle to middle. */
export function threadPath(left: Band, right: Band): string {
  const off = Math.min(OFF, (right.x - left.x) / 4)
  const from = { x: left.x + off, y: (left.top + left.bottom) / 2 }
  const to = { x: right.x - off, y: (right.top + right.bottom) / 2 }
  const bend = (from.x + to.x) / 2
  const at = (x: number, y: number) => `${Math.round(x)} ${Math.round(y)}`
  return [
    `M${at(from.x, left.top + SHORT)}L${at(from.x, left.bottom - SHORT)}`,
    `M${at(from.x, from.y)}C${at(bend, from.y)} ${at(bend, to.y)} ${at(to.x, to.y)}`,
    `M${at(to.x, right.top + SHORT)}L${at(to.x, right.bottom - SHORT)}`,
  ].join('')
}

/** Where the even thread is half way between its bands. */
export const middleOfThread = (left: Band, right: Band): { x: number; y: number } => ({
  x: Math.round((left.x + right.x) / 2),
  y: Math.round((left.top + left.bottom + right.top + right.bottom) / 4),
})

/** An SVG path: a small ring around a point, with a tick in it. */
export const tickPath = ({ x, y }: { readonly x: number; readonly y: number }): string =>
  `M${x - 8} ${y}a8 8 0 1 0 16 0a8 8 0 1 0-16 0M${x - 3.5} ${y + 0.5}l2.5 2.5l4.5-5`
