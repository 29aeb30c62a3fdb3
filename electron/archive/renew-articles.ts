import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../library/in-transaction.ts'
import { readNote, writeNote } from '../library/notes.ts'
import { sqliteError } from '../library/sqlite-error.ts'
import type { ArticleCorrections } from '../worker/article-corrections.ts'

/** The note under which the library keeps which articles have a history of which nothing was made yet. */
const NOTE = 'articles to renew'

/** Has an article be worked out anew from its history, now or at the next start. Within the caller's transaction. */
export const noteRenewal = (database: DatabaseSync, article: number): void =>
  writeNote(database, NOTE, JSON.stringify([...new Set([...noted(database), article])]))

/**
 * Works out anew every article that was noted, one after the other; one that is gone is passed over. Where the
 * library is closed meanwhile, the rest waits for the next start. Throws what SQLite throws.
 */
export async function renewNoted(
  database: DatabaseSync,
  corrections: Pick<ArticleCorrections, 'renew'>,
): Promise<void> {
  for (const article of noted(database)) {
    try {
      await corrections.renew(article)
    } catch (error) {
      if (!database.isOpen && sqliteError(error) === null) return
      throw error
    }
    if (!database.isOpen) return
    inTransaction(database, () => {
      const left = noted(database).filter(one => one !== article)
      if (left.length > 0) writeNote(database, NOTE, JSON.stringify(left))
      else database.prepare('DELETE FROM note WHERE key = ?').run(NOTE)
    })
  }
}

const noted = (database: DatabaseSync): readonly number[] => JSON.parse(readNote(database, NOTE) ?? '[]')
