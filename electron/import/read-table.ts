import { CsvError, parse } from 'csv-parse/sync'
import { failure, type Result, success } from '../../shared/result.ts'
import { cleanBlock } from './clean-text.ts'
import { decodeBytes } from './decode-bytes.ts'
import { findLanguageColumns } from './find-language-columns.ts'
import type { AlignedDocument, AlignedUnit, ImportedDocument } from './imported-document.ts'

/** What a table's cells are parted by, as its file's extension says: a tab, or what is found in it. */
export type TableKind = 'tsv' | 'csv'

/** Units of text, some 20 MB in UTF-8 at most. */
const MAX_LENGTH = 20 * 1024 * 1024
/** Beginning of the table by which the delimiter is guessed, in UTF-16 units. */
const SAMPLE_LENGTH = 64 * 1024
/** Share of rows that have one number of cells where the delimiter is right. */
const EVEN_ROWS = 0.8

/** Parts nothing: each line is one cell. Cleaned text has no control characters. */
const NOWHERE = '\u001f'

type Delimiter = '\t' | ',' | ';'

/**
 * Reads a table of text. With a column of Arabic and one of English, in either order, it is an aligned document
 * whose units are its rows; with a column of one language it is a document whose paragraphs are its cells. Refused
 * are `table-unclear` for other tables, `document-too-large`, and what cannot be decoded.
 */
export function readTable(
  content: Uint8Array | string,
  kind: TableKind,
): Result<AlignedDocument | ImportedDocument> {
  if (content.length > MAX_LENGTH) return failure('document-too-large')
  const decoded = typeof content === 'string' ? null : decodeBytes(content)
  if (decoded && !decoded.ok) return decoded
  const text = (decoded ? decoded.value.text : (content as string)).replace(/^\ufeff/, '')
  const rows = rowsOf(text, kind)
  if (rows.length === 0) return failure('empty-file')
  const columns = findLanguageColumns(rows)
  const body = columns.header ? rows.slice(1) : rows
  const { arabic, english } = columns
  if (arabic !== null && english !== null) {
    const units: AlignedUnit[] = body
      .map(row => ({ arabic: row[arabic] ?? '', english: row[english] ?? '' }))
      .filter(unit => unit.arabic !== '' || unit.english !== '')
    return success({ title: { arabic: '', english: '' }, units })
  }
  const only = arabic ?? english
  if (only === null) return failure('table-unclear')
  const language = arabic === null ? 'english' : 'arabic'
  const blocks = body
    .map(row => row[only] ?? '')
    .filter(cell => cell !== '')
    .map(cell => ({ kind: 'paragraph' as const, text: cell, language }) as const)
  return success({ title: '', byline: '', site: '', publishedAt: null, blocks })
}

/** The rows of a table that hold anything, each cell one line of text. */
function rowsOf(text: string, kind: TableKind): string[][] {
  // Excel writes its delimiter into a line of its own.
  const said = /^sep=([,;\t])\r?\n/i.exec(text)
  const table = said ? text.slice(said[0].length) : text
  const delimiter = (said?.[1] as Delimiter | undefined) ?? (kind === 'tsv' ? '\t' : guessDelimiter(table))
  const rows = cellsOf(table, delimiter ?? NOWHERE)
  return rows.map(row => row.map(cleanBlock)).filter(row => row.some(cell => cell !== ''))
}

/** The sign that divides the most rows evenly; null where none does and each line is one cell. */
function guessDelimiter(table: string): Delimiter | null {
  const end = table.length <= SAMPLE_LENGTH ? table.length : table.lastIndexOf('\n', SAMPLE_LENGTH)
  const sample = table.slice(0, end < 1 ? SAMPLE_LENGTH : end)
  let best: Delimiter | null = null
  let most = 0
  for (const delimiter of ['\t', ';', ','] as const) {
    const rows = cellsOf(sample, delimiter)
    const widths = new Map<number, number>()
    for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1)
    const [width, count] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])
    const columns = findLanguageColumns(rows)
    const both = columns.arabic !== null && columns.english !== null
    const even = count / rows.length
    if (width < 2 || (even < EVEN_ROWS && !both)) continue
    const score = even + (both ? 1 : 0)
    if (score > most) {
      most = score
      best = delimiter
    }
  }
  return best
}

/** The cells of each line; where the quotation marks do not pair, they are part of the text. */
function cellsOf(table: string, delimiter: string): string[][] {
  const common = { delimiter, relax_column_count: true, skip_empty_lines: true } as const
  // A table with tabs seldom needs the marks, so that in it they are text as soon as one is out of order.
  const ways = [{}, ...(delimiter === '\t' ? [] : [{ relax_quotes: true }])]
  for (const way of ways)
    try {
      return parse(table, { ...common, ...way })
    } catch (error) {
      if (!(error instanceof CsvError)) throw error
    }
  return parse(table, { ...common, quote: null })
}
