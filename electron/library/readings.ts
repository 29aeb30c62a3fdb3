import type { DatabaseSync } from 'node:sqlite'
import type { Reading } from '../../shared/model/article.ts'
import type { Bead } from '../../shared/model/bead.ts'
import type { Entity, EntityType } from '../../shared/model/entity.ts'
import type { Span } from '../../shared/model/span.ts'
import type { BlockKind, Language, Text } from '../../shared/model/text.ts'

const LANGUAGES: readonly Language[] = ['arabic', 'english']

/** Writes what was read of an article, within the caller's transaction; answers the rows of its two texts. */
export function writeReading(
  database: DatabaseSync,
  article: number,
  reading: Reading,
): Readonly<Record<Language, number>> {
  const texts = {
    arabic: writeText(database, article, reading.arabic),
    english: writeText(database, article, reading.english),
  }
  writeBeads(database, article, reading.beads)
  writeEntities(database, article, reading.entities)
  return texts
}

/** Reads back exactly what was written. */
export const readReading = (database: DatabaseSync, article: number): Reading => ({
  arabic: readText(database, article, 'arabic'),
  english: readText(database, article, 'english'),
  beads: readBeads(database, article),
  entities: readEntities(database, article),
})

function writeText(database: DatabaseSync, article: number, text: Text): number {
  const { lastInsertRowid } = database
    .prepare('INSERT INTO text (article, language, original) VALUES (?, ?, ?)')
    .run(article, text.language, text.original)
  const id = Number(lastInsertRowid)
  const block = database.prepare('INSERT INTO block VALUES (?, ?, ?, ?, ?)')
  text.blocks.forEach(({ from, to, kind }, number) => {
    block.run(id, number, from, to, kind)
  })
  const sentence = database.prepare('INSERT INTO sentence VALUES (?, ?, ?, ?, ?)')
  text.sentences.forEach(({ from, to, block }, number) => {
    sentence.run(id, number, from, to, block)
  })
  const repair = database.prepare('INSERT INTO repair VALUES (?, ?, ?, ?, ?)')
  text.repairs.forEach(({ from, to, reading }, number) => {
    repair.run(id, number, from, to, reading)
  })
  return id
}

type SpanRow = { from_offset: number; to_offset: number }
const spanOf = (row: SpanRow): Span => ({ from: row.from_offset, to: row.to_offset })

function readText(database: DatabaseSync, article: number, language: Language): Text {
  const { id, original } = database
    .prepare('SELECT id, original FROM text WHERE article = ? AND language = ?')
    .get(article, language) as { id: number; original: string }
  const rowsOf = <Row>(table: 'block' | 'sentence' | 'repair'): Row[] =>
    database.prepare(`SELECT * FROM ${table} WHERE text = ? ORDER BY number`).all(id) as Row[]
  const blocks = rowsOf<SpanRow & { kind: BlockKind }>('block')
  const sentences = rowsOf<SpanRow & { block: number }>('sentence')
  const repairs = rowsOf<SpanRow & { reading: string }>('repair')
  return {
    language,
    original,
    blocks: blocks.map(row => ({ ...spanOf(row), kind: row.kind })),
    sentences: sentences.map(row => ({ ...spanOf(row), block: row.block })),
    repairs: repairs.map(row => ({ ...spanOf(row), reading: row.reading })),
  }
}

function writeBeads(database: DatabaseSync, article: number, beads: readonly Bead[]): void {
  const insert = database.prepare('INSERT INTO bead VALUES (?, ?, ?)')
  const place = database.prepare('INSERT INTO bead_sentence VALUES (?, ?, ?, ?)')
  beads.forEach((bead, number) => {
    insert.run(article, number, bead.confidence)
    for (const language of LANGUAGES)
      for (const sentence of bead[language]) place.run(article, language, sentence, number)
  })
}

function readBeads(database: DatabaseSync, article: number): Bead[] {
  const rows = database
    .prepare('SELECT confidence FROM bead WHERE article = ? ORDER BY number')
    .all(article) as { confidence: number }[]
  const beads = rows.map(row => ({
    arabic: [] as number[],
    english: [] as number[],
    confidence: row.confidence,
  }))
  const places = database
    .prepare(
      'SELECT language, sentence, bead FROM bead_sentence WHERE article = ? ORDER BY language, sentence',
    )
    .all(article) as { language: Language; sentence: number; bead: number }[]
  for (const { language, sentence, bead } of places) beads[bead]![language].push(sentence)
  return beads
}

function writeEntities(database: DatabaseSync, article: number, entities: readonly Entity[]): void {
  const insert = database.prepare('INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?)')
  const mention = database.prepare('INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?)')
  entities.forEach((entity, number) => {
    const { type, name, confidence } = entity
    insert.run(article, number, type, name.arabic ?? null, name.english ?? null, confidence)
    for (const language of LANGUAGES)
      entity[language].forEach(({ from, to }, at) => {
        mention.run(article, number, language, at, from, to)
      })
  })
}

type EntityRow = {
  type: EntityType
  name_arabic: string | null
  name_english: string | null
  confidence: number
}
type MentionRow = SpanRow & { entity: number; language: Language }

function readEntities(database: DatabaseSync, article: number): Entity[] {
  const rows = database
    .prepare(
      'SELECT type, name_arabic, name_english, confidence FROM entity WHERE article = ? ORDER BY number',
    )
    .all(article) as EntityRow[]
  const entities = rows.map(row => ({
    type: row.type,
    name: {
      ...(row.name_arabic === null ? {} : { arabic: row.name_arabic }),
      ...(row.name_english === null ? {} : { english: row.name_english }),
    },
    arabic: [] as Span[],
    english: [] as Span[],
    confidence: row.confidence,
  }))
  const mentions = database
    .prepare('SELECT * FROM mention WHERE article = ? ORDER BY entity, language, number')
    .all(article) as MentionRow[]
  for (const row of mentions) entities[row.entity]![row.language].push(spanOf(row))
  return entities
}
