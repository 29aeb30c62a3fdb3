import type { DatabaseSync, SQLOutputValue } from 'node:sqlite'

type Row = Record<string, SQLOutputValue>

/** The tables of a library that hold something of their own: no virtual ones and none that those keep. */
export const ownTables = (database: DatabaseSync): string[] =>
  database
    .prepare(
      `SELECT name FROM pragma_table_list
       WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .all()
    .map(row => String(row.name))

/** The virtual tables of a library: they index what other tables hold. */
export const virtualTables = (database: DatabaseSync): string[] =>
  database
    .prepare(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual' ORDER BY name`)
    .all()
    .map(row => String(row.name))

/**
 * All rows of some tables, with every number of a row in the place of its rank: two libraries with the same content
 * give the same, whatever gaps their numbers have.
 */
export function tableContents(
  database: DatabaseSync,
  tables: readonly string[],
  without: Readonly<Record<string, readonly string[]>> = {},
): Record<string, Row[]> {
  const ranks = new Map<string, Map<SQLOutputValue, number>>()
  const rankOf = (table: string, id: SQLOutputValue): number | null => {
    if (id === null) return null
    let known = ranks.get(table)
    if (!known) {
      const ids = database.prepare(`SELECT id FROM ${table} ORDER BY id`).all()
      known = new Map(ids.map((row, at) => [row.id!, at + 1]))
      ranks.set(table, known)
    }
    return known.get(id) ?? -1
  }
  return Object.fromEntries(
    tables.map(table => {
      // A reference by several columns names the number of its article or text among them, under the same name.
      const refers = new Map(
        ownTables(database)
          .filter(name => hasNumbers(database, name))
          .map(name => [name, name]),
      )
      if (hasNumbers(database, table)) refers.set('id', table)
      const rows = database
        .prepare(`SELECT * FROM ${table}`)
        .all()
        .map(row =>
          Object.fromEntries(
            Object.entries(row)
              .filter(([column]) => !without[table]?.includes(column))
              .map(([column, value]) => {
                const referred = refers.get(column)
                return [column, referred ? rankOf(referred, value) : value]
              }),
          ),
        )
      return [table, rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))]
    }),
  )
}

const hasNumbers = (database: DatabaseSync, table: string): boolean =>
  database.prepare(`SELECT 1 FROM pragma_table_info(?) WHERE name = 'id' AND pk = 1`).get(table) !== undefined
