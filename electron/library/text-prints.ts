import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import type { Language } from '../../shared/model/text.ts'
import { normalise } from '../../shared/text/normalise.ts'
import { splitWords } from '../../shared/text/split-words.ts'

/** Words in a shingle: a run that two writers seldom share, and of which one changed word spoils only four. */
const SHINGLE = 4
/** How many shingles stand for a text in the index, the least by their hash: enough to find it by half of them. */
const SKETCH = 24
/** Longest text of which shingles are made, in words; what is longer is found by its beginning. */
const MOST_WORDS = 20_000
/** UTF-16 units of a text that are read word by word: long articles whole. What is longer is known by those and its length. */
const MOST_READ = 200_000
/** UTF-16 units that are folded at once: to fold a whole book takes a hundred times its memory. */
const PIECE = 50_000

/** What a text is known again by. */
export type Print = {
  /** Of all words as they compare, in order: spelling habits, marks and white space do not count. */
  readonly digest: Uint8Array
  /** Hashes of every run of words. */
  readonly shingles: ReadonlySet<number>
}

/** A text in pieces that end before white space, so that no word is cut; one that has none is cut where it must be. */
function* piecesOf(text: string): Generator<string> {
  const end = Math.min(text.length, MOST_READ)
  for (let from = 0; from < end; ) {
    const reach = Math.min(end, from + PIECE)
    const space = reach < end ? text.slice(from, reach).search(/\s\S*$/) : -1
    const to = space > 0 ? from + space : reach
    yield text.slice(from, to)
    from = to
  }
}

/** The words of a piece as they compare. */
function foldedWords(text: string): string[] {
  const folded = normalise(text, { taMarbuta: true, hamzaSeats: true, latin: true }).text
  return splitWords(folded)
    .filter(word => word.kind !== 'mark')
    .map(word => folded.slice(word.from, word.to))
}

/** Reckons what a text is known again by; a text without words has an empty set and is known by nothing. */
export function printOf(text: string): Print {
  const hash = createHash('sha256')
  const words: string[] = []
  let separator = ''
  for (const piece of piecesOf(text)) {
    const folded = foldedWords(piece)
    if (folded.length === 0) continue
    hash.update(separator + folded.join(' '))
    separator = ' '
    words.push(...folded.slice(0, MOST_WORDS - words.length))
  }
  if (text.length > MOST_READ) hash.update(` ${text.length}`)
  const digest = hash.digest().subarray(0, 16)
  const shingles = new Set<number>()
  for (let at = 0; at + SHINGLE <= words.length; at++) shingles.add(hashOf(words, at))
  // A headline alone is one run.
  if (shingles.size === 0 && words.length > 0) shingles.add(hashOf(words, 0))
  return { digest: new Uint8Array(digest), shingles }
}

/** FNV-1a over UTF-16 units, with a last mixing so that the least hashes are a fair choice; 32 bits. */
function hashOf(words: readonly string[], from: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < from + SHINGLE && at < words.length; at++) {
    const word = words[at]!
    for (let unit = 0; unit < word.length; unit++) hash = Math.imul(hash ^ word.charCodeAt(unit), 0x01000193)
    hash = Math.imul(hash ^ 0x20, 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** The shingles that stand for a text in the index. */
export const sketchOf = (shingles: ReadonlySet<number>): number[] =>
  [...shingles].sort((a, b) => a - b).slice(0, SKETCH)

/** Keeps what a text is known again by. Only Arabic is found by its shingles: it is what an article is. */
export function keepPrint(database: DatabaseSync, text: number, language: Language, original: string): void {
  const { digest, shingles } = printOf(original)
  database.prepare('DELETE FROM text_shingle WHERE text = ?').run(text)
  database.prepare('INSERT OR REPLACE INTO text_print VALUES (?, ?)').run(text, digest)
  if (language !== 'arabic') return
  const insert = database.prepare('INSERT INTO text_shingle VALUES (?, ?)')
  for (const hash of sketchOf(shingles)) insert.run(hash, text)
}
