import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { finish } from '../../shared/engine-steps.ts'
import type { Article, Reading } from '../../shared/model/article.ts'
import { placeOf } from '../../shared/model/correction.ts'
import {
  ARRANGEMENTS,
  ARRANGEMENTS_OF,
  EXPORT_FORMATS,
  type ExportChoice,
} from '../../shared/model/export.ts'
import type { Mark } from '../../shared/model/mark.ts'
import { slice } from '../../shared/model/text.ts'
import { readPair } from '../../shared/read-pair.ts'
import { assetsFolder } from '../knowledge/assets-folder.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { arbitraryArticle } from '../library/testing/arbitrary-article.ts'
import { smallArticle } from '../library/testing/small-article.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { exportArticle, exportArticles, exportBytes, type MarkedArticle } from './export-article.ts'

const NOW = new Date('2026-11-24T18:30:00Z')
const folder = temporaryFolder()

const whole = (title: Article['title'], reading: Reading): Article => ({
  id: 1,
  title,
  reading,
  site: 'The Harbour Post',
  byline: 'ليلى <حداد>',
  publishedAt: Date.UTC(2026, 10, 24),
  addedAt: 1,
  openedAt: null,
  sentences: { arabic: reading.arabic.sentences.length, english: reading.english.sentences.length },
  linkedEntities: 0,
  progress: 0,
  tags: [],
  words: null,
  readFor: 0,
  position: { sentence: 0, pinned: null },
})

const bytesOf = (article: MarkedArticle, choice: ExportChoice): string | Uint8Array =>
  finish(exportBytes(article, choice, NOW))

/** All that a file says, whatever its format: markup goes, entities are what they stand for. */
function wordsOf(content: string | Uint8Array): string {
  const texts =
    typeof content === 'string'
      ? [content]
      : Object.entries(unzipSync(content)).flatMap(([path, bytes]) =>
          /part-\d+\.xhtml$/.test(path) ? [new TextDecoder().decode(bytes)] : [],
        )
  const all = texts.join('\n')
  if (!/^<[!?]/.test(all)) return all
  return all
    .replace(/<(style|script|title)>[\s\S]*?<\/\1>/g, '')
    .replace(/<\/(?:p|h1|h2|div)>/g, '\n')
    .replace(/<[a-z!?/][^>]*>/gi, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name]!)
}

/** As words are compared: on one line, without what Markdown needs to say them. */
const bare = (text: string): string =>
  text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Throws where XML is not well-formed. */
function parseXml(xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', error => {
    throw error
  })
  parser.write(xml).close()
}

let sample: Article
beforeAll(() => {
  const read = (language: string): string =>
    readFileSync(join(assetsFolder(), 'samples', `1-the-ship-off-alexandria.${language}.txt`), 'utf8')
  const reading = finish(readPair(read('ar'), read('en'), loadKnowledge()))
  sample = whole(
    { arabic: slice(reading.arabic, reading.arabic.sentences[0]!), english: 'A title of its own' },
    reading,
  )
}, 60_000)

const combinations = EXPORT_FORMATS.flatMap(format =>
  ARRANGEMENTS_OF[format].map(arrangement => ({ format, arrangement })),
)

describe.each(combinations)('$format, $arrangement', ({ format, arrangement }) => {
  const choice = { format, arrangement, marks: true }

  it('has every sentence of its sides once, in order', () => {
    const words = bare(wordsOf(bytesOf({ article: sample, marks: [] }, choice)))
    for (const side of ['arabic', 'english'] as const) {
      const isThere = arrangement !== (side === 'arabic' ? 'english' : 'arabic')
      let from = 0
      for (const sentence of sample.reading[side].sentences) {
        const text = bare(slice(sample.reading[side], sentence))
        const at = words.indexOf(text, isThere ? from : 0)
        expect([text, at >= 0]).toEqual([text, isThere])
        if (isThere) from = at + text.length
      }
    }
  })

  it('says where it is from', () => {
    const words = wordsOf(bytesOf({ article: sample, marks: [] }, choice))
    expect(bare(words)).toContain('The Harbour Post · ليلى <حداد>')
  })
})

describe('marks', () => {
  const marked = (): MarkedArticle => {
    const { arabic } = sample.reading
    const span = { from: arabic.sentences[1]!.from + 3, to: arabic.sentences[1]!.from + 20 }
    const mark = (place: Mark['place'], id: number, note: string): Mark => ({
      id,
      place,
      colour: 'green',
      note,
      madeAt: 1,
      changedAt: 1,
    })
    const gone = { ...placeOf(arabic, span), quote: 'كلام ليس في النص أبدًا', before: 'لا', after: 'لا' }
    return {
      article: sample,
      marks: [
        mark(placeOf(arabic, span), 1, 'First <line>\n\na thing to remember'),
        mark(gone, 2, 'of what is gone'),
      ],
    }
  }

  it.each(EXPORT_FORMATS)('%s has the notes, also of what the text has no more', format => {
    const bytes = bytesOf(marked(), { format, arrangement: ARRANGEMENTS_OF[format][0]!, marks: true })
    const all =
      typeof bytes === 'string' ? bytes : new TextDecoder().decode(unzipSync(bytes)['book/notes.xhtml'])
    const words = bare(wordsOf(all))
    for (const part of ['First <line>', 'a thing to remember', 'كلام ليس في النص أبدًا', 'of what is gone'])
      expect(words).toContain(part)
  })

  it.each(EXPORT_FORMATS)('%s has none of them where the person keeps them', format => {
    const bytes = bytesOf(marked(), { format, arrangement: ARRANGEMENTS_OF[format][0]!, marks: false })
    expect(wordsOf(bytes)).not.toContain('a thing to remember')
  })

  it('the number of a note in the text leads to it and back', () => {
    const html = String(bytesOf(marked(), { format: 'html', arrangement: 'facing', marks: true }))
    expect(html.match(/<a id="ref-1" href="#note-1">/g)).toHaveLength(1)
    expect(html.match(/<li id="note-1"><a href="#ref-1">/g)).toHaveLength(1)
    expect(html).not.toContain('#ref-2')
  })
})

