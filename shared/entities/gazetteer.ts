import type { EntityType } from '../model/entity.ts'
import { arabicKey, foldEnglish } from './fold-names.ts'

/** A line of the gazetteer: one person, organisation, place or thing. */
export type GazetteerEntry = {
  readonly type: EntityType
  /** The usual full name first. */
  readonly arabic: readonly string[]
  readonly english: readonly string[]
  readonly note: string
  /** Nationality words of a country; not names themselves. */
  readonly adjectives: { readonly arabic: readonly string[]; readonly english: readonly string[] }
}

/** A name of an entry cut into the keys of its words. */
export type NamePattern = {
  readonly words: readonly string[]
  readonly written: string
  readonly entry: number
  /** Whether it is the usual full name. */
  readonly usual: boolean
}

/** The gazetteer with its look-up tables; numbers are indexes into `entries`. */
export type Gazetteer = {
  readonly entries: readonly GazetteerEntry[]
  /** Patterns by the key of their first word, longest first. */
  readonly arabic: ReadonlyMap<string, readonly NamePattern[]>
  readonly english: ReadonlyMap<string, readonly NamePattern[]>
  /** Entries of nationality words by key. */
  readonly arabicAdjectives: ReadonlyMap<string, readonly number[]>
  readonly englishAdjectives: ReadonlyMap<string, readonly number[]>
  /** People by the key of the last word of a name. */
  readonly arabicSurnames: ReadonlyMap<string, readonly number[]>
  readonly englishSurnames: ReadonlyMap<string, readonly number[]>
}

const TYPES: ReadonlySet<string> = new Set(['LOC', 'ORG', 'PER', 'MISC'])

/** The words of an Arabic name as they are looked up. */
export const arabicWords = (name: string): string[] =>
  arabicKey(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')

/** The words of an English name as they are looked up; a leading article is left out. */
export const englishWords = (name: string): string[] => {
  const words = foldEnglish(name)
    .replace(/\./g, '')
    .split(/[^\p{L}\p{N}&]+/u)
    .filter(word => word !== '')
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words
}

/** Reads gazetteer files (format: assets/gazetteer/README.md); a line that does not hold to it throws. */
export function parseGazetteer(files: readonly { name: string; text: string }[]): Gazetteer {
  const entries = files.flatMap(file =>
    file.text.split('\n').flatMap((line, at) => {
      if (line.trim() === '' || line.startsWith('#')) return []
      return [parseEntry(line.replace(/\r$/, ''), `${file.name}:${at + 1}`)]
    }),
  )
  return indexEntries(entries)
}

function parseEntry(line: string, place: string): GazetteerEntry {
  const [type = '', arabic = '', english = '', note = '', adjective = ''] = line.split('\t')
  if (!TYPES.has(type) || arabic === '' || english === '')
    throw new Error(`${place} is not a line of the gazetteer: ${line}`)
  const [arabicAdjectives = '', englishAdjectives = ''] = adjective.split('=')
  const list = (field: string) => (field === '' || field === '-' ? [] : field.split('|'))
  return {
    type: type as EntityType,
    arabic: list(arabic),
    english: list(english),
    note: note === '-' ? '' : note,
    adjectives: { arabic: list(arabicAdjectives), english: list(englishAdjectives) },
  }
}

function indexEntries(entries: readonly GazetteerEntry[]): Gazetteer {
  const arabic = new Map<string, NamePattern[]>()
  const english = new Map<string, NamePattern[]>()
  const arabicAdjectives = new Map<string, number[]>()
  const englishAdjectives = new Map<string, number[]>()
  const arabicSurnames = new Map<string, number[]>()
  const englishSurnames = new Map<string, number[]>()
  entries.forEach((entry, index) => {
    addNames(arabic, entry.arabic, arabicWords, index)
    addNames(english, entry.english, englishWords, index)
    for (const word of entry.adjectives.arabic) push(arabicAdjectives, arabicKey(word), index)
    for (const word of entry.adjectives.english) push(englishAdjectives, foldEnglish(word), index)
    if (entry.type !== 'PER') return
    for (const name of entry.arabic) pushSurname(arabicSurnames, arabicWords(name), index)
    for (const name of entry.english) pushSurname(englishSurnames, englishWords(name), index)
  })
  for (const table of [arabic, english])
    for (const patterns of table.values()) patterns.sort((a, b) => b.words.length - a.words.length)
  return {
    entries,
    arabic,
    english,
    arabicAdjectives,
    englishAdjectives,
    arabicSurnames,
    englishSurnames,
  }
}

function addNames(
  table: Map<string, NamePattern[]>,
  names: readonly string[],
  cut: (name: string) => string[],
  entry: number,
): void {
  names.forEach((written, at) => {
    const words = cut(written)
    if (words[0] !== undefined) push(table, words[0], { words, written, entry, usual: at === 0 })
  })
}

function pushSurname(table: Map<string, number[]>, words: readonly string[], entry: number): void {
  const last = words.at(-1)
  if (words.length >= 2 && last !== undefined && last.length > 2 && !table.get(last)?.includes(entry))
    push(table, last, entry)
}

function push<Item>(table: Map<string, Item[]>, key: string, item: Item): void {
  const list = table.get(key)
  if (list) list.push(item)
  else table.set(key, [item])
}

/** What the notes of big places say; their names are looked for inside glued words. */
const BIG = /^(?:country|capital\b|continent|ocean|sea$)/

/** Arabic names of countries and big places, to read glued words by. */
export function glueableNames(gazetteer: Gazetteer): readonly string[] {
  const names = new Set<string>()
  for (const { type, note, arabic } of gazetteer.entries)
    if (type === 'LOC' && BIG.test(note)) for (const name of arabic) names.add(name)
  for (const name of REGIONS) names.add(name)
  return [...names]
}

/** Regions of the news that are no countries and are often glued to their neighbours. */
const REGIONS = ['الشرق الأوسط', 'قطاع غزة', 'الضفة الغربية', 'الاتحاد الأوروبي', 'الأمم المتحدة'] as const
