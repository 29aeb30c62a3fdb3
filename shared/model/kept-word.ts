import type { Place } from './correction.ts'
import type { GlossKey } from './gloss.ts'
import type { Span } from './span.ts'

/** An Arabic word that a person keeps to learn, or says that they know. */
export type KeptWord = GlossKey & {
  /** Whether it is known already and needs no learning. */
  readonly known: boolean
  /** English, as the card had it when it was kept; empty where nothing was known. */
  readonly gloss: string
  /** As it was written where it was met. */
  readonly form: string
  /** The sentence where it was met, and the English across; the English is empty where there was none. */
  readonly sentence: string
  readonly english: string
  /** The article where it was met; null where that is no longer in the library. */
  readonly article: number | null
  /** Where the word stands in the Arabic text of that article. */
  readonly place: Place
  /** Milliseconds since 1970 (UTC). */
  readonly keptAt: number
}

/** A word of an article whose dictionary form is kept; the span is into the Arabic text. */
export type KeptWordPlace = Span & GlossKey & { readonly known: boolean }
