/** Where an English gloss comes from; the reader always shows it. */
export type GlossOrigin = 'supplied' | 'memory' | 'glossary' | 'lexicon'

/** Parts of speech as the lexicon names them. */
export type PartOfSpeech =
  | 'verb'
  | 'noun'
  | 'adj'
  | 'adv'
  | 'prep'
  | 'conj'
  | 'part'
  | 'pron'
  | 'num'
  | 'interj'
  | 'phrase'
  | 'name'

/** What one Arabic word is made of and what it means. */
export type WordGloss = {
  /** The dictionary form without tashkeel conventions changed; the word itself where it is not in the lexicon. */
  readonly lemma: string
  /** The radicals, or an empty string. */
  readonly root: string
  readonly pos: PartOfSpeech | 'unknown'
  /** Clitics in writing order, the article included: و, ل, ال … ها. */
  readonly clitics: readonly string[]
  /** English glosses, best first; empty where nothing is known. */
  readonly glosses: readonly string[]
  readonly origin: GlossOrigin | 'none'
}
