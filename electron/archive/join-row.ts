import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { RowRules } from './archived-tables.ts'
import { insertRow, type Row, statementOf, type TableShape } from './table-shape.ts'

/** What became of a row of an archive, and what gave way where both had something to say. */
export type JoinedRow = {
  readonly is: 'added' | 'replaced' | 'same' | 'older'
  /** The row's number in this library, for tables that have numbers. */
  readonly id: number
  readonly conflict: { readonly kept: string; readonly other: string } | null
}

/**
 * Brings one row into a table where it may be already. The newer of two that are the same wins; where no time tells,
 * the one that is here stays. Within the caller's transaction.
 */
export function joinRow(database: DatabaseSync, shape: TableShape, row: Row, rules: RowRules): JoinedRow {
  const same = sameColumns(row, rules)
  const where = same.map(column => `${column} IS ?`).join(' AND ')
  const here = statementOf(database, `SELECT * FROM ${shape.name} WHERE ${where}`).get(
    ...same.map(column => row[column] ?? null),
  ) as Row | undefined
  if (!here) return { is: 'added', id: insertRow(database, shape.name, row), conflict: null }
  const id = Number(here.id ?? 0)
  const columns = Object.keys(row).filter(column => row[column] !== here[column])
  if (columns.length === 0) return { is: 'same', id, conflict: null }
  const wins = newest(row, rules) > newest(here, rules)
  if (wins) {
    const set = columns.map(column => `${column} = ?`).join(', ')
    statementOf(database, `UPDATE ${shape.name} SET ${set} WHERE ${where}`).run(
      ...columns.map(column => row[column]!),
      ...same.map(column => row[column] ?? null),
    )
  }
  return {
    is: wins ? 'replaced' : rules.newer ? 'older' : 'same',
    id,
    conflict: conflictOf(wins ? row : here, wins ? here : row, rules),
  }
}

function sameColumns(row: Row, { same, hasBin }: RowRules): readonly string[] {
  if (!hasBin) return same
  return row.removed_at === null || row.removed_at === undefined
    ? [...same, 'removed_at']
    : [...same, 'removed_at', 'made_at']
}

const newest = (row: Row, { newer = [] }: RowRules): number =>
  Math.max(0, ...newer.map(column => Number(row[column] ?? 0)))

function conflictOf(winner: Row, loser: Row, { text }: RowRules): JoinedRow['conflict'] {
  if (text === undefined) return null
  const kept = said(winner[text])
  const other = said(loser[text])
  return other === '' || other === kept ? null : { kept, other }
}

const said = (value: SQLInputValue | undefined): string => (typeof value === 'string' ? value : '')
