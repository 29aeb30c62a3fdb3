import type { Glyph } from './glyph.ts'

/** A list of drawing operations as pdf.js gives it: numbers of operations and their arguments. */
export type Operations = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }
/** What is known of a font by its name in the operations; null where it was not loaded. */
export type FontOf = (
  name: string,
) => { readonly fontMatrix?: unknown; readonly bold?: unknown; readonly name?: unknown } | null

/** Two axes and an origin: x' = a x + c y + e, y' = b x + d y + f. */
type Matrix = readonly [number, number, number, number, number, number]
const UPRIGHT: Matrix = [1, 0, 0, 1, 0, 0]

type Shown = { readonly unicode?: string; readonly width?: number; readonly isSpace?: boolean }
type TextState = {
  fontScale: number
  bold: boolean
  size: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  leading: number
  rise: number
}

/** Slope beyond which a line is a label along an edge or a stamp across the page, and no running text. */
const MOST_SLOPE = 0.2
/** Saved states kept; a page that saves more never restores them. */
const MOST_SAVED = 1000

/**
 * Where the letters of a page stand, in the order in which they are drawn. Turned text is left out. https://
 * opensource.adobe.com/dc-acrobat-sdk-docs/pdfstandards/PDF32000_2008.pdf, section 9, has the arithmetic.
 */
export function placeGlyphs(
  { fnArray, argsArray }: Operations,
  ops: Readonly<Record<string, number>>,
  page: readonly number[],
  fontOf: FontOf,
): Glyph[] {
  const glyphs: Glyph[] = []
  let ctm = toMatrix(page)
  let state: TextState = {
    fontScale: 0.001,
    bold: false,
    size: 1,
    charSpacing: 0,
    wordSpacing: 0,
    stretch: 1,
    leading: 0,
    rise: 0,
  }
  const saved: { ctm: Matrix; state: TextState }[] = []
  let textMatrix = UPRIGHT
  let lineX = 0
  let lineY = 0
  let x = 0

  const save = () => {
    if (saved.length < MOST_SAVED) saved.push({ ctm, state: { ...state } })
  }
  const restore = () => {
    const last = saved.pop()
    if (last) ({ ctm, state } = last)
  }
  const moveTo = (toX: number, toY: number) => {
    lineX += toX
    lineY += toY
    x = lineX
  }
  const setFont = (name: unknown, size: unknown) => {
    const font = typeof name === 'string' ? fontOf(name) : null
    state.fontScale = toMatrix(font?.fontMatrix, [0.001, 0, 0, 0.001, 0, 0])[0]
    state.bold = font?.bold === true || /bold|black|heavy/i.test(String(font?.name ?? ''))
    state.size = toNumber(size)
  }
  const show = (shown: unknown) => {
    if (!Array.isArray(shown)) return
    const { size, stretch, rise } = state
    const full = multiplied(ctm, textMatrix)
    for (const item of shown as readonly (number | Shown | null)[]) {
      if (typeof item === 'number') {
        x -= (item / 1000) * size * stretch
        continue
      }
      if (item === null || typeof item !== 'object') continue
      const width = toNumber(item.width) * state.fontScale * size * stretch
      const advance = (state.charSpacing + (item.isSpace ? state.wordSpacing : 0)) * stretch
      const glyph = placed(full, x, lineY + rise, width, size)
      if (glyph && typeof item.unicode === 'string' && item.unicode !== '')
        glyphs.push({ ...glyph, text: item.unicode, bold: state.bold })
      x += width + advance
    }
  }

  for (let i = 0; i < fnArray.length; i++) {
    const args = asArray(argsArray[i])
    switch (fnArray[i]) {
      case ops.save:
        save()
        break
      case ops.restore:
        restore()
        break
      case ops.transform:
        ctm = multiplied(ctm, toMatrix(args))
        break
      case ops.paintFormXObjectBegin:
        save()
        ctm = multiplied(ctm, toMatrix(args[0]))
        break
      case ops.paintFormXObjectEnd:
        restore()
        break
      case ops.beginText:
        textMatrix = UPRIGHT
        lineX = lineY = x = 0
        break
      case ops.setTextMatrix:
        textMatrix = toMatrix(args[0])
        lineX = lineY = x = 0
        break
      case ops.moveText:
        moveTo(toNumber(args[0]), toNumber(args[1]))
        break
      case ops.setLeadingMoveText:
        state.leading = toNumber(args[1])
        moveTo(toNumber(args[0]), toNumber(args[1]))
        break
      case ops.setLeading:
        state.leading = -toNumber(args[0])
        break
      case ops.nextLine:
        moveTo(0, state.leading)
        break
      case ops.setFont:
        setFont(args[0], args[1])
        break
      case ops.setGState:
        for (const [key, value] of asArray(args[0]) as readonly [unknown, unknown][])
          if (key === 'Font') setFont(asArray(value)[0], asArray(value)[1])
        break
      case ops.setCharSpacing:
        state.charSpacing = toNumber(args[0])
        break
      case ops.setWordSpacing:
        state.wordSpacing = toNumber(args[0])
        break
      case ops.setHScale:
        state.stretch = toNumber(args[0]) / 100
        break
      case ops.setTextRise:
        state.rise = toNumber(args[0])
        break
      case ops.showText:
        show(args[0])
        break
    }
  }
  return glyphs
}

function placed(matrix: Matrix, x: number, y: number, width: number, size: number) {
  const [a, b, c, d, e, f] = matrix
  const [fromX, fromY] = [a * x + c * y + e, b * x + d * y + f]
  const toX = fromX + a * width
  if (Math.abs(b) > MOST_SLOPE * Math.abs(a)) return null
  const height = Math.abs(size) * Math.hypot(c, d)
  if (![fromX, fromY, toX, height].every(Number.isFinite) || height === 0) return null
  return { x: Math.min(fromX, toX), y: fromY, width: Math.abs(toX - fromX), size: height }
}

function multiplied(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

const toNumber = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

const asArray = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : []

function toMatrix(value: unknown, otherwise: Matrix = UPRIGHT): Matrix {
  const numbers = asArray(value)
  return numbers.length === 6 && numbers.every(number => typeof number === 'number')
    ? (numbers as unknown as Matrix)
    : otherwise
}
