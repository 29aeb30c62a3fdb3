import type { StagedText } from '../../shared/contract.ts'
import type { ChosenPair } from './pair-staged.ts'

/** The chapters of a book as the articles that were made of them, in their order. */
export type BookMade = { readonly name: string; readonly articles: readonly number[] }

/** What a book is called and how many chapters of it wait, for each that has several; the Arabic one names a pair. */
export function booksOf(pairs: readonly ChosenPair[], staged: readonly StagedText[]): Map<string, number> {
  const made = new ChaptersMade(staged)
  for (const [at, pair] of pairs.entries()) if (pair.arabic !== null) made.note(pair, at)
  return new Map(made.books().map(({ name, articles }) => [name, articles.length]))
}

/** Gathers the articles of an import by the books that their texts are chapters of. */
export class ChaptersMade {
  readonly #bookOf: ReadonlyMap<string, string>
  readonly #articles = new Map<string, number[]>()

  constructor(staged: readonly StagedText[]) {
    this.#bookOf = new Map(staged.flatMap(({ handle, book }) => (book === undefined ? [] : [[handle, book]])))
  }

  /** Notes the article that came of a pair; one that is of no book is passed over. */
  note({ arabic, english }: ChosenPair, article: number): void {
    const book = this.#bookOf.get(arabic ?? '') ?? this.#bookOf.get(english ?? '')
    if (book === undefined) return
    this.#articles.set(book, [...(this.#articles.get(book) ?? []), article])
  }

  /** The books of which there are several chapters: one alone needs no collection. */
  books(): BookMade[] {
    return [...this.#articles]
      .filter(([, articles]) => articles.length > 1)
      .map(([name, articles]) => ({ name, articles }))
  }
}
