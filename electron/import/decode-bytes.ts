import { analyse } from 'chardet'
import { failure, type Result, success } from '../../shared/result.ts'
import { isKnownBinary } from './known-binaries.ts'
import { letterLikelihood, PLAUSIBLE } from './letter-likelihood.ts'
import { decodeMacArabic } from './mac-arabic.ts'

/** A text and the encoding that its bytes were in, as a person would name it. */
export type Decoded = { readonly text: string; readonly encoding: Encoding }

export type Encoding =
  | 'UTF-8'
  | 'UTF-16 LE'
  | 'UTF-16 BE'
  | 'windows-1256'
  | 'ISO-8859-6'
  | 'MacArabic'
  | 'windows-1252'

/** What bytes seem to be in. */
export type EncodingGuess = {
  readonly encoding: Encoding
  /** Whether nothing else makes sense; where not, the reader does well to show the text before it is taken. */
  readonly sure: boolean
  /** What else might be meant, the likelier first; each reads the text in another way. */
  readonly others: readonly Encoding[]
}

const LABELS: Readonly<Record<Exclude<Encoding, 'MacArabic'>, string>> = {
  'UTF-8': 'utf-8',
  'UTF-16 LE': 'utf-16le',
  'UTF-16 BE': 'utf-16be',
  'windows-1256': 'windows-1256',
  'ISO-8859-6': 'iso-8859-6',
  'windows-1252': 'windows-1252',
}
/** In order of preference between equals: a Latin text without Arabic reads the same in two of the tables. */
const GUESSED: readonly Encoding[] = [
  'windows-1252',
  'windows-1256',
  'ISO-8859-6',
  'MacArabic',
  'UTF-8',
  'UTF-16 LE',
  'UTF-16 BE',
]
/** Bytes that the guess looks at; a longer text says nothing new about its table. Even, for UTF-16. */
const SAMPLE_BYTES = 64 * 1024
/** What full confidence of the byte statistics weighs beside the letter statistics: it settles close calls. */
const STATISTICS_WEIGHT = 0.4
/** How far another reading stays behind a sure one; below it the two are as good as each other. */
const SURE_MARGIN = 0.5
/** Letters beyond ASCII below which the statistics of letters are chance. */
const ENOUGH_LETTERS = 12
/** Share of characters that a text may have lost before it counts as not text; one is forgiven to the shortest. */
const MOST_BROKEN = 0.01

/**
 * The text of some bytes, whatever of the known encodings they are in. Refused are `empty-file` (nothing, or
 * white space alone) and `not-text`. The text is exactly what the bytes say; only a byte order mark is left out.
 */
export function decodeBytes(bytes: Uint8Array): Result<Decoded> {
  if (bytes.length === 0) return failure('empty-file')
  if (isKnownBinary(bytes)) return failure('not-text')
  const marked = markedEncoding(bytes)
  const clean = marked ? null : decodeCleanUtf8(bytes)
  const encoding = marked ?? (clean === null ? scoredEncodings(bytes)[0]?.encoding : 'UTF-8')
  if (!encoding) return failure('not-text')
  const text = clean ?? decode(bytes, encoding)
  if (isBroken(text)) return failure('not-text')
  return isBlank(text) ? failure('empty-file') : success({ text, encoding })
}

/**
 * The text of bytes in the encoding that a person chose, even if it makes little sense there. Refused are
 * `empty-file`, and `not-text` for what holds NUL in this encoding or is a file of another kind.
 */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): Result<Decoded> {
  if (bytes.length === 0) return failure('empty-file')
  if (isKnownBinary(bytes)) return failure('not-text')
  const text = decode(bytes, encoding)
  if (text.includes('\0')) return failure('not-text')
  return isBlank(text) ? failure('empty-file') : success({ text, encoding })
}

