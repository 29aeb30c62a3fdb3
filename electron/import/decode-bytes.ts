import { analyse } from 'chardet'
import { failure, type Result, success } from '../../shared/result.ts'
import { isKnownBinary } from './known-binaries.ts'
import { letterLikelihood, PLAUSIBLE } from './letter-likelihood.ts'

/** A text and the encoding that its bytes were in, as a person would name it. */
export type Decoded = { readonly text: string; readonly encoding: Encoding }

export type Encoding = 'UTF-8' | 'UTF-16 LE' | 'UTF-16 BE' | 'windows-1256' | 'ISO-8859-6' | 'windows-1252'

const LABELS: Readonly<Record<Encoding, string>> = {
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
  'UTF-8',
  'UTF-16 LE',
  'UTF-16 BE',
]
/** Bytes that the guess looks at; a longer text says nothing new about its table. Even, for UTF-16. */
const SAMPLE_BYTES = 64 * 1024
/** What full confidence of the byte statistics weighs beside the letter statistics: it settles close calls. */
const STATISTICS_WEIGHT = 0.4
/** Share of characters that a text may have lost before it counts as not text; one is forgiven to the shortest. */
const MOST_BROKEN = 0.01

/**
 * The text of some bytes, whatever of the known encodings they are in. Refused are `empty-file` (nothing, or
 * white space alone) and `not-text`. The text is exactly what the bytes say; only a byte order mark is left out.
 */
export function decodeBytes(bytes: Uint8Array): Result<Decoded> {
  if (bytes.length === 0) return failure('empty-file')
  if (isKnownBinary(bytes)) return failure('not-text')
  const encoding = markedEncoding(bytes) ?? (isCleanUtf8(bytes) ? 'UTF-8' : guessEncoding(bytes))
  if (!encoding) return failure('not-text')
  const text = decode(bytes, encoding)
  if (isBroken(text)) return failure('not-text')
  return isBlank(text) ? failure('empty-file') : success({ text, encoding })
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

function isCleanUtf8(bytes: Uint8Array): boolean {
  try {
    // UTF-16 without a mark is often valid UTF-8, but full of control characters.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    return !/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    // Bytes that are not UTF-8 are the expected answer here, not a fault.
    if (error instanceof TypeError) return false
    throw error
  }
}

function guessEncoding(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  const statistics = new Map(analyse(sample).map(match => [match.name as string, match.confidence / 100]))
  let best: Encoding | null = null
  let most = Number.NEGATIVE_INFINITY
  for (const encoding of GUESSED) {
    if (encoding.startsWith('UTF-16') && bytes.length % 2 === 1) continue
    const likelihood = letterLikelihood(decode(sample, encoding))
    if (likelihood < PLAUSIBLE) continue
    const score = likelihood + STATISTICS_WEIGHT * (statistics.get(encoding) ?? 0)
    if (score > most) {
      most = score
      best = encoding
    }
  }
  return best
}

const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(LABELS[encoding]).decode(bytes)
