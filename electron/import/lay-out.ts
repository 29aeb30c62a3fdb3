import type { Block } from '../../shared/model/text.ts'
import type { DocumentBlock } from './imported-document.ts'

/** A document as one text, its blocks parted by empty lines, and where each block stands in it. */
export type LaidOut = { readonly text: string; readonly blocks: readonly Block[] }

/** Writes blocks one below the other; each is one line, trimmed and not empty, and stays so. */
export function layOut(blocks: readonly DocumentBlock[]): LaidOut {
  let text = ''
  const laid = blocks.map(({ kind, text: line }): Block => {
    if (text !== '') text += '\n\n'
    const from = text.length
    text += line
    return { from, to: text.length, kind }
  })
  return { text, blocks: laid }
}
