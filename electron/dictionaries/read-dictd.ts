import { cleanLine } from './clean-line.ts'
import { dictdArticle } from './dictd-article.ts'
import type { OpenDictionary, ReadEntry } from './dictionary.ts'
import { type DictionaryFiles, findPart } from './dictionary-files.ts'
import { stemOf } from './files-beside.ts'
import { MAX_ENTRIES, MAX_INDEX_BYTES, MAX_NAME, MAX_UNPACKED_BYTES } from './limits.ts'
import { makeEntry } from './make-entry.ts'
import { Refusal } from './refusal.ts'
import { unpackGzip } from './unpack-gzip.ts'

/** Headwords under which a database speaks of itself: 00-database-short, 00databaseinfo. */
const ABOUT_ITSELF = /^00-?database/
/** Longest line of an index, in bytes: headword, two numbers, and perhaps the headword's own spelling. */
const MAX_LINE_BYTES = 4096

const decoder = new TextDecoder()

/** Opens a dictd database by its .index file. Throws `Refusal`, as do its entries. */
export function readDictd(files: DictionaryFiles, indexPath: string): OpenDictionary {
  const articlesPath = findPart(files, stemOf(indexPath), ['.dict.dz', '.dict'])
  const index = unpackGzip(files.read(indexPath, MAX_INDEX_BYTES), MAX_INDEX_BYTES, indexPath)
  const articles = unpackGzip(files.read(articlesPath, MAX_UNPACKED_BYTES), MAX_UNPACKED_BYTES, articlesPath)
  const paths = { index: indexPath, articles: articlesPath }
  let name = ''
  for (const line of indexLines(index, paths, articles.length)) {
    // The index is sorted, and these come first but for odd signs.
    if (/^00-?database-?short$/.test(line.headword)) name = shortName(articles, line)
    if (line.headword > '01' || name !== '') break
  }
  return { name: cleanLine(name, MAX_NAME), format: 'dictd', entries: readEntries(index, articles, paths) }
}

type Line = {
  readonly headword: string
  readonly from: number
  readonly size: number
  /** Where the line ends in the index, in bytes. */
  readonly end: number
}
type Paths = { readonly index: string; readonly articles: string }

function* readEntries(
  index: Uint8Array,
  articles: Uint8Array,
  paths: Paths,
): Generator<ReadEntry | null, void, void> {
  let count = 0
  for (const { headword, from, size, end } of indexLines(index, paths, articles.length)) {
    if (++count > MAX_ENTRIES) throw new Refusal('too-large', `more than ${MAX_ENTRIES} entries`)
    if (ABOUT_ITSELF.test(headword)) yield null
    else
      yield makeEntry(
        headword,
        dictdArticle(articles.subarray(from, from + size), headword),
        end / index.length,
      )
  }
}

function* indexLines(index: Uint8Array, paths: Paths, articleBytes: number): Generator<Line, void, void> {
  for (let at = 0; at < index.length; ) {
    const length = index.subarray(at, at + MAX_LINE_BYTES).indexOf(10)
    // The last line may do without a line break.
    const end = length < 0 ? index.length : at + length
    if (end - at > MAX_LINE_BYTES) throw new Refusal('damaged', `${paths.index} has a line without an end`)
    const line = decoder.decode(index.subarray(at, end)).replace(/\r$/, '')
    at = end + 1
    if (line === '') continue
    const [found = '', offset = '', count = '', original] = line.split('\t')
    const from = base64Number(offset)
    const size = base64Number(count)
    if (from === null || size === null)
      throw new Refusal('damaged', `${paths.index} has a line that is none of an index`)
    if (from + size > articleBytes)
      throw new Refusal('damaged', `${paths.index} points beyond the end of ${paths.articles}`)
    yield { headword: original || found, from, size, end: Math.min(at, index.length) }
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** A number in dictd's writing: digits of base 64, highest first; null for anything else. */
function base64Number(text: string): number | null {
  if (text === '' || text.length > 8) return null
  let value = 0
  for (const character of text) {
    const digit = DIGITS.indexOf(character)
    if (digit < 0) return null
    value = value * 64 + digit
  }
  return value
}

/** The database's own name: the entry's text without its headword. */
function shortName(articles: Uint8Array, { from, size }: Line): string {
  const lines = decoder.decode(articles.subarray(from, from + Math.min(size, MAX_LINE_BYTES))).split('\n')
  return lines.map(line => line.trim()).find(line => line !== '' && !ABOUT_ITSELF.test(line)) ?? ''
}
