import type { EntityType } from '../model/entity.ts'
import { arabicWords, englishWords, type Gazetteer, type NamePattern } from './gazetteer.ts'

/** A name in both languages that is to be known beside those of the gazetteer. */
export type KnownName = { readonly type: EntityType; readonly arabic: string; readonly english: string }

/**
 * A gazetteer that knows some more names; the one given stays as it is. Where a name was known already, the new
 * entry comes before the old one, and of two new ones the later.
 */
export function extendGazetteer(gazetteer: Gazetteer, names: readonly KnownName[]): Gazetteer {
  if (names.length === 0) return gazetteer
  const entries = [...gazetteer.entries]
  const arabic = new Map(gazetteer.arabic)
  const english = new Map(gazetteer.english)
  const arabicSurnames = new Map(gazetteer.arabicSurnames)
  const englishSurnames = new Map(gazetteer.englishSurnames)
  const longerFirst = (patterns: readonly NamePattern[]) =>
    [...patterns].sort((a, b) => b.words.length - a.words.length)
  for (const name of names) {
    const entry = entries.length
    entries.push({
      type: name.type,
      arabic: [name.arabic],
      english: [name.english],
      note: '',
      adjectives: { arabic: [], english: [] },
    })
    const sides = [
      { table: arabic, surnames: arabicSurnames, words: arabicWords(name.arabic), written: name.arabic },
      { table: english, surnames: englishSurnames, words: englishWords(name.english), written: name.english },
    ]
    for (const { table, surnames, words, written } of sides) {
      const first = words[0]
      if (first === undefined) continue
      const known = table.get(first) ?? []
      table.set(first, longerFirst([...known, { words, written, entry, usual: true }]))
      const last = words.at(-1)!
      // As the gazetteer has it: one word alone is no surname, and two letters are too short for one.
      if (name.type === 'PER' && words.length >= 2 && last.length > 2)
        surnames.set(last, [...(surnames.get(last) ?? []), entry])
    }
  }
  return { ...gazetteer, entries, arabic, english, arabicSurnames, englishSurnames }
}
