import type { DatabaseSync } from 'node:sqlite'
import {
  type Article,
  type ArticleOrigin,
  type ArticleSummary,
  type Reading,
  type ReadingPosition,
  UNKNOWN_ORIGIN,
} from '../../shared/model/article.ts'
import type { Entity } from '../../shared/model/entity.ts'
import type { Description } from '../../shared/model/shelf.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { inTransaction } from './in-transaction.ts'
import { readReading, writeReading } from './readings.ts'
import { reckonArticle } from './reckon-article.ts'
import { type Source, writeSource } from './sources.ts'

/** An article that is not in the library yet. */
export type NewArticle = {
  readonly title: ArticleSummary['title']
  readonly reading: Reading
  /** The files as they came; there is none for English that is missing. */
  readonly sources: { readonly arabic: Source; readonly english: Source | null }
  /** Where it comes from, as far as that was found. */
  readonly about?: ArticleOrigin
  readonly addedAt: number
  readonly openedAt: number | null
}

/** Keeps a new article with everything read of it, whole or not at all. */
export function addArticle(database: DatabaseSync, article: NewArticle): ArticleSummary {
  const { title, reading, sources, about = UNKNOWN_ORIGIN, addedAt, openedAt } = article
  const linked = reading.entities.filter(isLinked)
  const id = inTransaction(database, () => {
    const { lastInsertRowid } = database
      .prepare(
        `INSERT INTO article
           (title_arabic, title_english, added_at, opened_at, arabic_sentences, english_sentences, linked_entities,
            site, byline, published_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        title.arabic,
        title.english,
        addedAt,
        openedAt,
        reading.arabic.sentences.length,
        reading.english.sentences.length,
        linked.length,
        about.site,
        about.byline,
        about.publishedAt,
      )
    const added = Number(lastInsertRowid)
    const texts = writeReading(database, added, reading)
    writeSource(database, texts.arabic, sources.arabic)
    if (sources.english) writeSource(database, texts.english, sources.english)
    reckonArticle(database, added)
    return added
  })
  return summaryOf(rowOf(database, id)!)
}

/** Whether an entity has mentions in both texts. */
export const isLinked = (entity: Entity): boolean => entity.arabic.length > 0 && entity.english.length > 0

/** All articles outside the bin, last opened first; those never opened follow, newest first. At most `count`. */
export function listArticles(database: DatabaseSync, count?: number): ArticleSummary[] {
  const rows = database
    .prepare(
      `${SUMMARY} WHERE removed_at IS NULL ORDER BY opened_at DESC NULLS LAST, added_at DESC, id DESC LIMIT ?`,
    )
    .all(count ?? -1)
  return rows.map(row => summaryOf(row as ArticleRow))
}

/** The articles of these numbers, in their order, also those in the bin; one that is not there is left out. */
export function readSummaries(database: DatabaseSync, ids: readonly number[]): ArticleSummary[] {
  const rows = database
    .prepare(`${SUMMARY} JOIN json_each(?) AS wanted ON wanted.value = article.id ORDER BY wanted.key`)
    .all(JSON.stringify(ids))
  return rows.map(row => summaryOf(row as ArticleRow))
}

/** Changes what is said of an article. Refused is `not-found`. */
export function describeArticle(
  database: DatabaseSync,
  id: number,
  { title, site, byline, publishedAt }: Description,
): Result<ArticleSummary> {
  const row = rowOf(database, id)
  if (!row) return failure('not-found')
  database
    .prepare(
      `UPDATE article SET title_arabic = ?, title_english = ?, site = ?, byline = ?, published_at = ? WHERE id = ?`,
    )
    .run(
      title?.arabic ?? row.title_arabic,
      title?.english ?? row.title_english,
      site ?? row.site,
      byline ?? row.byline,
      publishedAt === undefined ? row.published_at : publishedAt,
      id,
    )
  if (title) reckonArticle(database, id)
  return success(summaryOf(rowOf(database, id)!))
}

/** Adds to the time that an article was looked at. Refused is `not-found`. */
export function noteReading(database: DatabaseSync, id: number, milliseconds: number): Result<null> {
  const { changes } = database
    .prepare('UPDATE article SET read_for = read_for + ? WHERE id = ?')
    .run(milliseconds, id)
  return changes === 1 ? success(null) : failure('not-found')
}

/** One whole article as the engine read it, noted as opened now. Refused is `not-found`. */
export function openArticle(database: DatabaseSync, id: number, now: number): Result<Article> {
  const { changes } = database
    .prepare('UPDATE article SET opened_at = ? WHERE id = ? AND removed_at IS NULL')
    .run(now, id)
  const article = changes === 1 ? readArticle(database, id) : null
  return article ? success(article) : failure('not-found')
}

/** One whole article as the engine read it, also one in the bin; null where there is none. `known` is its reading. */
export function readArticle(database: DatabaseSync, id: number, known?: Reading): Article | null {
  const row = rowOf(database, id)
  if (!row) return null
  return {
    ...summaryOf(row),
    reading: known ?? readReading(database, id),
    position: { sentence: row.top_sentence, pinned: row.pinned_sentence },
  }
}

/** Keeps the place in an article, also of one in the bin. Refused is `not-found`. */
export function savePosition(
  database: DatabaseSync,
  id: number,
  position: ReadingPosition,
  progress: number,
): Result<null> {
  const { changes } = database
    .prepare('UPDATE article SET top_sentence = ?, pinned_sentence = ?, progress = ? WHERE id = ?')
    .run(position.sentence, position.pinned, progress, id)
  return changes === 1 ? success(null) : failure('not-found')
}

/** Puts an article in the bin. Refused is `not-found`, also for one that is there already. */
export const removeArticle = (database: DatabaseSync, id: number, now: number): Result<null> =>
  removeArticles(database, [id], now) === 1 ? success(null) : failure('not-found')

/** Puts articles in the bin; answers how many of them were not there yet. */
export const removeArticles = (database: DatabaseSync, ids: readonly number[], now: number): number =>
  Number(
    database
      .prepare(
        `UPDATE article SET removed_at = ?
         WHERE id IN (SELECT value FROM json_each(?)) AND removed_at IS NULL`,
      )
      .run(now, JSON.stringify(ids)).changes,
  )

/** Takes an article out of the bin as it was. Refused is `not-found`. */
export function restoreArticle(database: DatabaseSync, id: number): Result<ArticleSummary> {
  restoreArticles(database, [id])
  const row = rowOf(database, id)
  return row ? success(summaryOf(row)) : failure('not-found')
}

/** Takes articles out of the bin as they were; those that are not in it are passed over. */
export function restoreArticles(database: DatabaseSync, ids: readonly number[]): void {
  database
    .prepare('UPDATE article SET removed_at = NULL WHERE id IN (SELECT value FROM json_each(?))')
    .run(JSON.stringify(ids))
}

type ArticleRow = {
  id: number
  title_arabic: string
  title_english: string
  added_at: number
  opened_at: number | null
  arabic_sentences: number
  english_sentences: number
  linked_entities: number
  progress: number
  top_sentence: number
  pinned_sentence: number | null
  site: string
  byline: string
  published_at: number | null
  read_for: number
  words: number | null
  removed_at: number | null
  /** A JSON list of names; null for none. */
  tags: string | null
}

/** A row of every article with the names of its tags. */
const SUMMARY = `
  SELECT article.*, (
    SELECT json_group_array(name ORDER BY key) FROM article_tag AS put JOIN tag ON tag.id = put.tag
    WHERE put.article = article.id AND tag.removed_at IS NULL HAVING count(*) > 0
  ) AS tags FROM article`

const rowOf = (database: DatabaseSync, id: number): ArticleRow | undefined =>
  database.prepare(`${SUMMARY} WHERE id = ?`).get(id) as ArticleRow | undefined

const summaryOf = (row: ArticleRow): ArticleSummary => ({
  id: row.id,
  title: { arabic: row.title_arabic, english: row.title_english },
  addedAt: row.added_at,
  openedAt: row.opened_at,
  sentences: { arabic: row.arabic_sentences, english: row.english_sentences },
  linkedEntities: row.linked_entities,
  progress: row.progress,
  site: row.site,
  byline: row.byline,
  publishedAt: row.published_at,
  tags: row.tags === null ? [] : (JSON.parse(row.tags) as string[]),
  words: row.words,
  readFor: row.read_for,
  ...(row.removed_at !== null && { removedAt: row.removed_at }),
})
