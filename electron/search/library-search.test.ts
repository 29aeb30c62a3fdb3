import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { beforeAll, describe, expect, it } from 'vitest'
import { finish } from '../../shared/engine-steps.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { ArticleOrigin } from '../../shared/model/article.ts'
import { readPair } from '../../shared/read-pair.ts'
import type { FoundArticle, SearchAnswer, ShownSentence } from '../../shared/search/search-answer.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { addArticle, removeArticle, restoreArticle } from '../library/articles.ts'
import { dropCorrectedReading, writeCorrectedReading } from '../library/corrected-readings.ts'
import { openDatabase } from '../library/open-database.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { indexArticle } from './index-article.ts'
import { LibrarySearch } from './library-search.ts'
import { clearDropped, countQueued, nextQueued } from './search-index.ts'

const folder = temporaryFolder()
let knowledge: Knowledge
beforeAll(() => {
  knowledge = loadKnowledge()
})

const source = { name: '', encoding: 'UTF-8', bytes: new Uint8Array() }
const PAIRS = {
  books: [
    'معرض الكتاب\n\nهَذَا كِتَابٌ جديد. ويعرف الناس فضل القراءة وللكتاب مكانته. في المكتبة صور قديمة.',
    'The book fair\n\nThis is a new book. People know the merit of reading, and the book has its place. The library has old pictures.',
  ],
  council: [
    'اجتماع\n\nاجتمع مجلس الأمن أمس. وقال المسؤول إن لمجلس الأمن رأيا.',
    'A meeting\n\nThe Security Council met yesterday. The official said that the Council had a view.',
  ],
  envoy: [
    'زيارة المبعوث\n\nقد يزور كيريل دميترييف الولاياتالمتحدة هذا الأسبوع. وستمنح أمريكا تأشيرة للمبعوث.',
    'The envoy’s visit\n\nKirill Dmitriev may visit the United States this week. America will grant the envoy a visa.',
  ],
} as const

function library() {
  const opened = openDatabase(join(folder(), 'library.sqlite'))
  if (!opened.ok) throw new Error(opened.code)
  const { database, close } = opened.value
  const search = new LibrarySearch({ database, lexicon: () => knowledge.lexicon })
  const add = (pair: keyof typeof PAIRS, about?: ArticleOrigin): number => {
    const [arabic, english] = PAIRS[pair]
    const reading = finish(readPair(arabic, english, knowledge))
    return addArticle(database, {
      title: { arabic: arabic.split('\n')[0]!, english: english.split('\n')[0]! },
      reading,
      sources: { arabic: source, english: source },
      ...(about ? { about } : {}),
      addedAt: Date.now(),
      openedAt: null,
    }).id
  }
  const ask = async (question: string): Promise<SearchAnswer> => {
    const answer = await search.ask({ question })
    if (!answer.ok) throw new Error(answer.code)
    return answer.value
  }
  return { database, close, search, add, ask }
}

function indexAll(database: DatabaseSync): void {
  for (let next = nextQueued(database, 0); next; next = nextQueued(database, 0))
    finish(indexArticle(database, next, knowledge.lexicon))
  while (clearDropped(database));
}

const litIn = (sentences: readonly ShownSentence[], kind: 'hit' | 'echo'): string[] =>
  sentences.flatMap(({ text, lit }) =>
    lit.flatMap(one => (one.kind === kind ? [text.slice(one.from, one.to)] : [])),
  )
const lit = (articles: readonly FoundArticle[], kind: 'hit' | 'echo'): string[] =>
  articles.flatMap(({ pairings }) =>
    pairings.flatMap(({ arabic, english }) => [...litIn(arabic, kind), ...litIn(english, kind)]),
  )

