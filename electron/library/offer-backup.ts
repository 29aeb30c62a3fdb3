import type { DatabaseSync } from 'node:sqlite'
import type { LibraryBackup } from '../../shared/contract.ts'
import { type Backup, listBackups, readBackup } from './backups.ts'
import { checkSound } from './check-sound.ts'
import { schemaVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { readNote, writeNote } from './notes.ts'
import { isDamage } from './sqlite-error.ts'

/** The note of a library that took the place of a damaged one: when, in milliseconds since 1970. */
const NOTE = 'replaced at'

/** Has a library that took the place of a damaged one just now offer a backup, until one is brought back. */
export const noteReplaced = (database: DatabaseSync, now: number): void =>
  writeNote(database, NOTE, String(now))

/**
 * The newest sound backup from before a library took the place of a damaged one; null where it did not, or where
 * there is none. Checks the files, so that it takes as long as reading them.
 */
export function offeredBackup(database: DatabaseSync, libraryPath: string): (Backup & LibraryBackup) | null {
  const replacedAt = readNote(database, NOTE)
  if (replacedAt === null) return null
  for (const backup of listBackups(libraryPath)) {
    if (backup.madeAt > Number(replacedAt)) continue
    const articles = countIfSound(backup.path)
    if (articles !== null) return { ...backup, articles }
  }
  return null
}

/** The articles of a backup that this version can bring back; null for another, which is left as it is. */
function countIfSound(path: string): number | null {
  try {
    return readBackup(path, copy => {
      checkSound(copy, 'whole')
      if (schemaVersion(copy) > MIGRATIONS.at(-1)!.version) return null
      return Number(copy.prepare('SELECT count(*) AS n FROM article WHERE removed_at IS NULL').get()?.n)
    })
  } catch (error) {
    if (!isDamage(error)) throw error
    console.error(`the backup ${path} is damaged and passed over`, error)
    return null
  }
}
