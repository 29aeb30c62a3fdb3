import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** What a second start hands to the first. */
export type SecondStart = { readonly argv: readonly string[]; readonly cwd: string; readonly data: unknown }

let lock: DatabaseSync | undefined
let stopWatching: (() => void) | undefined

/**
 * Takes the lock of a data folder, or hands this start over to its holder and answers false. The lock is one of
 * SQLite's: the system lets go of it when its holder ends, however that comes about. Handing over is by a file
 * and so done before this returns, as in Electron; a socket could only be answered later.
 */
export function takeInstanceLock(
  userData: string,
  data: unknown,
  onSecond: (start: SecondStart) => void,
): boolean {
  if (lock) return true
  const inbox = join(userData, 'SingletonInbox')
  mkdirSync(inbox, { recursive: true })
  const database = new DatabaseSync(join(userData, 'SingletonLock.sqlite'))
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (!/locked|busy/i.test(String(error))) throw error
    const letter = join(inbox, randomUUID())
    writeFileSync(`${letter}.part`, JSON.stringify({ argv: process.argv, cwd: process.cwd(), data }))
    renameSync(`${letter}.part`, `${letter}.json`)
    return false
  }
  lock = database
  // Letters to a holder that ended before it read them.
  for (const file of readdirSync(inbox)) rmSync(join(inbox, file), { force: true })
  const watcher = watch(inbox, () => {
    for (const file of readdirSync(inbox).filter(name => name.endsWith('.json'))) {
      const start: SecondStart = JSON.parse(readFileSync(join(inbox, file), 'utf8'))
      rmSync(join(inbox, file), { force: true })
      onSecond(start)
    }
  })
  watcher.unref()
  stopWatching = () => watcher.close()
  return true
}

/** Whether this process holds the lock. */
export function holdsInstanceLock(): boolean {
  return lock !== undefined
}

/** Lets another instance have the lock. */
export function releaseInstanceLock(): void {
  stopWatching?.()
  lock?.close()
  stopWatching = undefined
  lock = undefined
}
