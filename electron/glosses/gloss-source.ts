import type { Lexicon } from '../../shared/arabic/lexicon.ts'
import type { GlossKey } from '../../shared/model/gloss.ts'
import type { DictionaryAnswer } from '../library/dictionaries.ts'

/** Where glosses are looked up: the lexicon, and before it what the person keeps. */
export type GlossSource = {
  readonly lexicon: Lexicon
  /** The person's own gloss of a word or phrase; null for none. */
  readonly own: (key: GlossKey) => string | null
  /** What the dictionaries that the person added say of a word, by its forms, likeliest first. */
  readonly others: (words: readonly string[]) => readonly DictionaryAnswer[]
}

/** Glosses with the person's own before them, once. */
export const ownFirst = (own: string | null, glosses: readonly string[]): readonly string[] =>
  own === null ? glosses : [own, ...glosses.filter(gloss => gloss !== own)]