describe('a web page', () => {
  it('asks nothing of anybody, and is less than a megabyte', () => {
    const html = String(
      bytesOf({ article: sample, marks: [] }, { format: 'html', arrangement: 'facing', marks: true }),
    )
    expect(html).not.toMatch(/\b(?:src|href)="(?!#)/)
    expect(html).not.toMatch(/url\((?!data:)/)
    expect(html).toContain("default-src 'none'")
    expect(html.length).toBeLessThan(1_000_000)
  })
})

describe('a book', () => {
  it('is known by its first bytes', () => {
    const bytes = bytesOf(
      { article: sample, marks: [] },
      { format: 'epub', arrangement: 'facing', marks: true },
    )
    const head = Buffer.from(bytes as Uint8Array)
    expect(head.readUInt16LE(8)).toBe(0)
    expect(head.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip')
  })

  it('has the same identifier when it is made again, and another for other texts', () => {
    const idOf = (article: Article): string => {
      const bytes = bytesOf({ article, marks: [] }, { format: 'epub', arrangement: 'facing', marks: true })
      const opf = new TextDecoder().decode(unzipSync(bytes as Uint8Array)['book/package.opf'])
      return /urn:uuid:[0-9a-f-]{36}/.exec(opf)![0]
    }
    const other = { ...sample, reading: smallArticle('a', 1).reading }
    expect(idOf(sample)).toBe(idOf({ ...sample, id: 7 }))
    expect(idOf(other)).not.toBe(idOf(sample))
  })
})

it('any article leaves in every format, as well-formed XML in a book', () => {
  fc.assert(
    fc.property(
      arbitraryArticle,
      fc.constantFrom(...EXPORT_FORMATS),
      fc.constantFrom(...ARRANGEMENTS),
      ({ title, reading }, format, arrangement) => {
        const bytes = bytesOf(
          { article: whole(title, reading), marks: [] },
          { format, arrangement, marks: true },
        )
        if (typeof bytes === 'string') return
        for (const [path, content] of Object.entries(unzipSync(bytes)))
          if (/\.(xhtml|opf|xml)$/.test(path)) parseXml(new TextDecoder().decode(content))
      },
    ),
    { numRuns: 60 },
  )
})

describe('on the disk', () => {
  const small = (title: string): MarkedArticle => {
    const { title: both, reading } = smallArticle(title, 1)
    return { article: whole(both, reading), marks: [] }
  }
  const TEXT = { format: 'text', arrangement: 'sentences', marks: true } as const
  const englishTitle = ({ title }: Article): string => title.english

  it('a file is there whole', () => {
    const path = join(folder(), 'a.txt')
    expect(finish(exportArticle(small('A'), TEXT, path, NOW))).toEqual({ ok: true, value: null })
    expect(readFileSync(path, 'utf8')).toContain('وصلت ليلى إلى بيروت.\nLeila arrived in Beirut.\n')
    expect(readdirSync(folder())).toEqual(['a.txt'])
  })

  it('what cannot be written is refused with its name', () => {
    mkdirSync(join(folder(), 'a.txt', 'inside'), { recursive: true })
    expect(finish(exportArticle(small('A'), TEXT, join(folder(), 'a.txt'), NOW))).toMatchObject({
      code: 'unwritable-file',
      detail: 'a.txt',
    })
  })

  it('several have a file each, and none takes the place of another', () => {
    writeFileSync(join(folder(), 'Same.txt'), 'before')
    const read = (id: number) => (id === 2 ? null : small('Same'))
    const done = finish(exportArticles([1, 2, 3], read, englishTitle, TEXT, folder(), NOW))
    expect(done).toEqual({ ok: true, value: 2 })
    expect(readdirSync(folder())).toEqual(['Same 2.txt', 'Same 3.txt', 'Same.txt'])
    expect(readFileSync(join(folder(), 'Same.txt'), 'utf8')).toBe('before')
  })

  it('left half way, nothing is there', () => {
    const steps = exportArticles([1, 2, 3], id => small(`${id}`), englishTitle, TEXT, folder(), NOW)
    for (let step = 0; step < 5; step++) steps.next()
    expect(readdirSync(folder()).length).toBeGreaterThan(0)
    steps.return({ ok: true, value: 0 })
    expect(readdirSync(folder())).toEqual([])
  })
})
