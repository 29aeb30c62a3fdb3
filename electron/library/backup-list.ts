import { statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Backup } from '../../shared/model/backup.ts'
import { type Failure, failure, type Result, success } from '../../shared/result.ts'
import { type Backup as BackupFile, listBackups, listSetAside, openBackup, readBackup } from './backups.ts'
import { checkSound } from './check-sound.ts'
import { schemaVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { isDamage } from './sqlite-error.ts'

/** Every copy of a library that can be brought back, newest first, the ones that a restore set aside among them. */
export function readBackupList(libraryPath: string): Backup[] {
  const entry = (kind: Backup['kind']) => (file: BackupFile) => backupOf(file, kind)
  // Of one second, what was set aside stands first: it was the library after the copy was made.
  return [
    ...listSetAside(libraryPath).map(entry('set-aside')),
    ...listBackups(libraryPath).map(entry('made')),
  ].sort((a, b) => b.madeAt - a.madeAt)
}

/** What the list says of one copy. */
export const backupOf = ({ path, madeAt }: BackupFile, kind: Backup['kind']): Backup => ({
  id: basename(path),
  madeAt,
  kind,
  articles: countArticles(path),
  bytes: statSync(path).size,
})

function countArticles(path: string): number | null {
  try {
    return readBackup(path, copy => {
      if (schemaVersion(copy) > MIGRATIONS.at(-1)!.version) return null
      return Number(copy.prepare('SELECT count(*) AS n FROM article WHERE removed_at IS NULL').get()?.n)
    })
  } catch (error) {
    if (!isDamage(error)) throw error
    return null
  }
}

/** The copy of an id. Refused is `not-found`. */
export function findBackup(libraryPath: string, id: string): Result<BackupFile> {
  const found = [...listBackups(libraryPath), ...listSetAside(libraryPath)].find(
    ({ path }) => basename(path) === id,
  )
  return found ? success(found) : failure('not-found', id)
}

/** Why a copy cannot be brought back: it is damaged or of a newer version; null where it can. Reads all of it. */
export function whyUnusable(path: string): Failure | null {
  try {
    const copy = openBackup(path)
    try {
      if (schemaVersion(copy) > MIGRATIONS.at(-1)!.version) return failure('library-newer', basename(path))
      checkSound(copy, 'whole')
      return null
    } finally {
      copy.close()
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    return failure('backup-damaged', basename(path))
  }
}
