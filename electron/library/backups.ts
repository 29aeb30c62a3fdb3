import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { syncFolder } from '../files/sync-folder.ts'
import { checkSound } from './check-sound.ts'
import { expiredBackups } from './expired-backups.ts'

/** A copy of the library as it was at some time, in milliseconds since 1970 (UTC). */
export type Backup = { readonly path: string; readonly madeAt: number }

/** The folder beside a library that holds its backups. */
export const backupsFolder = (libraryPath: string): string => join(dirname(libraryPath), 'backups')

const NAME = /^library-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)\.sqlite$/
const nameOf = (time: number): string =>
  `library-${new Date(time).toISOString().slice(0, 19).replace(/:/g, '-')}.sqlite`

/** The backups of a library, newest first; files with other names are none of them. */
export function listBackups(libraryPath: string): Backup[] {
  const folder = backupsFolder(libraryPath)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap(name => {
      const [, day, hours, minutes, seconds] = NAME.exec(name) ?? []
      if (day === undefined) return []
      return [{ path: join(folder, name), madeAt: Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`) }]
    })
    .sort((a, b) => b.madeAt - a.madeAt)
}

/** Whether a library has no backup of this day (UTC) yet. */
export const isBackupDue = (libraryPath: string, now: Date): boolean =>
  !listBackups(libraryPath).some(
    ({ madeAt }) => new Date(madeAt).toISOString().slice(0, 10) === now.toISOString().slice(0, 10),
  )

/**
 * Copies an open library to its backups, where the copy appears only once it is whole, checked and on the disk; those
 * that have expired go then. Throws what SQLite or the system says, and for a damaged copy. Not within a transaction.
 */
export function makeBackup(database: DatabaseSync, libraryPath: string, now: Date): Backup {
  const folder = backupsFolder(libraryPath)
  mkdirSync(folder, { recursive: true })
  const path = join(folder, nameOf(now.getTime()))
  const partial = `${path}.partial`
  // One that a kill left behind would be in the way.
  rmSync(partial, { force: true })
  try {
    database.prepare('VACUUM INTO ?').run(partial)
    chmodSync(partial, 0o600)
    readBackup(partial, copy => checkSound(copy, 'whole'))
    const file = openSync(partial, 'r+')
    try {
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  const backups = listBackups(libraryPath)
  const expired = new Set(
    expiredBackups(
      backups.map(backup => backup.madeAt),
      now.getTime(),
    ),
  )
  for (const backup of backups) if (expired.has(backup.madeAt)) rmSync(backup.path)
  syncFolder(folder)
  return { path, madeAt: Math.floor(now.getTime() / 1000) * 1000 }
}

/** Opens a backup for a look, without changing a byte of it. */
export function readBackup<T>(path: string, look: (database: DatabaseSync) => T): T {
  const copy = new DatabaseSync(path, { readOnly: true })
  try {
    return look(copy)
  } finally {
    copy.close()
  }
}
