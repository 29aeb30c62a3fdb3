import type { DatabaseSync } from 'node:sqlite'

/** What the library remembers about itself under a key; null where nothing was noted. */
export function readNote(database: DatabaseSync, key: string): string | null {
  const row = database.prepare('SELECT value FROM note WHERE key = ?').get(key)
  return row ? String(row.value) : null
}

/** Notes something about the library in the place of what was noted before. */
export function writeNote(database: DatabaseSync, key: string, value: string): void {
  database
    .prepare('INSERT INTO note VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value')
    .run(key, value)
}
