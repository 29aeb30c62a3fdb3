import type { DatabaseSync } from 'node:sqlite'
import type { Place } from '../../shared/model/correction.ts'
import type { Mark, MarkColour } from '../../shared/model/mark.ts'
import { failure, type Result, success } from '../../shared/result.ts'

/** What a person marks, before it is kept. */
export type NewMark = Pick<Mark, 'place' | 'colour' | 'note'>

/** Milliseconds that a removed mark can be taken back. */
const KEPT_REMOVED = 30 * 24 * 60 * 60 * 1000

/** The marks of an article in the order in which they were made, without those that were removed. */
export function listMarks(database: DatabaseSync, article: number): Mark[] {
  return database
    .prepare('SELECT * FROM mark WHERE article = ? AND removed_at IS NULL ORDER BY id')
    .all(article)
    .map(row => markOf(row as MarkRow))
}

/** Keeps a mark. Refused is `not-found` without the article. */
export function addMark(database: DatabaseSync, article: number, mark: NewMark, now: number): Result<Mark> {
  if (!database.prepare('SELECT 1 FROM article WHERE id = ?').get(article)) return failure('not-found')
  const { lastInsertRowid } = database
    .prepare(
      'INSERT INTO mark (article, place, colour, note, made_at, changed_at) VALUES (?1, ?2, ?3, ?4, ?5, ?5)',
    )
    .run(article, JSON.stringify(mark.place), mark.colour, mark.note, now)
  return readMark(database, Number(lastInsertRowid))
}

/** Changes the colour or the note of a mark. Refused is `not-found`, also for one that was removed. */
export function changeMark(
  database: DatabaseSync,
  id: number,
  change: { readonly colour?: MarkColour; readonly note?: string },
  now: number,
): Result<Mark> {
  database
    .prepare(
      `UPDATE mark SET colour = coalesce(?, colour), note = coalesce(?, note), changed_at = ?
       WHERE id = ? AND removed_at IS NULL`,
    )
    .run(change.colour ?? null, change.note ?? null, now, id)
  return readMark(database, id)
}

/** Removes a mark, to be taken back for thirty days. Refused is `not-found`, also for one removed already. */
export function removeMark(database: DatabaseSync, id: number, now: number): Result<null> {
  database.prepare('DELETE FROM mark WHERE removed_at < ?').run(now - KEPT_REMOVED)
  const { changes } = database
    .prepare('UPDATE mark SET removed_at = ? WHERE id = ? AND removed_at IS NULL')
    .run(now, id)
  return changes === 1 ? success(null) : failure('not-found')
}

/** Takes a removed mark back as it was. Refused is `not-found`. */
export function restoreMark(database: DatabaseSync, id: number): Result<Mark> {
  database.prepare('UPDATE mark SET removed_at = NULL WHERE id = ?').run(id)
  return readMark(database, id)
}

type MarkRow = {
  id: number
  place: string
  colour: MarkColour
  note: string
  made_at: number
  changed_at: number
}

function readMark(database: DatabaseSync, id: number): Result<Mark> {
  const row = database.prepare('SELECT * FROM mark WHERE id = ? AND removed_at IS NULL').get(id)
  return row ? success(markOf(row as MarkRow)) : failure('not-found')
}

const markOf = (row: MarkRow): Mark => ({
  id: row.id,
  place: JSON.parse(row.place) as Place,
  colour: row.colour,
  note: row.note,
  madeAt: row.made_at,
  changedAt: row.changed_at,
})
