import { Refusal } from './refusal.ts'

/** What the .ifo file of a StarDict dictionary says. */
export type StardictInfo = {
  readonly name: string
  readonly words: number
  /** Bytes of the unpacked index; null where it is not said. */
  readonly indexBytes: number | null
  readonly offsetBits: 32 | 64
  /** The types of data in every article, or null where each article names its own. */
  readonly types: string | null
}

/** Reads an .ifo file, versions 2.4.2 and 3.0.0. Throws `Refusal`. */
export function readStardictInfo(bytes: Uint8Array): StardictInfo {
  const lines = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/)
  if (lines[0]?.trim() !== "StarDict's dict ifo file")
    throw new Refusal('foreign-format', 'the .ifo file does not begin as one of StarDict')
  const said = new Map<string, string>()
  for (const line of lines.slice(1)) {
    const equals = line.indexOf('=')
    if (equals > 0) said.set(line.slice(0, equals).trim(), line.slice(equals + 1).trim())
  }
  const version = said.get('version')
  if (version !== '2.4.2' && version !== '3.0.0')
    throw new Refusal('foreign-format', `StarDict version ${version ?? 'unknown'} is not known`)
  const offsetBits = said.get('idxoffsetbits') ?? '32'
  if (offsetBits !== '32' && offsetBits !== '64')
    throw new Refusal('damaged', `the .ifo file says idxoffsetbits=${offsetBits}`)
  const types = said.get('sametypesequence') ?? ''
  if (!/^[A-Za-z]{0,16}$/.test(types))
    throw new Refusal('damaged', `the .ifo file says sametypesequence=${types.slice(0, 32)}`)
  return {
    name: said.get('bookname') ?? '',
    words: wholeNumber(said, 'wordcount') ?? 0,
    indexBytes: wholeNumber(said, 'idxfilesize'),
    // Version 2.4.2 knows no other.
    offsetBits: version === '3.0.0' && offsetBits === '64' ? 64 : 32,
    types: types === '' ? null : types,
  }
}

function wholeNumber(said: ReadonlyMap<string, string>, key: string): number | null {
  const value = said.get(key)
  if (value === undefined) return null
  if (!/^\d{1,12}$/.test(value))
    throw new Refusal('damaged', `the .ifo file says ${key}=${value.slice(0, 32)}`)
  return Number(value)
}
