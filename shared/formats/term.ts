/** `forbidden` is what a translator must not write. */
export type TermUse = 'preferred' | 'admitted' | 'forbidden'

/** One word or phrase that names a concept in one language. */
export type TermWord = {
  /** Never empty, and without white space around it; so all strings of a term that are not empty. */
  readonly text: string
  /** As the file has it: `ar`, `en-GB`. */
  readonly tag: string
  /** Null where the file does not say. */
  readonly use: TermUse | null
  /** `noun`, `verb` and the like; empty where the file does not say. */
  readonly partOfSpeech: string
  /** Other shapes of the same word, such as plurals; none is empty. */
  readonly forms: readonly string[]
}

/** An entry of a termbase: a concept and how both languages name it. */
export type Term = {
  /** Empty where the file gives none. */
  readonly id: string
  readonly arabic: readonly TermWord[]
  readonly english: readonly TermWord[]
  /** The field of knowledge. Empty where none is said; so the others. */
  readonly domain: string
  readonly definition: string
  readonly note: string
}

/** The uses in their order. */
export const TERM_USES: readonly TermUse[] = ['preferred', 'admitted', 'forbidden']
