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

/** An article in the library. Times are milliseconds since 1970 (UTC). */
export type ArticleSummary = {
  readonly id: number
  readonly title: { readonly arabic: string; readonly english: string }
  readonly addedAt: number
  readonly openedAt: number | null
  readonly sentences: { readonly arabic: number; readonly english: number }
  readonly linkedEntities: number
  /** Share of the text read, 0 to 1. */
  readonly progress: number
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
