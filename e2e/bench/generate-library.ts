// Writes a library of many articles, indexed, to measure with. The sentences are those of the samples, each in many
// variants: content words are exchanged for words of the lexicon and their glosses, drawn so that few are common and
// most are rare, as in any language. Each variant is read, aligned and analysed by the engine itself, once; articles
// are then put together of variants, with dates, sites and tags.
//   node e2e/bench/generate-library.ts FILE [--articles N] [--words N on a side] [--seed N]
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import type { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { openDatabase } from '../../electron/library/open-database.ts'
import { type IndexRow, indexRows } from '../../electron/search/index-rows.ts'
import type { Lexicon } from '../../shared/arabic/lexicon.ts'
import { glossesOf, type Lexeme } from '../../shared/arabic/parse-lexicon.ts'
import { stripDiacritics } from '../../shared/arabic/strip-diacritics.ts'
import { finish } from '../../shared/engine-steps.ts'
import type { Reading } from '../../shared/model/article.ts'
import { readPair } from '../../shared/read-pair.ts'
import { argument } from './argument.ts'
import { loadGazetteer, loadLexicon } from './load-knowledge.ts'

/** What one article in the making is put together of: a paragraph of one sentence on each side, read and analysed. */
type Variant = { readonly reading: Reading; readonly rows: readonly IndexRow[]; readonly words: number }

const file = process.argv[2]
if (!file || file.startsWith('--')) throw new Error('a file to write is wanted')
if (existsSync(file)) throw new Error(`${file} is there already`)
const articles = Number(argument('--articles') ?? 100_000)
const wordsOfSide = Number(argument('--words') ?? 100)
/** Variants that articles are put together of. */
const variants = Math.min(24_000, Math.max(600, articles))

let state = Number(argument('--seed') ?? 1)
/** The same numbers for the same seed, 0 to 1. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), state | 1)
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}
/** A place in a list of which the first is twice as likely as the second and three times as the third. */
const zipf = (length: number): number => Math.min(length - 1, Math.floor(length ** random()) - 1)
const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!

const lexicon: Lexicon = loadLexicon()
const knowledge = { lexicon, gazetteer: loadGazetteer() }
const nouns = lexicon.lexemes
  .filter(({ part, lemma }) => (part === 'noun' || part === 'adj') && !lemma.includes(' '))
  .map((lexeme, at) => ({ lexeme, order: lexeme.band + ((at * 0.618) % 1) }))
  .sort((a, b) => a.order - b.order)
  .map(({ lexeme }) => lexeme)
const pairs = samplePairs()
const began = performance.now()

const made = Array.from({ length: variants }, (_, at) => {
  const [arabic, english] = pairs[at % pairs.length]!
  return at < pairs.length ? variantOf(arabic, english) : variantOf(...exchange(arabic, english))
})
console.log(`${variants} variants of ${pairs.length} sentences, ${seconds()} s`)

const opened = openDatabase(file)
if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`)
const { database, close } = opened.value
// As fast as the disk lets it: a library that breaks here is made anew.
database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -200000')
// The index is written here at once, where the application would be told of every article.
database.exec('DROP TRIGGER search_text_added')
const words = fill(database)
database.exec(`INSERT INTO note VALUES ('samples brought', 'all') ON CONFLICT (key) DO NOTHING`)
database.exec(`INSERT INTO sentence_index (sentence_index) VALUES ('optimize')`)
database.exec(`CREATE TRIGGER search_text_added AFTER INSERT ON text BEGIN
  INSERT OR REPLACE INTO search_queue VALUES (new.article, random());
END`)
database.exec('ANALYZE')
database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
const index = Number(
  database.prepare(`SELECT sum(pgsize) AS n FROM dbstat WHERE name LIKE 'sentence_index%'`).get()?.n,
)
close()
const size = statSync(file).size
console.log(
  `${articles} articles of ${wordsOfSide} words a side, ${words.toLocaleString('en')} words in all; seed ${argument('--seed') ?? 1}; ${seconds()} s`,
)
console.log(
  `the file has ${(size / 1e6).toFixed(0)} MB, ${(size / words).toFixed(1)} bytes a word; of these the index ${(index / 1e6).toFixed(0)} MB, ${(index / words).toFixed(1)} bytes a word`,
)

function seconds(): string {
  return ((performance.now() - began) / 1000).toFixed(0)
}

/** The samples, sentence by sentence, each with its partner. */
function samplePairs(): [string, string][] {
  const folder = fileURLToPath(new URL('../../assets/samples/', import.meta.url))
  return readdirSync(folder)
    .filter(name => name.endsWith('.ar.txt'))
    .flatMap(name => {
      const [arabic, english] = ['ar', 'en'].map(language =>
        readFileSync(`${folder}${name.replace('.ar.txt', `.${language}.txt`)}`, 'utf8'),
      )
      const reading = finish(readPair(arabic!, english!, knowledge))
      return reading.beads.flatMap((bead): [string, string][] => {
        const [left, right] = (['arabic', 'english'] as const).map(side =>
          bead[side].map(number => sentenceText(reading, side, number)).join(' '),
        )
        return bead.arabic.length === 1 && bead.english.length === 1 ? [[left!, right!]] : []
      })
    })
}

function sentenceText(reading: Reading, side: 'arabic' | 'english', number: number): string {
  const { from, to } = reading[side].sentences[number]!
  return reading[side].original.slice(from, to)
}

/** Exchanges some words: on each side about every third gives way to a word of the lexicon, or its gloss. */
function exchange(arabic: string, english: string): [string, string] {
  const lexemes = Array.from({ length: 8 }, () => nouns[zipf(nouns.length)]!)
  return [mix(arabic, lexemes, spellArabic), mix(english, lexemes, glossOf)]
}

function mix(text: string, lexemes: readonly Lexeme[], spell: (lexeme: Lexeme) => string): string {
  let next = 0
  return text
    .split(' ')
    .map(word =>
      word.length > 3 && next < lexemes.length && random() < 0.4 ? spell(lexemes[next++]!) : word,
    )
    .join(' ')
}

function spellArabic({ lemma }: Lexeme): string {
  const bare = stripDiacritics(lemma)
  return random() < 0.5 ? `${oneOf(['ال', 'وال', 'بال'])}${bare}` : random() < 0.2 ? `و${bare}` : bare
}

function glossOf({ senses }: Lexeme): string {
  return (glossesOf(senses)[0] ?? 'thing').split(' ').at(-1)!
}

function variantOf(arabic: string, english: string): Variant {
  const reading = finish(readPair(arabic, english, knowledge))
  const rows = finish(indexRows(reading, lexicon))
  return { reading, rows, words: arabic.split(/\s+/).length + english.split(/\s+/).length }
}

/** Writes the articles, a thousand in a transaction; answers how many words they have. */
function fill(database: DatabaseSync): number {
  const prepare = (sql: string) => database.prepare(sql)
  const insert = {
    article: prepare(
      `INSERT INTO article (id, title_arabic, title_english, order_arabic, order_english, added_at, opened_at, words,
         arabic_sentences, english_sentences, linked_entities, site, published_at)
       VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?, ?, ?, ?, ?)`,
    ),
    text: prepare('INSERT INTO text VALUES (?, ?, ?, ?)'),
    source: prepare('INSERT INTO source VALUES (?, ?, ?, ?)'),
    block: prepare('INSERT INTO block VALUES (?, ?, ?, ?, ?)'),
    sentence: prepare('INSERT INTO sentence VALUES (?, ?, ?, ?, ?)'),
    bead: prepare('INSERT INTO bead VALUES (?, ?, ?)'),
    beadSentence: prepare('INSERT INTO bead_sentence VALUES (?, ?, ?, ?)'),
    entity: prepare('INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?)'),
    mention: prepare('INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?)'),
    indexed: prepare('INSERT INTO indexed_article VALUES (?, ?, ?, ?)'),
    row: prepare('INSERT INTO sentence_index (rowid, word, lemma, root, name) VALUES (?, ?, ?, ?, ?)'),
    tag: prepare('INSERT INTO article_tag VALUES (?, ?)'),
    term: prepare('INSERT INTO search_term VALUES (?, ?)'),
  }
  const tags = ['later', 'work', 'trade', 'rare']
  tags.forEach((name, at) => {
    prepare('INSERT INTO tag (id, name, key, made_at) VALUES (?, ?, ?, 1)').run(at + 1, name, name)
  })
  const sites = Array.from({ length: 60 }, (_, at) => `news-${at + 1}.example`)
  const terms = new Map<string, number>()
  const firstDay = Date.UTC(2006, 0, 1)
  const step = (Date.UTC(2026, 0, 1) - firstDay) / articles
  let total = 0
  let row = 1
  database.exec('BEGIN')
  for (let id = 1; id <= articles; id++) {
    const parts: Variant[] = []
    for (let words = 0; words < wordsOfSide * 2; ) {
      const part = made[zipf(made.length)]!
      parts.push(part)
      words += part.words
    }
    const count = (side: 'arabic' | 'english') =>
      parts.reduce((sum, { reading }) => sum + reading[side].sentences.length, 0)
    const words = parts.reduce((sum, part) => sum + part.words, 0)
    total += words
    const titles = [
      parts[0]!.reading.arabic.original.slice(0, 60),
      parts[0]!.reading.english.original.slice(0, 60),
    ]
    const date = Math.round(firstDay + id * step)
    insert.article.run(
      id,
      ...(titles as [string, string]),
      ...(titles as [string, string]),
      date,
      words >> 1,
      count('arabic'),
      count('english'),
      1,
      sites[zipf(sites.length)]!,
      random() < 0.8 ? date - Math.round(random() * 40) * 86_400_000 : null,
    )
    for (const [at] of tags.entries())
      if (random() < [0.05, 0.2, 0.01, 0.0005][at]!) insert.tag.run(id, at + 1)
    const wholes = writeTexts(id, parts)
    writePairs(id, parts, wholes)
    const rows = (['arabic', 'english'] as const).flatMap(side =>
      parts.flatMap(({ reading, rows }) =>
        side === 'arabic'
          ? rows.slice(0, reading.arabic.sentences.length)
          : rows.slice(reading.arabic.sentences.length),
      ),
    )
    insert.indexed.run(id, row, count('arabic'), count('english'))
    for (const { word, lemma, root, name } of rows) {
      insert.row.run(row++, word, lemma, root, name)
      for (const term of word.split(' ')) terms.set(term, (terms.get(term) ?? 0) + 1)
    }
    if (id % 1000 === 0) {
      database.exec('COMMIT; BEGIN')
      if (id % 10_000 === 0) console.log(`${id} articles, ${seconds()} s`)
    }
  }
  for (const [term, count] of terms) if (term !== '') insert.term.run(term, count)
  database.exec('COMMIT')
  return total

  /** Writes the two texts, a paragraph a part; answers where each part begins. */
  function writeTexts(id: number, parts: readonly Variant[]) {
    const begins = { arabic: [] as number[], english: [] as number[] }
    for (const [at, side] of (['arabic', 'english'] as const).entries()) {
      let original = ''
      for (const { reading } of parts) {
        if (original !== '') original += '\n\n'
        begins[side].push(original.length)
        original += reading[side].original
      }
      const text = id * 2 + at
      insert.text.run(text, id, side, original)
      insert.source.run(text, `${id}.txt`, 'UTF-8', gzipSync(original, { level: 1 }))
      let number = 0
      parts.forEach(({ reading }, part) => {
        const from = begins[side][part]!
        insert.block.run(text, part, from, from + reading[side].original.length, 'paragraph')
        for (const sentence of reading[side].sentences)
          insert.sentence.run(text, number++, from + sentence.from, from + sentence.to, part)
      })
    }
    return begins
  }

  function writePairs(id: number, parts: readonly Variant[], begins: Record<'arabic' | 'english', number[]>) {
    const first = { arabic: 0, english: 0 }
    let bead = 0
    let entity = 0
    parts.forEach(({ reading }, part) => {
      for (const { confidence, ...sides } of reading.beads) {
        insert.bead.run(id, bead, confidence)
        for (const side of ['arabic', 'english'] as const)
          for (const number of sides[side]) insert.beadSentence.run(id, side, first[side] + number, bead)
        bead++
      }
      for (const { type, name, confidence, ...sides } of reading.entities) {
        insert.entity.run(id, entity, type, name.arabic ?? null, name.english ?? null, confidence)
        for (const side of ['arabic', 'english'] as const)
          sides[side].forEach(({ from, to }, at) => {
            const begin = begins[side][part]!
            insert.mention.run(id, entity, side, at, begin + from, begin + to)
          })
        entity++
      }
      first.arabic += reading.arabic.sentences.length
      first.english += reading.english.sentences.length
    })
  }
}
