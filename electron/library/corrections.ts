import type { DatabaseSync } from 'node:sqlite'
import type { Correction } from '../../shared/model/correction.ts'

/** What a person corrected in an article: in force, and taken back but still to be had; each in the order made. */
export type KeptCorrections = { readonly done: readonly Correction[]; readonly undone: readonly Correction[] }

/** Reads the corrections of an article. */
export function readCorrections(database: DatabaseSync, article: number): KeptCorrections {
  const rows = database
    .prepare('SELECT undone, json FROM correction WHERE article = ? ORDER BY sequence')
    .all(article) as { undone: number; json: string }[]
  const those = (undone: number) =>
    rows.filter(row => row.undone === undone).map(row => JSON.parse(row.json) as Correction)
  return { done: those(0), undone: those(1) }
}

/** Adds a correction after the others; those taken back are gone then. Within the caller's transaction. */
export function addCorrection(
  database: DatabaseSync,
  article: number,
  correction: Correction,
  now: number,
): void {
  database.prepare('DELETE FROM correction WHERE article = ? AND undone = 1').run(article)
  database
    .prepare(
      `INSERT INTO correction (article, sequence, json, made_at)
       SELECT ?1, coalesce(max(sequence), 0) + 1, ?2, ?3 FROM correction WHERE article = ?1`,
    )
    .run(article, JSON.stringify(correction), now)
}

/** Takes back the last correction in force; without one nothing changes. */
export function undoCorrection(database: DatabaseSync, article: number): void {
  database
    .prepare(
      `UPDATE correction SET undone = 1 WHERE article = ?1 AND sequence =
         (SELECT max(sequence) FROM correction WHERE article = ?1 AND undone = 0)`,
    )
    .run(article)
}

/** Has the correction that was taken back last in force again; without one nothing changes. */
export function redoCorrection(database: DatabaseSync, article: number): void {
  database
    .prepare(
      `UPDATE correction SET undone = 0 WHERE article = ?1 AND sequence =
         (SELECT min(sequence) FROM correction WHERE article = ?1 AND undone = 1)`,
    )
    .run(article)
}
