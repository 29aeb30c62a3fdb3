import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '../../electron/knowledge/load-knowledge.ts'
import { addArticle } from '../../electron/library/articles.ts'
import { openDatabase } from '../../electron/library/open-database.ts'
import { rowsFromBeads } from '../../shared/align/rows-from-beads.ts'
import { finish } from '../../shared/engine-steps.ts'
import type { ArticleSummary, Reading } from '../../shared/model/article.ts'
import type { Entity } from '../../shared/model/entity.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Language, Text } from '../../shared/model/text.ts'
import { readPair } from '../../shared/read-pair.ts'

const SAMPLES = fileURLToPath(new URL('../../assets/samples/', import.meta.url))
/** What stands between two of the texts that a long one is made of. */
const BREAK = '\n\n'

/**
 * A reading of at least so many rows: the samples, each read once by the engine, one after the other as often as that
 * takes. A name is one name wherever it stands, as in a book.
 */
export function longArticle(rows: number): Reading {
  const samples = readSamples()
  const pieces: Reading[] = []
  for (let count = 0; count < rows; count += rowsFromBeads(pieces.at(-1)!).length)
    pieces.push(samples[pieces.length % samples.length]!)
  return joined(pieces)
}

/** Arabic words of a reading. */
export const wordsIn = ({ arabic }: Reading): number => arabic.original.split(/\s+/u).filter(Boolean).length

/**
 * Puts a reading into the library of a folder of data that is not open; answers the article's number. `isLastRead`
 * has the window open on it.
 */
export function shelveReading(
  userData: string,
  reading: Reading,
  title: ArticleSummary['title'],
  isLastRead = false,
): number {
  const opened = openDatabase(join(userData, 'library.sqlite'))
  if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`)
  const { database, close } = opened.value
  const source = { name: '', encoding: 'UTF-8', bytes: new Uint8Array() }
  const { id } = addArticle(database, {
    title,
    reading,
    sources: { arabic: source, english: source },
    addedAt: Date.now(),
    openedAt: isLastRead ? Date.now() : null,
  })
  close()
  return id
}

function readSamples(): Reading[] {
  const knowledge = loadKnowledge()
  const read = (name: string) => readFileSync(`${SAMPLES}${name}`, 'utf8')
  return readdirSync(SAMPLES)
    .filter(name => name.endsWith('.ar.txt'))
    .sort()
    .map(name => finish(readPair(read(name), read(name.replace('.ar.', '.en.')), knowledge)))
}

function joined(pieces: readonly Reading[]): Reading {
  const entities = new Map<string, { -readonly [Key in keyof Entity]: Entity[Key] }>()
  const beads: Reading['beads'][number][] = []
  const starts = { arabic: 0, english: 0 }
  const sentences = { arabic: 0, english: 0 }
  for (const piece of pieces) {
    for (const bead of piece.beads)
      beads.push({
        ...bead,
        arabic: bead.arabic.map(at => at + sentences.arabic),
        english: bead.english.map(at => at + sentences.english),
      })
    for (const entity of piece.entities) {
      const key = `${entity.type} ${entity.name.arabic} ${entity.name.english}`
      const known = entities.get(key) ?? { ...entity, arabic: [], english: [] }
      known.arabic = [...known.arabic, ...moved(entity.arabic, starts.arabic)]
      known.english = [...known.english, ...moved(entity.english, starts.english)]
      entities.set(key, known)
    }
    for (const side of ['arabic', 'english'] as const) {
      starts[side] += piece[side].original.length + BREAK.length
      sentences[side] += piece[side].sentences.length
    }
  }
  return {
    arabic: joinedText(pieces, 'arabic'),
    english: joinedText(pieces, 'english'),
    beads,
    entities: [...entities.values()],
  }
}

function joinedText(pieces: readonly Reading[], side: Language): Text {
  const blocks: Text['blocks'][number][] = []
  const sentences: Text['sentences'][number][] = []
  const repairs: Text['repairs'][number][] = []
  let start = 0
  for (const { [side]: text } of pieces) {
    const before = blocks.length
    blocks.push(...moved(text.blocks, start))
    sentences.push(...moved(text.sentences, start).map(one => ({ ...one, block: one.block + before })))
    repairs.push(...moved(text.repairs, start))
    start += text.original.length + BREAK.length
  }
  return {
    language: side,
    original: pieces.map(piece => piece[side].original).join(BREAK),
    blocks,
    sentences,
    repairs,
  }
}

const moved = <S extends Span>(spans: readonly S[], by: number): S[] =>
  spans.map(span => ({ ...span, from: span.from + by, to: span.to + by }))
