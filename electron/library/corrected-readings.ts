import type { DatabaseSync } from 'node:sqlite'
import type { Reading } from '../../shared/model/article.ts'
import type { Correction } from '../../shared/model/correction.ts'
import { isLinked } from './articles.ts'

/** An article as corrected, but for its texts, which corrections leave as they are. */
export type CorrectedReading = Pick<Reading, 'beads' | 'entities'> & {
  readonly unplaced: readonly Correction[]
}

/** Keeps what corrections made of an article, and counts its linked names anew. Within the caller's transaction. */
export function writeCorrectedReading(
  database: DatabaseSync,
  article: number,
  { beads, entities, unplaced }: CorrectedReading,
): void {
  database
    .prepare('INSERT OR REPLACE INTO corrected_reading VALUES (?, ?, ?, ?)')
    .run(article, JSON.stringify(beads), JSON.stringify(entities), JSON.stringify(unplaced))
  countLinked(database, article, entities)
}

/** Lets the engine's own reading stand again. Within the caller's transaction. */
export function dropCorrectedReading(
  database: DatabaseSync,
  article: number,
  engineEntities: Reading['entities'],
): void {
  database.prepare('DELETE FROM corrected_reading WHERE article = ?').run(article)
  countLinked(database, article, engineEntities)
}

/** What corrections made of an article; null where none is in force. */
export function readCorrectedReading(database: DatabaseSync, article: number): CorrectedReading | null {
  const row = database.prepare('SELECT * FROM corrected_reading WHERE article = ?').get(article) as
    | { beads: string; entities: string; unplaced: string }
    | undefined
  if (!row) return null
  return {
    beads: JSON.parse(row.beads),
    entities: JSON.parse(row.entities),
    unplaced: JSON.parse(row.unplaced),
  }
}

function countLinked(database: DatabaseSync, article: number, entities: Reading['entities']): void {
  database
    .prepare('UPDATE article SET linked_entities = ? WHERE id = ?')
    .run(entities.filter(isLinked).length, article)
}
