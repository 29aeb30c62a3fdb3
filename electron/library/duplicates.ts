import type { DatabaseSync } from 'node:sqlite'
import type { Likeness } from '../../shared/model/shelf.ts'
import type { Language } from '../../shared/model/text.ts'
import { printOf, sketchOf } from './text-prints.ts'

/** An article outside the bin that holds a text already. */
export type Twin = { readonly article: number; readonly likeness: Likeness }

/** Share of all runs of words of two texts that they must have in common to be one article with small edits. */
const SIMILAR = 0.6
/** Of the runs that stand for a text in the index, the share that a candidate must hold; the texts then decide. */
const SHARED_SKETCH = 0.25
/** Candidates whose texts are compared. */
const MOST_COMPARED = 8

/**
 * The article that is this pair already: `same` where its Arabic is, and its English too or none is brought;
 * `similar` where its Arabic is the same beside another English, or has small edits. Null where there is none.
 */
export function findDuplicate(database: DatabaseSync, arabicText: string, englishText: string): Twin | null {
  const twin = findTwin(database, 'arabic', arabicText)
  if (twin?.likeness !== 'same' || englishText.trim() === '') return twin
  // Several articles can have the same Arabic: the one with this English is the twin.
  const both = articlesWith(database, 'english', printOf(englishText).digest)
  const whole = articlesWith(database, 'arabic', printOf(arabicText).digest).find(id => both.includes(id))
  return whole === undefined ? { ...twin, likeness: 'similar' } : { article: whole, likeness: 'same' }
}

/** The article that holds this text on this side; English is known again only where it is the same. */
export function findTwin(database: DatabaseSync, language: Language, text: string): Twin | null {
  const { digest, shingles } = printOf(text)
  if (shingles.size === 0) return null
  const [same] = articlesWith(database, language, digest)
  if (same !== undefined) return { article: same, likeness: 'same' }
  if (language === 'english') return null
  let best: { article: number; share: number } | null = null
  for (const { article, original } of candidates(database, sketchOf(shingles))) {
    const share = sharedOf(shingles, printOf(original).shingles)
    if (share >= SIMILAR && share > (best?.share ?? 0)) best = { article, share }
  }
  return best && { article: best.article, likeness: 'similar' }
}

/** The newest first. */
const articlesWith = (database: DatabaseSync, language: Language, digest: Uint8Array): number[] =>
  database
    .prepare(
      `SELECT article.id FROM text_print
       JOIN text ON text.id = text_print.text JOIN article ON article.id = text.article
       WHERE digest = ? AND language = ? AND removed_at IS NULL ORDER BY article.id DESC`,
    )
    .all(digest, language)
    .map(row => Number(row.id))

function candidates(database: DatabaseSync, sketch: readonly number[]) {
  return database
    .prepare(
      `SELECT article.id AS article, original FROM (
         SELECT text, count(*) AS shared FROM text_shingle
         WHERE hash IN (SELECT value FROM json_each(?)) GROUP BY text HAVING shared >= ?
         ORDER BY shared DESC LIMIT ?
       ) AS found JOIN text ON text.id = found.text JOIN article ON article.id = text.article
       WHERE removed_at IS NULL`,
    )
    .all(JSON.stringify(sketch), Math.max(1, Math.floor(sketch.length * SHARED_SKETCH)), MOST_COMPARED) as {
    article: number
    original: string
  }[]
}

/** The share of two sets that they have in common, 0 to 1. */
function sharedOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let shared = 0
  for (const hash of one) if (other.has(hash)) shared++
  return shared / (one.size + other.size - shared)
}
