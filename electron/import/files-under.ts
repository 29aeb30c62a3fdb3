import { type Dirent, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isSupported } from './supported-files.ts'

/** More files than this in one go are a folder dropped by mistake. */
export const MOST_FILES = 2000
/** Folders inside of folders that are looked into. */
const DEEPEST = 8

/**
 * The files that paths stand for: files as they are, folders by what in them can be imported, in the order of their
 * names; hidden files and links are passed over. No more than `MOST_FILES` + 1 are listed.
 */
export function filesUnder(paths: readonly string[]): string[] {
  const files: string[] = []
  const add = (path: string, depth: number) => {
    if (files.length > MOST_FILES) return
    const entries = entriesOf(path)
    if (!entries) files.push(path)
    else if (depth < DEEPEST)
      for (const entry of entries) {
        if (entry.name.startsWith('.') || entry.isSymbolicLink()) continue
        if (entry.isDirectory()) add(join(path, entry.name), depth + 1)
        else if (isSupported(entry.name) && files.length <= MOST_FILES) files.push(join(path, entry.name))
      }
  }
  for (const path of paths) add(path, 0)
  return files
}

/** What a folder holds in the order of names; null for what is no folder or cannot be looked into. */
function entriesOf(path: string): Dirent[] | null {
  try {
    if (!statSync(path).isDirectory()) return null
    return readdirSync(path, { withFileTypes: true }).sort((a, b) =>
      a.name.localeCompare(b.name, 'en', { numeric: true }),
    )
  } catch (error) {
    // Whoever reads the file says why it cannot be read.
    if ((error as NodeJS.ErrnoException).code === undefined) throw error
    return null
  }
}
