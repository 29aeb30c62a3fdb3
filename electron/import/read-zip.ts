import { crc32, inflateRawSync } from 'node:zlib'
import { type Failure, failure, type Result, success } from '../../shared/result.ts'

/** What an archive may ask of us, checked before anything is unpacked. */
export type ZipLimits = {
  /** Files and folders in the archive. */
  readonly entries: number
  /** Bytes of one unpacked file. */
  readonly entryBytes: number
  /** Bytes of all unpacked files together. */
  readonly totalBytes: number
}

/** An archive that was found sound in its list of files; the files are unpacked one by one. */
export type Zip = {
  /** Files in the order of the archive's list, with `/` between folders; folders themselves are left out. */
  readonly paths: readonly string[]
  /** Bytes of a file once unpacked; 0 for one that is not there. */
  readonly sizeOf: (path: string) => number
  /** One unpacked file, its checksum checked; refused are `not-found` and `unreadable-file` with the reason. */
  readonly read: (path: string) => Result<Uint8Array>
}

/** Unpacked bytes for each packed byte; text that repeats itself seldom passes 60, and a bomb comes near 1000. */
const MAX_RATIO = 250
/** Unpacked bytes below which any ratio does no harm. */
const HARMLESS_BYTES = 1024 * 1024

// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
const END = { signature: 0x06054b50, bytes: 22, longestComment: 0xffff }
const LISTED = { signature: 0x02014b50, bytes: 46 }
const LOCAL = { signature: 0x04034b50, bytes: 30 }
const STORED = 0
const DEFLATED = 8
const ENCRYPTED = 1

type Entry = {
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly unpacked: number
  /** Where the file's own header begins. */
  readonly at: number
}

/**
 * Reads the list of a zip archive. Refused with their reason are a damaged list, a path that leads out of the
 * archive, two files of one name, encryption (`unreadable-file`), and what passes the limits (`too-large`).
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Result<Zip> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return damaged('it is no zip archive, or it is cut off')
  const count = view.getUint16(end + 10, true)
  const listAt = view.getUint32(end + 16, true)
  if (view.getUint16(end + 4, true) !== 0) return damaged('it is one part of a split archive')
  if (count > limits.entries || listAt === 0xffffffff) return tooLarge(`${count} files`)

  const entries = new Map<string, Entry>()
  let total = 0
  let at = listAt
  for (let number = 0; number < count; number++) {
    if (at + LISTED.bytes > end || view.getUint32(at, true) !== LISTED.signature)
      return damaged('its list of files is damaged')
    const pathEnd = at + LISTED.bytes + view.getUint16(at + 28, true)
    const next = pathEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) return damaged('its list of files is damaged')
    const path = new TextDecoder().decode(bytes.subarray(at + LISTED.bytes, pathEnd)).replaceAll('\\', '/')
    const entry: Entry = {
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    }
    const encrypted = (view.getUint16(at + 8, true) & ENCRYPTED) !== 0
    at = next
    if (!staysInside(path)) return damaged('a path in it leads elsewhere')
    if (path.endsWith('/')) continue
    if (encrypted) return damaged('it is encrypted')
    if (entries.has(path)) return damaged('two files in it bear one name')
    total += entry.unpacked
    if (entry.unpacked > limits.entryBytes || total > limits.totalBytes)
      return tooLarge(`${total} bytes unpacked`)
    if (entry.unpacked > HARMLESS_BYTES && entry.unpacked > entry.packed * MAX_RATIO)
      return tooLarge('it unpacks to far more than it holds')
    entries.set(path, entry)
  }
  return success({
    paths: [...entries.keys()],
    sizeOf: path => entries.get(path)?.unpacked ?? 0,
    read: path => {
      const entry = entries.get(path)
      return entry ? unpack(bytes, view, entry) : failure('not-found', path)
    },
  })
}

const damaged = (reason: string): Failure => failure('unreadable-file', reason)
const tooLarge = (reason: string): Failure => failure('too-large', reason)

/** The end record is last in the file but for a comment of unknown length. */
function findEnd(view: DataView): number | null {
  const latest = view.byteLength - END.bytes
  for (let at = latest; at >= Math.max(0, latest - END.longestComment); at--)
    if (view.getUint32(at, true) === END.signature) return at
  return null
}

/** Whether a path names a place below the archive's own top. */
const staysInside = (path: string): boolean =>
  path !== '' && !path.startsWith('/') && !/^[A-Za-z]:/.test(path) && !path.split('/').includes('..')

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Result<Uint8Array> {
  const { at, packed, unpacked } = entry
  if (at + LOCAL.bytes > bytes.length || view.getUint32(at, true) !== LOCAL.signature)
    return damaged('a file in it has lost its beginning')
  // The lengths of this header's own variable fields may differ from those in the list.
  const from = at + LOCAL.bytes + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (from + packed > bytes.length) return damaged('a file in it is cut off')
  const body = bytes.subarray(from, from + packed)
  let content: Uint8Array
  if (entry.method === STORED) content = body
  else if (entry.method === DEFLATED) {
    try {
      // Never more than was promised, and checked; an output limit of 0 is not allowed.
      content = inflateRawSync(body, { maxOutputLength: Math.max(1, unpacked) })
    } catch (error) {
      // https://nodejs.org/api/zlib.html: Z_DATA_ERROR and its kin, or ERR_BUFFER_TOO_LARGE.
      if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error
      return damaged('a file in it cannot be unpacked')
    }
  } else return damaged(`a file in it is packed by method ${entry.method}`)
  if (content.length !== unpacked || crc32(content) !== entry.checksum)
    return damaged('a file in it does not fit its checksum')
  return success(content)
}
