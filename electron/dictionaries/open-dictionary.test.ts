import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { MAX_HEADWORD, MAX_INDEX_BYTES, MAX_TERM_BYTES } from './limits.ts'
import { failureOf, openDictionary } from './open-dictionary.ts'
import { type Parts, utf8 } from './testing/dictionary-parts.ts'
import { writeDictd } from './testing/write-dictd.ts'
import { type StardictPlan, writeStardict } from './testing/write-stardict.ts'
import { writeTar } from './testing/write-tar.ts'
import { writeZip } from './testing/write-zip.ts'

const fixtures = join(import.meta.dirname, '../../e2e/fixtures/dictionaries')
const folder = temporaryFolder()

/** Reads a dictionary to its end: its name and glosses by headword, or the refusal. */
function readAll(path: string) {
  const opened = openDictionary(path)
  if (!opened.ok) return opened
  const { name, format, entries } = opened.value
  try {
    const glosses: [string, readonly string[]][] = []
    for (const entry of entries) if (entry) glosses.push([entry.headword, entry.glosses])
    return { name, format, glosses }
  } catch (error) {
    return failureOf(error, path)
  }
}

/** The chosen file of some parts written to the temporary folder. */
function saved(parts: Parts, chosen: string): string {
  for (const [path, content] of Object.entries(parts)) writeFileSync(join(folder(), path), content)
  return join(folder(), chosen)
}

const harbour = {
  name: 'Harbour words',
  format: 'stardict',
  glosses: [
    ['رَصِيف', ['quay, wharf', 'pavement']],
    ['سَفِينَة', ['ship', 'vessel']],
    ['مَرْفَأ', ['harbour', 'small port']],
    ['مِينَاء', ['port, seaport']],
    ['سُفُن', ['ship', 'vessel']],
  ],
}

describe('a dictionary file', () => {
  it.each(['harbour.ifo', 'harbour.idx', 'harbour.dict.dz', 'harbour.zip'])(
    'of StarDict 2.4.2 is read by %s',
    name => expect(readAll(join(fixtures, name))).toEqual(harbour),
  )

  it('of StarDict 3.0.0 with 64-bit offsets, types in the data and a packed index is read', () => {
    expect(readAll(join(fixtures, 'weather.tar.gz'))).toEqual({
      name: 'Weather & sky',
      format: 'stardict',
      glosses: [
        ['سَحَاب', ['cloud, clouds']],
        ['عَاصِفَة', ['storm & gale']],
        ['مَطَر', ['rain', 'rainfall']],
      ],
    })
  })

  it.each(['market.index', 'market.dict.dz'])('of dictd is read by %s', name => {
    expect(readAll(join(fixtures, name))).toEqual({
      name: 'Arabic-English market words',
      format: 'dictd',
      glosses: [
        ['بضاعة', ['goods, merchandise']],
        ['بائع', ['seller', 'vendor']],
        ['سعر', ['price']],
        ['سوق', ['market', 'bazaar', '(fig.) demand']],
      ],
    })
  })

  it('of Yomitan is read, without what tells only of frequency', () => {
    expect(readAll(join(fixtures, 'village.zip'))).toEqual({
      name: 'Village and town',
      format: 'yomitan',
      glosses: [
        ['قرية', ['village', 'small town']],
        ['مدينة', ['city', 'town']],
        ['حي', ['quarter, neighbourhood']],
      ],
    })
  })

  it('may lie in a folder of its archive, beside the shadow files of a Mac', () => {
    const parts = writeStardict('lexis/words', { ...plan, name: 'Words' })
    const archive = writeZip({ '__MACOSX/lexis/._words.ifo': utf8('shadow'), ...parts })
    expect(readAll(saved({ 'w.zip': archive }, 'w.zip'))).toMatchObject({ name: 'Words' })
  })

  it('without a name takes that of its file', () => {
    const parts = writeStardict('words', { ...plan, name: '' })
    expect(readAll(saved({ 'My words.zip': writeZip(parts) }, 'My words.zip'))).toMatchObject({
      name: 'My words',
    })
  })

  it('has its name and headwords as plain short lines, and drops headwords nobody looks up', () => {
    const parts = writeStardict('words', {
      ...plan,
      name: 'A\u202e name\u0007',
      entries: [
        ['بيت\u0001', utf8('house')],
        ['ب'.repeat(MAX_HEADWORD + 1), utf8('long')],
        ['بيوت', utf8('noun')],
      ],
    })
    expect(readAll(saved(parts, 'words.ifo'))).toEqual({
      name: 'A name',
      format: 'stardict',
      glosses: [['بيت', ['house']]],
    })
  })
})

