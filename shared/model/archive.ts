import type { ArticleSummary } from './article.ts'

/** An archive that was written. */
export type ArchiveExport = {
  /** The file's name, without its folder. */
  readonly name: string
  readonly articles: number
  readonly bytes: number
}

/** How many articles something concerns, and the titles of the first of them. */
export type TitleList = { readonly count: number; readonly titles: readonly ArticleSummary['title'][] }

/** Titles that a list holds at most. */
export const MOST_TITLES = 200

/** Two things of one place in the library, of which one is kept there and the other is only told. */
export type ArchiveConflict = {
  /** `text`: the article came as one of its own; the others: which thing of the article, or which word, it is. */
  readonly kind: 'text' | 'title' | 'note' | 'gloss'
  /** The article's title, or the word. */
  readonly where: string
  /** What stands in the library after the import. */
  readonly kept: string
  /** What gave way to it; empty where nothing did. */
  readonly other: string
}

/** What an archive brings to a library, before it is imported, or what it brought. */
export type ArchiveReport = {
  /** When the archive was made, in milliseconds since 1970 (UTC). */
  readonly madeAt: number
  readonly added: TitleList
  /** Articles that were here and have something new now. */
  readonly joined: TitleList
  /** How many articles were here and stay as they were. */
  readonly same: number
  /** What comes to the library that belongs to no article, or to articles of it. */
  readonly corrections: number
  readonly notes: number
  readonly glosses: number
  readonly names: number
  readonly words: number
  readonly units: number
  readonly conflicts: readonly ArchiveConflict[]
  readonly conflictCount: number
  /** Dictionaries that the archive names and the library lacks: they are added again from their own files. */
  readonly dictionaries: readonly string[]
  /** Whether the person stopped it; what is counted here has come all the same. */
  readonly stopped: boolean
}

/** An archive that the person chose, before it is imported; the handle is the window's only name for it. */
export type ArchivePreview = {
  readonly handle: string
  readonly name: string
  readonly report: ArchiveReport
}
