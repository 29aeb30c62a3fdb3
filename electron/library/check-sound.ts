import type { DatabaseSync } from 'node:sqlite'

/** A file that SQLite can open and that is damaged all the same. */
class Unsound extends Error {
  // SQLITE_CORRUPT, so that it is told as SQLite's own finding is.
  readonly errcode = 11
}

/** Throws for a database that is damaged; `quick` passes over what only costs speed, the indexes. */
export function checkSound(database: DatabaseSync, how: 'quick' | 'whole'): void {
  const pragma = how === 'quick' ? 'quick_check' : 'integrity_check'
  const found = database.prepare(`PRAGMA ${pragma}(1)`).get()?.[pragma]
  if (found !== 'ok') throw new Unsound(String(found))
}
