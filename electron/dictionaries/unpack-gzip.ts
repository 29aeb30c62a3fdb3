import { gunzipSync } from 'node:zlib'
import { Refusal } from './refusal.ts'

/** Whether bytes begin as gzip; dictzip is gzip with a table that plain readers pass over. */
export const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** The bytes themselves, or what they unpack to; throws `Refusal` for damage and for more than `maxBytes`. */
export function unpackGzip(bytes: Uint8Array, maxBytes: number, name: string): Uint8Array {
  if (!isGzip(bytes)) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: maxBytes })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === undefined) throw error
    throw code === 'ERR_BUFFER_TOO_LARGE'
      ? new Refusal('too-large', `${name} unpacks to more than ${maxBytes} bytes`)
      : new Refusal('damaged', `${name} cannot be unpacked (${code})`)
  }
}