describe('a question', () => {
  it.each<[string, string[]]>([
    ['كتب ', ['الكتاب', 'كِتَابٌ', 'وللكتاب']],
    ['كتاب ', ['الكتاب', 'كِتَابٌ', 'وللكتاب']],
    ['الكتـــاب ', ['الكتاب', 'كِتَابٌ', 'وللكتاب']],
    ['مسئول ', ['المسؤول']],
    ['مكتبه ', ['المكتبة']],
    ['مكتبة ', ['المكتبة']],
    ['books ', ['book', 'book', 'book']],
    ['READ ', ['reading']],
    ['كيريل ', ['كيريل']],
    ['المتحدة ', ['الولاياتالمتحدة']],
    ['"مجلس الأمن"', ['مجلس', 'الأمن', 'لمجلس', 'الأمن']],
    ['"security council"', ['Security', 'Council']],
    ['council -met ', ['Council']],
    ['dmit* ', ['Dmitriev']],
    ['dmi', ['Dmitriev']],
    ['lang:en book ', ['book', 'book', 'book']],
    ['"council security"', []],
    ['"قراءة كتاب"', []],
    ['zebra ', []],
    ['lang:en كتاب ', []],
    ['…', []],
    ['-book ', []],
  ])('%s lights %j', async (question, expected) => {
    const { database, close, add, ask } = library()
    for (const pair of ['books', 'council', 'envoy'] as const) add(pair)
    indexAll(database)
    const { articles } = await ask(question)
    expect(lit(articles, 'hit').sort()).toEqual([...expected].sort())
    close()
  })

  it('lights across what stands for its words, by meaning and by name', async () => {
    const { database, close, add, ask } = library()
    add('books')
    add('envoy')
    indexAll(database)
    expect(lit((await ask('كتاب ')).articles, 'echo')).toEqual(['book', 'book', 'book'])
    expect(lit((await ask('visa ')).articles, 'echo')).toEqual(['تأشيرة'])
    expect(lit((await ask('Dmitriev ')).articles, 'echo')).toEqual(['كيريل دميترييف'])
    close()
  })

  it('of two words finds one sentence with both, else an article with each, in either language', async () => {
    const { database, close, add, ask } = library()
    add('books')
    add('envoy')
    indexAll(database)
    expect((await ask('grant visa ')).articles.map(({ how }) => how)).toEqual(['together'])
    const apart = await ask('Dmitriev تأشيرة ')
    expect(apart.articles.map(({ how }) => how)).toEqual(['apart'])
    expect(lit(apart.articles, 'hit')).toEqual(['Dmitriev', 'تأشيرة'])
    expect((await ask('Dmitriev book ')).articles).toEqual([])
    close()
  })

  it('finds other words of the root last', async () => {
    const { database, close, add, ask } = library()
    add('books')
    indexAll(database)
    const [found] = (await ask('مكتوب ')).articles
    expect(found?.how).toBe('root')
    expect(lit([found!], 'hit')).toContain('وللكتاب')
    expect(found?.sentences).toBe(4)
    close()
  })

  it('that is older ends when a newer one comes', async () => {
    const { close, search, add } = library()
    add('books')
    const [older, newer] = await Promise.all([
      search.ask({ question: 'b' }),
      search.ask({ question: 'book' }),
    ])
    expect(older).toMatchObject({ ok: false, code: 'cancelled' })
    expect(newer).toMatchObject({ ok: true })
    close()
  })
})

describe('filters', () => {
  const origin = (site: string, year: number): ArticleOrigin => ({
    site,
    byline: '',
    publishedAt: new Date(year, 5, 1).getTime(),
  })

  it.each<[string, number[]]>([
    ['site:news book ', [1]],
    ['-site:news book ', [2]],
    ['site:nowhere book ', []],
    ['after:2020 book ', [2]],
    ['before:2020 book ', [1]],
    ['قبل:2020 كتاب ', [1]],
    ['tag:later book ', [2]],
    ['-tag:Later book ', [1]],
    ['tag:unknown book ', []],
    ['name:dmitriev', [3]],
    ['اسم:دميترييف', [3]],
    ['name:dmitriev visa ', []],
    ['name:book', []],
    ['site:news', [1]],
    ['after:1990 -name:x', [3, 2, 1]],
  ])('%s', async (question, expected) => {
    const { database, close, add, ask } = library()
    add('books', origin('news.example', 2010))
    add('books', origin('', 2022))
    add('envoy')
    database.exec(`INSERT INTO tag (id, name, key, made_at) VALUES (7, 'Later', 'later', 1)`)
    database.exec('INSERT INTO article_tag VALUES (2, 7)')
    indexAll(database)
    expect((await ask(question)).articles.map(({ article }) => article.id)).toEqual(expected)
    close()
  })

  it('that are not understood are told', async () => {
    const { close, ask } = library()
    expect((await ask('after:soon')).unread).toEqual([{ filter: 'after', value: 'soon' }])
    close()
  })
})

