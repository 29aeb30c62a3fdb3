import { damaged, tooLarge } from './archive-refusal.ts'

/** Levels of lists and objects: a correction within its row within its article needs seven. */
const MAX_DEPTH = 24
/** Values of one JSON text: the longest article has some two million, and a parsed value takes some 60 bytes. */
const MAX_VALUES = 6_000_000

const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING = new Set([0x5b, 0x7b])
const CLOSING = new Set([0x5d, 0x7d])
const COMMA = 0x2c

/**
 * Parses JSON in UTF-8 that may mean harm: how deep it goes and how many values it has is counted before anything is
 * made of it. `name` is said in the refusal.
 */
export function parseBounded(bytes: Uint8Array, name: string): unknown {
  let depth = 0
  let values = 1
  let inString = false
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (inString) {
      if (byte === BACKSLASH) at++
      else if (byte === QUOTE) inString = false
    } else if (byte === QUOTE) inString = true
    else if (byte === COMMA) values++
    else if (OPENING.has(byte)) {
      values++
      if (++depth > MAX_DEPTH) throw tooLarge(`${name} goes deeper than ${MAX_DEPTH} levels`)
    } else if (CLOSING.has(byte)) depth--
    if (values > MAX_VALUES) throw tooLarge(`${name} holds more than ${MAX_VALUES} values`)
  }
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw damaged(`${name} is not UTF-8`)
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw damaged(`${name} is not JSON`)
  }
}
