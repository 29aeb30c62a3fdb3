import type { TitleList } from './archive.ts'

/** A copy of the library that can be brought back. */
export type Backup = {
  readonly id: string
  /** Milliseconds since 1970 (UTC). */
  readonly madeAt: number
  /** Made beside the library, or the library itself that a restore set aside. */
  readonly kind: 'made' | 'set-aside'
  /** How many articles it holds outside the bin; null where it cannot be read. */
  readonly articles: number | null
  readonly bytes: number
}

/** How many of a thing the library has now, and how many it would have. */
export type NowAndAfter = { readonly now: number; readonly after: number }

/** What would change if a backup were brought back. */
export type BackupPreview = {
  readonly id: string
  readonly madeAt: number
  /** Articles that the library does not have and would have. */
  readonly added: TitleList
  /** Articles whose text, corrections, marks or places on the shelf are different. */
  readonly changed: TitleList
  /** Articles that the library has and would not have; they stay in what is set aside. */
  readonly missing: TitleList
  readonly corrections: NowAndAfter
  readonly notes: NowAndAfter
  readonly glosses: NowAndAfter
  readonly words: NowAndAfter
}
