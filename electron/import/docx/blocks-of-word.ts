import type { BlockKind } from '../../../shared/model/text.ts'
import { cleanBlock } from '../clean-text.ts'
import type { DocumentBlock } from '../imported-document.ts'
import type { WordDocument, WordNode } from './word-model.ts'

/** A part of the body in its order: a block of text, or a table that can stand for an alignment. */
export type WordPart =
  | { readonly block: DocumentBlock; readonly isTitle: boolean }
  | { readonly rows: readonly (readonly string[])[] }

/** Words of a paragraph in bold that can still be a heading. */
const HEADING_WORDS = 16
const HEADING_STYLE = /^(?:heading(?: [1-9])?|title|subtitle)$/i

/** The text of a document part by part, its notes as asides at the end. */
export function partsOfWord(document: WordDocument): WordPart[] {
  const notes: WordNode[] = []
  const parts = partsOf(document.children ?? [], notes)
  for (const reference of notes)
    for (const part of partsOf(document.notes.resolve(reference)?.body ?? [], []))
      for (const block of blocksOfPart(part))
        parts.push({ block: { ...block, kind: 'aside' }, isTitle: false })
  return parts
}

/** The blocks of a part; the cells of a table one by one, row by row. */
export const blocksOfPart = (part: WordPart): DocumentBlock[] =>
  'block' in part
    ? [part.block]
    : part.rows.flatMap(row =>
        row.filter(cell => cell !== '').map(text => ({ kind: 'paragraph' as const, text })),
      )

function partsOf(nodes: readonly WordNode[], notes: WordNode[]): WordPart[] {
  const parts: WordPart[] = []
  for (const node of nodes) {
    if (node.type === 'paragraph') parts.push(...blocksOf(node, notes))
    else if (node.type === 'table') {
      const rows = (node.children ?? []).map(row => (row.children ?? []).map(cell => cellText(cell, notes)))
      parts.push({ rows })
    } else if (node.children) parts.push(...partsOf(node.children, notes))
  }
  return parts
}

const cellText = (cell: WordNode, notes: WordNode[]): string =>
  partsOf(cell.children ?? [], notes)
    .flatMap(blocksOfPart)
    .map(block => block.text)
    .join(' ')

function blocksOf(paragraph: WordNode, notes: WordNode[]): WordPart[] {
  const styleName = paragraph.styleName ?? ''
  const pieces: Pieces = { text: '', bold: true }
  collect(paragraph, pieces, notes, false)
  const lines = brokenLines(pieces.text)
  const isHeading =
    HEADING_STYLE.test(styleName) || (lines.length === 1 && isBoldHeading(lines[0]!, pieces.bold))
  const kind: BlockKind = isHeading ? 'heading' : 'paragraph'
  return lines.map(text => ({ block: { kind, text }, isTitle: /^title$/i.test(styleName) }))
}

type Pieces = { text: string; bold: boolean }

function collect(node: WordNode, pieces: Pieces, notes: WordNode[], bold: boolean): void {
  switch (node.type) {
    case 'text':
      pieces.text += node.value ?? ''
      if (!bold && /\S/.test(node.value ?? '')) pieces.bold = false
      return
    case 'tab':
      pieces.text += '\t'
      return
    case 'break':
      pieces.text += '\n'
      return
    case 'noteReference':
      notes.push(node)
      return
    default:
      for (const child of node.children ?? []) collect(child, pieces, notes, bold || node.isBold === true)
  }
}

/** Writers break lines by hand within a paragraph, and some write all their paragraphs so: a stop ends one. */
function brokenLines(text: string): string[] {
  const lines: string[] = []
  let open = false
  for (const raw of text.split('\n')) {
    const line = cleanBlock(raw)
    if (line === '') open = false
    else if (open) lines[lines.length - 1] += ` ${line}`
    else lines.push(line)
    if (line !== '') open = !/[.!?؟…:][”"»)]*$/.test(line)
  }
  return lines
}

const isBoldHeading = (line: string, bold: boolean): boolean =>
  bold && !/[.!؛;,،]["”»)]?$/.test(line) && line.split(' ').length <= HEADING_WORDS
