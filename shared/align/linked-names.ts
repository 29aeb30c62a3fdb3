import type { Entity } from '../model/entity.ts'
import type { Text } from '../model/text.ts'
import { isFunctionWord } from '../text/english-words.ts'
import { type KnownNames, nameKey } from './known-names.ts'

/** A link less sure than this is no evidence. */
const SURE = 0.8

/**
 * What the names linked in two texts say of their words: names of one word, and of as many words on both sides, answer
 * each other word for word; of others the last word answers the last, which in the names of people is the surname.
 */
export function linkedNames(arabic: Text, english: Text, entities: readonly Entity[]): KnownNames {
  const names = new Map<string, Map<string, number>>()
  const add = (arabicWord: string, englishWord: string, strength: number) => {
    if (isFunctionWord(englishWord)) return
    const key = nameKey(arabicWord)
    const list = names.get(key) ?? new Map<string, number>()
    list.set(englishWord, Math.max(list.get(englishWord) ?? 0, strength))
    names.set(key, list)
  }
  for (const entity of entities) {
    if (entity.confidence < SURE) continue
    const arabicForms = formsOf(entity.arabic.map(span => arabic.original.slice(span.from, span.to)))
    const englishForms = formsOf(
      entity.english.map(span => english.original.slice(span.from, span.to).toLowerCase()),
    )
    for (const a of arabicForms)
      for (const e of englishForms) {
        if (a.length === e.length) for (const [at, word] of a.entries()) add(word, e[at]!, entity.confidence)
        else add(a.at(-1)!, e.at(-1)!, entity.confidence)
      }
  }
  return names
}

/** The different ways a name is written, as words. */
const formsOf = (written: readonly string[]): string[][] =>
  [...new Set(written)]
    .map(form => form.match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [])
    .filter(words => words.length > 0)
