import type { DatabaseSync } from 'node:sqlite'
import type { KnownName } from '../../shared/entities/extend-gazetteer.ts'
import type { Entity, EntityType } from '../../shared/model/entity.ts'

/** The names that a person vouched for in any article, once each, the latest last. */
export function readKnownNames(database: DatabaseSync): KnownName[] {
  const rows = database
    .prepare(
      `SELECT arabic, english, type FROM known_name
       GROUP BY arabic, english, type ORDER BY max(confirmed_at), max(rowid)`,
    )
    .all() as { arabic: string; english: string; type: EntityType }[]
  return rows.map(({ arabic, english, type }) => ({ type, arabic, english }))
}

/**
 * Keeps the names of the entities that a person vouched for in an article, in the place of those kept for it before;
 * an entity must have a name in both languages. Within the caller's transaction.
 */
export function writeKnownNames(
  database: DatabaseSync,
  article: number,
  entities: readonly Entity[],
  now: number,
): void {
  const before = new Map(
    database
      .prepare('SELECT * FROM known_name WHERE article = ?')
      .all(article)
      .map(row => [JSON.stringify([row.arabic, row.english, row.type]), Number(row.confirmed_at)]),
  )
  database.prepare('DELETE FROM known_name WHERE article = ?').run(article)
  const insert = database.prepare('INSERT INTO known_name VALUES (?, ?, ?, ?, ?)')
  for (const { name, type } of entities) {
    if (name.arabic === undefined || name.english === undefined) continue
    const confirmedAt = before.get(JSON.stringify([name.arabic, name.english, type])) ?? now
    insert.run(name.arabic, name.english, type, article, confirmedAt)
  }
}
