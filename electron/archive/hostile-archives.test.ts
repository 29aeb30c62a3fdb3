import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { unzipSync, type Zippable, zipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { finish } from '../../shared/engine-steps.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { exportArchive } from './export-archive.ts'
import { importArchive } from './import-archive.ts'
import { ReportBuilder } from './report-builder.ts'
import { fillLibrary, openLibrary } from './testing/full-library.ts'
import { tableContents } from './testing/table-contents.ts'

const folder = temporaryFolder()
const archivePath = () => join(folder(), 'everything.zip')
let library: ReturnType<typeof openLibrary>
let sound: Uint8Array

beforeEach(() => {
  const full = openLibrary(join(folder(), 'full.sqlite'))
  fillLibrary(full.database)
  finish(exportArchive(full.database, archivePath(), new Date()))
  full.close()
  sound = readFileSync(archivePath())
  library = openLibrary(join(folder(), 'library.sqlite'))
})
afterEach(() => library.close())

const contentsOf = (database: DatabaseSync) =>
  tableContents(database, ['article', 'text', 'correction', 'mark', 'tag', 'own_gloss', 'known_name', 'note'])

/** Imports some bytes and answers the code; a library that refuses must be as it was. */
function codeOf(bytes: Uint8Array): string {
  writeFileSync(archivePath(), bytes)
  const { database } = library
  const before = contentsOf(database)
  const done = finish(importArchive(database, archivePath(), new ReportBuilder(), () => {}))
  expect(database.isTransaction).toBe(false)
  if (done.ok) return 'ok'
  expect(contentsOf(database)).toEqual(before)
  return done.code
}

/** The sound archive with some files in the place of its own; undefined takes one out. */
function withFiles(files: Readonly<Record<string, string | Uint8Array | undefined>>): Uint8Array {
  const all: Zippable = { ...unzipSync(sound) }
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) delete all[path]
    else all[path] = typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  return zipSync(all)
}

// biome-ignore lint/suspicious/noExplicitAny: any part of a file may be spoilt
type Spoil = (said: any) => void
/** The sound archive with one of its JSON files spoilt. */
function spoilt(path: string, spoil: Spoil): Uint8Array {
  const said = JSON.parse(Buffer.from(unzipSync(sound)[path]!).toString())
  spoil(said)
  return withFiles({ [path]: JSON.stringify(said) })
}
const ARTICLE = 'articles/000002.json'

it('the archive that these tests spoil is taken in as it is', () => {
  expect(codeOf(sound)).toBe('ok')
})

