import type { Gazetteer } from '../entities/gazetteer.ts'
import { isFunctionWord } from '../text/english-words.ts'
import { foldWord } from '../text/normalise.ts'

/** English words, in lower case, that an Arabic word stands for in known names, and how surely, 0 to 1. */
export type KnownNames = ReadonlyMap<string, ReadonlyMap<string, number>>

/** One word for one is sure; of longer names any word may answer any. */
const STRENGTH = { oneWord: 1, anyWord: 0.7, adjective: 1 } as const

const cache = new WeakMap<Gazetteer, KnownNames>()

/** The key under which an Arabic word of a name is looked up: folded, without the article. */
export const nameKey = (word: string): string => foldWord(word, { taMarbuta: true }).replace(/^ال(?=...)/, '')

/** The words of all names of the gazetteer, nationalities included. */
export function knownNames(gazetteer: Gazetteer): KnownNames {
  const before = cache.get(gazetteer)
  if (before) return before
  const names = new Map<string, Map<string, number>>()
  const add = (arabic: string, english: string, strength: number) => {
    if (english === '' || isFunctionWord(english)) return
    const key = nameKey(arabic)
    const list = names.get(key) ?? new Map<string, number>()
    list.set(english, Math.max(list.get(english) ?? 0, strength))
    names.set(key, list)
  }
  for (const { arabic, english, adjectives } of gazetteer.entries) {
    for (const a of arabic) {
      const arabicWords = a.split(/\s+/)
      for (const e of english) {
        const englishWords = wordsOf(e)
        if (arabicWords.length === 1 && englishWords.length === 1) add(a, englishWords[0]!, STRENGTH.oneWord)
        else for (const x of arabicWords) for (const y of englishWords) add(x, y, STRENGTH.anyWord)
      }
    }
    for (const a of adjectives.arabic)
      for (const e of adjectives.english) for (const y of wordsOf(e)) add(a, y, STRENGTH.adjective)
  }
  cache.set(gazetteer, names)
  return names
}

const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/[’']s\b/g, '')
    .split(/[\s-]+/)
    .filter(Boolean)
