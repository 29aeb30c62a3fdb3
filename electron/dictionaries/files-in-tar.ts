import type { DictionaryFiles } from './dictionary-files.ts'
import { MAX_ARCHIVE_FILES } from './limits.ts'
import { Refusal } from './refusal.ts'

// https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html, "ustar Interchange Format".
const BLOCK = 512
const PLAIN = new Set(['0', '\0', '7'])
const GNU_LONG_NAME = 'L'
const PAX_HEADER = 'x'

/** The files of a tar archive. Links and folders in it are passed over. Throws `Refusal` for a broken one. */
export function filesInTar(bytes: Uint8Array): DictionaryFiles {
  const files = new Map<string, Uint8Array>()
  let longName: string | null = null
  let at = 0
  // Two empty blocks are the end; one is enough for us, and some writers leave both out.
  while (at + BLOCK <= bytes.length && bytes[at] !== 0) {
    const header = bytes.subarray(at, at + BLOCK)
    if (!isSound(header)) throw new Refusal('damaged', 'the tar archive is damaged')
    const size = octal(header, 124, 12)
    const from = at + BLOCK
    if (from + size > bytes.length) throw new Refusal('damaged', 'the tar archive is cut off')
    const content = bytes.subarray(from, from + size)
    at = from + Math.ceil(size / BLOCK) * BLOCK
    const kind = String.fromCharCode(header[156]!)
    if (kind === GNU_LONG_NAME) longName = text(content, 0, size)
    else if (kind === PAX_HEADER) longName = paxPath(content) ?? longName
    else {
      const prefix = text(header, 257, 5) === 'ustar' ? text(header, 345, 155) : ''
      const path: string = longName ?? (prefix ? `${prefix}/` : '') + text(header, 0, 100)
      longName = null
      if (!PLAIN.has(kind)) continue
      if (path.startsWith('/') || path.split('/').includes('..'))
        throw new Refusal('damaged', 'a path in the archive leads elsewhere')
      files.set(path.replace(/^(\.\/)+/, ''), content)
      if (files.size > MAX_ARCHIVE_FILES) throw new Refusal('too-large', 'the archive holds too many files')
    }
  }
  if (files.size === 0) throw new Refusal('foreign-format', 'it is no tar archive, or an empty one')
  return {
    paths: [...files.keys()],
    read: (path, maxBytes) => {
      const content = files.get(path)
      if (!content) throw new Refusal('part-missing', `${path} is missing`)
      if (content.length > maxBytes) throw new Refusal('too-large', `${path} has ${content.length} bytes`)
      return content
    },
  }
}

/** A header's checksum counts its own field as spaces. */
function isSound(header: Uint8Array): boolean {
  let sum = 0
  for (let at = 0; at < BLOCK; at++) sum += at >= 148 && at < 156 ? 32 : header[at]!
  return sum === octal(header, 148, 8)
}

function octal(header: Uint8Array, from: number, length: number): number {
  const digits = text(header, from, length).trim()
  if (!/^[0-7]{0,11}$/.test(digits)) throw new Refusal('damaged', 'the tar archive is damaged')
  return digits === '' ? 0 : Number.parseInt(digits, 8)
}

function text(bytes: Uint8Array, from: number, length: number): string {
  const field = bytes.subarray(from, from + length)
  const end = field.indexOf(0)
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end))
}

/** Records read `<length> <name>=<value>\n`; a path long enough to need one has no line break in it. */
const paxPath = (content: Uint8Array): string | null =>
  /(?:^|\n)\d{1,8} path=([^\n]*)\n/.exec(new TextDecoder().decode(content))?.[1] ?? null
