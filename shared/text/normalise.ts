import type { Span } from '../model/span.ts'

/** What a comparison may ignore beyond tashkeel, tatweel, alif forms, digits and presentation forms. */
export type NormaliseOptions = {
  /** ة compares equal to ه, as many writers leave the dots out. */
  readonly taMarbuta?: boolean
  /** ؤ ئ ء compare equal (مسؤول, مسئول). */
  readonly hamzaSeats?: boolean
  /** Latin letters compare without case and accents. */
  readonly latin?: boolean
}

/** A text to compare with, and for each of its UTF-16 units the offset in the original that it came from. */
export type Normalised = {
  readonly text: string
  /** One entry more than `text` has units: the last is the length of the original. */
  readonly origins: Int32Array
}

/** Tashkeel, Quranic marks, tatweel, and the invisible marks of direction and joining. */
export const isIgnorable = (code: number): boolean =>
  (code >= 0x064b && code <= 0x065f) ||
  code === 0x0670 ||
  code === 0x0640 ||
  (code >= 0x0610 && code <= 0x061a) ||
  (code >= 0x06d6 && code <= 0x06ed && code !== 0x06dd && code !== 0x06de && code !== 0x06e9) ||
  code === 0x061c ||
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2066 && code <= 0x2069) ||
  code === 0xfeff ||
  code === 0x00ad

const FOLDED: ReadonlyMap<string, string> = new Map([
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['آ', 'ا'],
  ['ٱ', 'ا'],
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ک', 'ك'],
  ['٫', '.'],
  ['٬', ','],
  ['،', ','],
  ['؛', ';'],
  ['؟', '?'],
  ['٪', '%'],
])

function foldUnit(character: string, options: NormaliseOptions): string {
  const code = character.codePointAt(0)!
  if (code >= 0x0660 && code <= 0x0669) return String.fromCharCode(code - 0x0660 + 48)
  if (code >= 0x06f0 && code <= 0x06f9) return String.fromCharCode(code - 0x06f0 + 48)
  if (options.taMarbuta && character === 'ة') return 'ه'
  if (options.hamzaSeats && (character === 'ؤ' || character === 'ئ')) return 'ء'
  const folded = FOLDED.get(character)
  if (folded !== undefined) return folded
  if (code === 0xa0 || code === 0x202f || code === 0x2009) return ' '
  if (options.latin && code < 0x250) return character.normalize('NFD').charAt(0).toLowerCase()
  return character
}

/** The text as it compares, with a map back to the original. White space is kept as it is. */
export function normalise(original: string, options: NormaliseOptions = {}): Normalised {
  let text = ''
  const origins: number[] = []
  for (let at = 0; at < original.length; ) {
    const character = String.fromCodePoint(original.codePointAt(at)!)
    const code = character.codePointAt(0)!
    // Presentation forms (PDFs, old terminals) stand for one to eighteen plain letters.
    const plain = (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc)
    for (const unit of plain ? character.normalize('NFKC') : character) {
      if (isIgnorable(unit.codePointAt(0)!)) continue
      const folded = foldUnit(unit, options)
      text += folded
      for (let i = 0; i < folded.length; i++) origins.push(at)
    }
    at += character.length
  }
  origins.push(original.length)
  return { text, origins: Int32Array.from(origins) }
}

/** The stretch of the original that a stretch of the normalised text came from, its ignorable marks included. */
export function toOriginal(normalised: Normalised, span: Span): Span {
  const { origins } = normalised
  return { from: origins[span.from] ?? 0, to: span.to > span.from ? origins[span.to]! : origins[span.from]! }
}

/** A word as it compares; no map. */
export function foldWord(word: string, options: NormaliseOptions = {}): string {
  return normalise(word, options).text
}
