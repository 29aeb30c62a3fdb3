import { analyseWord } from '../arabic/analyse-word.ts'
import type { Lexicon } from '../arabic/lexicon.ts'
import type { EntityType } from '../model/entity.ts'
import { arabicKey, foldArabicName, givenNameKey } from './fold-names.ts'
import { foreignLook, READS_AS_NAME } from './foreign-look.ts'
import type { Gazetteer } from './gazetteer.ts'
import { givenNames } from './given-names.ts'
import type { NameToken } from './name-tokens.ts'

/** A way to take proclitics off a word: how many UTF-16 units of the original they are, and the key of the rest. */
export type Reading = { readonly skip: number; readonly key: string }

/** What is known of one Arabic token. */
export type ArabicToken = NameToken & {
  readonly key: string
  /** Without proclitics first as written, then with fewer letters. */
  readonly readings: readonly Reading[]
  /** Whether the lexicon reads it, or its letters read as no name. */
  readonly ordinary: boolean
  /** Whether it is a common word of the lexicon, whatever else it may be. */
  readonly common: boolean
  readonly given: boolean
  readonly nationality: boolean
}

/** A possible name: tokens [at, to), the first without `skip` units of proclitics. */
export type ArabicDraft = {
  readonly at: number
  readonly to: number
  readonly skip: number
  readonly type: EntityType
  readonly confidence: number
  readonly known: readonly number[]
}

/** Costlier readings (rare words, rare forms, odd spellings) fit many a foreign name. */
const FAR_FETCHED = 4.5
/** Up to this a reading is what the word mostly is. */
const COMMON = 2

const PROCLITICS = ['', 'و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل']

/** The ways to read a word with و ف ب ل ك before it; لل stays in the span, since it holds the article. */
export function readings(original: string): Reading[] {
  const letters = foldArabicName(original)
  const found: Reading[] = []
  for (const prefix of PROCLITICS) {
    if (!letters.startsWith(prefix) || letters.length - prefix.length < 2) continue
    const rest = letters.slice(prefix.length)
    found.push({ skip: unitsOf(original, prefix.length), key: arabicKey(rest) })
    if (rest.startsWith('لل') && rest.length > 4)
      found.push({ skip: unitsOf(original, prefix.length), key: arabicKey(`ال${rest.slice(2)}`) })
  }
  return found
}

/** How many units of the original its first letters take, their tashkeel included. */
export function unitsOf(original: string, letters: number): number {
  let at = 0
  for (let seen = 0; at < original.length; at++) {
    if (foldArabicName(original[at]!) === '') continue
    if (seen === letters) break
    seen++
  }
  return at
}

/** Reads the tokens of a text once. */
export function readArabicTokens(
  tokens: readonly NameToken[],
  gazetteer: Gazetteer,
  lexicon: Lexicon,
): ArabicToken[] {
  const seen = new Map<string, { readonly ordinary: boolean; readonly common: boolean }>()
  const given = givenNames().arabic
  const look = foreignLook(gazetteer, lexicon)
  return tokens.map(token => {
    if (token.kind !== 'word')
      return {
        ...token,
        key: token.text,
        readings: [],
        ordinary: true,
        common: false,
        given: false,
        nationality: false,
      }
    const key = arabicKey(token.text)
    let known = seen.get(key)
    if (known === undefined) {
      const { lexeme, cost } = analyseWord(token.text, lexicon)[0]!
      known = {
        ordinary: (lexeme !== null && cost <= FAR_FETCHED) || look(token.text) < READS_AS_NAME,
        common: lexeme !== null && cost <= COMMON,
      }
      seen.set(key, known)
    }
    return {
      ...token,
      key,
      readings: readings(token.text),
      ...known,
      given: given.has(givenNameKey(token.text)),
      nationality: isNationality(key, gazetteer),
    }
  })
}

/** The word without its article; a word that only begins with أل (ألعاب, ألماني) loses it too: ask for both. */
export const bare = (key: string): string => (key.startsWith('ال') && key.length > 4 ? key.slice(2) : key)

function isNationality(key: string, gazetteer: Gazetteer): boolean {
  const starts = [key, key.replace(/^[وفبلك]/, ''), key.replace(/^و?[بل]/, ''), key.replace(/^و?لل/, 'ال')]
  return starts.some(start => nationalityEntries(start, gazetteer).length > 0)
}

/** The countries of a nationality word with or without article and ending; none for other words. */
export function nationalityEntries(key: string, gazetteer: Gazetteer): readonly number[] {
  for (const word of new Set([key, bare(key)]))
    for (const form of [word, word.replace(/(?:ون|ين|ات|ه)$/, ''), word.replace(/ه$/, 'ي')]) {
      const entries = gazetteer.arabicAdjectives.get(form) ?? gazetteer.arabicAdjectives.get(`${form}ه`)
      if (entries) return entries
    }
  return []
}
