import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Failure, failure, type Result, success } from '../../shared/result.ts'
import { writeDurably } from '../files/write-durably.ts'
import { asidePath } from './aside-path.ts'
import { makeBackup } from './backups.ts'
import { checkSound } from './check-sound.ts'
import { migrate, schemaVersion } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { isDamage, sqliteError } from './sqlite-error.ts'

/** The library file, open for the one process that writes it. */
export type OpenLibrary = {
  readonly database: DatabaseSync
  /** Whether the file was there, was made now, or was made now in the place of a damaged one. */
  readonly origin: 'kept' | 'made' | 'replaced'
  /** What the person must be told: `library-damaged` with the name under which the old file was set aside. */
  readonly notice: Failure | null
  /** Ends cleanly, so that the next start need not check the file. After damage was seen, pass `unclean`. */
  readonly close: (how?: 'clean' | 'unclean') => void
}

/** Milliseconds to wait for a lock; nobody else should hold one, but a backup program may for a moment. */
const LOCK_PATIENCE = 5000

/**
 * Opens the library, making it where there is none. A file that does not pass as a sound database is set aside
 * under a dated name, never deleted, and an empty library takes its place. One of an older version is backed up
 * before it is brought to the newest. Refused are `library-newer`, the file then being left as it is, and
 * `library-unavailable` with the system's words.
 */
export function openDatabase(
  path: string,
  now: Date = new Date(),
  migrations: readonly Migration[] = MIGRATIONS,
): Result<OpenLibrary> {
  try {
    mkdirSync(dirname(path), { recursive: true })
    const there = existsSync(path) && statSync(path).size > 0
    const version = there ? peekVersion(path) : 0
    if (version > (migrations.at(-1)?.version ?? 0)) return failure('library-newer', path)
    const database = open(path, migrations, now)
    return success(opened(path, database, there ? 'kept' : 'made', null))
  } catch (error) {
    if (!isDamage(error)) return unavailable(error)
  }
  try {
    const aside = setAside(path, now)
    const database = open(path, migrations, now)
    return success(opened(path, database, 'replaced', failure('library-damaged', aside)))
  } catch (error) {
    return unavailable(error)
  }
}

/** Reads the schema's version without changing a byte of the file. */
function peekVersion(path: string): number {
  const database = new DatabaseSync(path, { readOnly: true, timeout: LOCK_PATIENCE })
  try {
    return schemaVersion(database)
  } finally {
    database.close()
  }
}

function open(path: string, migrations: readonly Migration[], now: Date): DatabaseSync {
  const endedBadly = existsSync(markerOf(path))
  const database = new DatabaseSync(path, {
    timeout: LOCK_PATIENCE,
    enableForeignKeyConstraints: true,
    enableDoubleQuotedStringLiterals: false,
    allowExtension: false,
  })
  try {
    database.enableDefensive(true)
    // FULL: what was acknowledged survives a loss of power, at a cost that a person's own pace hides.
    database.exec('PRAGMA trusted_schema = OFF; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
    // A Mac's disk otherwise says that it has what it only holds in its own memory; elsewhere this does nothing.
    database.exec('PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON')
    if (endedBadly) checkSound(database, 'quick')
    writeDurably(markerOf(path), '')
    const version = schemaVersion(database)
    if (version > 0 && version < migrations.at(-1)!.version) makeBackup(database, path, now)
    migrate(database, migrations)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

const opened = (
  path: string,
  database: DatabaseSync,
  origin: OpenLibrary['origin'],
  notice: Failure | null,
): OpenLibrary => ({
  database,
  origin,
  notice,
  close: (how = 'clean') => {
    database.close()
    if (how === 'clean') rmSync(markerOf(path), { force: true })
  },
})

/** While this file lies beside it, the library is open or was left without a proper end. */
const markerOf = (path: string): string => `${path}.open`

/** Renames the damaged file and its log together, so that they can still be opened or mended; answers the name. */
function setAside(path: string, now: Date): string {
  const aside = asidePath(path, 'damaged', now)
  for (const part of ['', '-wal', '-shm']) if (existsSync(path + part)) renameSync(path + part, aside + part)
  rmSync(markerOf(path), { force: true })
  return basename(aside)
}

function unavailable(error: unknown): Failure {
  const code = (error as NodeJS.ErrnoException).code
  if (sqliteError(error) === null && (code === undefined || !/^E[A-Z]+$/.test(code))) throw error
  return failure('library-unavailable', (error as Error).message)
}
