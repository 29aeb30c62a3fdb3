import { createHash } from 'node:crypto'
import type { DatabaseSync } from 'node:sqlite'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Reading } from '../../shared/model/article.ts'
import type { TextCorrection } from '../../shared/model/correction.ts'
import type { Language, Text } from '../../shared/model/text.ts'

/** Both texts of an article. */
export type Texts = Readonly<Record<Language, Text>>

/** A reading that the engine came to under so many of an article's edits, the first ones. */
export type ReadingUnder = { readonly edits: number; readonly reading: Reading }

/** Readings of the last edits that are kept, and of which ones before: the others are computed from the one before. */
const KEPT_LAST = 8
const KEPT_EVERY = 8
/** Undoing is asked for by a person who waits; the library does not grow by much. */
const QUICK = { level: 1 } as const

/** The letters of the texts of an article before its first edit; null where none was made. */
export function readUneditedLetters(
  database: DatabaseSync,
  article: number,
): Readonly<Record<Language, Pick<Text, 'original'>>> | null {
  const rows = database
    .prepare(
      `SELECT language, unedited_text.original
       FROM unedited_text JOIN text ON text.id = unedited_text.text WHERE article = ?`,
    )
    .all(article) as { language: Language; original: string }[]
  const [arabic, english] = [
    rows.find(row => row.language === 'arabic'),
    rows.find(row => row.language === 'english'),
  ]
  return arabic && english ? { arabic, english } : null
}

/** The texts of an article before its first edit; null where none was made. */
export function readUnedited(database: DatabaseSync, article: number): Texts | null {
  const rows = database
    .prepare(
      `SELECT language, unedited_text.original, divided
       FROM unedited_text JOIN text ON text.id = unedited_text.text WHERE article = ?`,
    )
    .all(article) as { language: Language; original: string; divided: string }[]
  const of = (side: Language): Text | undefined => {
    const row = rows.find(row => row.language === side)
    return row && { language: side, original: row.original, ...(JSON.parse(row.divided) as Divided) }
  }
  const [arabic, english] = [of('arabic'), of('english')]
  return arabic && english ? { arabic, english } : null
}

type Divided = Pick<Text, 'blocks' | 'sentences' | 'repairs'>

/** Keeps the texts of an article as they were before its first edit; null: it has no edits. Within a transaction. */
export function writeUnedited(database: DatabaseSync, article: number, texts: Texts | null): void {
  database
    .prepare('DELETE FROM unedited_text WHERE text IN (SELECT id FROM text WHERE article = ?)')
    .run(article)
  if (!texts) return
  const insert = database.prepare(
    'INSERT INTO unedited_text SELECT id, ?, ? FROM text WHERE article = ? AND language = ?',
  )
  for (const side of ['arabic', 'english'] as const) {
    const { original, blocks, sentences, repairs } = texts[side]
    insert.run(original, JSON.stringify({ blocks, sentences, repairs } satisfies Divided), article, side)
  }
}

/** The kept reading under the most of the first `most` of some edits; null where none is kept. */
export function readBeforeEdit(
  database: DatabaseSync,
  article: number,
  edits: readonly TextCorrection[],
  most: number,
): ReadingUnder | null {
  const rows = database
    .prepare(
      'SELECT edits, digest FROM reading_before_edit WHERE article = ? AND edits <= ? ORDER BY edits DESC',
    )
    .all(article, most) as { edits: number; digest: string }[]
  const row = rows.find(row => row.digest === digestOf(edits.slice(0, row.edits)))
  if (!row) return null
  const { gzip } = database
    .prepare('SELECT gzip FROM reading_before_edit WHERE article = ? AND edits = ?')
    .get(article, row.edits) as { gzip: Uint8Array }
  return { edits: row.edits, reading: JSON.parse(gunzipSync(gzip).toString()) as Reading }
}

/**
 * Keeps readings for the edits that are in force, in the place of those that are for others. Within a transaction.
 */
export function writeBeforeEdits(
  database: DatabaseSync,
  article: number,
  edits: readonly TextCorrection[],
  readings: readonly ReadingUnder[],
): void {
  database
    .prepare('DELETE FROM reading_before_edit WHERE article = ? AND edits >= ?')
    .run(article, Math.min(edits.length, ...readings.map(one => one.edits)))
  const insert = database.prepare('INSERT INTO reading_before_edit VALUES (?, ?, ?, ?)')
  for (const { edits: count, reading } of readings)
    if (count < edits.length && isKept(count, edits.length))
      insert.run(article, count, digestOf(edits.slice(0, count)), gzipSync(JSON.stringify(reading), QUICK))
  database
    .prepare('DELETE FROM reading_before_edit WHERE article = ? AND edits % ? <> 0 AND edits < ?')
    .run(article, KEPT_EVERY, edits.length - KEPT_LAST)
}

const isKept = (count: number, of: number): boolean => count % KEPT_EVERY === 0 || count >= of - KEPT_LAST

const digestOf = (edits: readonly TextCorrection[]): string =>
  createHash('sha256').update(JSON.stringify(edits)).digest('base64')
