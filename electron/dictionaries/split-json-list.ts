const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/** A piece of a JSON list: where one of its elements lies in the bytes. */
export type JsonElement = { readonly from: number; readonly to: number }

/**
 * Finds the elements of a JSON list without parsing them, so that each can be parsed alone: a whole list may take
 * forty times its length once parsed. Answers true at the end of a list, false where the bytes are none; the
 * elements themselves may still turn out to be no JSON.
 */
export function* splitJsonList(bytes: Uint8Array): Generator<JsonElement, boolean, void> {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  let at = skipSpace(bytes, hasMark ? 3 : 0)
  if (bytes[at] !== OPEN_LIST) return false
  at = skipSpace(bytes, at + 1)
  if (bytes[at] === CLOSE_LIST) return skipSpace(bytes, at + 1) === bytes.length
  for (let from = at, depth = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte === QUOTE) at = endOfString(bytes, at)
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++
    else if (depth > 0) {
      if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth--
    } else if (byte === COMMA) {
      yield { from, to: at }
      from = at + 1
    } else if (byte === CLOSE_LIST) {
      yield { from, to: at }
      return skipSpace(bytes, at + 1) === bytes.length
    }
  }
  return false
}

/** Where a string's closing quote is; the end of the bytes where it has none. */
function endOfString(bytes: Uint8Array, open: number): number {
  for (let at = open + 1; at < bytes.length; at++) {
    if (bytes[at] === BACKSLASH) at++
    else if (bytes[at] === QUOTE) return at
  }
  return bytes.length
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) at++
  return at
}
