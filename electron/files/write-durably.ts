import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { syncFolder } from './sync-folder.ts'

/**
 * Writes a file whole or not at all, and not before the disk has it. Throws what the system throws. The file is its
 * user's alone unless `mode` says otherwise.
 */
export function writeDurably(path: string, content: string | Uint8Array, mode = 0o600): void {
  const partial = `${path}.partial`
  try {
    const file = openSync(partial, 'w', mode)
    try {
      writeFileSync(file, content)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
  syncFolder(dirname(path))
}
