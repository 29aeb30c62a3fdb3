import { inflateSync } from 'node:zlib'

/** Bytes that a stream of text or fonts may unpack to; pdf.js holds it whole, and twice while it grows. */
const MAX_STREAM = 64 * 1024 * 1024
/** The same for what calls itself a picture: a scanned page in full colour is large, and is not unpacked for its text. */
const MAX_PICTURE = 192 * 1024 * 1024
/** Packed bytes of a stream in the old ways of packing, which cannot be measured; each byte gives up to 1300. */
const MAX_UNMEASURED = 256 * 1024
/** Below this nothing is measured: deflate makes at most 1032 bytes of one. */
const HARMLESS = 32 * 1024
/** Bytes before a stream in which its dictionary stands. */
const DICTIONARY = 1024

/** Whether no stream of a PDF unpacks to more than can be held: a small file can claim gigabytes. */
export function hasHarmlessStreams(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.toString('latin1', Math.max(0, at - 3), at) === 'end') continue
    let from = at + 6
    if (file[from] === 0x0d) from++
    if (file[from] === 0x0a) from++
    const found = file.indexOf('endstream', from)
    const end = found < 0 ? file.length : found
    if (end - from <= HARMLESS && !hasTwoFilters(file, at)) continue
    const dictionary = file.toString('latin1', Math.max(0, at - DICTIONARY), at)
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
    const isPicture = /\/Subtype\s*\/Image/.test(own)
    if (/\/(?:LZW|LZWDecode|RL|RunLengthDecode)\b/.test(own) && end - from > MAX_UNMEASURED) return false
    if (!inflatesTo(file.subarray(from, end), isPicture ? MAX_PICTURE : MAX_STREAM)) return false
  }
  return true
}

/** Deflate over deflate multiplies, so that even a small stream must be looked at. */
function hasTwoFilters(file: Buffer, at: number): boolean {
  const dictionary = file.toString('latin1', Math.max(0, at - DICTIONARY), at)
  const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1)
  return (own.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g)?.length ?? 0) > 1
}

/** Whether bytes unpack to no more than a limit, as often as they are packed; bytes that are not packed do. */
function inflatesTo(packed: Uint8Array, limit: number, depth = 0): boolean {
  if ((packed[0]! & 0x0f) !== 8 || depth > 3) return depth <= 3
  try {
    const unpacked = inflateSync(packed, { maxOutputLength: limit, finishFlush: 2 })
    return inflatesTo(unpacked, limit, depth + 1)
  } catch (error) {
    // ERR_BUFFER_TOO_LARGE is the bomb; a fault of the data ends where pdf.js ends too.
    const { code } = error as NodeJS.ErrnoException
    if (typeof code !== 'string') throw error
    return code !== 'ERR_BUFFER_TOO_LARGE'
  }
}