const plan: StardictPlan = {
  name: 'Words',
  version: '3.0.0',
  types: 'm',
  entries: [['بيت', utf8('house')]],
}
const words = writeStardict('words', plan)
const info = (change: (text: string) => string): Parts => ({
  ...words,
  'words.ifo': utf8(change(new TextDecoder().decode(words['words.ifo']))),
})
const yomitan = (
  bank: string,
  index = '{"title":"V","format":3}',
  how: 'deflated' | 'stored' = 'deflated',
): Parts => ({
  'v.zip': writeZip({ 'index.json': utf8(index), 'term_bank_1.json': utf8(bank) }, how),
})
const market = writeDictd('market', 'Market', [['سوق', 'سوق\nmarket']])

describe('refused with file and reason is', () => {
  const rows: [string, () => string, string, string | RegExp][] = [
    [
      'a file that is not there',
      () => join(folder(), 'none.zip'),
      'dictionary-incomplete',
      'none.zip: none.zip is missing',
    ],
    [
      'a folder',
      () => mkdirSync(join(folder(), 'f.zip'), { recursive: true })!,
      'dictionary-damaged',
      /not a file|EISDIR/,
    ],
    [
      'another kind of file',
      () => saved({ 'a.txt': utf8('x') }, 'a.txt'),
      'dictionary-unknown',
      /^a\.txt: it is no dictionary/,
    ],
    [
      'an xz archive',
      () => saved({ 'a.tar.xz': utf8('x') }, 'a.tar.xz'),
      'dictionary-unknown',
      /\.xz cannot be unpacked here; unpack it first/,
    ],
    [
      'an archive without a dictionary',
      () => saved({ 'a.zip': writeZip({ 'a.txt': utf8('x') }) }, 'a.zip'),
      'dictionary-unknown',
      /no \.ifo, \.index or index\.json/,
    ],
    [
      'an archive with two dictionaries',
      () => saved({ 'a.zip': writeZip({ 'a.ifo': utf8('x'), 'b.ifo': utf8('x') }) }, 'a.zip'),
      'dictionary-unknown',
      /2 files \*\.ifo/,
    ],
    [
      'an .ifo file without its index',
      () => saved({ 'words.ifo': words['words.ifo']! }, 'words.ifo'),
      'dictionary-incomplete',
      'words.ifo: words.idx is missing',
    ],
    [
      'an .ifo file of another kind',
      () =>
        saved(
          info(() => 'hello'),
          'words.ifo',
        ),
      'dictionary-unknown',
      /does not begin/,
    ],
    [
      'an unknown version',
      () =>
        saved(
          info(text => text.replace('3.0.0', '4.0.0')),
          'words.ifo',
        ),
      'dictionary-unknown',
      /version 4\.0\.0/,
    ],
    [
      'an index of another length than promised',
      () =>
        saved(
          info(text => text.replace(/idxfilesize=\d+/, 'idxfilesize=900')),
          'words.ifo',
        ),
      'dictionary-damaged',
      /words\.idx has 15 bytes, not 900/,
    ],
    [
      'too many entries',
      () =>
        saved(
          info(text => text.replace(/wordcount=\d+/, 'wordcount=9000000')),
          'words.ifo',
        ),
      'dictionary-too-large',
      /9000000 entries/,
    ],
    [
      'an index that points too far',
      () => saved({ ...words, 'words.dict': utf8('hou') }, 'words.ifo'),
      'dictionary-damaged',
      /words\.idx points beyond the end of words\.dict/,
    ],
    [
      'an index without numbers',
      () =>
        saved(
          { ...info(text => text.replace(/idxfilesize=\d+\n/, '')), 'words.idx': utf8('abc\0') },
          'words.ifo',
        ),
      'dictionary-damaged',
      /words\.idx is cut off/,
    ],
    [
      'a headword without an end',
      () =>
        saved(
          { ...info(text => text.replace(/idxfilesize=\d+\n/, '')), 'words.idx': utf8('abc') },
          'words.ifo',
        ),
      'dictionary-damaged',
      /without an end/,
    ],
    [
      'a synonym of no entry',
      () => saved({ ...words, 'words.syn': utf8('abc\0\0\0\0\x07') }, 'words.ifo'),
      'dictionary-damaged',
      /names an entry that is not there/,
    ],
    [
      'an index that unpacks without end',
      () =>
        saved(
          {
            'words.ifo': words['words.ifo']!,
            'words.dict': utf8('house'),
            'words.idx.gz': new Uint8Array(gzipSync(new Uint8Array(MAX_INDEX_BYTES + 1))),
          },
          'words.ifo',
        ),
      'dictionary-too-large',
      /unpacks to more than/,
    ],
    [
      'a dictd index that points too far',
      () => saved({ ...market, 'market.dict': utf8('so') }, 'market.index'),
      'dictionary-damaged',
      /points beyond/,
    ],
    [
      'a dictd index that is something else',
      () => saved({ ...market, 'market.index': utf8('once upon a time') }, 'market.index'),
      'dictionary-damaged',
      /none of an index/,
    ],
    [
      'a Yomitan index without a title',
      () => saved(yomitan('[]', '{"format":3}'), 'v.zip'),
      'dictionary-unknown',
      /does not describe/,
    ],
    [
      'an old Yomitan format',
      () => saved(yomitan('[]', '{"title":"V","format":1}'), 'v.zip'),
      'dictionary-unknown',
      /format 1/,
    ],
    [
      'a term bank that is no JSON',
      () => saved(yomitan('[[}]'), 'v.zip'),
      'dictionary-damaged',
      /term_bank_1\.json is no sound JSON/,
    ],
    ['a term bank that is cut off', () => saved(yomitan('[["a"'), 'v.zip'), 'dictionary-damaged', /cut off/],
    [
      'a term of megabytes',
      () => saved(yomitan(`[["${'a'.repeat(MAX_TERM_BYTES)}"]]`, undefined, 'stored'), 'v.zip'),
      'dictionary-too-large',
      /entry 1/,
    ],
    ['a term bank that is no list', () => saved(yomitan('{}'), 'v.zip'), 'dictionary-damaged', /is no list/],
    [
      'a term of another shape',
      () => saved(yomitan('[["a","b"]]'), 'v.zip'),
      'dictionary-damaged',
      /entry 1 of term_bank_1\.json/,
    ],
    [
      'a term bank that is one deep hole',
      () => saved(yomitan(`[${'['.repeat(500_000)}${']'.repeat(500_000)}]`), 'v.zip'),
      'dictionary-damaged',
      /entry 1 of term_bank_1\.json is none/,
    ],
    [
      'a tar archive with a path that climbs out',
      () => saved({ 'a.tgz': new Uint8Array(gzipSync(writeTar({ '../a.ifo': utf8('x') }))) }, 'a.tgz'),
      'dictionary-damaged',
      /leads elsewhere/,
    ],
    [
      'a tar archive that is cut off',
      () => saved({ 'a.tgz': new Uint8Array(gzipSync(writeTar(words).subarray(0, 600))) }, 'a.tgz'),
      'dictionary-damaged',
      /cut off/,
    ],
  ]
  it.each(rows)('%s', (_title, path, code, detail) => {
    const answer = readAll(path())
    expect(answer).toMatchObject({ ok: false, code })
    expect((answer as { detail: string }).detail).toMatch(detail)
  })
})

describe('a broken file', () => {
  // What is chosen, and the file of it that gets broken.
  const targets = readdirSync(fixtures).map(name => [
    name,
    name.startsWith('harbour.') && name !== 'harbour.zip'
      ? 'harbour.ifo'
      : name.startsWith('market.')
        ? 'market.index'
        : name,
  ])

  it.each(targets)('%s is refused or read, never thrown, cut or changed anywhere', (broken, chosen) => {
    for (const name of readdirSync(fixtures)) copyFileSync(join(fixtures, name), join(folder(), name))
    const sound = readFileSync(join(fixtures, broken!))
    const path = join(folder(), chosen!)
    fc.assert(
      fc.property(
        fc.option(fc.nat(sound.length)),
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { maxLength: 3 }),
        (length, changes) => {
          const bytes = Uint8Array.from(sound.subarray(0, length ?? sound.length))
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value
          writeFileSync(join(folder(), broken!), bytes)
          const answer = readAll(path)
          if ('code' in answer) expect(answer.detail).toMatch(/^.+: .+/)
          else for (const [, glosses] of answer.glosses) expect(glosses).not.toHaveLength(0)
        },
      ),
      { numRuns: 250 },
    )
  })
})
