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
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { syncFolder } from '../files/sync-folder.ts'
import { checkSound } from './check-sound.ts'
import { expiredBackups, expiredSetAside } from './expired-backups.ts'

/** A copy of the library as it was at some time, in milliseconds since 1970 (UTC). */
export type Backup = { readonly path: string; readonly madeAt: number }

/** The folder beside a library that holds its backups. */
export const backupsFolder = (libraryPath: string): string => join(dirname(libraryPath), 'backups')

const STAMP = '(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)-(\\d\\d)-(\\d\\d)'
const NAME = new RegExp(`^library-${STAMP}\\.sqlite$`)
/** What `asidePath` adds to a library's name; a further one of the same second bears a number. */
const SET_ASIDE = new RegExp(`^\\.replaced-${STAMP}(?:-\\d+)?$`)
const nameOf = (time: number): string =>
  `library-${new Date(time).toISOString().slice(0, 19).replace(/:/g, '-')}.sqlite`

/** The backups of a library, newest first; files with other names are none of them. */
export const listBackups = (libraryPath: string): Backup[] =>
  datedFiles(backupsFolder(libraryPath), name => NAME.exec(name))

/** The libraries that a restore set aside, newest first. */
export function listSetAside(libraryPath: string): Backup[] {
  const library = basename(libraryPath)
  return datedFiles(dirname(libraryPath), name =>
    name.startsWith(library) ? SET_ASIDE.exec(name.slice(library.length)) : null,
  )
}

function datedFiles(folder: string, stampOf: (name: string) => RegExpExecArray | null): Backup[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap(name => {
      const [, day, hours, minutes, seconds] = stampOf(name) ?? []
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
  removeExpired(listBackups(libraryPath), expiredBackups, now)
  removeExpired(listSetAside(libraryPath), expiredSetAside, now)
  syncFolder(folder)
  return { path, madeAt: Math.floor(now.getTime() / 1000) * 1000 }
}

function removeExpired(backups: readonly Backup[], which: typeof expiredBackups, now: Date): void {
  const times = backups.map(backup => backup.madeAt)
  const expired = new Set(which(times, now.getTime()))
  for (const backup of backups) if (expired.has(backup.madeAt)) rmSync(backup.path)
}

/** Opens a backup for a look, without changing a byte of it or laying a file beside it. */
export function readBackup<T>(path: string, look: (database: DatabaseSync) => T): T {
  const copy = openBackup(path)
  try {
    return look(copy)
  } finally {
    copy.close()
  }
}

/** Opens a backup to be read only; whoever opens it closes it. */
export function openBackup(path: string): DatabaseSync {
  const address = pathToFileURL(path)
  // Nobody writes it, and a library that was set aside must not get a log of its own.
  address.searchParams.set('immutable', '1')
  return new DatabaseSync(address, { readOnly: true })
}
