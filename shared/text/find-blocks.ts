import type { Span } from '../model/span.ts'
import type { Block, Language } from '../model/text.ts'
import { findAsides } from './find-asides.ts'

/** Headlines of news agencies stay below this many words. */
const HEADING_WORDS = 16
/** A hard-wrapped text has lines near one width; longer lines are paragraphs of their own. */
const WRAP_WIDTH = 100

/** The marks before a heading in Markdown; they stay in the original and stand in no block. */
const MARKDOWN_HEADING = /^#{1,6}[ \t]+(?=\S)/

/** The paragraphs, headings and asides of a text in order; trimmed, none empty. */
export function findBlocks(original: string, language: Language): Block[] {
  const blocks: Block[] = []
  const paragraphs = findParagraphs(original)
  paragraphs.forEach((whole, index) => {
    const mark = MARKDOWN_HEADING.exec(original.slice(whole.from, whole.to))?.[0].length ?? 0
    const span = { from: whole.from + mark, to: whole.to }
    if (mark > 0) {
      blocks.push({ ...span, kind: 'heading' })
      return
    }
    const pieces = aroundAsides(original, span, language)
    const last = index === paragraphs.length - 1
    if (pieces.length === 1 && pieces[0]!.kind === 'paragraph' && !last && isHeading(original, span))
      blocks.push({ ...span, kind: 'heading' })
    else blocks.push(...pieces)
  })
  return blocks
}

/** Blocks that a file itself marks, with the asides inside of their paragraphs set apart. */
export const withAsidesApart = (original: string, given: readonly Block[], language: Language): Block[] =>
  given.flatMap(block => (block.kind === 'paragraph' ? aroundAsides(original, block, language) : [block]))

/** A paragraph and the asides inside of it, in order. */
function aroundAsides(original: string, span: Span, language: Language): Block[] {
  const blocks: Block[] = []
  let at = span.from
  const article = (to: number) => {
    const rest = trim(original, { from: at, to })
    if (rest.to > rest.from) blocks.push({ ...rest, kind: 'paragraph' })
  }
  for (const aside of findAsides(original, span, language)) {
    article(aside.from)
    blocks.push({ ...aside, kind: 'aside' })
    at = aside.to
  }
  article(span.to)
  return blocks
}

/** The span without the white space at its ends. */
export function trim(original: string, span: Span): Span {
  let { from, to } = span
  while (from < to && isSpace(original.charCodeAt(from))) from++
  while (to > from && isSpace(original.charCodeAt(to - 1))) to--
  return { from, to }
}

// Marks of direction alone are as invisible as white space.
function isSpace(code: number): boolean {
  return (
    (code >= 9 && code <= 13) ||
    code === 32 ||
    code === 0x85 ||
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0x061c
  )
}

function findParagraphs(original: string): Span[] {
  const lines: Span[] = []
  for (const match of original.matchAll(/[^\n\r\u2028\u2029\u0085]+/g))
    lines.push(trim(original, { from: match.index, to: match.index + match[0].length }))
  const full = lines.filter(line => line.to > line.from)
  if (!isHardWrapped(original, full)) return full
  const joined: Span[] = []
  for (const line of full) {
    const before = joined.at(-1)
    const gap = before ? original.slice(before.to, line.from) : ''
    if (before && (gap.match(/\r\n|[\n\r\u2028\u2029\u0085]/g)?.length ?? 0) < 2)
      joined[joined.length - 1] = { from: before.from, to: line.to }
    else joined.push(line)
  }
  return joined
}

/** Lines broken at a width, as in mail and old files: most end without a stop, none is long, empty lines part them. */
function isHardWrapped(original: string, lines: readonly Span[]): boolean {
  if (lines.length < 4 || !/\n[ \t\r]*\n/.test(original)) return false
  if (lines.some(line => line.to - line.from > WRAP_WIDTH)) return false
  const inside = lines.filter((line, i) => {
    const next = lines[i + 1]
    return next && !/\n[ \t\r]*\n/.test(original.slice(line.to, next.from))
  })
  const open = inside.filter(line => !/[.!?؟:…"”»]$/.test(original.slice(line.from, line.to)))
  const wide = inside.filter(line => line.to - line.from > 45)
  return inside.length >= 2 && open.length >= 0.6 * inside.length && wide.length >= 0.7 * inside.length
}

function isHeading(original: string, span: Span): boolean {
  const text = original.slice(span.from, span.to)
  if (text.length > 140 || /[.!؛;,،]["”»)]?$/.test(text)) return false
  // A list item or a line of dialogue is no heading.
  if (/^[-–—•*\d]/.test(text)) return false
  return text.split(/\s+/).length <= HEADING_WORDS
}
