import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { Zip, ZipDeflate } from 'fflate'
import { syncFolder } from '../files/sync-folder.ts'
import { tooLarge } from './archive-refusal.ts'

// Without the 64-bit extension, which fflate does not write, a zip archive holds no more.
const MAX_FILES = 65_535
const MAX_BYTES = 0xffff_ffff
/** Room that the list of files at the end may need for each. */
const LISTED_BYTES = 600
/** Bytes packed between two steps. */
const CHUNK = 256 * 1024

/** A zip archive that is being written beside the place where it will appear once it is whole. */
export type ZipFileWriter = {
  /** Adds a file, yielding between pieces of it. */
  readonly add: (path: string, content: Uint8Array) => Generator<void, void, void>
  /** Begins a file whose pieces come one by one; the last piece is `null`. */
  readonly begin: (path: string) => (piece: Uint8Array | null) => void
  /** Has the archive appear, whole and on the disk; answers its bytes. */
  readonly finish: () => number
  /** Lets go of what was written; after `finish` nothing happens. */
  readonly abandon: () => void
}

/** Begins a zip archive; `now` is the time that its files bear. Throws what the system says. */
export function writeZipFile(path: string, now: Date): ZipFileWriter {
  const partial = `${path}.partial`
  let file: number | null = openSync(partial, 'w', 0o600)
  let bytes = 0
  let files = 0
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    bytes += chunk.length
    if (bytes + files * LISTED_BYTES > MAX_BYTES) throw tooLarge('an archive holds no more than 4 GB')
    for (let written = 0; written < chunk.length; ) written += writeSync(file!, chunk, written)
  })
  const begin = (inside: string) => {
    if (++files > MAX_FILES) throw tooLarge(`an archive holds no more than ${MAX_FILES} files`)
    const entry = new ZipDeflate(inside, { level: 6 })
    entry.mtime = now
    zip.add(entry)
    return (piece: Uint8Array | null) => {
      if (piece === null) entry.push(new Uint8Array(0), true)
      else entry.push(piece)
    }
  }
  const close = () => {
    if (file !== null) closeSync(file)
    file = null
  }
  return {
    begin,
    *add(inside, content) {
      const push = begin(inside)
      for (let at = 0; at < content.length; at += CHUNK) {
        // fflate holds on to what it is given, and a slice is no copy of its own.
        push(content.slice(at, at + CHUNK))
        yield
      }
      push(null)
    },
    finish: () => {
      zip.end()
      fsyncSync(file!)
      close()
      renameSync(partial, path)
      syncFolder(dirname(path))
      return bytes
    },
    abandon: () => {
      if (file === null) return
      close()
      rmSync(partial, { force: true })
    },
  }
}
