import type { DatabaseSync } from 'node:sqlite'

/**
 * Does some work whole or not at all; what the work throws is thrown on after everything is undone. Within another
 * transaction the work is part of that one.
 */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  if (database.isTransaction) return work()
  // IMMEDIATE: a transaction that begins as a reader could find itself unable to write half way.
  database.exec('BEGIN IMMEDIATE')
  try {
    const answer = work()
    database.exec('COMMIT')
    return answer
  } catch (error) {
    // SQLite itself has already undone the work after some faults, a full disk among them.
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}
