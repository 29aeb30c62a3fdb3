import type { Block } from '../../shared/model/text.ts'
import { countLetters } from './clean-text.ts'
import type { DocumentBlock } from './imported-document.ts'
import { layOut } from './lay-out.ts'
import { readClipboardHtml } from './read-clipboard-html.ts'

/** A text as it was pasted or dropped, and what is kept of it as its original. */
export type PastedText = {
  readonly text: string
  /** Where its HTML marks them. */
  readonly blocks?: readonly Block[]
  readonly encoding: string
  /** Of the HTML where the text was taken from that, otherwise of the text; in UTF-8. */
  readonly bytes: Uint8Array
}

/** Share of the letters of the plain text that the HTML must hold too, or it is of something else or was cut off. */
const MOSTLY = 0.9

/**
 * What was pasted: by the blocks of its HTML where those tell more than the plain text does, which is taken in all
 * other cases, also where the HTML cannot be read.
 */
export function readPaste(text: string, html = ''): PastedText {
  const read = html === '' ? null : readClipboardHtml(html)
  if (read?.ok && tellsMore(read.value, text))
    return { ...layOut(read.value), encoding: 'HTML', bytes: new TextEncoder().encode(html) }
  return { text, encoding: 'UTF-8', bytes: new TextEncoder().encode(text) }
}

/** Whether blocks hold what a text does, and mark headings, asides or more paragraphs in it. */
function tellsMore(blocks: readonly DocumentBlock[], text: string): boolean {
  const inBlocks = lettersOf(blocks.map(block => block.text).join('\n'))
  if (inBlocks < MOSTLY * lettersOf(text)) return false
  const lines = text.split(/[\n\r\u2028\u2029]/).filter(line => line.trim() !== '')
  return blocks.length > lines.length || blocks.some(({ kind }) => kind !== 'paragraph')
}

function lettersOf(text: string): number {
  const { arabic, latin } = countLetters(text)
  return arabic + latin
}
