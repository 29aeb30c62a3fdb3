import type { DatabaseSync } from 'node:sqlite'
import { ARTICLE_PARTS, LIBRARY_PARTS, OWN_PLACE } from './archived-tables.ts'
import { shapeOf, type TableShape } from './table-shape.ts'

/** The shapes of all archived tables of a library. */
export type ArchiveShapes = (table: string) => TableShape

/** Reads the shapes of all archived tables once. */
export function archiveShapes(database: DatabaseSync): ArchiveShapes {
  const tables = [...OWN_PLACE, ...[...ARTICLE_PARTS, ...LIBRARY_PARTS].map(part => part.table)]
  const shapes = new Map(tables.map(table => [table, shapeOf(database, table)]))
  return table => {
    const shape = shapes.get(table)
    if (!shape) throw new Error(`${table} is no archived table`)
    return shape
  }
}
