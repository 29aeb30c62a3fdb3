import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from '../files/sync-folder.ts'
import { asidePath } from './aside-path.ts'

/**
 * Puts a copy of a backup in the place of a library that nobody has open; what stood there is kept under a dated
 * name. Whenever this is cut short, there is a whole library in its place. Throws what the system says.
 */
export function restoreBackup(libraryPath: string, backupPath: string, now: Date): void {
  // A library that was closed has no log beside it; with one, it would be only half kept.
  if (existsSync(`${libraryPath}-wal`)) throw new Error(`${libraryPath} is still open`)
  const partial = `${libraryPath}.partial`
  try {
    copyDurably(backupPath, partial)
    const aside = asidePath(libraryPath, 'replaced', now)
    copyDurably(libraryPath, aside, constants.COPYFILE_EXCL)
    renameSync(partial, libraryPath)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  syncFolder(dirname(libraryPath))
}

function copyDurably(from: string, to: string, mode = 0): void {
  copyFileSync(from, to, mode)
  const file = openSync(to, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
