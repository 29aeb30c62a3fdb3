import type { DatabaseSync } from 'node:sqlite'
import type { Steps } from '../../shared/engine-steps.ts'
import { KEPT_IN_BIN } from '../../shared/model/shelf.ts'

/** Articles that a start deletes at most, so that it does not hold up the reader; the next one goes on. */
const MOST_AT_A_START = 300
/** Articles deleted between two turns of other requests. */
const PORTION = 10

/** Deletes for good what has been in the bin for more than thirty days; answers how many articles that were. */
export function emptyBin(database: DatabaseSync, now: number): number {
  const before = now - KEPT_IN_BIN
  // A tag or a collection that was removed goes the same way.
  for (const kind of ['tag', 'collection'])
    database.prepare(`DELETE FROM ${kind} WHERE removed_at < ?`).run(before)
  return deleteBinned(database, before, MOST_AT_A_START)
}

/** Deletes for good everything that is in the bin at `now`; answers how many articles that were. */
export function* emptyBinNow(database: DatabaseSync, now: number): Steps<'deleting', number> {
  const row = database.prepare('SELECT count(*) AS n FROM article WHERE removed_at <= ?').get(now)
  let deleted = 0
  for (;;) {
    const portion = deleteBinned(database, now + 1, PORTION)
    deleted += portion
    if (portion < PORTION) return deleted
    yield { stage: 'deleting', done: deleted / Number(row?.n) }
  }
}

const deleteBinned = (database: DatabaseSync, before: number, most: number): number =>
  Number(
    database
      .prepare(
        'DELETE FROM article WHERE id IN (SELECT id FROM article WHERE removed_at < ? ORDER BY removed_at LIMIT ?)',
      )
      .run(before, most).changes,
  )
