import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { damaged, tooLarge } from './archive-refusal.ts'

/** An archive on the disk whose list of files was read; the files are unpacked piece by piece. */
export type ZipFile = {
  readonly bytes: number
  readonly paths: readonly string[]
  readonly sizeOf: (path: string) => number
  /** The pieces of an unpacked file; its length and its checksum are checked when the last is asked for. */
  readonly pieces: (path: string) => Generator<Uint8Array, void, void>
  /** A whole unpacked file. */
  readonly read: (path: string) => Uint8Array
  readonly close: () => void
}

/** Files that a list of 16 bits can name. */
const MAX_FILES = 65_535
const MAX_LIST_BYTES = 64 * 1024 * 1024
/** Largest single file: the original of an article, or its text with everything that was read of it. */
const MAX_FILE_BYTES = 128 * 1024 * 1024
/** The files that are read piece by piece and never held whole. */
const MAX_LINES_BYTES = 2 * 1024 * 1024 * 1024
/** All unpacked bytes: this much, and this much for each packed byte. */
const ROOM = 1024 * 1024 * 1024
const MOST_FOR_EACH = 100
/** Packed bytes unpacked at once; deflate makes at most some thousand of one. */
const CHUNK = 32 * 1024

// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
const END = { signature: 0x06054b50, bytes: 22, longestComment: 0xffff }
const LISTED = { signature: 0x02014b50, bytes: 46 }
const LOCAL = { signature: 0x04034b50, bytes: 30 }
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1

type Entry = { method: number; checksum: number; packed: number; unpacked: number; at: number }

/**
 * Opens a zip archive that may mean harm, without reading it into memory. Throws `ArchiveRefusal` for a damaged list,
 * paths that lead elsewhere, files that lie in one another, and more than the limits; and what the system says.
 */
export function openZipFile(path: string): ZipFile {
  // Without O_NONBLOCK, opening a named pipe would wait for its writer for ever.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const stat = fstatSync(file)
    if (!stat.isFile()) throw damaged('it is no file')
    const entries = readList(file, stat.size)
    const entryOf = (inside: string): Entry => {
      const entry = entries.get(inside)
      if (!entry) throw damaged(`${inside} is missing`)
      return entry
    }
    const pieces = (inside: string) => unpack(file, inside, entryOf(inside))
    return {
      bytes: stat.size,
      paths: [...entries.keys()],
      sizeOf: inside => entries.get(inside)?.unpacked ?? 0,
      pieces,
      read: inside => {
        const { unpacked } = entryOf(inside)
        if (unpacked > MAX_FILE_BYTES) throw tooLarge(`${inside} unpacks to ${unpacked} bytes`)
        const whole = new Uint8Array(unpacked)
        let filled = 0
        for (const piece of pieces(inside)) {
          whole.set(piece, filled)
          filled += piece.length
        }
        return whole
      },
      close: () => closeSync(file),
    }
  } catch (error) {
    closeSync(file)
    throw error
  }
}

function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const read = readSync(file, bytes, filled, length - filled, at + filled)
    if (read === 0) throw damaged('it is cut off')
    filled += read
  }
  return bytes
}

