/** One part of a message: its headers by their names in small letters, and its body as bytes. */
export type MimePart = { readonly headers: ReadonlyMap<string, string>; readonly body: Uint8Array }

/** A header such as `text/html; charset="utf-8"` in its pieces; all in small letters but the values. */
export type HeaderValue = { readonly value: string; readonly parameters: ReadonlyMap<string, string> }

/** Messages within messages; deeper ones are passed over. */
const DEEPEST = 6
/** A saved page has a part for each picture. */
const MOST_PARTS = 5000
const LONGEST_HEADERS = 65_536

/**
 * The parts of a message that hold something, in their order, those of inner messages too. A message that is cut
 * off gives the parts that began; one without parts is one part itself. Null where it has no headers at all.
 */
export function mimeParts(bytes: Uint8Array): MimePart[] | null {
  const parts: MimePart[] = []
  const message = partOf(bytes)
  if (!message.headers.has('content-type')) return null
  gather(message, 0, parts)
  return parts
}

/** The headers of a message itself. */
export const messageHeaders = (bytes: Uint8Array): ReadonlyMap<string, string> => partOf(bytes).headers

/** A header's value apart from its parameters. */
export function headerValue(header: string | undefined): HeaderValue {
  const text = (header ?? '').slice(0, 4000)
  const parameters = new Map<string, string>()
  for (const [, name, quoted, plain] of text.matchAll(/;\s*([\w-]+)\s*=\s*(?:"([^"]*)"|([^\s;]*))/g))
    if (name && !parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), quoted ?? plain ?? '')
  return { value: (text.split(';')[0] ?? '').trim().toLowerCase(), parameters }
}

function gather(part: MimePart, depth: number, into: MimePart[]): void {
  const type = headerValue(part.headers.get('content-type'))
  const boundary = type.parameters.get('boundary')
  if (!type.value.startsWith('multipart/') || !boundary) {
    into.push({ headers: part.headers, body: decoded(part) })
    return
  }
  if (depth >= DEEPEST) return
  for (const inner of divide(part.body, boundary)) {
    if (into.length >= MOST_PARTS) return
    gather(partOf(inner), depth + 1, into)
  }
}

/** The pieces between the lines that bear a boundary. */
function divide(body: Uint8Array, boundary: string): Uint8Array[] {
  const source = asBuffer(body)
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  const pieces: Uint8Array[] = []
  let from = -1
  for (let at = source.indexOf(mark); at >= 0; at = source.indexOf(mark, at + mark.length)) {
    const before = source[at - 1]
    if (at > 0 && before !== 0x0a && before !== 0x0d) continue
    if (from >= 0) pieces.push(source.subarray(from, Math.max(from, at)))
    const behind = at + mark.length
    // Two hyphens end the message.
    if (source[behind] === 0x2d && source[behind + 1] === 0x2d) return pieces
    if (pieces.length > MOST_PARTS) return pieces
    const line = source.indexOf(0x0a, behind)
    from = line < 0 ? source.length : line + 1
  }
  if (from >= 0 && from < source.length) pieces.push(source.subarray(from))
  return pieces
}

function partOf(bytes: Uint8Array): MimePart {
  const source = asBuffer(bytes)
  const head = source.toString('latin1', 0, LONGEST_HEADERS)
  const empty = /\r?\n\r?\n|\r\r/.exec(head)
  // A part may begin with its empty line, and has no headers then.
  const none = /^(?:\r?\n|\r)/.exec(head)
  const to = none ? 0 : (empty?.index ?? head.length)
  const headers = new Map<string, string>()
  for (const line of head
    .slice(0, to)
    .replace(/(?:\r?\n|\r)[ \t]+/g, ' ')
    .split(/\r?\n|\r/)) {
    const colon = line.indexOf(':')
    if (colon > 0 && !headers.has(line.slice(0, colon).toLowerCase()))
      headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: source.subarray(none ? none[0].length : to + (empty?.[0].length ?? 0)) }
}

function decoded({ headers, body }: MimePart): Uint8Array {
  const how = headers.get('content-transfer-encoding')?.trim().toLowerCase()
  // Node's decoder passes over line breaks and what is no base64, and stops nowhere.
  if (how === 'base64') return new Uint8Array(Buffer.from(asBuffer(body).toString('latin1'), 'base64'))
  return how === 'quoted-printable' ? fromQuotedPrintable(body) : body
}

/** Bytes out of quoted-printable; a sign `=` that begins no code stays as it is. */
export function fromQuotedPrintable(body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(body.length)
  let filled = 0
  for (let at = 0; at < body.length; at++) {
    const byte = body[at]!
    if (byte === 0x3d) {
      let next = at + 1
      // White space before a soft line break was added on the way.
      while (body[next] === 0x20 || body[next] === 0x09) next++
      if (body[next] === 0x0d || body[next] === 0x0a || next >= body.length) {
        at = body[next] === 0x0d && body[next + 1] === 0x0a ? next + 1 : next
        continue
      }
      const code = hexadecimal(body[at + 1]) * 16 + hexadecimal(body[at + 2])
      if (code >= 0) {
        bytes[filled++] = code
        at += 2
        continue
      }
    }
    bytes[filled++] = byte
  }
  return bytes.slice(0, filled)
}

function hexadecimal(byte: number | undefined): number {
  const digit = byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16)
  return Number.isNaN(digit) ? -1000 : digit
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
