import { inPieces } from './in-pieces.ts'

// Embeddings, overrides and isolates turn the direction of what follows; marks of direction (U+200E, U+200F) only
// place a full stop, and stay in a paragraph. A soft hyphen and a zero-width space are of the page's layout.
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g
const MARKS = /[\u200e\u200f\u061c]/g
// White space that is more than one space: to replace each space by itself would take most of the time.
const SPACE = /(?: |(?! )[\s\u0085])[\s\u0085]+|(?! )[\s\u0085]/g
const LONE_SURROGATE = /\p{Surrogate}/gu
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff\ufff9-\ufffb]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g

/**
 * The text of a block as one line: white space collapsed and trimmed, no control characters, nothing that turns
 * the direction of what follows, and U+FFFD where half of a surrogate pair stood alone. May be empty.
 */
export const cleanBlock = (text: string): string => inPieces(text, cleanPiece, isBehindSpace).trim()

const cleanPiece = (text: string): string =>
  text
    .replace(LONE_SURROGATE, '\ufffd')
    .replace(CONTROL, '')
    .replace(TURNING, '')
    .replace(INVISIBLE, '')
    .replace(SPACE, ' ')

// White space is collapsed within a piece, so that none may continue in the next.
const isBehindSpace = (text: string, at: number): boolean =>
  /\s/.test(text[at - 1] ?? '') && !/[\s\u0085]/.test(text[at] ?? '')

/** A title, a name or a site: as `cleanBlock`, without any mark of direction, cut after `length` UTF-16 units. */
export function cleanTitle(text: string, length = 300): string {
  // Bounded first, so that a title of megabytes costs nothing.
  const line = cleanBlock(text.slice(0, length * 8).replace(MARKS, ''))
  if (line.length <= length) return line
  return `${line
    .slice(0, length - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`
}

/** UTF-16 units after which the letters of a text are known well enough. */
const COUNTED = 200_000

/** How many letters of each script a text has; of a very long one, its beginning counts for all. */
export function countLetters(text: string): { readonly arabic: number; readonly latin: number } {
  let arabic = 0
  let latin = 0
  const length = Math.min(text.length, COUNTED)
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at)
    if (isArabic(code)) arabic++
    else if (isLatin(code)) latin++
  }
  const share = text.length / Math.max(1, length)
  return { arabic: Math.round(arabic * share), latin: Math.round(latin * share) }
}

// Letters and their presentation forms; no marks, digits or stops, which stand in texts of either language.
const isArabic = (code: number): boolean =>
  (code >= 0x620 && code <= 0x64a && code !== 0x640) ||
  (code >= 0x671 && code <= 0x6d3) ||
  (code >= 0xfb50 && code <= 0xfdfb) ||
  (code >= 0xfe70 && code <= 0xfefc)

const isLatin = (code: number): boolean =>
  ((code | 32) >= 0x61 && (code | 32) <= 0x7a) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
