import type { DatabaseSync } from 'node:sqlite'
import type { SideOfPair } from '../../shared/read-pair.ts'

/** The whole of a long pair of which the article holds the beginning only. */
export type UnfinishedImport = { readonly arabic: SideOfPair; readonly english: SideOfPair }

const PREFIX = 'unfinished import '

/** Keeps what an article still lacks, so that a later start can go on. Within the caller's transaction. */
export function noteUnfinished(database: DatabaseSync, article: number, whole: UnfinishedImport): void {
  database
    .prepare('INSERT OR REPLACE INTO note VALUES (?, ?)')
    .run(`${PREFIX}${article}`, JSON.stringify(whole))
}

/** Forgets what an article lacked. */
export function forgetUnfinished(database: DatabaseSync, article: number): void {
  database.prepare('DELETE FROM note WHERE key = ?').run(`${PREFIX}${article}`)
}

/** The articles that hold only the beginning of what was imported. */
export const unfinishedArticles = (database: DatabaseSync): number[] =>
  database
    .prepare('SELECT key FROM note WHERE key GLOB ?')
    .all(`${PREFIX}*`)
    .map(row => Number(String(row.key).slice(PREFIX.length)))

/** What an article lacks; null where it is whole. */
export function readUnfinished(database: DatabaseSync, article: number): UnfinishedImport | null {
  const row = database.prepare('SELECT value FROM note WHERE key = ?').get(`${PREFIX}${article}`)
  return row ? (JSON.parse(String(row.value)) as UnfinishedImport) : null
}
