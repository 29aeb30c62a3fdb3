import type { Span } from './span.ts'

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
  /** `glossary` where the first gloss is one that the person keeps. */
  readonly origin: GlossOrigin | 'none'
  /** What the dictionaries that the person added say of it, in their order; left out where none knows it. */
  readonly others?: readonly { readonly dictionary: string; readonly glosses: readonly string[] }[]
  /** The phrase of the lexicon that the word stands in here, without tashkeel, and its glosses, best first. */
  readonly phrase?: { readonly text: string; readonly glosses: readonly string[] }
}

/** What is kept for a word or phrase under its dictionary form and root; a phrase has no root. */
export type GlossKey = { readonly lemma: string; readonly root: string }

/** A word or a phrase of the lexicon within several words, as a span of their sentence. */
export type PhrasePart = Span & {
  /** As it stands in the sentence. */
  readonly text: string
  /** Best first; empty where nothing is known. */
  readonly glosses: readonly string[]
  readonly origin: GlossOrigin | 'none'
}

/** What several Arabic words mean together. */
export type PhraseGloss = GlossKey & {
  /** What is known of them as one: the person's own first, then the lexicon's; often empty. */
  readonly glosses: readonly string[]
  readonly origin: GlossOrigin | 'none'
  /** What they are made of, in order, none left out: to be read word by word where nothing better is known. */
  readonly parts: readonly PhrasePart[]
}
