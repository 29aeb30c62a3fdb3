import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** Rows of the index that a first look takes in; about two thousand articles. */
const FIRST_WINDOW = 32_768
/** A range no longer than this is looked through in one go. */
const SHORT = 2048
/** Milliseconds that one look should take: other requests wait no longer, and a bound of time is kept to that. */
const LOOK = 4

/** Which rows are looked through, both included. */
export type RowRange = { readonly from: number; readonly to: number }

/**
 * Looks through the index for an expression, newest rows first, and hands on the rows found, as many at a time as one
 * look gives (often none). Whoever asks may stop after each, which is how a bound of time is kept: SQLite itself
 * cannot be stopped, so a look is never at more rows than it has time for.
 */
export class IndexScan {
  readonly #newestFirst: StatementSync
  readonly #oldestFirst: StatementSync

  constructor(database: DatabaseSync) {
    const found = 'SELECT rowid FROM sentence_index WHERE sentence_index MATCH ? AND rowid BETWEEN ? AND ?'
    this.#newestFirst = database.prepare(`${found} ORDER BY rowid DESC LIMIT ?`)
    // In this direction the index leaps to where a range begins; in the other it walks there.
    this.#oldestFirst = database.prepare(found)
  }

  *rows(expression: string, { from, to }: RowRange, most = 256): Generator<readonly number[], void, void> {
    if (to - from < SHORT) {
      yield rowsOf(this.#oldestFirst.all(expression, BigInt(from), BigInt(to))).reverse()
      return
    }
    let window = FIRST_WINDOW
    let last = to
    while (last >= from) {
      const first = Math.max(from, last - window + 1)
      const began = performance.now()
      // A number would be bound as a real one, which the index does not take for a bound.
      const rows = rowsOf(this.#newestFirst.all(expression, BigInt(first), BigInt(last), most))
      const took = performance.now() - began
      // Where a look was cut short by its bound, the next begins at what it left.
      last = rows.length === most ? rows.at(-1)! - 1 : first - 1
      window = Math.max(FIRST_WINDOW / 4, Math.round(window * Math.min(4, LOOK / Math.max(took, 0.5))))
      yield rows
    }
  }
}

const rowsOf = (rows: readonly Record<string, unknown>[]): number[] => rows.map(row => Number(row.rowid))
