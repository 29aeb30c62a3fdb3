import { countScripts, type Glyph, isSpace, right } from './glyph.ts'

/** A line of one column: its glyphs in no order, where its ink stands, and the bounds of its column. */
export type Line = {
  readonly glyphs: readonly Glyph[]
  readonly from: number
  readonly to: number
  readonly y: number
  readonly size: number
  /** Lines with the same column follow each other down the page. */
  readonly column: Column
}
export type Column = { readonly from: number; readonly to: number }

/** How far baselines of one line may differ, as a share of the font's height. */
const SAME_BASELINE = 0.35
/** How far a smaller sign, such as the number of a note, may stand off the baseline. */
const RAISED = 0.65
/** Gap between columns, as a share of the font's height; no gap between words is as wide on three lines. */
const GUTTER = 1.1
/** Lines that each of two columns has at least. */
const COLUMN_ROWS = 3
/** Share of the page's ink that each of two columns is wide; numbers of a list and of a page are narrower. */
const COLUMN_WIDTH = 0.15
/** Rows of a page above which no columns are looked for: it is no page of text, and the search would take long. */
const MOST_ROWS = 400
/** Columns beside each other at most, as a power of two. */
const MOST_SPLITS = 3

type Row = { glyphs: Glyph[]; y: number; size: number }

/** The lines of a page in the order in which they are read: from the top, columns one after the other. */
export function findLines(glyphs: readonly Glyph[]): Line[] {
  const rows = findRows(glyphs)
  return inReadingOrder(rows, MOST_SPLITS)
}

/** Glyphs on one baseline, from the top of the page down; rows go across columns. */
function findRows(glyphs: readonly Glyph[]): Row[] {
  const inked = glyphs.filter(glyph => !isSpace(glyph))
  const rows: Row[] = []
  const buckets = new Map<number, Row[]>()
  const bucketOf = (y: number) => Math.floor(y / BUCKET)
  const near = (y: number, reach: number): Row[] => {
    const found: Row[] = []
    for (let bucket = bucketOf(y - reach); bucket <= bucketOf(y + reach); bucket++)
      found.push(...(buckets.get(bucket) ?? []))
    return found
  }
  const add = (glyph: Glyph, spaces: boolean) => {
    const reach = Math.min(glyph.size, MOST_REACH)
    let best: Row | null = null
    let least = Number.POSITIVE_INFINITY
    for (const row of near(glyph.y, 2 * reach)) {
      const off = Math.abs(row.y - glyph.y)
      const fits =
        off <= SAME_BASELINE * reach ||
        (glyph.size < 0.9 * row.size && off <= RAISED * row.size && touches(row, glyph))
      if (fits && off < least) {
        least = off
        best = row
      }
    }
    if (best) best.glyphs.push(glyph)
    else if (!spaces) {
      const row: Row = { glyphs: [glyph], y: glyph.y, size: glyph.size }
      rows.push(row)
      const bucket = bucketOf(glyph.y)
      buckets.set(bucket, [...(buckets.get(bucket) ?? []), row])
    }
  }
  // The large ones first: they say where the lines are.
  for (const glyph of inked.sort((a, b) => b.size - a.size)) add(glyph, false)
  for (const glyph of glyphs) if (isSpace(glyph)) add(glyph, true)
  return rows.sort((a, b) => a.y - b.y)
}

/** Points in which rows are looked up. */
const BUCKET = 4
/** Points above which a letter's height says nothing of its line: initials and titles of a poster. */
const MOST_REACH = 72

const touches = (row: Row, glyph: Glyph): boolean =>
  row.glyphs.some(other => glyph.x <= right(other) + row.size / 2 && right(glyph) >= other.x - row.size / 2)

