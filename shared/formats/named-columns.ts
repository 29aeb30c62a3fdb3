import type { ReadFailure } from './pouring-reader.ts'
import { type CellDelimiter, readSeparated, separatedRow } from './separated-values.ts'

/** What came of a table; `other-format` where its first row does not name the columns that are needed. */
export type TableRead<T> = { readonly items: readonly T[]; readonly failure: ReadFailure | null }

type Columns<Name extends string> = Readonly<Record<Name, readonly string[]>>

/** A table in pieces: a row that names the columns, and a row for each item. */
export function* writeTable<Name extends string, T>(
  columns: Columns<Name>,
  delimiter: CellDelimiter,
  items: Iterable<T>,
  cellsOf: (item: T) => Readonly<Record<Name, string>>,
): Generator<string> {
  const names = Object.keys(columns) as Name[]
  yield separatedRow(names, delimiter)
  for (const item of items) {
    const cells = cellsOf(item)
    yield separatedRow(
      // A half of a surrogate pair would be no text.
      names.map(name => cells[name].replace(/\p{Surrogate}/gu, '\ufffd')),
      delimiter,
    )
  }
}

/**
 * The rows of a table whose first row names its columns, in any order and letter case and among any others. `itemOf`
 * is asked for a row's cells by column, empty where there is none, and answers null for a row that is no item.
 */
export function readTable<Name extends string, T>(
  columns: Columns<Name>,
  needed: readonly NoInfer<Name>[],
  table: string,
  delimiter: CellDelimiter | null,
  itemOf: (cell: (name: Name) => string) => T | null,
): TableRead<T> {
  const { rows, failure } = readSeparated(table, delimiter)
  const [head = [], ...body] = rows
  const headings = head.map(heading => heading.trim().toLowerCase())
  const places = new Map<Name, number>()
  for (const name of Object.keys(columns) as Name[]) {
    // The column's own name goes before those that it is also known by.
    const known = [name, ...columns[name]].find(heading => headings.includes(heading))
    if (known !== undefined) places.set(name, headings.indexOf(known))
  }
  if (!needed.every(name => places.has(name)))
    return { items: [], failure: failure ?? { kind: 'other-format', line: 1 } }
  const items = body.flatMap(row => itemOf(name => row[places.get(name) ?? -1] ?? '') ?? [])
  return { items, failure }
}
