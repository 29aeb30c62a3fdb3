import type { ReadFailure } from './pouring-reader.ts'

/** What parts the cells of a row. */
export type CellDelimiter = ',' | ';' | '\t'

/** The rows of a table and what broke it off; the rows before a failure are whole. */
export type SeparatedRows = {
  readonly rows: readonly (readonly string[])[]
  readonly failure: ReadFailure | null
}

/**
 * Reads rows of cells as RFC 4180 has them and as spreadsheets write them: any line end; what stands behind a closing
 * mark belongs to the cell; empty lines are no rows. Null lets the first row tell the delimiter, or a line `sep=;`.
 */
export function readSeparated(table: string, delimiter: CellDelimiter | null): SeparatedRows {
  const bare = table.startsWith('\ufeff') ? table.slice(1) : table
  const said = /^sep=([,;\t])(?:\r\n|\n|\r)/i.exec(bare)
  const text = said ? bare.slice(said[0].length) : bare
  const parts = (said?.[1] as CellDelimiter | undefined) ?? delimiter ?? firstDelimiter(text)
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let line = said ? 2 : 1
  let at = 0
  const endRow = () => {
    if (row.length > 0 || cell !== '') rows.push([...row, cell])
    row = []
    cell = ''
  }
  while (at < text.length) {
    const character = text[at]!
    if (character === '"' && cell === '') {
      const from = line
      const closing = endOfQuoted(text, at + 1)
      if (closing < 0) return { rows, failure: { kind: 'cut-off', line: from } }
      const content = text.slice(at + 1, closing)
      cell = content.replaceAll('""', '"')
      line += content.match(LINE_END)?.length ?? 0
      at = closing + 1
      continue
    }
    const end = lineEndAt(text, at)
    if (end > 0) {
      endRow()
      line++
      at += end
    } else if (character === parts) {
      row.push(cell)
      cell = ''
      at++
    } else {
      const from = at
      do at++
      while (at < text.length && text[at] !== parts && lineEndAt(text, at) === 0)
      cell += text.slice(from, at)
    }
  }
  endRow()
  return { rows, failure: null }
}

/** A row as one line with its line end; cells stand in quotation marks where they must. */
export const separatedRow = (cells: readonly string[], delimiter: CellDelimiter): string =>
  `${cells.map(cell => (mustQuote(cell, delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter)}\r\n`

const LINE_END = /\r\n|\n|\r/g

const mustQuote = (cell: string, delimiter: CellDelimiter): boolean =>
  // White space at the ends is dropped by many programs where no mark holds it.
  cell.includes(delimiter) || /["\n\r]|^\s|\s$/.test(cell)

const lineEndAt = (text: string, at: number): number =>
  text[at] === '\n' ? 1 : text[at] !== '\r' ? 0 : text[at + 1] === '\n' ? 2 : 1

/** Where the mark stands that closes a quoted cell; -1 where none does. */
function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at
  return -1
}

/** The delimiter that stands most often in the first line, outside of quotation marks. */
function firstDelimiter(text: string): CellDelimiter {
  const bare = text.slice(0, 64 * 1024).replace(/(^|[,;\t\n\r])"(?:[^"]|"")*"/g, '$1')
  const first = /^[^\n\r]*/.exec(bare)![0]
  const count = (delimiter: CellDelimiter) => first.split(delimiter).length
  // Of two that stand as often, the comma is the likelier to be of the text.
  return (['\t', ';', ','] as const).reduce((most, delimiter) =>
    count(delimiter) > count(most) ? delimiter : most,
  )
}
