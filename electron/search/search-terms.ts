import type { DatabaseSync } from 'node:sqlite'
import { analyseWord } from '../../shared/arabic/analyse-word.ts'
import type { Lexicon } from '../../shared/arabic/lexicon.ts'
import type { NamedFilter, SearchTerm } from '../../shared/search/parse-query.ts'
import { isArabicWord, searchWords } from '../../shared/text/fold-for-search.ts'
import { lemmaOf, rootOf, stemOf } from './sentence-words.ts'

/** What a term of a question is met by; all folded. */
export type WantedTerm = {
  /** Any of these words. */
  readonly words: ReadonlySet<string>
  /** Any word of these dictionary forms. */
  readonly lemmas: ReadonlySet<string>
  /** Any word that begins so; an empty string for none. */
  readonly prefix: string
  /** Words of the index that begin so, the commonest first. */
  readonly completions: readonly string[]
  /** These words one after the other, in any of these ways; the other lists are then empty. */
  readonly phrases: readonly (readonly string[])[]
  /** Weaker: any word of these roots. */
  readonly roots: ReadonlySet<string>
  readonly excluded: boolean
  readonly isArabic: boolean
}

/** Readings of a word that was typed alone are taken as long as they are not this much unlikelier than the best. */
const LIKELY = { lemma: 2.5, root: 1.5 } as const
/** Words that a beginning is completed to, and words of the index that are looked at for that. */
const COMPLETIONS = { taken: 40, seen: 3000 } as const
/** Letters from which on a word that is being typed is completed. */
const SHORTEST_OPEN = 3
/** Letters that are joined to the word behind them. */
const JOINED = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'فب', 'فل'] as const

/** The terms of a question as they are looked for; terms without letters are left out. */
export function wantedTerms(
  terms: readonly SearchTerm[],
  lexicon: Lexicon,
  database: DatabaseSync,
): WantedTerm[] {
  return terms.flatMap(term => {
    const words = searchWords(term.text).map(({ folded }) => folded)
    if (words.length === 0) return []
    if (words.length > 1 || term.kind === 'phrase') return [phraseTerm(words, term.excluded)]
    if (term.kind === 'prefix') return [prefixTerm(words[0]!, term.excluded, database)]
    return [wordTerm(term, words[0]!, lexicon, database)]
  })
}

const NOTHING = {
  words: new Set<string>(),
  lemmas: new Set<string>(),
  prefix: '',
  completions: [],
  phrases: [],
  roots: new Set<string>(),
} as const

function phraseTerm(words: readonly string[], excluded: boolean): WantedTerm {
  const [first, ...rest] = words
  const isArabic = words.some(isArabicWord)
  return {
    ...NOTHING,
    excluded,
    isArabic,
    phrases: (isArabic ? withJoined(first!) : [first!]).map(word => [word, ...rest]),
  }
}

function prefixTerm(prefix: string, excluded: boolean, database: DatabaseSync): WantedTerm {
  return {
    ...NOTHING,
    excluded,
    isArabic: isArabicWord(prefix),
    prefix,
    completions: completionsOf(database, prefix),
  }
}

function wordTerm(term: SearchTerm, folded: string, lexicon: Lexicon, database: DatabaseSync): WantedTerm {
  const prefix = term.open && folded.length >= SHORTEST_OPEN ? folded : ''
  const completions = prefix === '' ? [] : completionsOf(database, prefix)
  const isArabic = isArabicWord(folded)
  const shared = { ...NOTHING, excluded: term.excluded, isArabic, prefix, completions }
  if (!isArabic) return { ...shared, words: new Set([folded]), lemmas: new Set([stemOf(folded)]) }
  const readings = analyseWord(term.text, lexicon)
  const best = readings[0]!
  const likely = (more: number) => readings.filter(({ cost }) => cost <= best.cost + more)
  // What no lexicon knows is mostly a name, whose first letter cannot be told from a joined one.
  const words = best.lexeme === null ? withJoined(folded) : [folded]
  return {
    ...shared,
    words: new Set(words),
    lemmas: new Set([...likely(LIKELY.lemma).map(lemmaOf), folded]),
    roots: new Set(
      likely(LIKELY.root)
        .map(rootOf)
        .filter(root => root !== ''),
    ),
  }
}

function withJoined(word: string): string[] {
  const joined = JOINED.map(letters => letters + word)
  // ل and ال are written لل.
  if (word.startsWith('ال')) joined.push(`لل${word.slice(2)}`, `ولل${word.slice(2)}`, `فلل${word.slice(2)}`)
  return [word, ...joined]
}

function completionsOf(database: DatabaseSync, prefix: string): string[] {
  return database
    .prepare(
      `SELECT term FROM
         (SELECT term, sentences FROM search_term WHERE term >= ?1 AND term < ?1 || char(1114111) LIMIT ?2)
       ORDER BY sentences DESC LIMIT ?3`,
    )
    .all(prefix, COMPLETIONS.seen, COMPLETIONS.taken)
    .map(row => String(row.term))
}

/** An expression of the index for a term: its words and their forms, or, `weak`, any word of its roots as well. */
function expressionOf(term: WantedTerm, weak: boolean): string {
  const parts: string[] = []
  const exact = [...term.words, ...term.completions]
  if (exact.length > 0) parts.push(`word : (${anyOf(exact)})`)
  if (term.lemmas.size > 0) parts.push(`{word lemma} : (${anyOf(term.lemmas)})`)
  if (term.phrases.length > 0)
    parts.push(`word : (${term.phrases.map(words => quoted(words.join(' '))).join(' OR ')})`)
  if (weak && term.roots.size > 0) parts.push(`root : (${anyOf(term.roots)})`)
  // A beginning that no word of the index has.
  if (parts.length === 0) parts.push(`word : ${quoted(term.prefix)}`)
  return parts.length === 1 ? parts[0]! : `(${parts.join(' OR ')})`
}

/**
 * An expression for sentences that meet all terms and names. Null where nothing is asked that a sentence could meet.
 */
export function matchExpression(
  terms: readonly WantedTerm[],
  names: readonly NamedFilter[],
  weak = false,
): string | null {
  const wanted = terms.filter(term => !term.excluded).map(term => expressionOf(term, weak))
  const named = names.filter(name => !name.excluded).flatMap(nameExpression)
  const all = [...wanted, ...named]
  if (all.length === 0) return null
  const not = [
    ...terms.filter(term => term.excluded).map(term => expressionOf(term, false)),
    ...names.filter(name => name.excluded).flatMap(nameExpression),
  ]
  const base = all.map(part => `(${part})`).join(' AND ')
  return not.reduce((expression, part) => `(${expression}) NOT (${part})`, base)
}

function nameExpression({ value }: NamedFilter): string[] {
  const words = searchWords(value).map(({ folded }) => folded)
  return words.length === 0 ? [] : [`name : (${words.map(quoted).join(' AND ')})`]
}

const anyOf = (words: Iterable<string>): string => [...words].map(quoted).join(' OR ')
/** Folded words hold no quotation mark. */
const quoted = (words: string): string => `"${words}"`
