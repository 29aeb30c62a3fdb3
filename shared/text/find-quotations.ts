import type { Span } from '../model/span.ts'

const PAIRS: ReadonlyMap<string, string> = new Map([
  ['«', '»'],
  ['“', '”'],
  ['„', '“'],
  ['‹', '›'],
])
/** UTF-16 units: beyond this an unclosed mark is likelier than a quotation held together. */
const LONGEST = 900

/** The quotations of a block from mark to mark; marks that find no partner within reach are left out. */
export function findQuotations(text: string): Span[] {
  const found: Span[] = []
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!
    const closing = PAIRS.get(mark) ?? (mark === '"' && opens(text, at) ? '"' : undefined)
    if (closing === undefined) continue
    const end = closeOf(text, at, mark, closing)
    if (end < 0) continue
    found.push({ from: at, to: end + 1 })
    at = end
  }
  return found
}

// A straight mark opens after a space, a bracket or a letter that is written joined to it (لـ"حماس"), before a word.
function opens(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  const after = text[at + 1] ?? ' '
  return /[\s([:،,\-–—ـوبلفك.]/.test(before) && /\S/.test(after)
}

function closeOf(text: string, from: number, opening: string, closing: string): number {
  const last = Math.min(text.length, from + LONGEST)
  let depth = 1
  for (let at = from + 1; at < last; at++) {
    const mark = text[at]!
    if (mark === closing) {
      if (closing === '"' && /[\s(]/.test(text[at - 1]!) && /[\p{L}]/u.test(text[at + 1] ?? ' ')) return -1
      depth--
      if (depth === 0) return at
    } else if (mark === opening && opening !== closing) depth++
  }
  return -1
}
