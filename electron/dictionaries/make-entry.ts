import { cleanLine } from './clean-line.ts'
import type { ReadEntry } from './dictionary.ts'
import { MAX_HEADWORD } from './limits.ts'
import { shortGlosses } from './short-glosses.ts'

/** An entry from a headword and the plain text of its article; null where nothing remains to be shown. */
export function makeEntry(headword: string, article: string, done: number): ReadEntry | null {
  if (headword.length > MAX_HEADWORD) return null
  const clean = cleanLine(headword, MAX_HEADWORD)
  // A character of replacement: the word was not written in UTF-8.
  if (clean === '' || clean.includes('\ufffd')) return null
  const glosses = shortGlosses(article)
  return glosses.length === 0 ? null : { headword: clean, glosses, done }
}
