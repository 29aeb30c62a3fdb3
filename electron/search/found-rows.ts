import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { ArticleFilter, FilteredArticle } from './article-filter.ts'

/** An article in the index. */
export type IndexedArticle = FilteredArticle & {
  readonly title: { readonly arabic: string; readonly english: string }
  readonly firstRow: number
  readonly arabicRows: number
  readonly englishRows: number
}

const COLUMNS = `i.first_row, i.arabic_rows, i.english_rows, a.id, a.title_arabic, a.title_english, a.site,
  coalesce(a.published_at, a.added_at) AS date, a.removed_at`

/** Tells the article of a row; articles in the bin and those that a question is not about are none. */
export class ArticlesByRow {
  readonly #byRow: StatementSync
  readonly #byId: StatementSync
  readonly #filter: ArticleFilter | null
  /** Rows of an article follow each other, and so mostly do rows that were found. */
  #last: { readonly from: number; readonly to: number; readonly article: IndexedArticle | null } | null = null

  constructor(database: DatabaseSync, filter: ArticleFilter | null) {
    this.#filter = filter
    this.#byRow = database.prepare(
      `SELECT ${COLUMNS} FROM (SELECT * FROM indexed_article WHERE first_row <= ? ORDER BY first_row DESC LIMIT 1) i
       JOIN article a ON a.id = i.article`,
    )
    this.#byId = database.prepare(
      `SELECT ${COLUMNS} FROM indexed_article i JOIN article a ON a.id = i.article WHERE i.article = ?`,
    )
  }

  /** The article of a row; null for a row that is nobody's, too. */
  at(row: number): IndexedArticle | null {
    if (this.#last && row >= this.#last.from && row < this.#last.to) return this.#last.article
    const found = this.#byRow.get(row)
    const to = found ? Number(found.first_row) + Number(found.arabic_rows) + Number(found.english_rows) : 0
    if (!found || row >= to) return null
    const article = this.#accepted(found)
    this.#last = { from: Number(found.first_row), to, article }
    return article
  }

  /** An article by its number. */
  of(id: number): IndexedArticle | null {
    const found = this.#byId.get(id)
    return found ? this.#accepted(found) : null
  }

  #accepted(row: Record<string, unknown>): IndexedArticle | null {
    if (row.removed_at !== null) return null
    const article: IndexedArticle = {
      id: Number(row.id),
      title: { arabic: String(row.title_arabic), english: String(row.title_english) },
      site: String(row.site),
      date: Number(row.date),
      firstRow: Number(row.first_row),
      arabicRows: Number(row.arabic_rows),
      englishRows: Number(row.english_rows),
    }
    return this.#filter === null || this.#filter.accepts(article) ? article : null
  }
}

/** Sentences found in an article, by their rows, each once. */
export type ArticleRows = { readonly article: IndexedArticle; readonly rows: Set<number> }

/** What was found so far: articles in the order in which they were met, and how many sentences. */
export class FoundRows {
  readonly articles = new Map<number, ArticleRows>()
  sentences = 0

  /** Takes note of a row; answers whether it is new. */
  add(article: IndexedArticle, row: number): boolean {
    let found = this.articles.get(article.id)
    if (!found) {
      found = { article, rows: new Set() }
      this.articles.set(article.id, found)
    }
    if (found.rows.has(row)) return false
    found.rows.add(row)
    this.sentences++
    return true
  }
}
