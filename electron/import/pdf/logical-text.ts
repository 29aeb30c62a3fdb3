import { centre, type Glyph, isSpace, right } from './glyph.ts'

/** The direction that a paragraph runs in. */
export type Direction = 'rtl' | 'ltr'

/** Gap between two glyphs that is a space nobody wrote, as a share of the font's height. */
const SPACE_GAP = 0.2
/** Gap in which a space that is written has room; programs write spaces also where a word might have been divided. */
const WRITTEN_GAP = 0.06
/** Two equal glyphs nearer than this are one, drawn twice to look bold. */
const SAME_PLACE = 0.1

type Kind = 'arabic' | 'latin' | 'digit' | 'other'
type Cell = { readonly text: string; readonly kind: Kind }

/**
 * The text of one line of glyphs in the order in which it is read. On paper the letters of both directions stand
 * from left to right; Arabic is read from the right, and in it names in Latin letters and numbers from the left.
 */
export function logicalText(glyphs: readonly Glyph[], direction: Direction): string {
  const cells = toCells(glyphs)
  return direction === 'rtl' ? readFromRight(cells) : readFromLeft(cells)
}

/** The glyphs from left to right with a space wherever there is a gap; none twice. */
function toCells(glyphs: readonly Glyph[]): Cell[] {
  const sorted = [...glyphs].sort((a, b) => centre(a) - centre(b))
  const cells: Cell[] = []
  let before: Glyph | null = null
  let written = false
  let gapFrom = Number.NEGATIVE_INFINITY
  for (const glyph of sorted) {
    if (isSpace(glyph)) {
      written = true
      continue
    }
    if (glyph.text === '') {
      if (before && glyph.x - gapFrom <= SPACE_GAP * glyph.size) gapFrom = Math.max(gapFrom, right(glyph))
      continue
    }
    if (before?.text === glyph.text && Math.abs(before.x - glyph.x) < SAME_PLACE * glyph.size) continue
    const gap = glyph.x - gapFrom
    if (before && gap > (written ? WRITTEN_GAP : SPACE_GAP) * Math.min(glyph.size, before.size))
      cells.push(SPACE)
    written = false
    cells.push({ text: glyph.text, kind: kindOf(glyph.text) })
    before = glyph
    gapFrom = Math.max(gapFrom, right(glyph))
  }
  return cells
}

const SPACE: Cell = { text: ' ', kind: 'other' }

function kindOf(text: string): Kind {
  if (/\p{Nd}/u.test(text)) return 'digit'
  if (/(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text)) return 'arabic'
  return /\p{L}/u.test(text) ? 'latin' : 'other'
}

/** Signs that hold a number together where they stand between two digits. */
const IN_NUMBER = /^[.,:/٫٬]$/
const PERCENT = /^[%٪]$/

function readFromRight(cells: readonly Cell[]): string {
  let text = ''
  for (let at = cells.length - 1; at >= 0; ) {
    const cell = cells[at]!
    if (cell.kind !== 'latin' && cell.kind !== 'digit') {
      text += cell.text
      at--
      continue
    }
    const from = beginOfLeftToRight(cells, at)
    let to = at
    let run = textOf(cells, from, to + 1)
    // The bracket that closes what the Latin run opens was met first, on its right.
    if (/[([]/.test(run) && !/[)\]]/.test(run) && /[)\]]$/.test(text) && isBracket(cells[to + 1])) {
      text = text.slice(0, -1)
      run += cells[++to]!.text
    }
    // A sign of percent belongs after its number, on whichever side it was drawn.
    if (
      /^\p{Nd}[\p{Nd}.,٫٬]*$/u.test(run) &&
      PERCENT.test(text.at(-1) ?? '') &&
      PERCENT.test(cells[at + 1]?.text ?? '')
    )
      text = text.slice(0, -1) + run + cells[at + 1]!.text
    else text += run
    at = from - 1
  }
  return text
}

const isBracket = (cell: Cell | undefined): boolean => cell !== undefined && /^[)\]]$/.test(cell.text)

/** Where the run that is read from the left begins that has its last cell at `end`. */
function beginOfLeftToRight(cells: readonly Cell[], end: number): number {
  let from = end
  let hasLatin = cells[end]!.kind === 'latin'
  for (;;) {
    let next = from - 1
    while (next >= 0 && cells[next]!.kind === 'other') next--
    const cell = cells[next]
    if (!cell || cell.kind === 'arabic') return from
    const between = textOf(cells, next + 1, from)
    const isLatin = cell.kind === 'latin' || hasLatin
    // Numbers that only stand side by side are read from the right, one after the other.
    const joins = between === '' || (isLatin ? !/[،؛؟«»]/.test(between) : IN_NUMBER.test(between))
    if (!joins) return from
    from = next
    hasLatin ||= cell.kind === 'latin'
  }
}

function readFromLeft(cells: readonly Cell[]): string {
  let text = ''
  for (let at = 0; at < cells.length; ) {
    if (cells[at]!.kind !== 'arabic') {
      text += cells[at++]!.text
      continue
    }
    // An Arabic phrase goes on over spaces, signs and numbers to the last Arabic letter before a Latin one.
    let to = at
    for (let next = at; next < cells.length && cells[next]!.kind !== 'latin'; next++)
      if (cells[next]!.kind === 'arabic') to = next
    text += readFromRight(cells.slice(at, to + 1))
    at = to + 1
  }
  return text
}

const textOf = (cells: readonly Cell[], from: number, to: number): string =>
  cells
    .slice(from, to)
    .map(cell => cell.text)
    .join('')

const MIRRORED: Readonly<Record<string, string>> = {
  ...{ '(': ')', ')': '(', '[': ']', ']': '[', '{': '}', '}': '{' },
  ...{ '«': '»', '»': '«', '‹': '›', '›': '‹' },
}

/**
 * Whether the brackets in Arabic lines are named as they look and not as they mean: then what opens on the right
 * looks, and is named, like what closes. Told by their order over all paragraphs.
 */
export function hasMirroredBrackets(paragraphs: readonly string[]): boolean {
  let right = 0
  let wrong = 0
  for (const paragraph of paragraphs)
    for (const [, first, second] of paragraph.matchAll(/([()[\]«»])[^()[\]«»]*([()[\]«»])/g))
      if (MIRRORED[first!] === second)
        if ('([«'.includes(first!)) right++
        else wrong++
  return wrong > right
}

/** The text with each bracket for its counterpart, but for those within Latin words. */
export function mirrorBrackets(text: string): string {
  const letters = [...text.matchAll(/\p{L}/gu)]
  const isLatin = letters.map(([letter]) => /\p{Script=Latin}/u.test(letter))
  let passed = 0
  return text.replace(/[()[\]{}«»‹›]/g, (bracket, at: number) => {
    while (passed < letters.length && letters[passed]!.index < at) passed++
    return isLatin[passed - 1] && isLatin[passed] ? bracket : MIRRORED[bracket]!
  })
}
