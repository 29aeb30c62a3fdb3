import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { DictionaryFiles } from './dictionary-files.ts'
import { readBoundedFile } from './read-bounded-file.ts'
import { Refusal } from './refusal.ts'

/** The file that was chosen and those beside it that bear its name with another ending. Throws `Refusal`. */
export function filesBeside(path: string): DictionaryFiles {
  const folder = dirname(path)
  const stem = stemOf(basename(path)).toLowerCase()
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw new Refusal('part-missing', `the folder of ${basename(path)} cannot be read (${code})`)
  }
  return {
    paths: names.filter(name => stemOf(name).toLowerCase() === stem),
    read: (name, maxBytes) => readBoundedFile(join(folder, name), maxBytes),
  }
}

/** A name without the endings that the parts of a dictionary bear: words.dict.dz, words.idx.gz → words. */
export const stemOf = (path: string): string =>
  path.replace(/\.(gz|dz)$/i, '').replace(/\.(ifo|idx|dict|syn|index)$/i, '')
