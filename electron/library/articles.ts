import type { DatabaseSync } from 'node:sqlite'
import type { Article, ArticleSummary, Reading, ReadingPosition } from '../../shared/model/article.ts'
import type { Entity } from '../../shared/model/entity.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { inTransaction } from './in-transaction.ts'
import { readReading, writeReading } from './readings.ts'
import { type Source, writeSource } from './sources.ts'

/** An article that is not in the library yet. */
export type NewArticle = {
  readonly title: ArticleSummary['title']
  readonly reading: Reading
  /** The files as they came; there is none for English that is missing. */
  readonly sources: { readonly arabic: Source; readonly english: Source | null }
  readonly addedAt: number
  readonly openedAt: number | null
}

/** Keeps a new article with everything read of it, whole or not at all. */
export function addArticle(database: DatabaseSync, article: NewArticle): ArticleSummary {
  const { title, reading, sources, addedAt, openedAt } = article
  const linked = reading.entities.filter(isLinked)
  const id = inTransaction(database, () => {
    const { lastInsertRowid } = database
      .prepare(
        `INSERT INTO article
           (title_arabic, title_english, added_at, opened_at, arabic_sentences, english_sentences, linked_entities)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(
        title.arabic,
        title.english,
        addedAt,
        openedAt,
        reading.arabic.sentences.length,
        reading.english.sentences.length,
        linked.length,
      )
    const added = Number(lastInsertRowid)
    const texts = writeReading(database, added, reading)
    writeSource(database, texts.arabic, sources.arabic)
    if (sources.english) writeSource(database, texts.english, sources.english)
    return added
  })
  return summaryOf(rowOf(database, id)!)
}

/** Whether an entity has mentions in both texts. */
export const isLinked = (entity: Entity): boolean => entity.arabic.length > 0 && entity.english.length > 0

/** All articles outside the bin, last opened first; those never opened follow, newest first. */
export function listArticles(database: DatabaseSync): ArticleSummary[] {
  const rows = database
    .prepare(
      'SELECT * FROM article WHERE removed_at IS NULL ORDER BY opened_at DESC NULLS LAST, added_at DESC, id DESC',
    )
    .all()
  return rows.map(row => summaryOf(row as ArticleRow))
}

/** One whole article as the engine read it, noted as opened now. Refused is `not-found`. */
export function openArticle(database: DatabaseSync, id: number, now: number): Result<Article> {
  const { changes } = database
    .prepare('UPDATE article SET opened_at = ? WHERE id = ? AND removed_at IS NULL')
    .run(now, id)
  const article = changes === 1 ? readArticle(database, id) : null
  return article ? success(article) : failure('not-found')
}

/** One whole article as the engine read it, also one in the bin; null where there is none. */
export function readArticle(database: DatabaseSync, id: number): Article | null {
  const row = rowOf(database, id)
  if (!row) return null
  return {
    ...summaryOf(row),
    reading: readReading(database, id),
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
export function removeArticle(database: DatabaseSync, id: number, now: number): Result<null> {
  const { changes } = database
    .prepare('UPDATE article SET removed_at = ? WHERE id = ? AND removed_at IS NULL')
    .run(now, id)
  return changes === 1 ? success(null) : failure('not-found')
}

/** Takes an article out of the bin as it was. Refused is `not-found`. */
export function restoreArticle(database: DatabaseSync, id: number): Result<ArticleSummary> {
  database.prepare('UPDATE article SET removed_at = NULL WHERE id = ?').run(id)
  const row = rowOf(database, id)
  return row ? success(summaryOf(row)) : failure('not-found')
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
}

const rowOf = (database: DatabaseSync, id: number): ArticleRow | undefined =>
  database.prepare('SELECT * FROM article WHERE id = ?').get(id) as ArticleRow | undefined

const summaryOf = (row: ArticleRow): ArticleSummary => ({
  id: row.id,
  title: { arabic: row.title_arabic, english: row.title_english },
  addedAt: row.added_at,
  openedAt: row.opened_at,
  sentences: { arabic: row.arabic_sentences, english: row.english_sentences },
  linkedEntities: row.linked_entities,
  progress: row.progress,
})
