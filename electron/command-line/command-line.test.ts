import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { VERSION } from '../app-version.ts'

const cli = fileURLToPath(new URL('../cli.ts', import.meta.url))
const samples = fileURLToPath(new URL('../../assets/samples/', import.meta.url))
const sample = (language: 'ar' | 'en') => `${samples}2-the-night-train-to-aqaba.${language}.txt`
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'muqabil-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function muqabil(words: readonly string[], input = '') {
  const run = spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...words], {
    input,
    encoding: 'utf8',
  })
  return { status: run.status, out: run.stdout, err: run.stderr }
}
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

test('the version is that of package.json', () => expect(VERSION).toBe(packageJson.version))

describe('align', () => {
  test('gives the text as decoded, every sentence in one bead, and linked names', () => {
    const { status, out, err } = muqabil(['align', sample('ar'), sample('en')])
    expect(err).toBe('')
    expect(status).toBe(0)
    const read = JSON.parse(out)
    expect(read.version).toBe(1)
    expect(read.arabic.text).toBe(readFileSync(sample('ar'), 'utf8'))
    for (const side of ['arabic', 'english'] as const)
      expect(
        read.beads
          .flatMap((bead: Record<string, number[]>) => bead[side])
          .toSorted((a: number, b: number) => a - b),
      ).toEqual(read[side].sentences.map((_: unknown, at: number) => at))
    expect(read.arabic.sentences.filter((s: { kind: string }) => s.kind === 'aside')).toHaveLength(1)
    expect(read.entities.map((e: { name: { english?: string } }) => e.name.english)).toContain(
      'Samer Hourani',
    )
  })
  test('--lines keeps each line, empty ones too', () => {
    const arabic = file('l.ar.txt', 'قال الوزير ذلك أمس في العاصمة.\n\nثم سافر إلى البيت.\n')
    const english = file(
      'l.en.txt',
      'The minister said that in the capital yesterday.\nThen he went home to the house.\n',
    )
    const read = JSON.parse(muqabil(['align', arabic, english, '--lines']).out)
    expect(read.arabic.sentences.map(({ from, to }: { from: number; to: number }) => to - from)).toEqual([
      30, 0, 18,
    ])
    expect(read.english.sentences).toHaveLength(2)
  })
  test.each([
    ['tmx', /<tu>[\s\S]*xml:lang="ar"/],
    ['xliff', /<source xml:lang="ar">[\s\S]*<target xml:lang="en">/],
    ['csv', /^arabic,english,confidence\r\n/],
    ['tsv', /^arabic\tenglish\tconfidence\n/],
    ['html', /<td lang="ar" dir="rtl">/],
  ])('writes %s to --out', (format, wanted) => {
    const out = join(folder, `written.${format}`)
    const run = muqabil(['align', sample('ar'), sample('en'), '--format', format, '--out', out])
    expect(run).toEqual({ status: 0, out: '', err: '' })
    expect(readFileSync(out, 'utf8')).toMatch(wanted)
    expect(readdirSync(folder).filter(name => name.endsWith('.partial'))).toEqual([])
  })
  test('--batch does every pair, names those it refuses, and ends with 2', () => {
    const from = join(folder, 'batch')
    const to = join(folder, 'batch-out')
    mkdirSync(from)
    for (const language of ['ar', 'en'] as const)
      writeFileSync(join(from, `good.${language}.txt`), readFileSync(sample(language)))
    writeFileSync(join(from, 'lonely.ar.txt'), 'قال الوزير ذلك أمس.')
    const run = muqabil(['align', '--batch', from, '--out', to])
    expect(run.status).toBe(2)
    expect(run.err).toContain('lonely')
    expect(readdirSync(to)).toEqual(['good.json'])
  })
})

describe('bad input is one line and exit code 2, and no output', () => {
  const arabic = () => file('good.ar.txt', 'قال الوزير ذلك أمس في العاصمة.')
  const english = () => file('good.en.txt', 'The minister said that in the capital yesterday.')
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])
  test.each([
    ['a missing file', () => ['align', join(folder, 'none.ar.txt'), english()]],
    ['an empty file', () => ['align', file('empty.ar.txt', ''), english()]],
    ['a picture', () => ['align', file('picture.ar.txt', png), english()]],
    ['English on the Arabic side', () => ['align', english(), english()]],
    ['Arabic on the English side', () => ['align', arabic(), arabic()]],
    ['an unknown format', () => ['align', arabic(), english(), '--format', 'docx']],
    ['a picture to import', () => ['import', file('picture.txt', png)]],
  ])('%s', (_, words) => {
    const run = muqabil(words())
    expect(run.status).toBe(2)
    expect(run.out).toBe('')
    expect(run.err.trim().split('\n')).toHaveLength(1)
  })
  test('an unknown command says how it is called', () => {
    const run = muqabil(['fly'])
    expect(run.status).toBe(2)
    expect(run.err).toContain('usage:')
  })
  test('a line that is not JSON is named', () => {
    expect(
      muqabil(['match-names'], '{"id":1,"arabic":"بوتين","candidates":["Putin"]}\nnonsense\n'),
    ).toMatchObject({
      status: 2,
      err: 'line 2 of standard input is not JSON\n',
    })
  })
})

test('match-names tells which candidate is likest', () => {
  const { out } = muqabil(['match-names'], '{"id":"a","arabic":"ويتكوف","candidates":["Peskov","Witkoff"]}\n')
  const answer = JSON.parse(out)
  expect(answer.best).toBe(1)
  expect(answer.scores).toHaveLength(2)
})

test('gloss tells pieces, lemma, root and meaning', () => {
  const sentence = 'قال الوزير إن المحادثات انتهت'
  const from = sentence.indexOf('المحادثات')
  const { out } = muqabil(['gloss'], `${JSON.stringify({ id: 1, sentence, from, to: from + 9 })}\n`)
  expect(JSON.parse(out)).toMatchObject({ id: 1, root: 'حدث', clitics: ['ال'], origin: 'lexicon' })
  expect(JSON.parse(out).glosses[0]).toMatch(/talk|conversation/)
})

test('import tells title, language, encoding and blocks', () => {
  const { out } = muqabil(['import', sample('ar')])
  const read = JSON.parse(out)
  expect(read).toMatchObject({
    title: 'الأردن يعيد تشغيل قطار الليل إلى العقبة',
    language: 'arabic',
    encoding: 'UTF-8',
  })
  expect(read.blocks.map((block: { kind: string }) => block.kind)).toContain('aside')
})
