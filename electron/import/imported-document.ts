import type { BlockKind, Language } from '../../shared/model/text.ts'

/** A paragraph, heading or aside as a reader of a format found it: one line of text, trimmed, never empty. */
export type DocumentBlock = {
  readonly kind: BlockKind
  readonly text: string
  /** Where the file itself says it (`lang`, a column, `xml:lang`). */
  readonly language?: Language
}

/**
 * What a reader of a format makes of a file that is no plain text. Pure: nothing is executed, fetched or written,
 * and the same bytes give the same document. What the file does not say is an empty string or null.
 */
export type ImportedDocument = {
  readonly title: string
  readonly byline: string
  /** The publisher or site. */
  readonly site: string
  /** Milliseconds since 1970 (UTC). */
  readonly publishedAt: number | null
  readonly blocks: readonly DocumentBlock[]
}

/** One unit of a file that is aligned already; a side may be empty where the file leaves it untranslated. */
export type AlignedUnit = { readonly arabic: string; readonly english: string }

/** A bilingual file whose units stand for each other, in the order of the file. */
export type AlignedDocument = {
  readonly title: { readonly arabic: string; readonly english: string }
  readonly units: readonly AlignedUnit[]
}
