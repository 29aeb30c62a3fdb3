import { decodeMacArabic } from '../mac-arabic.ts'

/** A text as bytes in MacArabic, each sign by its first place in the table; throws for what it cannot write. */
export function encodeMacArabic(text: string): Uint8Array {
  const bytes = new Map<string, number>()
  for (let byte = 255; byte >= 0; byte--) bytes.set(decodeMacArabic(Uint8Array.of(byte)), byte)
  return Uint8Array.from(text, character => {
    const byte = bytes.get(character)
    if (byte === undefined) throw new Error(`MacArabic cannot write ${character}`)
    return byte
  })
}
