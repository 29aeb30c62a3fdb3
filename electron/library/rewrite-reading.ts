import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import type { Reading } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Language, Text } from '../../shared/model/text.ts'

const LANGUAGES: readonly Language[] = ['arabic', 'english']

/** Where a text grew: offsets from `from` on stand `by` further. */
type Growth = { readonly from: number; readonly by: number }

/**
 * Puts another reading of an article in the place of the one that is kept, and counts its sentences anew. Rows that
 * only moved are moved in one go, and those that are equal stay untouched: an edit of a book changes few. Within the
 * caller's transaction.
 */
export function rewriteReading(
  database: DatabaseSync,
  article: number,
  before: Reading,
  after: Reading,
): void {
  const growth = {
    arabic: growthOf(before.arabic, after.arabic),
    english: growthOf(before.english, after.english),
  }
  for (const side of LANGUAGES) rewriteText(database, article, before[side], after[side], growth[side])
  rewriteBeads(database, article, before, after)
  rewriteEntities(database, article, before, after, growth)
  database
    .prepare('UPDATE article SET arabic_sentences = ?, english_sentences = ? WHERE id = ?')
    .run(after.arabic.sentences.length, after.english.sentences.length, article)
}

function growthOf({ original: before }: Text, { original: after }: Text): Growth {
  if (before === after) return { from: 0, by: 0 }
  const most = Math.min(before.length, after.length)
  let tail = 0
  while (
    tail < most &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++
  return { from: before.length - tail, by: after.length - before.length }
}

/** The same that `MOVE` does in the library. */
const moved = (offset: number, { from, by }: Growth): number => (offset >= from ? offset + by : offset)
const MOVE = `from_offset = from_offset + iif(from_offset >= ?1, ?2, 0),
  to_offset = to_offset + iif(to_offset >= ?1, ?2, 0)`

function rewriteText(
  database: DatabaseSync,
  article: number,
  before: Text,
  after: Text,
  growth: Growth,
): void {
  if (before === after) return
  const { id } = database
    .prepare('SELECT id FROM text WHERE article = ? AND language = ?')
    .get(article, after.language) as { id: number }
  if (after.original !== before.original)
    database.prepare('UPDATE text SET original = ? WHERE id = ?').run(after.original, id)
  if (growth.by !== 0)
    for (const table of ['block', 'sentence', 'repair'])
      database
        .prepare(`UPDATE ${table} SET ${MOVE} WHERE text = ?3 AND to_offset >= ?1`)
        .run(growth.from, growth.by, id)
  const put = (table: string, column: string, old: readonly Row[], fresh: readonly Row[]) =>
    putRows(old, fresh, rows =>
      database
        .prepare(
          `INSERT INTO ${table} SELECT ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)
           WHERE true ON CONFLICT (text, number) DO UPDATE SET from_offset = excluded.from_offset,
             to_offset = excluded.to_offset, ${column} = excluded.${column}`,
        )
        .run(id, rows),
    )
  const row = ({ from, to }: Span, value: string | number): Row => [
    moved(from, growth),
    moved(to, growth),
    value,
  ]
  const fresh = ({ from, to }: Span, value: string | number): Row => [from, to, value]
  put(
    'block',
    'kind',
    before.blocks.map(block => row(block, block.kind)),
    after.blocks.map(block => fresh(block, block.kind)),
  )
  put(
    'sentence',
    'block',
    before.sentences.map(sentence => row(sentence, sentence.block)),
    after.sentences.map(sentence => fresh(sentence, sentence.block)),
  )
  put(
    'repair',
    'reading',
    before.repairs.map(repair => row(repair, repair.reading)),
    after.repairs.map(repair => fresh(repair, repair.reading)),
  )
  const cut = (table: string, count: number) =>
    database.prepare(`DELETE FROM ${table} WHERE text = ? AND number >= ?`).run(id, count)
  cut('sentence', after.sentences.length)
  cut('block', after.blocks.length)
  cut('repair', after.repairs.length)
}

function rewriteBeads(
  database: DatabaseSync,
  article: number,
  { beads: before }: Reading,
  { beads: after }: Reading,
): void {
  if (before === after) return
  // One by one: SQLite reads a number of JSON less exactly than it keeps one.
  const bead = database.prepare(
    'INSERT INTO bead VALUES (?, ?, ?) ON CONFLICT (article, number) DO UPDATE SET confidence = excluded.confidence',
  )
  after.forEach(({ confidence }, number) => {
    if (before[number]?.confidence !== confidence) bead.run(article, number, confidence)
  })
  for (const side of LANGUAGES) {
    const rows = (beads: Reading['beads']): Row[] => {
      const list: Row[] = []
      beads.forEach((one, number) => {
        for (const sentence of one[side]) list[sentence] = [number]
      })
      return list
    }
    const fresh = rows(after)
    putRows(rows(before), fresh, changed =>
      database
        .prepare(
          `INSERT INTO bead_sentence SELECT ?, ?, value ->> 0, value ->> 1 FROM json_each(?)
           WHERE true ON CONFLICT (article, language, sentence) DO UPDATE SET bead = excluded.bead`,
        )
        .run(article, side, changed),
    )
    database
      .prepare('DELETE FROM bead_sentence WHERE article = ? AND language = ? AND sentence >= ?')
      .run(article, side, fresh.length)
  }
  database.prepare('DELETE FROM bead WHERE article = ? AND number >= ?').run(article, after.length)
}

function rewriteEntities(
  database: DatabaseSync,
  article: number,
  { entities: before }: Reading,
  { entities: after }: Reading,
  growth: Readonly<Record<Language, Growth>>,
): void {
  if (before === after) return
  for (const side of LANGUAGES)
    if (growth[side].by !== 0)
      database
        .prepare(`UPDATE mention SET ${MOVE} WHERE article = ?3 AND language = ?4 AND to_offset >= ?1`)
        .run(growth[side].from, growth[side].by, article, side)
  const forget = database.prepare('DELETE FROM mention WHERE article = ? AND entity = ? AND language = ?')
  const keep = database.prepare(
    `INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (article, number) DO UPDATE SET type = excluded.type,
       name_arabic = excluded.name_arabic, name_english = excluded.name_english, confidence = excluded.confidence`,
  )
  const mentions = database.prepare(
    `INSERT INTO mention SELECT ?, ?, ?, key, value ->> 0, value ->> 1 FROM json_each(?)`,
  )
  after.forEach((entity, number) => {
    const old = before[number]
    const { type, name, confidence } = entity
    const isSame =
      old?.type === type &&
      old.name.arabic === name.arabic &&
      old.name.english === name.english &&
      old.confidence === confidence
    if (!isSame) keep.run(article, number, type, name.arabic ?? null, name.english ?? null, confidence)
    for (const side of LANGUAGES) {
      const isThere =
        old?.[side].length === entity[side].length &&
        entity[side].every(({ from, to }, at) => {
          const was = old[side][at]!
          return moved(was.from, growth[side]) === from && moved(was.to, growth[side]) === to
        })
      if (isThere) continue
      forget.run(article, number, side)
      mentions.run(article, number, side, JSON.stringify(entity[side].map(({ from, to }) => [from, to])))
    }
  })
  database.prepare('DELETE FROM mention WHERE article = ? AND entity >= ?').run(article, after.length)
  database.prepare('DELETE FROM entity WHERE article = ? AND number >= ?').run(article, after.length)
}

/** The columns of a row but for its number, which is its index. */
type Row = readonly SQLInputValue[]

/** Hands over the rows that are other than before, each with its number, as one JSON text. */
function putRows(before: readonly Row[], after: readonly Row[], put: (rows: string) => void): void {
  const changed = after.flatMap((row, number) => {
    const old = before[number]
    return old && row.every((value, at) => value === old[at]) ? [] : [[number, ...row]]
  })
  // A call for each row would take longer than all the rest of an edit.
  if (changed.length > 0) put(JSON.stringify(changed))
}
