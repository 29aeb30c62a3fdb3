import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { longBook } from '../../e2e/fixtures/import/long-book.ts'
import type { Language } from '../../shared/model/text.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { StagedTexts } from './staged-texts.ts'

const folder = temporaryFolder()
const ARABIC = 'وصل الرئيس إلى باريس اليوم. وقال إن الزيارة مهمة للبلدين.'
const ENGLISH = 'The president arrived in Paris today. He said that the visit was important for both.'
const FRENCH =
  'Le président est arrivé à Paris ce matin pour une visite de trois jours dans la capitale française.'

const file = (name: string, content: string): string => {
  const path = join(folder(), name)
  writeFileSync(path, content)
  return path
}

async function filesOf(staged: StagedTexts, paths: readonly string[], language: Language | 'any') {
  const answer = await staged.stageFiles(paths, language)
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

describe('a file is staged', () => {
  it('with what the window shows of it, and without its place', async () => {
    const staged = new StagedTexts()
    const { texts, refused } = await filesOf(staged, [file('visit.ar.txt', ARABIC)], 'any')
    expect(refused).toEqual([])
    expect(texts).toEqual([
      {
        handle: expect.stringMatching(/^[0-9a-f-]{36}$/),
        name: 'visit.ar.txt',
        language: 'arabic',
        encoding: 'UTF-8',
        title: ARABIC,
        preview: ARABIC,
        characters: ARABIC.length,
        kind: 'text',
        halves: null,
        partner: null,
        sure: true,
        encodings: expect.arrayContaining(['UTF-8', 'windows-1256']),
      },
    ])
    expect(JSON.stringify(texts)).not.toContain(folder())
  })

  it('in the order given, refusals apart', async () => {
    const staged = new StagedTexts()
    const paths = [
      file('b.txt', ENGLISH),
      file('c.txt', ''),
      file('a.txt', ARABIC),
      join(folder(), 'gone.txt'),
      '',
    ]
    const { texts, refused } = await filesOf(staged, paths, 'any')
    expect(texts.map(text => [text.name, text.language])).toEqual([
      ['b.txt', 'english'],
      ['a.txt', 'arabic'],
    ])
    expect(refused.map(failure => [failure.code, failure.detail])).toEqual([
      ['empty-file', 'c.txt'],
      ['file-vanished', 'gone.txt'],
      ['unreadable-file', ''],
    ])
  })
})

it('a chapter says which book it is of', async () => {
  const path = join(folder(), 'notes.epub')
  writeFileSync(path, longBook('arabic', 3))
  const { texts } = await filesOf(new StagedTexts(), [path], 'any')
  expect(texts.map(({ title, book }) => [title, book])).toEqual(
    [1, 2, 3].map(at => [`الدفتر ${at}`, 'دفاتر المنارة']),
  )
})

describe('the language of a text must be that of its side', () => {
  const rows: [string, string, string, Language | 'any', string][] = [
    ['Arabic for the Arabic side', 'a.txt', ARABIC, 'arabic', 'arabic'],
    ['English for the Arabic side', 'a.txt', ENGLISH, 'arabic', 'not-arabic'],
    ['Arabic for the English side', 'a.txt', ARABIC, 'english', 'not-english'],
    ['French for the English side', 'a.txt', FRENCH, 'english', 'not-english'],
    ['French for any side', 'a.txt', FRENCH, 'any', 'unknown-language'],
    ['English in a file named as Arabic', 'a.ar.txt', ENGLISH, 'any', 'not-arabic'],
    ['Arabic in a file named as English', 'a.en.txt', ARABIC, 'any', 'not-english'],
    ['Arabic in a file named as Arabic', 'a.ar.txt', ARABIC, 'any', 'arabic'],
  ]
  it.each(rows)('%s', async (_title, name, content, language, answer) => {
    const { texts, refused } = await filesOf(new StagedTexts(), [file(name, content)], language)
    expect([...texts.map(text => text.language), ...refused.map(failure => failure.code)]).toEqual([answer])
  })
})

describe('a pasted text', () => {
  it('is staged without a name', () => {
    expect(new StagedTexts().stageText(ENGLISH, 'any')).toMatchObject({
      value: { name: '', language: 'english' },
    })
  })
  it('is refused by its first words', () => {
    const detail = ENGLISH.slice(0, 40)
    expect(new StagedTexts().stageText(ENGLISH, 'arabic')).toEqual({ ok: false, code: 'not-arabic', detail })
  })
  it.each([
    [' \n', 'empty-file'],
    ['a\0b', 'not-text'],
    ['x'.repeat(21 * 1024 * 1024), 'too-large'],
    ['the word '.repeat(30_000), 'sentence-too-long'],
  ])('is refused when it is none (%#)', (text, code) => {
    expect(new StagedTexts().stageText(text, 'any')).toMatchObject({ ok: false, code })
  })
  it('keeps the headings of the HTML that came with it, and that as its original', () => {
    const staged = new StagedTexts()
    const html = `<h1>Visit</h1><p>${ENGLISH}</p>`
    const answer = staged.stageText(`Visit\n${ENGLISH}`, 'any', html)
    if (!answer.ok) throw new Error(answer.code)
    const held = staged.get(answer.value.handle)!
    expect(held.blocks?.map(({ kind }) => kind)).toEqual(['heading', 'paragraph'])
    expect(new TextDecoder().decode(held.source.bytes)).toBe(html)
    expect(answer.value).toMatchObject({ kind: 'pasted', name: '', title: 'Visit', encodings: [] })
  })
  it('loses only half characters', () => {
    const staged = new StagedTexts()
    const answer = staged.stageText(`${ENGLISH}\ud83d`, 'any')
    if (!answer.ok) throw new Error(answer.code)
    expect(staged.get(answer.value.handle)?.text).toBe(`${ENGLISH}\ufffd`)
  })
})

describe('a handle', () => {
  it('means nothing any more once it was let go of', () => {
    const staged = new StagedTexts()
    const answer = staged.stageText(ENGLISH, 'any')
    if (!answer.ok) throw new Error(answer.code)
    staged.forget(['no such handle', answer.value.handle])
    expect(staged.get(answer.value.handle)).toBeUndefined()
  })
})
