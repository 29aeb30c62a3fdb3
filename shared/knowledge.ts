import type { Lexicon } from './arabic/lexicon.ts'
import type { Gazetteer } from './entities/gazetteer.ts'

/** What the text engine knows before it reads a word: the lexicon of Arabic and the gazetteer of names. */
export type Knowledge = { readonly lexicon: Lexicon; readonly gazetteer: Gazetteer }
