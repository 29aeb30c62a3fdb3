import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Has the disk take note of files that were made, renamed or removed in a folder. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder as a file, and keeps its own journal of names.
  if (process.platform === 'win32') return
  const file = openSync(folder, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
