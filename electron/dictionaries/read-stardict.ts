import { cleanLine } from './clean-line.ts'
import type { OpenDictionary, ReadEntry } from './dictionary.ts'
import { type DictionaryFiles, findOptionalPart, findPart } from './dictionary-files.ts'
import { stemOf } from './files-beside.ts'
import {
  MAX_ARTICLE_BYTES,
  MAX_ENTRIES,
  MAX_INDEX_BYTES,
  MAX_INFO_BYTES,
  MAX_NAME,
  MAX_UNPACKED_BYTES,
} from './limits.ts'
import { makeEntry } from './make-entry.ts'
import { Refusal } from './refusal.ts'
import { stardictArticle } from './stardict-article.ts'
import { readStardictInfo, type StardictInfo } from './stardict-info.ts'
import { unpackGzip } from './unpack-gzip.ts'

/** Headwords end with a zero byte within so many bytes; the format says 256, and some writers pass it. */
const MAX_HEADWORD_BYTES = 1024

/** Opens a StarDict dictionary by its .ifo file. Throws `Refusal`, as do its entries. */
export function readStardict(files: DictionaryFiles, infoPath: string): OpenDictionary {
  const info = readStardictInfo(files.read(infoPath, MAX_INFO_BYTES))
  if (info.words > MAX_ENTRIES) throw new Refusal('too-large', `it has ${info.words} entries`)
  const stem = stemOf(infoPath)
  const index = findPart(files, stem, ['.idx', '.idx.gz', '.idx.dz'])
  const articles = findPart(files, stem, ['.dict', '.dict.dz'])
  const synonyms = findOptionalPart(files, stem, ['.syn', '.syn.gz', '.syn.dz'])
  return {
    name: cleanLine(info.name, MAX_NAME),
    format: 'stardict',
    entries: readEntries(files, info, { index, articles, synonyms }),
  }
}

type Parts = { readonly index: string; readonly articles: string; readonly synonyms: string | null }

function* readEntries(
  files: DictionaryFiles,
  info: StardictInfo,
  parts: Parts,
): Generator<ReadEntry | null, void, void> {
  const part = (path: string, maxBytes: number): Uint8Array =>
    unpackGzip(files.read(path, maxBytes), maxBytes, path)
  const index = part(parts.index, MAX_INDEX_BYTES)
  yield null
  if (info.indexBytes !== null && info.indexBytes !== index.length)
    throw new Refusal('damaged', `${parts.index} has ${index.length} bytes, not ${info.indexBytes}`)
  const articles = part(parts.articles, MAX_UNPACKED_BYTES)
  yield null
  const synonyms = parts.synonyms === null ? new Uint8Array(0) : part(parts.synonyms, MAX_INDEX_BYTES)
  const all = index.length + synonyms.length

  // Where each entry's article lies, for the synonyms, which name entries by number.
  const places: { from: number[]; size: number[] } = { from: [], size: [] }
  const articleAt = (from: number, size: number): string =>
    stardictArticle(articles.subarray(from, from + Math.min(size, 4 * MAX_ARTICLE_BYTES)), info.types)

  for (let at = 0; at < index.length; ) {
    const { word, end } = headwordAt(index, at, parts.index)
    const numbers = info.offsetBits === 64 ? 12 : 8
    if (end + numbers > index.length) throw new Refusal('damaged', `${parts.index} is cut off`)
    const from = info.offsetBits === 64 ? uint64(index, end) : uint32(index, end)
    const size = uint32(index, end + numbers - 4)
    if (from + size > articles.length)
      throw new Refusal('damaged', `${parts.index} points beyond the end of ${parts.articles}`)
    if (places.from.push(from) > MAX_ENTRIES)
      throw new Refusal('too-large', `more than ${MAX_ENTRIES} entries`)
    places.size.push(size)
    at = end + numbers
    yield makeEntry(word, articleAt(from, size), at / all)
  }
  for (let at = 0, count = 0; at < synonyms.length; ) {
    const { word, end } = headwordAt(synonyms, at, parts.synonyms!)
    if (end + 4 > synonyms.length) throw new Refusal('damaged', `${parts.synonyms} is cut off`)
    const number = uint32(synonyms, end)
    const from = places.from[number]
    const size = places.size[number]
    if (from === undefined || size === undefined)
      throw new Refusal('damaged', `${parts.synonyms} names an entry that is not there`)
    if (++count + places.from.length > MAX_ENTRIES)
      throw new Refusal('too-large', `more than ${MAX_ENTRIES} entries`)
    at = end + 4
    yield makeEntry(word, articleAt(from, size), (index.length + at) / all)
  }
}

const decoder = new TextDecoder()

/** A headword and where the numbers behind its zero byte begin. */
function headwordAt(bytes: Uint8Array, at: number, name: string): { word: string; end: number } {
  const length = bytes.subarray(at, at + MAX_HEADWORD_BYTES).indexOf(0)
  if (length < 0) throw new Refusal('damaged', `${name} has a headword without an end`)
  return { word: decoder.decode(bytes.subarray(at, at + length)), end: at + length + 1 }
}

/** Numbers are big-endian. */
const uint32 = (bytes: Uint8Array, at: number): number =>
  bytes[at]! * 0x1000000 + ((bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!)
const uint64 = (bytes: Uint8Array, at: number): number =>
  uint32(bytes, at) * 0x100000000 + uint32(bytes, at + 4)
