import type { DatabaseSync } from 'node:sqlite'
import { findPlace } from '../../shared/entities/find-place.ts'
import type { Article, Reading, ReadingPosition } from '../../shared/model/article.ts'
import { type Place, placeOf } from '../../shared/model/correction.ts'
import type { Language, Text } from '../../shared/model/text.ts'
import { type Change, findChanges, mapSpan } from '../../shared/text/map-offsets.ts'
import { followSentences } from '../../shared/text/unchanged-sentences.ts'

/** Tables whose rows keep a place in an article, and the columns by which a row is known. */
const PLACES = [
  { table: 'mark', key: ['id'] },
  { table: 'kept_word', key: ['lemma', 'root'] },
] as const

/** Where the reader was, in the texts as they are now. */
export function followPosition({ position, reading }: Article, after: Reading): ReadingPosition {
  const follow = followSentences(reading.arabic, after.arabic)
  const { sentence, pinned } = position
  return { sentence: follow(sentence), pinned: pinned === null ? null : follow(pinned) }
}

/**
 * Lets marks and kept words go along with an edit; one whose words are gone keeps its place as it was, so that it is
 * found when they come back. Within the caller's transaction.
 */
export function followPlaces(database: DatabaseSync, article: number, before: Reading, after: Reading): void {
  const changes: Partial<Record<Language, Change[]>> = {}
  for (const side of ['arabic', 'english'] as const)
    if (before[side].original !== after[side].original)
      changes[side] = findChanges(before[side].original, after[side].original)
  for (const { table, key } of PLACES) {
    const update = database.prepare(
      `UPDATE ${table} SET place = ? WHERE ${key.map(column => `${column} = ?`).join(' AND ')}`,
    )
    for (const row of database.prepare(`SELECT * FROM ${table} WHERE article = ?`).all(article)) {
      const place = JSON.parse(String(row.place)) as Place
      const moved =
        changes[place.side] && follow(before[place.side], after[place.side], place, changes[place.side]!)
      if (moved) update.run(JSON.stringify(moved), ...key.map(column => row[column]!))
    }
  }
}

function follow(before: Text, after: Text, place: Place, changes: readonly Change[]): Place | null {
  const span = findPlace(before, place)
  const moved = span && mapSpan(changes, span)
  return moved && placeOf(after, moved)
}
