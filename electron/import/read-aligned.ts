import { cutAtCodes } from '../../shared/formats/cut-at-codes.ts'
import type { PouringReader, ReadFailureKind } from '../../shared/formats/pouring-reader.ts'
import { TmxReader } from '../../shared/formats/read-tmx.ts'
import { XliffReader } from '../../shared/formats/read-xliff.ts'
import type { TranslationUnit, UnitSide } from '../../shared/formats/translation-unit.ts'
import type { Language } from '../../shared/model/text.ts'
import { type ErrorCode, failure, type Result, success } from '../../shared/result.ts'
import { cleanBlock } from './clean-text.ts'
import { decodeBytes, isBlank } from './decode-bytes.ts'
import type { AlignedDocument, AlignedUnit, ImportedDocument } from './imported-document.ts'
import { MAX_FILE_BYTES } from './read-bytes.ts'

/** Units of a file; ten novels have some fifty thousand. */
const MAX_UNITS = 200_000
/** Milliseconds; on an idle machine a file of the largest size takes two seconds. */
const MAX_TIME = 120_000
/** UTF-16 units that are read between two looks at the clock. */
const PIECE = 256 * 1024

/**
 * Reads a TMX or XLIFF file, whichever its content is, as the pairs of texts in it without their inline codes; one that
 * has only one language yet, as a text in that language. Refused are `empty-file`, `not-text`, `too-large`,
 * `document-damaged` (also what breaks off), `document-with-entities`, `document-too-large` and `units-without-pairs`.
 */
export function readAligned(bytes: Uint8Array): Result<AlignedDocument | ImportedDocument> {
  if (bytes.length > MAX_FILE_BYTES) return failure('too-large')
  const decoded = decodeXml(bytes)
  if (!decoded.ok) return failure(decoded.code)
  const read = readUnits(decoded.value)
  if (!read.ok) return read
  const units = read.value
  const has = (side: Language): boolean => units.some(unit => unit[side] !== '')
  if (has('arabic') && has('english')) return success({ title: { arabic: '', english: '' }, units })
  const only = has('arabic') ? 'arabic' : has('english') ? 'english' : null
  if (!only) return failure('units-without-pairs')
  const blocks = units.map(unit => ({ kind: 'paragraph', text: unit[only], language: only }) as const)
  return success({ title: '', byline: '', site: '', publishedAt: null, blocks })
}

function readUnits(text: string): Result<AlignedUnit[]> {
  const reader = readerFor(text)
  if (!reader) return failure('document-damaged')
  const latest = performance.now() + MAX_TIME
  const units: AlignedUnit[] = []
  for (let at = 0; at < text.length && !reader.failure; at += PIECE) {
    for (const unit of reader.write(text.slice(at, at + PIECE))) {
      const pair = { arabic: wordsOf(unit.arabic), english: wordsOf(unit.english) }
      if (pair.arabic !== '' || pair.english !== '') units.push(pair)
    }
    if (units.length > MAX_UNITS || performance.now() > latest) return failure('document-too-large')
  }
  const report = reader.end()
  return report.failure ? failure(CODES[report.failure.kind]) : success(units)
}

/** The reader of the format that the first element names. */
function readerFor(text: string): PouringReader<TranslationUnit> | null {
  const root = /<(?:[\w.-]+:)?(tmx|xliff)[\s>/]/.exec(text.slice(0, PIECE))?.[1]
  return root === 'tmx' ? new TmxReader() : root === 'xliff' ? new XliffReader() : null
}

const CODES: Readonly<Record<ReadFailureKind, ErrorCode>> = {
  'other-format': 'document-damaged',
  'cut-off': 'document-damaged',
  damaged: 'document-damaged',
  entities: 'document-with-entities',
  'too-long': 'document-too-large',
  'too-deep': 'document-too-large',
}

function wordsOf(side: UnitSide): string {
  const words = cleanBlock(
    cutAtCodes(side)
      .map(({ text, isCode }) => (!isCode ? text : PARTS_WORDS.test(text) ? ' ' : ''))
      .join(''),
  )
  return isBlank(words) ? '' : words
}

// Most codes are of a word's looks; these stand where a space would.
const PARTS_WORDS = /^[\s\u00a0]|<\/?(?:br|p|div|li|td|tr|tab)\b/i

/** The text of an XML file: by its byte order mark, its first bytes, the encoding that it names, or as any text. */
function decodeXml(bytes: Uint8Array): Result<string> {
  const [a, b] = bytes
  const label = a === 0x3c && b === 0 ? 'utf-16le' : a === 0 && b === 0x3c ? 'utf-16be' : namedEncoding(bytes)
  if (label !== null)
    try {
      const text = new TextDecoder(label, { fatal: true }).decode(bytes)
      return isBlank(text) ? failure('empty-file') : success(text)
    } catch (error) {
      // A file may name an encoding that it is not in, or that nobody knows.
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error
    }
  const decoded = decodeBytes(bytes)
  return decoded.ok ? success(decoded.value.text) : decoded
}

/** The encoding that the declaration names, if bytes that can be read as ASCII may be in it. */
function namedEncoding(bytes: Uint8Array): string | null {
  const head = String.fromCharCode(...bytes.subarray(0, 200))
  const name = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase()
  return name === undefined || name.startsWith('utf-16') ? null : name
}
