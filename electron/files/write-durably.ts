import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

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

/** Has the disk take note of files that were made, renamed or removed in a folder. */
function syncFolder(folder: string): void {
  // Windows cannot open a folder as a file, and keeps its own journal of names.
  if (process.platform === 'win32') return
  const file = openSync(folder, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