describe('refused is', () => {
  const rows: [string, string, () => Uint8Array][] = [
    [
      'no zip archive',
      'archive-damaged',
      () => Buffer.from('These are not the articles you are looking for.'),
    ],
    ['an empty file', 'archive-damaged', () => new Uint8Array(0)],
    ['half an archive', 'archive-damaged', () => sound.subarray(0, sound.length / 2)],
    ['the other half', 'archive-damaged', () => sound.subarray(sound.length / 2)],
    ['another zip archive', 'archive-unknown', () => zipSync({ 'index.json': new Uint8Array(2) })],
    [
      'another manifest',
      'archive-unknown',
      () => withFiles({ 'manifest.json': '{"format":"other","version":1}' }),
    ],
    ['a later format', 'archive-newer', () => spoilt('manifest.json', said => (said.version = 2))],
    ['a later schema', 'archive-newer', () => spoilt('manifest.json', said => (said.schemaVersion = 999))],
    ['no version', 'archive-damaged', () => spoilt('manifest.json', said => (said.version = 'one'))],
    ['a path upwards', 'archive-damaged', () => withFiles({ '../../evil.txt': 'evil' })],
    ['a path from the root', 'archive-damaged', () => withFiles({ '/etc/passwd': 'evil' })],
    ['a path of Windows', 'archive-damaged', () => withFiles({ 'C:\\evil.txt': 'evil' })],
    ['a path upwards for Windows', 'archive-damaged', () => withFiles({ 'originals\\..\\..\\evil': 'evil' })],
    ['a missing article', 'archive-damaged', () => withFiles({ [ARTICLE]: undefined })],
    [
      'a missing original',
      'archive-damaged',
      () => withFiles({ 'originals/000002/arabic/first.ar.txt': undefined }),
    ],
    [
      'a missing list of glosses',
      'archive-damaged',
      () => withFiles({ 'library/own-glosses.jsonl': undefined }),
    ],
    ['a list that is too short', 'archive-damaged', () => withFiles({ 'library/own-glosses.jsonl': '' })],
    [
      'a list that ends half way',
      'archive-damaged',
      () => withFiles({ 'library/own-glosses.jsonl': '{"lemma":' }),
    ],
    ['an article that is no JSON', 'archive-damaged', () => withFiles({ [ARTICLE]: 'articles' })],
    ['an article that is null', 'archive-damaged', () => withFiles({ [ARTICLE]: 'null' })],
    [
      'an article not in UTF-8',
      'archive-damaged',
      () => withFiles({ [ARTICLE]: Uint8Array.of(0x22, 0xff, 0x22) }),
    ],
    [
      'JSON without a bottom',
      'archive-too-large',
      () => withFiles({ [ARTICLE]: `${'['.repeat(200_000)}${']'.repeat(200_000)}` }),
    ],
    [
      'JSON of countless values',
      'archive-too-large',
      () => withFiles({ [ARTICLE]: `[${'0,'.repeat(7_000_000)}0]` }),
    ],
    ['another article’s file', 'archive-damaged', () => spoilt(ARTICLE, said => (said.id = 3))],
    ['a text that is missing', 'archive-damaged', () => spoilt(ARTICLE, said => delete said.texts.english)],
    [
      'a text that is a number',
      'archive-damaged',
      () => spoilt(ARTICLE, said => (said.texts.arabic.original = 5)),
    ],
    [
      'a title that is missing',
      'archive-damaged',
      () => spoilt(ARTICLE, said => delete said.article.titleArabic),
    ],
    [
      'progress beyond the end',
      'archive-damaged',
      () => spoilt(ARTICLE, said => (said.article.progress = 7)),
    ],
    ['a list that is none', 'archive-damaged', () => spoilt(ARTICLE, said => (said.beads = {}))],
    [
      'a sentence outside its text',
      'archive-damaged',
      () => spoilt(ARTICLE, said => (said.texts.arabic.sentences[0].toOffset = 1e6)),
    ],
    [
      'a sentence that ends before it begins',
      'archive-damaged',
      () => spoilt(ARTICLE, said => (said.texts.arabic.sentences[0].fromOffset = 21)),
    ],
    [
      'a sentence in no paragraph',
      'archive-damaged',
      () => spoilt(ARTICLE, said => (said.texts.arabic.sentences[0].block = 1)),
    ],
    ['a gap in the pairings', 'archive-damaged', () => spoilt(ARTICLE, said => (said.beads[0].number = 1))],
    [
      'a pairing of no sentence',
      'archive-damaged',
      () => spoilt(ARTICLE, said => (said.beadSentences[0].sentence = 9)),
    ],
    ['a mention of no name', 'archive-damaged', () => spoilt(ARTICLE, said => (said.mentions[0].entity = 9))],
    ['a name of no kind', 'archive-damaged', () => spoilt(ARTICLE, said => (said.entities[0].type = 'GOD'))],
    [
      'a correction of no kind',
      'archive-damaged',
      () => spoilt(ARTICLE, said => (said.corrections[0].json = { kind: 'forget' })),
    ],
    [
      'a corrected mention outside its text',
      'archive-damaged',
      () => spoilt(ARTICLE, said => (said.correctedReading[0].entities[0].arabic[0].to = 1e6)),
    ],
    [
      'a text before its edits that is divided beyond its end',
      'archive-damaged',
      () =>
        spoilt('articles/000003.json', said => {
          said.texts.english.unedited[0].divided = {
            blocks: [{ from: 0, to: 999 }],
            sentences: [],
            repairs: [],
          }
        }),
    ],
    ['a tag that is nowhere', 'archive-damaged', () => spoilt(ARTICLE, said => (said.tags[0].tag = 99))],
    [
      'an original that lies elsewhere',
      'archive-damaged',
      () => spoilt(ARTICLE, said => (said.texts.arabic.source.file = '../../etc/passwd')),
    ],
    [
      'a number that no column can hold',
      'archive-damaged',
      () => spoilt(ARTICLE, said => (said.article.addedAt = 1e300)),
    ],
  ]
  it.each(rows)('%s', (_title, code, bytes) => {
    expect(codeOf(bytes())).toBe(code)
  })

  it('a file that promises more than it holds, and one that holds more than it promises', () => {
    for (const change of [1, -1]) {
      const bytes = Buffer.from(sound)
      const listed = bytes.indexOf('PK\x01\x02', 0, 'latin1')
      bytes.writeUInt32LE(bytes.readUInt32LE(listed + 24) + change, listed + 24)
      expect(codeOf(bytes)).toBe('archive-damaged')
    }
  })

  it('a file that promises more than an archive may unpack to', () => {
    const bytes = Buffer.from(sound)
    const listed = bytes.indexOf('PK\x01\x02', 0, 'latin1')
    bytes.writeUInt32LE(0xfffffff0, listed + 24)
    expect(codeOf(bytes)).toBe('archive-too-large')
  })

  it('an archive of files that lie in one another', () => {
    const bytes = Buffer.from(sound)
    const first = bytes.indexOf('PK\x01\x02', 0, 'latin1')
    const second = bytes.indexOf('PK\x01\x02', first + 4, 'latin1')
    bytes.writeUInt32LE(bytes.readUInt32LE(first + 42), second + 42)
    expect(codeOf(bytes)).toBe('archive-damaged')
  })
})

it('an archive with any byte changed is refused, or read as far as that byte says nothing', () => {
  fc.assert(
    fc.property(fc.nat({ max: sound.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const bytes = Uint8Array.from(sound)
      bytes[at] = bytes[at]! ^ change
      expect(codeOf(bytes)).toMatch(/^(ok|archive-(damaged|unknown|newer|too-large))$/)
    }),
    { numRuns: 60 },
  )
})

it('a file that is not there, and a folder', () => {
  const { database } = library
  const take = (path: string) => finish(importArchive(database, path, new ReportBuilder(), () => {}))
  expect(take(join(folder(), 'gone.zip'))).toEqual({ ok: false, code: 'file-vanished', detail: 'gone.zip' })
  expect(take(folder())).toMatchObject({ ok: false, code: 'archive-damaged' })
})
