import type { DatabaseSync } from 'node:sqlite'
import type { Steps } from '../../shared/engine-steps.ts'
import type { Language } from '../../shared/model/text.ts'
import type { SearchQuery } from '../../shared/search/parse-query.ts'
import type { FoundHow } from '../../shared/search/search-answer.ts'
import { articleFilter } from './article-filter.ts'
import { type ArticleRows, ArticlesByRow, FoundRows, type IndexedArticle } from './found-rows.ts'
import { IndexScan, type RowRange } from './scan-index.ts'
import { matchExpression, type WantedTerm } from './search-terms.ts'

/** How far a search goes. Times are milliseconds. */
export type SearchBounds = {
  /** Sentences after which nothing older is looked for. */
  readonly sentences: number
  /** Articles that are wanted; with so many, words apart and words of the same root are not looked for. */
  readonly articles: number
  /** How long the search may take. */
  readonly time: number
}

/** An article with the rows that were found, and how it answers. */
export type FoundInIndex = ArticleRows & { readonly how: FoundHow }
export type RowsAnswer = {
  readonly found: readonly FoundInIndex[]
  readonly sentences: number
  readonly complete: boolean
}

/** Sentences that each word alone is looked for, where no sentence has all of them. */
const APART = 1500
/** Articles that only filters lead to. */
const LISTED = 5000

/**
 * The sentences of the index that answer a question, newest articles first: those that have all its words, then
 * articles that have them in several sentences, then other words of the same roots. Stops at its bounds and says so.
 */
export function* findRows(
  database: DatabaseSync,
  query: SearchQuery,
  terms: readonly WantedTerm[],
  bounds: SearchBounds,
  within?: number,
): Steps<'searching', RowsAnswer> {
  const deadline = performance.now() + bounds.time
  const filter = articleFilter(database, query)
  const articles = new ArticlesByRow(database, filter)
  const scan = new IndexScan(database)
  const names = query.named.filter(({ kind }) => kind === 'name')
  const ranges = rangesOf(database, articles, within === undefined ? filter : { few: [within], newest: null })

  const speaks = (article: IndexedArticle, row: number): boolean =>
    query.language === null || languageOf(article, row) === query.language

  /** Looks for one expression in all ranges; false where a bound was met first. */
  function* gather(
    expression: string,
    into: FoundRows,
    most: number,
    isWanted: (article: IndexedArticle) => boolean = () => true,
    until = deadline,
  ): Steps<'searching', boolean> {
    for (const range of ranges) {
      for (const rows of scan.rows(expression, range)) {
        for (const row of rows) {
          const article = articles.at(row)
          if (article && speaks(article, row) && isWanted(article)) into.add(article, row)
          if (into.sentences >= most) return false
        }
        if (performance.now() > until) return false
        yield { stage: 'searching', done: 0 }
      }
    }
    return true
  }

  const strong = matchExpression(terms, names)
  if (strong === null) return yield* listArticles(database, articles, query, bounds)

  const together = new FoundRows()
  const positive = terms.filter(({ excluded }) => !excluded)
  // No sentence has words of both languages, but for the odd name; to find none takes the longest of all.
  const isMixed = new Set(positive.map(({ isArabic }) => isArabic)).size > 1
  let complete = isMixed || (yield* gather(strong, together, bounds.sentences))
  const apart = new FoundRows()
  const root = new FoundRows()
  const wantsMore = () => complete && together.articles.size < bounds.articles

  if (wantsMore() && positive.length > 1) {
    const excluded = terms.filter(term => term.excluded)
    const parts: FoundRows[] = []
    for (const [at, term] of positive.entries()) {
      const before = parts.at(-1)
      const part = new FoundRows()
      const expression = matchExpression([term, ...excluded], names)!
      const isWanted = before ? ({ id }: IndexedArticle) => before.articles.has(id) : undefined
      // Cut short, the words of older articles are not known to be missing: these are then simply not shown.
      // A common word must not take the time of those behind it.
      const now = performance.now()
      const until = now + (deadline - now) / (positive.length - at)
      complete = (yield* gather(expression, part, APART, isWanted, until)) && complete
      parts.push(part)
    }
    for (const { article } of parts.at(-1)!.articles.values()) {
      if (together.articles.has(article.id)) continue
      for (const part of parts) for (const row of part.articles.get(article.id)!.rows) apart.add(article, row)
    }
  }

  const hasRoots = !isMixed && positive.some(({ roots }) => roots.size > 0)
  const weak = hasRoots ? matchExpression(terms, names, true) : null
  if (weak !== null && (wantsMore() || within !== undefined)) {
    const isNew = ({ id }: IndexedArticle) =>
      within !== undefined || (!together.articles.has(id) && !apart.articles.has(id))
    const into = within === undefined ? root : together.sentences === 0 ? root : null
    if (into) complete = (yield* gather(weak, into, bounds.sentences, isNew)) && complete
  }

  const found = (
    [
      ['together', together],
      ['apart', apart],
      ['root', root],
    ] as const
  ).flatMap(([how, rows]) => [...rows.articles.values()].map(one => ({ ...one, how })))
  return { found, sentences: together.sentences + apart.sentences + root.sentences, complete }
}

/** The language of a row of an article. */
export const languageOf = ({ firstRow, arabicRows }: IndexedArticle, row: number): Language =>
  row < firstRow + arabicRows ? 'arabic' : 'english'

/** Everything, or as little of it as the filters leave, newest first. */
function rangesOf(
  database: DatabaseSync,
  articles: ArticlesByRow,
  filter: { readonly few: readonly number[] | null; readonly newest: number | null } | null,
): Iterable<RowRange> {
  if (filter?.few) return rangesOfFew(filter.few, articles)
  const row = database
    .prepare(
      `SELECT max(first_row + arabic_rows + english_rows) AS last FROM indexed_article
       ${filter?.newest == null ? 'WHERE first_row = (SELECT max(first_row) FROM indexed_article)' : 'WHERE article <= ?'}`,
    )
    .get(...(filter?.newest == null ? [] : [filter.newest]))
  return [{ from: 0, to: Number(row?.last ?? 0) }]
}

function* rangesOfFew(few: readonly number[], articles: ArticlesByRow): Generator<RowRange> {
  for (const id of few) {
    const article = articles.of(id)
    if (!article) continue
    const { firstRow, arabicRows, englishRows } = article
    yield { from: firstRow, to: firstRow + arabicRows + englishRows - 1 }
  }
}

/** Where nothing but filters was asked: the articles that they leave, newest first. */
function* listArticles(
  database: DatabaseSync,
  articles: ArticlesByRow,
  query: SearchQuery,
  { articles: most }: SearchBounds,
): Steps<'searching', RowsAnswer> {
  const hasFilter = query.named.length > 0 || query.after !== null || query.before !== null
  if (!hasFilter) return { found: [], sentences: 0, complete: true }
  const found: FoundInIndex[] = []
  const filter = articleFilter(database, query)
  const rows = filter?.few
    ? filter.few.map(id => ({ id }))
    : database
        .prepare(
          'SELECT id FROM article WHERE removed_at IS NULL ORDER BY coalesce(published_at, added_at) DESC LIMIT ?',
        )
        .all(LISTED)
  for (const { id } of rows) {
    const article = articles.of(Number(id))
    if (article) found.push({ article, rows: new Set(), how: 'listed' })
    // One more than is shown tells that there are more.
    if (found.length > most) break
    yield { stage: 'searching', done: 0 }
  }
  found.sort((a, b) => b.article.date - a.article.date)
  return { found, sentences: 0, complete: rows.length < LISTED && found.length <= most }
}
