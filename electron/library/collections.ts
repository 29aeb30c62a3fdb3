import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from './in-transaction.ts'

/** Puts collections in this order; those not named come after, in the order that they had. */
export function orderCollections(database: DatabaseSync, ids: readonly number[]): void {
  inTransaction(database, () => {
    const kept = idsOf(database.prepare('SELECT id FROM collection ORDER BY position, id').all())
    const place = database.prepare('UPDATE collection SET position = ? WHERE id = ?')
    inOrder(kept, ids).forEach((id, at) => {
      place.run(at, id)
    })
  })
}

/** Moves articles of a collection, in the order given, before one of it; before null is at its end. */
export function moveInCollection(
  database: DatabaseSync,
  collection: number,
  ids: readonly number[],
  before: number | null,
): void {
  inTransaction(database, () => {
    const kept = idsOf(
      database
        .prepare(
          'SELECT article AS id FROM article_collection WHERE collection = ? ORDER BY position, article',
        )
        .all(collection),
    )
    const held = new Set(kept)
    const moved = new Set(ids.filter(id => held.has(id)))
    const rest = kept.filter(id => !moved.has(id))
    const at = before === null || !held.has(before) ? rest.length : placeBefore(kept, rest, moved, before)
    const place = database.prepare(
      'UPDATE article_collection SET position = ? WHERE collection = ? AND article = ? AND position <> ?',
    )
    const ordered = [...rest.slice(0, at), ...moved, ...rest.slice(at)]
    ordered.forEach((id, position) => {
      place.run(position, collection, id, position)
    })
  })
}

/** Before one that is itself moved means before the next that stays. */
function placeBefore(
  kept: readonly number[],
  rest: readonly number[],
  moved: ReadonlySet<number>,
  before: number,
): number {
  const next = kept.slice(kept.indexOf(before)).find(id => !moved.has(id))
  return next === undefined ? rest.length : rest.indexOf(next)
}

const idsOf = (rows: readonly Record<string, unknown>[]): number[] => rows.map(row => Number(row.id))

function inOrder(kept: readonly number[], wanted: readonly number[]): number[] {
  const known = new Set(kept)
  const first = [...new Set(wanted)].filter(id => known.has(id))
  const named = new Set(first)
  return [...first, ...kept.filter(id => !named.has(id))]
}
