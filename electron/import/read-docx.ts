import { zipSync } from 'fflate'
import type { Language } from '../../shared/model/text.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { tellLanguage } from '../../shared/text/tell-language.ts'
import { blocksOfPart, partsOfWord, type WordPart } from './docx/blocks-of-word.ts'
import { readCoreProperties } from './docx/core-properties.ts'
import { type DocxParts, openDocx } from './docx/open-docx.ts'
import type { WordDocument } from './docx/word-model.ts'
import { findLanguageColumns, lettersOf } from './find-language-columns.ts'
import type { AlignedDocument, AlignedUnit, ImportedDocument } from './imported-document.ts'

/** Share of a document's letters that stand in tables of two languages where it is an aligned document. */
const ALIGNED_SHARE = 0.5

/**
 * Reads a .docx: paragraphs, headings and lists in their order, tables cell by cell, notes as asides at the end.
 * Deleted text, comments and pictures are left out. Where most of the text stands in tables whose two columns are
 * Arabic and English, it is an aligned document; what stands around them has no counterpart. Refused are
 * `document-damaged`, `document-protected`, `document-too-large`, `doc-unsupported` and `empty-file`.
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<AlignedDocument | ImportedDocument>> {
  const opened = openDocx(bytes)
  if (!opened.ok) return opened
  const document = await toWord(opened.value)
  if (!document) return failure('document-damaged')
  const parts = partsOfWord(document)
  const blocks = parts.flatMap(blocksOfPart)
  if (blocks.length === 0) return failure('empty-file')
  const core = readCoreProperties(opened.value.get('docProps/core.xml') ?? '<none/>')
  const aligned = toAligned(parts, core.title)
  if (aligned) return success(aligned)
  const title = core.title || (blocks[titleIndex(parts)]?.text ?? '')
  return success({ title, byline: core.byline, site: '', publishedAt: core.publishedAt, blocks })
}

/** The document as mammoth reads it; null where it cannot. It sees nothing but the parts that were checked. */
async function toWord(parts: DocxParts): Promise<WordDocument | null> {
  const encoder = new TextEncoder()
  const checked = Object.fromEntries([...parts].map(([path, xml]) => [path, encoder.encode(xml)]))
  const { default: mammoth } = await import('mammoth')
  let read: WordDocument | null = null
  try {
    await mammoth.convertToHtml(
      { buffer: Buffer.from(zipSync(checked, { level: 0 })) },
      {
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        transformDocument: (document: WordDocument) => {
          read = document
          // Blocks are made from the document itself; the markup that mammoth would make of it is not needed.
          return { ...document, children: [] }
        },
      },
    )
  } catch (error) {
    // Well-formed XML can still be no document, and mammoth then throws whatever its code comes upon.
    if (!(error instanceof Error)) throw error
    return null
  }
  return read
}

/** The first block in the style Title, which must come before all other text but headings. */
function titleIndex(parts: readonly WordPart[]): number {
  const at = parts.findIndex(part => !('block' in part) || part.block.kind !== 'heading' || part.isTitle)
  const part = parts[at]
  return part && 'block' in part && part.isTitle ? at : -1
}

function toAligned(parts: readonly WordPart[], title: string): AlignedDocument | null {
  if (!parts.some(part => 'rows' in part)) return null
  const letters = (text: string) => lettersOf(text, 'arabic') + lettersOf(text, 'english')
  const units: AlignedUnit[] = []
  const heading: Record<Language, string> = { arabic: '', english: '' }
  let all = 0
  let paired = 0
  for (const part of parts) {
    const table = 'rows' in part ? toUnits(part.rows) : null
    if (table) {
      const inTable = table.reduce((sum, unit) => sum + letters(unit.arabic) + letters(unit.english), 0)
      paired += inTable
      all += inTable
      units.push(...table)
      continue
    }
    for (const block of blocksOfPart(part)) {
      all += letters(block.text)
      const language = sideOf(block.text)
      units.push(
        language === 'arabic' ? { arabic: block.text, english: '' } : { arabic: '', english: block.text },
      )
      if (block.kind === 'heading' && paired === 0) heading[language] ||= block.text
    }
  }
  if (paired === 0 || paired < ALIGNED_SHARE * all) return null
  if (title !== '') heading[sideOf(title)] ||= title
  return { title: heading, units }
}

const sideOf = (text: string): Language =>
  lettersOf(text, 'arabic') >= lettersOf(text, 'english') && tellLanguage(text) === 'arabic'
    ? 'arabic'
    : 'english'

/** The rows of a table of two columns in the two languages as units; null for every other table. */
function toUnits(rows: readonly (readonly string[])[]): AlignedUnit[] | null {
  // A row across both columns is a heading within the table.
  if (rows.some(row => row.length > 2) || !rows.some(row => row.length === 2)) return null
  const { arabic, english, header } = findLanguageColumns(rows.filter(row => row.length === 2))
  if (arabic === null || english === null) return null
  let isFirst = true
  return rows.flatMap(row => {
    if (row.length === 2 && isFirst) {
      isFirst = false
      if (header) return []
    }
    const unit = row.length === 2 ? { arabic: row[arabic]!, english: row[english]! } : alone(row[0] ?? '')
    return unit.arabic === '' && unit.english === '' ? [] : [unit]
  })
}

const alone = (text: string): AlignedUnit =>
  sideOf(text) === 'arabic' ? { arabic: text, english: '' } : { arabic: '', english: text }