function inReadingOrder(rows: readonly Row[], splits: number): Line[] {
  const bounds = boundsOf(rows)
  const gaps = rows.length > MOST_ROWS ? null : rows.map(row => gapsOf(row, bounds))
  const lines: Line[] = []
  for (let at = 0; at < rows.length; ) {
    const band = splits > 0 && gaps ? findBand(rows, gaps, at, bounds) : null
    if (!band) {
      lines.push(toLine(rows[at]!, bounds))
      at++
      continue
    }
    const banded = rows.slice(at, band.end)
    const sides = [
      cutOff(banded, glyph => glyph.x < band.gutter),
      cutOff(banded, glyph => glyph.x >= band.gutter),
    ]
    const { arabic, latin } = countScripts(banded.flatMap(row => row.glyphs))
    if (arabic > latin) sides.reverse()
    for (const side of sides) lines.push(...inReadingOrder(side, splits - 1))
    at = band.end
  }
  return lines
}

function toLine(row: Row, column: Column): Line {
  const { from, to } = boundsOf([row])
  // The size that most of the line is in; a capital at its beginning may be larger.
  const sizes = row.glyphs.map(glyph => glyph.size).sort((a, b) => a - b)
  return { glyphs: row.glyphs, from, to, y: row.y, size: sizes[sizes.length >> 1]!, column }
}

function cutOff(rows: readonly Row[], isIn: (glyph: Glyph) => boolean): Row[] {
  return rows
    .map(row => ({ ...row, glyphs: row.glyphs.filter(isIn) }))
    .filter(row => row.glyphs.some(glyph => !isSpace(glyph)))
}

function boundsOf(rows: readonly Row[]): Column {
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const row of rows)
    for (const glyph of row.glyphs) {
      if (isSpace(glyph)) continue
      from = Math.min(from, glyph.x)
      to = Math.max(to, right(glyph))
    }
  return { from, to }
}

type Gap = { readonly from: number; readonly to: number }

/** The longest stretch of rows from one on that a gutter divides into two columns; null where there is none. */
function findBand(
  rows: readonly Row[],
  gaps: readonly (readonly Gap[])[],
  at: number,
  bounds: Column,
): { end: number; gutter: number } | null {
  let best: { end: number; gutter: number } | null = null
  for (const start of gaps[at]!) {
    let gap = start
    let end = at
    let left = 0
    let rightward = 0
    for (; end < rows.length; end++) {
      const next = widestCommon(gap, gaps[end]!, rows[end]!.size)
      if (!next) break
      gap = next
      const middle = (gap.from + gap.to) / 2
      const inked = rows[end]!.glyphs.filter(glyph => !isSpace(glyph))
      const hasLeft = inked.some(glyph => glyph.x < middle)
      const hasRight = inked.some(glyph => glyph.x >= middle)
      if (hasLeft) left++
      if (hasRight) rightward++
    }
    if (Math.min(left, rightward) < COLUMN_ROWS) continue
    const gutter = (gap.from + gap.to) / 2
    if (!areWide(rows.slice(at, end), gutter, bounds)) continue
    if (!best || end > best.end) best = { end, gutter }
  }
  return best
}

function areWide(rows: readonly Row[], gutter: number, bounds: Column): boolean {
  const wide = COLUMN_WIDTH * (bounds.to - bounds.from)
  const left = boundsOf(cutOff(rows, glyph => glyph.x < gutter))
  const rightward = boundsOf(cutOff(rows, glyph => glyph.x >= gutter))
  return left.to - left.from >= wide && rightward.to - rightward.from >= wide
}

function widestCommon(gap: Gap, gaps: readonly Gap[], size: number): Gap | null {
  let best: Gap | null = null
  for (const other of gaps) {
    const common = { from: Math.max(gap.from, other.from), to: Math.min(gap.to, other.to) }
    const width = common.to - common.from
    if (width >= GUTTER * Math.min(size, MOST_REACH) && (!best || width > best.to - best.from)) best = common
  }
  return best
}

/** Where a row has no ink between the bounds. */
function gapsOf(row: Row, bounds: Column): Gap[] {
  const inked = row.glyphs.filter(glyph => !isSpace(glyph)).sort((a, b) => a.x - b.x)
  const gaps: Gap[] = []
  let at = bounds.from
  for (const glyph of inked) {
    if (glyph.x - at >= GUTTER * Math.min(row.size, MOST_REACH)) gaps.push({ from: at, to: glyph.x })
    at = Math.max(at, right(glyph))
  }
  if (bounds.to > at) gaps.push({ from: at, to: bounds.to })
  return gaps
}
