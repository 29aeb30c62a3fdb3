/** A text as bytes of an encoding with one byte a character; throws for what the encoding cannot write. */
export function encodeSingleByte(
  text: string,
  label: 'windows-1256' | 'iso-8859-6' | 'windows-1252' | 'windows-1251',
): Uint8Array {
  const bytes = new Map<string, number>()
  const decoder = new TextDecoder(label)
  for (let byte = 0; byte < 256; byte++) bytes.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from(text, character => {
    const byte = bytes.get(character)
    if (byte === undefined) throw new Error(`${label} cannot write ${character}`)
    return byte
  })
}