describe('the index', () => {
  it('finds at once what was just imported', async () => {
    const { close, add, ask } = library()
    add('books')
    expect(await ask('book ')).toMatchObject({ waiting: 0, found: { articles: 1 } })
    close()
  })

  it('leaves out what is in the bin, and has it again when it comes out', async () => {
    const { database, close, add, ask } = library()
    const id = add('books')
    indexAll(database)
    removeArticle(database, id, 1)
    expect((await ask('book ')).articles).toEqual([])
    restoreArticle(database, id)
    expect((await ask('book ')).articles).toHaveLength(1)
    close()
  })

  it('lets go of every row of an article that is deleted for good', async () => {
    const { database, close, add, ask } = library()
    const id = add('books')
    add('council')
    indexAll(database)
    database.prepare('DELETE FROM article WHERE id = ?').run(id)
    expect((await ask('book ')).articles).toEqual([])
    indexAll(database)
    const rows = database
      .prepare(`SELECT rowid FROM sentence_index WHERE sentence_index MATCH 'word : "book"'`)
      .all()
    expect(rows).toEqual([])
    expect((await ask('council ')).articles).toHaveLength(1)
    close()
  })

  it('follows an edit of the text and a correction, and their undoing', async () => {
    const { database, close, add, ask } = library()
    const id = add('books')
    indexAll(database)
    database
      .prepare(`UPDATE text SET original = replace(original, 'merit', 'charm') WHERE article = ?`)
      .run(id)
    expect(countQueued(database)).toBe(1)
    expect((await ask('charm ')).articles).toHaveLength(1)
    expect((await ask('merit ')).articles).toEqual([])

    const corrected = (name: string) => ({
      beads: [],
      entities: [
        {
          type: 'PER' as const,
          name: { english: name },
          arabic: [],
          english: [{ from: 20, to: 24 }],
          confidence: 1,
        },
      ],
      unplaced: [],
    })
    writeCorrectedReading(database, id, corrected('Scheherazade'))
    expect((await ask('name:scheherazade')).articles).toHaveLength(1)
    writeCorrectedReading(database, id, corrected('Sindbad'))
    expect((await ask('name:scheherazade')).articles).toEqual([])
    dropCorrectedReading(database, id, [])
    expect((await ask('name:sindbad')).articles).toEqual([])
    expect(countQueued(database)).toBe(0)
    close()
  })

  it('leaves nothing half done when it is left half way', () => {
    const { database, close, add } = library()
    add('books')
    const steps = indexArticle(database, nextQueued(database, 0)!, knowledge.lexicon)
    steps.next()
    steps.next()
    steps.return(false)
    expect(countQueued(database)).toBe(1)
    expect(database.prepare('SELECT count(*) AS n FROM indexed_article').get()?.n).toBe(0)
    close()
  })

  it('goes on waiting for an article that was changed while it was read', () => {
    const { database, close, add } = library()
    const id = add('books')
    const steps = indexArticle(database, nextQueued(database, 0)!, knowledge.lexicon)
    steps.next()
    database.prepare('UPDATE text SET original = original WHERE article = ?').run(id)
    expect(finish(steps)).toBe(false)
    expect(countQueued(database)).toBe(1)
    close()
  })

  it('takes a long article in parts, and finds all of it', async () => {
    const { database, close, add, ask } = library()
    const id = add('books')
    const text = Number(
      database.prepare(`SELECT id FROM text WHERE article = ? AND language = 'english'`).get(id)?.id,
    )
    const line = 'A lighthouse stood there. '
    database.prepare('UPDATE text SET original = ? WHERE id = ?').run(line.repeat(450), text)
    database.prepare('DELETE FROM sentence WHERE text = ?').run(text)
    const insert = database.prepare('INSERT INTO sentence VALUES (?, ?, ?, ?, 0)')
    for (let at = 0; at < 450; at++) insert.run(text, at, at * line.length, (at + 1) * line.length - 1)
    indexAll(database)
    expect((await ask('lighthouse ')).found).toMatchObject({ articles: 1 })
    const rows = database
      .prepare(`SELECT count(*) AS n FROM sentence_index WHERE sentence_index MATCH 'word : "lighthouse"'`)
      .get()
    expect(rows?.n).toBe(450)
    expect(database.prepare('SELECT count(*) AS n FROM dropped_rows').get()?.n).toBe(0)
    close()
  })
})