/** The encoding that `decodeBytes` takes, how sure it is of it, and what else might be; null for no text at all. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess | null {
  const decoded = decodeBytes(bytes)
  if (!decoded.ok) return null
  const { encoding, text } = decoded.value
  if (markedEncoding(bytes)) return { encoding, sure: true, others: [] }
  if (encoding === 'UTF-8' && !text.includes('\ufffd')) return { encoding, sure: true, others: [] }
  const scored = scoredEncodings(bytes)
  const own = scored.find(other => other.encoding === encoding)
  const seen = new Set([own?.sample ?? decode(bytes.subarray(0, SAMPLE_BYTES), encoding)])
  const others = scored.filter(({ sample }) => !seen.has(sample) && seen.add(sample))
  const rivals = others.filter(({ sample }) => !hasNoSigns(sample) || hasNoSigns(own?.sample ?? ''))
  const rival = rivals[0]?.score ?? Number.NEGATIVE_INFINITY
  const letters = text.slice(0, SAMPLE_BYTES).match(/[\u00a0-\uffff]/g)?.length ?? 0
  const isEnough = letters >= ENOUGH_LETTERS || encoding.startsWith('UTF-16')
  return {
    encoding,
    sure:
      (own?.score ?? Number.NEGATIVE_INFINITY) - rival >= SURE_MARGIN &&
      isEnough &&
      !text.includes('\ufffd') &&
      !holdsUtf8Too(bytes),
    others: others.map(other => other.encoding),
  }
}

/** Whether a text has what no table has a sign for. */
const hasNoSigns = (text: string): boolean => /[\ufffd\x80-\x84\x86-\x9f]/.test(text)

/** Pairs of bytes that are an Arabic letter in UTF-8, and in the tables nearly never follow each other. */
const MOST_PAIRS = 20

/** Whether bytes that are not UTF-8 as a whole hold stretches of it: a file put together from two. */
function holdsUtf8Too(bytes: Uint8Array): boolean {
  let pairs = 0
  for (let i = 1; i < bytes.length && pairs <= MOST_PAIRS; i++)
    if ((bytes[i - 1]! & 0xfc) === 0xd8 && (bytes[i]! & 0xc0) === 0x80) pairs++
  return pairs > MOST_PAIRS
}

/** Whether nothing of a text can be seen: white space, marks of direction, byte order marks. */
export const isBlank = (text: string): boolean =>
  !/[^\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/.test(text)

/** Whether a text holds characters that no text holds, NUL first of all, or has lost too many. */
export function isBroken(text: string): boolean {
  if (text.includes('\0')) return true
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const broken = text.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]/g)?.length ?? 0
  return broken > Math.max(1, MOST_BROKEN * text.length)
}

function markedEncoding(bytes: Uint8Array): Encoding | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'UTF-8'
  // UTF-32 has its own mark, which begins like that of UTF-16; its text then holds NULs and is refused by them.
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0 && bytes.length % 4 === 0)) return 'UTF-16 LE'
  if (a === 0xfe && b === 0xff) return 'UTF-16 BE'
  return null
}

function decodeCleanUtf8(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // UTF-16 without a mark is often valid UTF-8, but full of control characters.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? null : text
  } catch (error) {
    // Bytes that are not UTF-8 are the expected answer here, not a fault.
    if (error instanceof TypeError) return null
    throw error
  }
}

type Scored = { readonly encoding: Encoding; readonly score: number; readonly sample: string }

/** The encodings in which bytes read as writing, the likeliest first. */
function scoredEncodings(bytes: Uint8Array): Scored[] {
  const sampled = bytes.subarray(0, SAMPLE_BYTES)
  const statistics = new Map(analyse(sampled).map(match => [match.name as string, match.confidence / 100]))
  const scored: Scored[] = []
  for (const encoding of GUESSED) {
    if (encoding.startsWith('UTF-16') && bytes.length % 2 === 1) continue
    const sample = decode(sampled, encoding)
    const likelihood = letterLikelihood(sample)
    if (likelihood < PLAUSIBLE) continue
    scored.push({
      encoding,
      score: likelihood + STATISTICS_WEIGHT * (statistics.get(encoding) ?? 0),
      sample,
    })
  }
  // Stable: between equals the order of preference stays.
  return scored.sort((a, b) => b.score - a.score)
}

const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  encoding === 'MacArabic' ? decodeMacArabic(bytes) : new TextDecoder(LABELS[encoding]).decode(bytes)
