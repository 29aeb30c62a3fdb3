import { failure, type Result, success } from '../../../shared/result.ts'
import { decodeBytes, guessEncoding, isBlank, isBroken } from '../decode-bytes.ts'
import { isKnownBinary } from '../known-binaries.ts'

/** Bytes in which a page says its encoding; browsers look no further than 1024, sites go further. */
const DECLARED_WITHIN = 8192
/** Bytes of text without markup that the guess looks at. */
const TEXT_SAMPLE = 256 * 1024
const DECLARED = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i
const DECLARED_XML = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/i

/**
 * The text of a page. A byte order mark counts most, then what the bytes can be, then what `declared` (by what the
 * page came in) or the page itself says: many pages declare what they are not. Refused are `empty-file` and
 * `not-text`.
 */
export function decodePage(bytes: Uint8Array, declared = ''): Result<string> {
  if (bytes.length === 0) return failure('empty-file')
  if (isKnownBinary(bytes)) return failure('not-text')
  if (isMarked(bytes) || isWide(bytes)) {
    const decoded = decodeBytes(bytes)
    return decoded.ok ? success(decoded.value.text) : decoded
  }
  const text = new TextDecoder(labelOf(bytes, declared)).decode(bytes).replaceAll('\0', '')
  if (isBlank(text)) return failure('empty-file')
  return isBroken(text) ? failure('not-text') : success(text)
}

function isMarked([a, b, c]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff) || (a === 0xef && b === 0xbb && c === 0xbf)
}

/** Whether every other byte of the beginning is NUL, as in UTF-16 without a mark: tags are ASCII. */
function isWide(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 400)
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0)
  return zeros > sample.length * 0.25
}

function labelOf(bytes: Uint8Array, declared: string): string {
  if (isUtf8(bytes)) return 'utf-8'
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString(
    'latin1',
    0,
    DECLARED_WITHIN,
  )
  const said = known(declared) ?? known(DECLARED_XML.exec(latin)?.[1]) ?? known(DECLARED.exec(latin)?.[1])
  const guess = guessEncoding(withoutMarkup(bytes))
  const guessed =
    guess && guess.encoding !== 'MacArabic' ? known(guess.encoding.replace(/^UTF-16 /, 'utf-16')) : null
  if (guessed && guess?.sure) return guessed
  return said ?? guessed ?? 'utf-8'
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    // Bytes that are not UTF-8 are an expected answer here.
    if (error instanceof TypeError) return false
    throw error
  }
}

/** The name of an encoding as the decoder knows it, or null. A page that can be read as ASCII is not in UTF-16. */
function known(label: string | undefined): string | null {
  if (!label || /^utf-?16|^ucs|^x-user-defined/i.test(label)) return null
  try {
    return new TextDecoder(label).encoding
  } catch (error) {
    // https://encoding.spec.whatwg.org/#dom-textdecoder: a RangeError for an unknown label.
    if (error instanceof RangeError) return null
    throw error
  }
}

/** The bytes between tags, outside scripts and styles: markup is ASCII, and would hide what letters there are. */
function withoutMarkup(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(Math.min(bytes.length, TEXT_SAMPLE))
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let filled = 0
  let at = 0
  while (at < source.length && filled < kept.length) {
    const tag = source.indexOf('<', at)
    const to = tag < 0 ? source.length : tag
    const piece = source.subarray(at, Math.min(to, at + kept.length - filled))
    kept.set(piece, filled)
    filled += piece.length
    if (tag < 0) break
    const raw = /^<(script|style)\b/i.exec(source.toString('latin1', tag, tag + 8))?.[1]
    const end = source.indexOf(raw ? `</${raw}` : '>', tag)
    if (end < 0) break
    at = raw ? end : end + 1
  }
  // A page that is all markup is looked at as it is.
  return filled > 40 ? kept.subarray(0, filled) : bytes
}
