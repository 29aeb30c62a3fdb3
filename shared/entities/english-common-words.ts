import type { Lexicon } from '../arabic/lexicon.ts'
import { FUNCTION_WORDS } from './english-cues.ts'

const known = new WeakMap<Lexicon, ReadonlySet<string>>()

/** Words in lower case that the lexicon's glosses use: they are no names when they begin a sentence. */
export function commonEnglishWords(lexicon: Lexicon): ReadonlySet<string> {
  const found = known.get(lexicon)
  if (found) return found
  const words = new Set<string>(FUNCTION_WORDS)
  for (const { senses } of lexicon.lexemes)
    for (const [word] of senses.matchAll(/(?<![\p{L}.])[a-z]{2,}(?![\p{L}])/gu)) words.add(word)
  known.set(lexicon, words)
  return words
}

/** Whether a word, or the form that its ending comes from, is an ordinary English word. */
export function isCommonEnglish(word: string, common: ReadonlySet<string>): boolean {
  if (common.has(word)) return true
  for (const [ending, stems] of ENDINGS)
    if (word.endsWith(ending) && word.length - ending.length >= 3)
      for (const stem of stems) if (common.has(word.slice(0, -ending.length) + stem)) return true
  const doubled = /^(.+([b-df-hj-np-tv-z]))\2(?:ed|ing)$/.exec(word)
  return doubled !== null && common.has(doubled[1]!)
}

const ENDINGS: readonly [string, readonly string[]][] = [
  ['ies', ['y']],
  ['ied', ['y']],
  ['es', ['', 'e']],
  ['s', ['']],
  ['ed', ['', 'e']],
  ['ing', ['', 'e']],
  ['ly', ['', 'le']],
  ['ers', ['', 'e']],
  ['er', ['', 'e']],
  ['ness', ['']],
  ['ment', ['']],
]