function readList(file: number, size: number): Map<string, Entry> {
  const tailFrom = Math.max(0, size - END.bytes - END.longestComment)
  const tail = readAt(file, tailFrom, size - tailFrom)
  let end = tail.length - END.bytes
  while (end >= 0 && tail.readUInt32LE(end) !== END.signature) end--
  if (end < 0) throw damaged('it is no zip archive, or it is cut off')
  if (tail.readUInt16LE(end + 4) !== 0) throw damaged('it is one part of a split archive')
  const count = tail.readUInt16LE(end + 10)
  const listBytes = tail.readUInt32LE(end + 12)
  const listAt = tail.readUInt32LE(end + 16)
  if (count > MAX_FILES || listBytes > MAX_LIST_BYTES) throw tooLarge(`it lists ${count} files`)
  if (listAt + listBytes > tailFrom + end) throw damaged('its list of files is damaged')
  const list = readAt(file, listAt, listBytes)

  const entries = new Map<string, Entry>()
  let total = 0
  let at = 0
  for (let number = 0; number < count; number++) {
    if (at + LISTED.bytes > list.length || list.readUInt32LE(at) !== LISTED.signature)
      throw damaged('its list of files is damaged')
    const pathEnd = at + LISTED.bytes + list.readUInt16LE(at + 28)
    const next = pathEnd + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32)
    if (next > list.length) throw damaged('its list of files is damaged')
    const path = list.toString('utf8', at + LISTED.bytes, pathEnd)
    const entry: Entry = {
      method: list.readUInt16LE(at + 10),
      checksum: list.readUInt32LE(at + 16),
      packed: list.readUInt32LE(at + 20),
      unpacked: list.readUInt32LE(at + 24),
      at: list.readUInt32LE(at + 42),
    }
    const isEncrypted = (list.readUInt16LE(at + 8) & ENCRYPTED) !== 0
    at = next
    if (!staysInside(path)) throw damaged('a path in it leads elsewhere')
    if (path.endsWith('/')) continue
    if (isEncrypted) throw damaged('it is encrypted')
    if (entries.has(path)) throw damaged('two files in it bear one name')
    if (entry.unpacked > (path.endsWith('.jsonl') ? MAX_LINES_BYTES : MAX_FILE_BYTES))
      throw tooLarge(`${path} unpacks to ${entry.unpacked} bytes`)
    total += entry.unpacked
    entries.set(path, entry)
  }
  if (total > ROOM + size * MOST_FOR_EACH) throw tooLarge(`it unpacks to ${total} bytes`)
  checkApart([...entries.values()], listAt)
  return entries
}

/** Files that share their packed bytes are how a small archive unpacks to more than its size allows. */
function checkApart(entries: readonly Entry[], listAt: number): void {
  let free = 0
  for (const { at, packed } of entries.toSorted((a, b) => a.at - b.at)) {
    if (at < free) throw damaged('files in it lie in one another')
    free = at + LOCAL.bytes + packed
  }
  if (free > listAt) throw damaged('a file in it is cut off')
}

/** Whether a path names a place below the archive's own top. */
const staysInside = (path: string): boolean =>
  path !== '' && !/^[/\\]|^[A-Za-z]:/.test(path) && !path.split(/[/\\]/).includes('..')

function* unpack(file: number, path: string, entry: Entry): Generator<Uint8Array, void, void> {
  const header = readAt(file, entry.at, LOCAL.bytes)
  if (header.readUInt32LE(0) !== LOCAL.signature) throw damaged(`${path} has lost its beginning`)
  if (entry.method !== STORED && entry.method !== DEFLATED)
    throw damaged(`${path} is packed by method ${entry.method}`)
  // The lengths of this header's own variable fields may differ from those in the list.
  const from = entry.at + LOCAL.bytes + header.readUInt16LE(26) + header.readUInt16LE(28)
  let checksum = 0
  let unpacked = 0
  let ready: Uint8Array[] = []
  const inflate = new Inflate(chunk => ready.push(chunk))
  for (let at = 0; at < entry.packed; at += CHUNK) {
    const packed = readAt(file, from + at, Math.min(CHUNK, entry.packed - at))
    if (entry.method === STORED) ready.push(packed)
    else inflateInto(inflate, packed, at + CHUNK >= entry.packed, path)
    for (const piece of ready) {
      unpacked += piece.length
      if (unpacked > entry.unpacked) throw damaged(`${path} is longer than it says`)
      checksum = crc32(piece, checksum)
      if (piece.length > 0) yield piece
    }
    ready = []
  }
  if (unpacked !== entry.unpacked || checksum !== entry.checksum)
    throw damaged(`${path} does not fit its checksum`)
}

function inflateInto(inflate: Inflate, packed: Uint8Array, isLast: boolean, path: string): void {
  try {
    inflate.push(packed, isLast)
  } catch (error) {
    // fflate gives its errors a number; anything else is our own mistake.
    if (typeof (error as { code?: unknown }).code !== 'number') throw error
    throw damaged(`${path} cannot be unpacked`)
  }
}
