import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { Refusal } from './refusal.ts'

/** A plain file whole; throws `Refusal` for one that is no plain file, cannot be read or is too large. */
export function readBoundedFile(path: string, maxBytes: number): Uint8Array {
  const name = basename(path)
  try {
    // Without O_NONBLOCK, opening a named pipe would wait for its writer for ever.
    const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
    try {
      const stat = fstatSync(file)
      if (!stat.isFile()) throw new Refusal('damaged', `${name} is not a file`)
      if (stat.size > maxBytes) throw new Refusal('too-large', `${name} has ${stat.size} bytes`)
      // One byte more than promised, so that a file that grows meanwhile is noticed and not cut.
      const bytes = new Uint8Array(stat.size + 1)
      let filled = 0
      for (let read = -1; read !== 0 && filled < bytes.length; filled += read)
        read = readSync(file, bytes, filled, bytes.length - filled, filled)
      if (filled !== stat.size) throw new Refusal('damaged', `${name} changes while it is read`)
      return bytes.subarray(0, filled)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw code === 'ENOENT' || code === 'ENOTDIR'
      ? new Refusal('part-missing', `${name} is missing`)
      : new Refusal('damaged', `${name} cannot be read (${code})`)
  }
}
