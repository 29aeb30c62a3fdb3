/** A file by its name, such as the parts of a dictionary. */
export type Parts = Readonly<Record<string, Uint8Array>>

/** Bytes of a UTF-8 text. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Several byte strings as one. */
export const joined = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces))

/** A number as StarDict writes it. */
export function bigEndian(value: number, bytes: 4 | 8): Uint8Array {
  const buffer = Buffer.alloc(bytes)
  if (bytes === 8) buffer.writeBigUInt64BE(BigInt(value))
  else buffer.writeUInt32BE(value)
  return new Uint8Array(buffer)
}
