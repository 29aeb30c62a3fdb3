import type { DatabaseSync } from 'node:sqlite'
import type { Shelf, ShelfKind } from '../../shared/model/shelf.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { normalise } from '../../shared/text/normalise.ts'
import { inTransaction } from './in-transaction.ts'

/** The table that holds which articles are on shelves of a kind; the column of the shelf has the kind's name. */
const HELD = { tag: 'article_tag', collection: 'article_collection' } as const

/** The name as it is kept: no white space around it, and one space within. */
const tidy = (name: string): string => name.replace(/\s+/g, ' ').trim()

/** The name as it compares: Economy and economy are one, إقتصاد and اقتصاد too. */
export const shelfKey = (name: string): string =>
  normalise(tidy(name), { taMarbuta: true, hamzaSeats: true, latin: true }).text

/** All shelves of a kind: tags in the order of the alphabet, collections in the person's own. */
export function listShelves(database: DatabaseSync, kind: ShelfKind): Shelf[] {
  // Counted whole, less what is in the bin: looking up every article of every shelf takes ten times as long.
  const rows = database
    .prepare(
      `WITH
         whole AS (SELECT ${kind} AS shelf, count(*) AS n FROM ${HELD[kind]} GROUP BY ${kind}),
         gone AS (
           SELECT held.${kind} AS shelf, count(*) AS n
           FROM article CROSS JOIN ${HELD[kind]} AS held ON held.article = article.id
           WHERE removed_at IS NOT NULL GROUP BY held.${kind}
         )
       SELECT id, name, coalesce(whole.n, 0) - coalesce(gone.n, 0) AS articles FROM ${kind}
       LEFT JOIN whole ON whole.shelf = id LEFT JOIN gone ON gone.shelf = id
       WHERE removed_at IS NULL ORDER BY ${kind === 'tag' ? 'key' : 'position, id'}`,
    )
    .all() as { id: number; name: string; articles: number }[]
  return rows.map(row => ({ kind, ...row }))
}

/** Puts articles on the shelf of a name, which is made where there is none; articles that are not there are passed over. */
export function shelveArticles(
  database: DatabaseSync,
  kind: ShelfKind,
  name: string,
  ids: readonly number[],
  now: number,
): Shelf {
  return inTransaction(database, () => {
    const shelf = shelfNamed(database, kind, name) ?? makeShelf(database, kind, name, now)
    const wanted = `SELECT value AS article, key AS at FROM json_each(?) JOIN article ON article.id = value`
    if (kind === 'tag')
      database
        .prepare(`INSERT OR IGNORE INTO article_tag SELECT article, ? FROM (${wanted})`)
        .run(shelf, JSON.stringify(ids))
    else
      database
        .prepare(
          `INSERT OR IGNORE INTO article_collection SELECT ?, article, at + (
             SELECT coalesce(max(position), -1) + 1 FROM article_collection WHERE collection = ?
           ) FROM (${wanted})`,
        )
        .run(shelf, shelf, JSON.stringify(ids))
    return readShelf(database, kind, shelf)!
  })
}

/** Takes articles off a shelf; those that are not on it are passed over. */
export function unshelveArticles(
  database: DatabaseSync,
  kind: ShelfKind,
  id: number,
  ids: readonly number[],
): void {
  database
    .prepare(`DELETE FROM ${HELD[kind]} WHERE ${kind} = ? AND article IN (SELECT value FROM json_each(?))`)
    .run(id, JSON.stringify(ids))
}

/** Gives a shelf another name. Refused are `not-found`, and `name-taken` where another one has it. */
export function renameShelf(
  database: DatabaseSync,
  kind: ShelfKind,
  id: number,
  name: string,
): Result<Shelf> {
  const other = shelfNamed(database, kind, name)
  if (other !== null && other !== id) return failure('name-taken', tidy(name))
  database
    .prepare(`UPDATE ${kind} SET name = ?, key = ? WHERE id = ? AND removed_at IS NULL`)
    .run(tidy(name), shelfKey(name), id)
  return found(readShelf(database, kind, id))
}

/** Removes a shelf; its articles stay, and what it held is kept for as long as the bin keeps. Refused is `not-found`. */
export function removeShelf(database: DatabaseSync, kind: ShelfKind, id: number, now: number): Result<null> {
  const { changes } = database
    .prepare(`UPDATE ${kind} SET removed_at = ? WHERE id = ? AND removed_at IS NULL`)
    .run(now, id)
  return changes === 1 ? success(null) : failure('not-found')
}

/** Brings a removed shelf back with all it held. Refused are `not-found`, and `name-taken` where another has its name. */
export function restoreShelf(database: DatabaseSync, kind: ShelfKind, id: number): Result<Shelf> {
  const row = database.prepare(`SELECT name FROM ${kind} WHERE id = ?`).get(id)
  if (!row) return failure('not-found')
  const other = shelfNamed(database, kind, String(row.name))
  if (other !== null && other !== id) return failure('name-taken', String(row.name))
  database.prepare(`UPDATE ${kind} SET removed_at = NULL WHERE id = ?`).run(id)
  return found(readShelf(database, kind, id))
}

/** On which shelves some articles stand: for each shelf that holds one of them, how many it holds. */
export function shelvesOf(
  database: DatabaseSync,
  kind: ShelfKind,
  ids: readonly number[],
): { readonly id: number; readonly holds: number }[] {
  return database
    .prepare(
      `SELECT ${kind} AS id, count(*) AS holds FROM ${HELD[kind]}
       WHERE article IN (SELECT value FROM json_each(?)) GROUP BY ${kind}`,
    )
    .all(JSON.stringify(ids))
    .map(row => ({ id: Number(row.id), holds: Number(row.holds) }))
}

const readShelf = (database: DatabaseSync, kind: ShelfKind, id: number): Shelf | undefined =>
  listShelves(database, kind).find(shelf => shelf.id === id)

const found = (shelf: Shelf | undefined): Result<Shelf> => (shelf ? success(shelf) : failure('not-found'))

function shelfNamed(database: DatabaseSync, kind: ShelfKind, name: string): number | null {
  const row = database
    .prepare(`SELECT id FROM ${kind} WHERE key = ? AND removed_at IS NULL`)
    .get(shelfKey(name))
  return row ? Number(row.id) : null
}

/** A new collection comes last. */
function makeShelf(database: DatabaseSync, kind: ShelfKind, name: string, now: number): number {
  const { lastInsertRowid } = database
    .prepare(
      `INSERT INTO ${kind} (name, key, position, made_at)
       VALUES (?, ?, (SELECT coalesce(max(position), -1) + 1 FROM ${kind}), ?)`,
    )
    .run(tidy(name), shelfKey(name), now)
  return Number(lastInsertRowid)
}
