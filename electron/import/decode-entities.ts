import { parseHTML } from 'linkedom'
import { inPieces } from './in-pieces.ts'

const COMMON: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
  ['laquo', '«'],
  ['raquo', '»'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['bull', '•'],
  ['middot', '·'],
  ['shy', '\u00ad'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
  ['copy', '©'],
])
/** There are 2,231 names in HTML; a page that asks for more of them does so to keep us busy. */
const MOST_NAMES = 3000
// https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state: the numbers 128 to 159
// mean what windows-1252 has there.
const WINDOWS = new TextDecoder('windows-1252')

const asked = new Map<string, string>()

/**
 * A text with its character references (`&amp;`, `&#1575;`, `&#x627;`) as the characters that they stand for. One
 * that stands for nothing stays as it is; entities that a file defines itself are not known, so none can grow.
 */
export function decodeEntities(text: string): string {
  // A reference may not be cut: it begins with its sign.
  return text.includes('&') ? inPieces(text, decodePiece, (whole, at) => whole[at] === '&') : text
}

function decodePiece(text: string): string {
  return text.replace(
    /&(?:#(\d{1,9})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,31}));?/g,
    (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return named(name, whole)
      return numbered(decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal))
    },
  )
}

function numbered(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS.decode(Uint8Array.of(code))
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\ufffd'
}

function named(name: string, whole: string): string {
  const closed = whole.endsWith(';')
  const common = COMMON.get(name)
  // Without its semicolon `&nbsp` is a space, but `&lrm` may be the beginning of anything.
  if (common !== undefined) return closed || name.length < 5 ? common : whole
  if (!closed) return whole
  const known = asked.get(name)
  if (known !== undefined) return known
  if (asked.size >= MOST_NAMES) return whole
  const meaning = parseHTML(`<html><body>${whole}</body></html>`).document.body.textContent as string
  asked.set(name, meaning)
  return meaning
}
