import type { DatabaseSync } from 'node:sqlite'

/** Milliseconds that an article stays in the bin. */
const KEPT_IN_BIN = 30 * 24 * 60 * 60 * 1000

/** Deletes for good what has been in the bin for more than thirty days; answers how many articles that were. */
export const emptyBin = (database: DatabaseSync, now: number): number =>
  Number(database.prepare('DELETE FROM article WHERE removed_at < ?').run(now - KEPT_IN_BIN).changes)
