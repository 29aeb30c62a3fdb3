import type { Bead } from './bead.ts'
import type { CorrectionHistory } from './correction.ts'
import type { Entity } from './entity.ts'
import type { Text } from './text.ts'

/** A bead of an article; `confirmed` where a person said that it is right. */
export type ReadingBead = Bead & { readonly confirmed?: true }

/** A pair of texts with everything that the engine computed about them. English may be an empty text. */
export type Reading = {
  readonly arabic: Text
  readonly english: Text
  readonly beads: readonly ReadingBead[]
  readonly entities: readonly Entity[]
}

/** Where an article comes from, as far as it is known: an empty text or null says that it is not. */
export type ArticleOrigin = {
  /** The site or paper, by its name. */
  readonly site: string
  /** Who wrote it. */
  readonly byline: string
  /** Milliseconds since 1970 (UTC). */
  readonly publishedAt: number | null
}

/** What is said of an article whose origin nobody knows. */
export const UNKNOWN_ORIGIN: ArticleOrigin = { site: '', byline: '', publishedAt: null }

/** An article in the library. Times are milliseconds since 1970 (UTC). */
export type ArticleSummary = ArticleOrigin & {
  readonly id: number
  readonly title: { readonly arabic: string; readonly english: string }
  readonly addedAt: number
  readonly openedAt: number | null
  readonly sentences: { readonly arabic: number; readonly english: number }
  readonly linkedEntities: number
  /** Share of the text read, 0 to 1. */
  readonly progress: number
  /** Names of its tags, in the order of the alphabet. */
  readonly tags: readonly string[]
  /** Arabic words; null until they are counted, as they are soon after an article came or was edited. */
  readonly words: number | null
  /** Milliseconds that it was on the page and looked at. */
  readonly readFor: number
  /** In the bin since; absent outside it. */
  readonly removedAt?: number
}

/** Where the reader was: the Arabic sentence at the top of the page, and the pinned sentence if there is one. */
export type ReadingPosition = { readonly sentence: number; readonly pinned: number | null }

/** A whole article as the window draws it. */
export type Article = ArticleSummary & {
  /** As corrected. */
  readonly reading: Reading
  readonly position: ReadingPosition
  /** Always there in what the engine answers. */
  readonly corrections?: CorrectionHistory
}

/** An article in which a name stands, and how often. */
export type NamePlace = { readonly article: ArticleSummary; readonly mentions: number }
