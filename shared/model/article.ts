import type { Bead } from './bead.ts'
import type { Entity } from './entity.ts'
import type { Text } from './text.ts'

/** A pair of texts with everything that the engine computed about them. English may be an empty text. */
export type Reading = {
  readonly arabic: Text
  readonly english: Text
  readonly beads: readonly Bead[]
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
export type Article = ArticleSummary & { readonly reading: Reading; readonly position: ReadingPosition }
