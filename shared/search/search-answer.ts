import type { ArticleSummary } from '../model/article.ts'
import type { Span } from '../model/span.ts'
import type { Language } from '../model/text.ts'
import type { UnreadFilter } from './parse-query.ts'

/** A question to the library. */
export type SearchAsk = {
  readonly question: string
  /** How many articles are shown at most; a first picture without. */
  readonly most?: number
  /** Only the sentences of this article, all of them up to a bound. */
  readonly within?: number
}

/** A stretch that answers the question (`hit`), or that stands for one across (`echo`). */
export type LitStretch = Span & { readonly kind: 'hit' | 'echo' }

/** A sentence as far as it is shown; the offsets of what is lit are into `text`. */
export type ShownSentence = {
  readonly sentence: number
  readonly text: string
  readonly lit: readonly LitStretch[]
  /** Whether something of the sentence was left out before and behind. */
  readonly cut: { readonly before: boolean; readonly behind: boolean }
}

/** A pairing in which something was found, with its sentences on both sides. */
export type FoundPairing = {
  /** The first sentence with a hit: where opening leads. */
  readonly place: { readonly side: Language; readonly sentence: number }
  readonly arabic: readonly ShownSentence[]
  readonly english: readonly ShownSentence[]
}

/**
 * How an article answers: the words of the question in one sentence (`together`), in several (`apart`), or other words
 * of their roots (`root`); `listed` where nothing but filters was asked.
 */
export type FoundHow = 'together' | 'apart' | 'root' | 'listed'

/** An article with what was found in it, in text order. */
export type FoundArticle = {
  readonly article: Pick<ArticleSummary, 'id' | 'title'> & {
    readonly site: string
    /** When it was published or, where that is not known, added. Milliseconds since 1970. */
    readonly date: number
  }
  readonly how: FoundHow
  readonly pairings: readonly FoundPairing[]
  /** Sentences with a hit, as far as they were looked through. */
  readonly sentences: number
  /** Whether there are more pairings than these. */
  readonly more: boolean
}

/** What the library answers. */
export type SearchAnswer = {
  readonly articles: readonly FoundArticle[]
  /** Articles and sentences found, as far as they were looked through. */
  readonly found: { readonly articles: number; readonly sentences: number }
  /** Whether that is all there is; else there is more, of older articles. */
  readonly complete: boolean
  /** Articles that are not yet in the index. */
  readonly waiting: number
  readonly unread: readonly UnreadFilter[]
}
