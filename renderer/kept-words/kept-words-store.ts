import { createStore } from 'zustand/vanilla'
import type { GlossKey } from '../../shared/model/gloss.ts'
import type { KeptWord, KeptWordPlace } from '../../shared/model/kept-word.ts'

/** The words that a person keeps or knows, and where they stand in the open article. */
export type KeptWordsState = {
  /** The last kept first; null until they were read. */
  readonly words: readonly KeptWord[] | null
  /** In text order; empty while no article is open. */
  readonly places: readonly KeptWordPlace[]
  /** The word that was let go of last in the list, so that it can be taken back there. */
  readonly forgotten: KeptWord | null
}

/** The kept words of the library. */
export const keptWordsStore = createStore<KeptWordsState>()(() => ({
  words: null,
  places: [],
  forgotten: null,
}))

/** What is kept under a dictionary form and root; undefined for nothing. */
export const keptUnder = (
  words: readonly KeptWord[] | null,
  { lemma, root }: GlossKey,
): KeptWord | undefined => words?.find(word => word.lemma === lemma && word.root === root)
