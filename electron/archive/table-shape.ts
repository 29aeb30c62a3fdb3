import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite'
import { damaged } from './archive-refusal.ts'

/** A column as the library's schema has it. */
export type Column = {
  readonly name: string
  readonly type: 'INTEGER' | 'REAL' | 'TEXT' | 'BLOB'
  readonly notNull: boolean
  readonly hasDefault: boolean
}

/** A table as the library's schema has it. */
export type TableShape = {
  readonly name: string
  readonly columns: readonly Column[]
  /** Columns that say where a row stands in order. */
  readonly order: readonly string[]
  /** Whether rows are numbered by an `id` of their own. */
  readonly hasId: boolean
  /** Tables that a column refers to. */
  readonly refers: ReadonlyMap<string, string>
}

/** A row of a table, by the names of its columns. */
export type Row = Readonly<Record<string, SQLInputValue>>
/** A row in an archive: the same names in camel case, JSON in the place of text that holds it. */
export type JsonRow = Readonly<Record<string, unknown>>

/** What the schema says of a table. */
export function shapeOf(database: DatabaseSync, table: string): TableShape {
  const info = database.prepare(`SELECT * FROM pragma_table_info(?)`).all(table) as {
    name: string
    type: Column['type']
    notnull: 0 | 1
    dflt_value: string | null
    pk: number
  }[]
  const references = database.prepare('SELECT * FROM pragma_foreign_key_list(?)').all(table) as {
    table: string
    from: string
  }[]
  const key = info.filter(column => column.pk > 0).sort((a, b) => a.pk - b.pk)
  const hasId = key.length === 1 && key[0]!.name === 'id'
  return {
    name: table,
    hasId,
    columns: info.map(({ name, type, notnull, dflt_value, pk }) => ({
      name,
      type,
      notNull: notnull === 1 || pk > 0,
      hasDefault: dflt_value !== null,
    })),
    order: key.length > 0 ? key.map(column => column.name) : ['rowid'],
    refers: new Map(references.map(reference => [reference.from, reference.table])),
  }
}

/** `from_offset` as an archive says it: `fromOffset`. */
export const jsonName = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** A row as an archive has it, without some columns. */
export function toJson({ columns }: TableShape, row: Row, without: readonly string[]): JsonRow {
  return Object.fromEntries(
    columns
      .filter(({ name }) => !without.includes(name))
      .map(({ name }) => [jsonName(name), jsonValue(row[name]!)]),
  )
}

function jsonValue(value: SQLInputValue): unknown {
  if (value instanceof Uint8Array) return { base64: Buffer.from(value).toString('base64') }
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value
  // JSON that the library keeps as text is no text to whoever reads the archive; but it must come back as it was.
  const parsed = parsedOrNull(value)
  return parsed !== null && JSON.stringify(parsed) === value ? parsed : value
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** The row of a table that an archive's row stands for; columns that it does not have are left to their defaults. */
export function fromJson(
  { name: table, columns }: TableShape,
  json: unknown,
  without: readonly string[],
): Row {
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    throw damaged(`a row of ${table} is no object`)
  const row: Record<string, SQLInputValue> = {}
  for (const column of columns) {
    if (without.includes(column.name)) continue
    const name = jsonName(column.name)
    const value = Object.hasOwn(json, name) ? (json as JsonRow)[name] : undefined
    if (value === undefined) {
      if (column.notNull && !column.hasDefault) throw damaged(`a row of ${table} has no ${name}`)
      continue
    }
    row[column.name] = columnValue(table, column, value)
  }
  return row
}

function columnValue(table: string, { name, type, notNull }: Column, value: unknown): SQLInputValue {
  if (value === null && !notNull) return null
  if (type === 'INTEGER' && Number.isSafeInteger(value)) return value as number
  if (type === 'REAL' && typeof value === 'number' && Number.isFinite(value)) return value
  if (type === 'TEXT' && typeof value === 'string') return value
  if (typeof value === 'object' && value !== null) {
    if (type === 'TEXT') return JSON.stringify(value)
    const { base64 } = value as { base64?: unknown }
    if (type === 'BLOB' && typeof base64 === 'string') return new Uint8Array(Buffer.from(base64, 'base64'))
  }
  throw damaged(`${jsonName(name)} of a row of ${table} is no ${type}`)
}

const statements = new WeakMap<DatabaseSync, Map<string, StatementSync>>()

/** A statement of a connection, prepared once. */
export function statementOf(database: DatabaseSync, sql: string): StatementSync {
  const known = statements.get(database) ?? new Map<string, StatementSync>()
  statements.set(database, known)
  const statement = known.get(sql) ?? database.prepare(sql)
  known.set(sql, statement)
  return statement
}

/** Writes a row and answers its number. Throws what SQLite says against it. */
export function insertRow(database: DatabaseSync, table: string, row: Row): number {
  const names = Object.keys(row)
  const sql = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
  return Number(statementOf(database, sql).run(...Object.values(row)).lastInsertRowid)
}
