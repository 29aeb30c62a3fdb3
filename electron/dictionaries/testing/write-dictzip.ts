import { constants, crc32, deflateRawSync } from 'node:zlib'
import { joined } from './dictionary-parts.ts'

/** Bytes packed apart, so that a reader can begin at any of them. */
const CHUNK = 512

/** Bytes as dictzip packs them: gzip with a table of the chunks in its header. */
export function writeDictzip(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += CHUNK)
    chunks.push(
      deflateRawSync(bytes.subarray(at, at + CHUNK), { finishFlush: constants.Z_FULL_FLUSH, level: 9 }),
    )
  const end = deflateRawSync(new Uint8Array(0))
  const header = Buffer.alloc(22 + 2 * chunks.length)
  // Magic, deflate, an extra field follows, no time, best compression, Unix.
  header.set([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 2, 3])
  header.writeUInt16LE(10 + 2 * chunks.length, 10)
  header.write('RA', 12, 'latin1')
  header.writeUInt16LE(6 + 2 * chunks.length, 14)
  header.writeUInt16LE(1, 16)
  header.writeUInt16LE(CHUNK, 18)
  header.writeUInt16LE(chunks.length, 20)
  for (const [number, chunk] of chunks.entries()) header.writeUInt16LE(chunk.length, 22 + 2 * number)
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(crc32(bytes), 0)
  trailer.writeUInt32LE(bytes.length, 4)
  return joined([header, ...chunks, end, trailer])
}
