import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../library/in-transaction.ts'
import type { IndexRow } from './index-rows.ts'

/** An article that waits to be indexed. */
export type QueuedArticle = { readonly article: number; readonly stamp: string }

/** Rows that are written or taken out in one go, so that no request waits for a whole book. */
const ROWS_AT_ONCE = 200

// A stamp has more bits than a number of JavaScript; as text it compares exactly.
const QUEUED = 'SELECT article, CAST(stamp AS TEXT) AS stamp FROM search_queue'

/** The next article of the queue: those that came after `backlog` first, then the oldest. */
export const nextQueued = (database: DatabaseSync, backlog: number): QueuedArticle | null =>
  queued(database.prepare(`${QUEUED} WHERE article > ? ORDER BY article LIMIT 1`).get(backlog)) ??
  queued(database.prepare(`${QUEUED} ORDER BY article LIMIT 1`).get())

/** The article of the queue that came last. */
export const newestQueued = (database: DatabaseSync): QueuedArticle | null =>
  queued(database.prepare(`${QUEUED} ORDER BY article DESC LIMIT 1`).get())

const queued = (row: Record<string, unknown> | undefined): QueuedArticle | null =>
  row ? { article: Number(row.article), stamp: String(row.stamp) } : null

/** How many articles wait. */
export const countQueued = (database: DatabaseSync): number =>
  Number(database.prepare('SELECT count(*) AS n FROM search_queue').get()!.n)

/**
 * Writes the rows of an article, a part at each step; they count with the last one, in the place of those before. Left
 * half way, nothing counts and everything is cleared away later. Answers whether the article was still as it was
 * read; if not, it goes on waiting.
 */
export function* writeRows(
  database: DatabaseSync,
  { article, stamp }: QueuedArticle,
  rows: readonly IndexRow[],
  arabicRows: number,
): Generator<void, boolean, void> {
  const first = inTransaction(database, () => {
    const from = firstFreeRow(database)
    if (rows.length > ROWS_AT_ONCE)
      database.prepare('INSERT INTO dropped_rows VALUES (?, ?)').run(from, rows.length)
    return from
  })
  let at = 0
  for (; at + ROWS_AT_ONCE < rows.length; at += ROWS_AT_ONCE) {
    inTransaction(database, () => insert(database, first + at, rows.slice(at, at + ROWS_AT_ONCE)))
    yield
  }
  return inTransaction(database, () => {
    const { changes } = database
      .prepare('DELETE FROM search_queue WHERE article = ? AND CAST(stamp AS TEXT) = ?')
      .run(article, stamp)
    if (changes !== 1) return false
    insert(database, first + at, rows.slice(at))
    countTerms(database, rows)
    database.prepare('DELETE FROM dropped_rows WHERE first_row = ?').run(first)
    database.prepare('DELETE FROM indexed_article WHERE article = ?').run(article)
    database
      .prepare('INSERT INTO indexed_article VALUES (?, ?, ?, ?)')
      .run(article, first, arabicRows, rows.length - arabicRows)
    return true
  })
}

/** Takes an article that cannot be read out of the queue. */
export function dequeue(database: DatabaseSync, article: number): void {
  database.prepare('DELETE FROM search_queue WHERE article = ?').run(article)
}

/** Takes some of the rows out that are nobody's any more; answers whether there are others. */
export function clearDropped(database: DatabaseSync): boolean {
  const dropped = database.prepare('SELECT first_row, row_count FROM dropped_rows LIMIT 1').get()
  if (!dropped) return false
  const first = Number(dropped.first_row)
  const count = Math.min(Number(dropped.row_count), ROWS_AT_ONCE)
  inTransaction(database, () => {
    database.prepare('DELETE FROM sentence_index WHERE rowid BETWEEN ? AND ?').run(first, first + count - 1)
    database.prepare('DELETE FROM dropped_rows WHERE first_row = ?').run(first)
    if (count < Number(dropped.row_count))
      database
        .prepare('INSERT INTO dropped_rows VALUES (?, ?)')
        .run(first + count, Number(dropped.row_count) - count)
  })
  return true
}

function firstFreeRow(database: DatabaseSync): number {
  const last = (table: string, rows: string): number => {
    const row = database
      .prepare(`SELECT first_row + ${rows} AS last FROM ${table} ORDER BY first_row DESC LIMIT 1`)
      .get()
    return Number(row?.last ?? 1)
  }
  return Math.max(last('indexed_article', 'arabic_rows + english_rows'), last('dropped_rows', 'row_count'))
}

function insert(database: DatabaseSync, first: number, rows: readonly IndexRow[]): void {
  const statement = database.prepare(
    'INSERT INTO sentence_index (rowid, word, lemma, root, name) VALUES (?, ?, ?, ?, ?)',
  )
  rows.forEach(({ word, lemma, root, name }, at) => {
    statement.run(first + at, word, lemma, root, name)
  })
}

function countTerms(database: DatabaseSync, rows: readonly IndexRow[]): void {
  const counts = new Map<string, number>()
  for (const { word } of rows)
    for (const term of new Set(word.split(' ')))
      if (term !== '') counts.set(term, (counts.get(term) ?? 0) + 1)
  const statement = database.prepare(
    `INSERT INTO search_term VALUES (?, ?)
     ON CONFLICT (term) DO UPDATE SET sentences = sentences + excluded.sentences`,
  )
  for (const [term, count] of counts) statement.run(term, count)
}
