import type { DatabaseSync } from 'node:sqlite'
import { reckonArticle, unreckoned } from '../library/reckon-article.ts'

/** Articles between two looks for more. */
const PORTION = 50

/**
 * Reckons what has to be known of every article and is not yet: in a library of an older version, and after edits.
 * Other requests get their turn after each article.
 */
export async function keepShelves(database: DatabaseSync, isStopped: () => boolean): Promise<void> {
  while (!isStopped()) {
    const ids = unreckoned(database, PORTION)
    if (ids.length === 0) return
    for (const id of ids) {
      if (isStopped()) return
      reckonArticle(database, id)
      await new Promise(resolve => setImmediate(resolve))
    }
  }
}
