import type { Column, Line } from './find-lines.ts'
import { countScripts, type Glyph } from './glyph.ts'
import { type Direction, hasMirroredBrackets, logicalText, mirrorBrackets } from './logical-text.ts'

/** A stretch of lines that belong together. */
export type Paragraph = {
  readonly text: string
  readonly direction: Direction
  readonly size: number
  readonly bold: boolean
  readonly lines: number
}

/** Distance of two lines against the usual one from which a new paragraph begins. */
const WIDER = 1.3
/** Distance of two lines of one paragraph at most, as a share of the font's height. */
const WIDEST = 3.6
/** Difference of heights, as a share, that parts a heading from its text. */
const OTHER_SIZE = 0.08
/** An indented first line begins at least so far in, as a share of the font's height; a shift is smaller. */
const INDENT = 0.8
/** Share of the column's width that a line that ends a paragraph leaves free. */
const FREE_END = 0.12

/** The paragraphs of all pages in reading order; one that goes on in the next column or page is one. */
export function findParagraphs(pages: readonly (readonly Line[])[]): Paragraph[] {
  const lines = pages.flat()
  const usual = usualDistance(pages)
  const directions = directionsOf(pages)
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && continues(before, line, usual, directions)) last.push(line)
    else groups.push([line])
  }
  const raw = groups.map(group => toParagraph(group, directions))
  const arabic = raw.filter(({ direction }) => direction === 'rtl')
  if (!hasMirroredBrackets(arabic.map(({ texts }) => texts.join(' ')))) return raw.map(joined)
  return raw.map(paragraph =>
    joined(
      paragraph.direction === 'rtl'
        ? { ...paragraph, texts: paragraph.texts.map(mirrorBrackets) }
        : paragraph,
    ),
  )
}

type Raw = Omit<Paragraph, 'text'> & { readonly texts: readonly string[] }
type Directions = ReadonlyMap<Line, Direction>

/** What a line's surroundings run in: those of its column by all their letters, not only by its own. */
function directionsOf(pages: readonly (readonly Line[])[]): Directions {
  const directions = new Map<Line, Direction>()
  for (const page of pages) {
    const columns = new Map<Column, Line[]>()
    for (const line of page) {
      const lines = columns.get(line.column)
      if (lines) lines.push(line)
      else columns.set(line.column, [line])
    }
    for (const lines of columns.values()) {
      const whole = directionOf(lines.flatMap(line => line.glyphs))
      for (const line of lines) directions.set(line, directionOf(line.glyphs) ?? whole ?? 'ltr')
    }
  }
  return directions
}

/** The direction of most letters; null for glyphs without letters. */
function directionOf(glyphs: Iterable<Glyph>): Direction | null {
  const { arabic, latin } = countScripts(glyphs)
  if (arabic + latin === 0) return null
  return arabic >= latin ? 'rtl' : 'ltr'
}

/** The usual distance of two lines as a share of their height; that within paragraphs is the smaller half. */
function usualDistance(pages: readonly (readonly Line[])[]): number {
  const ratios: number[] = []
  for (const page of pages)
    for (let i = 1; i < page.length; i++) {
      const [before, line] = [page[i - 1]!, page[i]!]
      const ratio = (line.y - before.y) / line.size
      if (line.column === before.column && ratio > 0.7 && ratio < WIDEST && isSameSize(before, line))
        ratios.push(ratio)
    }
  ratios.sort((a, b) => a - b)
  return ratios[Math.floor(ratios.length / 3)] ?? WIDEST / WIDER
}

const isSameSize = (a: Line, b: Line): boolean =>
  Math.abs(a.size - b.size) <= OTHER_SIZE * Math.max(a.size, b.size)

function continues(before: Line, line: Line, usual: number, directions: Directions): boolean {
  if (!isSameSize(before, line) || isBold(before) !== isBold(line)) return false
  const direction = directions.get(line)!
  const sameDirection = directions.get(before) === direction || isMixed(before) || isMixed(line)
  if (!sameDirection) return false
  const ended = isEnded(before, direction)
  if (line.column !== before.column || line.y <= before.y) {
    // The next column or page: it goes on where the line is full and nothing closes it.
    return !ended && freeAtEnd(before, direction) < FREE_END && indentOf(line, direction) < INDENT
  }
  const distance = (line.y - before.y) / Math.max(line.size, before.size)
  if (distance > WIDEST || distance > WIDER * usual) return false
  if (indentOf(line, direction) >= INDENT && indentOf(before, direction) < INDENT / 2)
    return ended === false && freeAtEnd(before, direction) < FREE_END
  return !(ended && freeAtEnd(before, direction) >= FREE_END)
}

const isBold = (line: Line): boolean =>
  2 * line.glyphs.filter(glyph => glyph.bold).length > line.glyphs.length

/** A line of an Arabic paragraph may by chance have more Latin letters than Arabic ones. */
function isMixed(line: Line): boolean {
  const { arabic, latin } = countScripts(line.glyphs)
  return arabic > 0 && latin > 0
}

function isEnded(line: Line, direction: Direction): boolean {
  return /[.!?؟…:][”"»)\]«(]*$/.test(logicalText(line.glyphs, direction))
}

function freeAtEnd({ from, to, column }: Line, direction: Direction): number {
  const width = column.to - column.from
  return width <= 0 ? 0 : (direction === 'rtl' ? from - column.from : column.to - to) / width
}

const indentOf = ({ from, to, size, column }: Line, direction: Direction): number =>
  (direction === 'rtl' ? column.to - to : from - column.from) / size

function toParagraph(group: readonly Line[], directions: Directions): Raw {
  const glyphs = group.flatMap(line => line.glyphs)
  const direction = directionOf(glyphs) ?? directions.get(group[0]!)!
  return {
    direction,
    texts: group.map(line => logicalText(line.glyphs, direction)),
    size: group[0]!.size,
    bold: group.every(isBold),
    lines: group.length,
  }
}

function joined({ texts, ...rest }: Raw): Paragraph {
  let text = ''
  for (const line of texts) {
    const trimmed = line.trim()
    // A word that was divided at the end of a line is made whole again.
    if (/\p{Ll}[-\u00ad\u2010]$/u.test(text) && /^\p{Ll}/u.test(trimmed)) text = text.slice(0, -1) + trimmed
    else text += (text === '' ? '' : ' ') + trimmed
  }
  return { ...rest, text }
}
