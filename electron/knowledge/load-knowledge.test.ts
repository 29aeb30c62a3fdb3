import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { toCompiledText } from '../../shared/arabic/compile-lexicon.ts'
import { type Lexicon, parseLexicon } from '../../shared/arabic/lexicon.ts'
import { COMPILED_FILE, loadLexicon } from './load-knowledge.ts'

const BOOK = 'كِتَاب\tكتب\tnoun\tpl=كُتُب\t1\t-\tbook\n'
const PEN = 'قَلَم\tقلم\tnoun\tpl=أَقْلَام\t1\t-\tpen\n'

let project: string
const assets = () => join(project, 'assets')
const cache = () => join(project, 'node_modules', '.cache', 'muqabil')
const sensesIn = (lexicon: Lexicon) => lexicon.lexemes.map(({ senses }) => senses)
const compiledOf = (text: string) => toCompiledText(parseLexicon([{ name: 'other.tsv', text }]))

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'muqabil-knowledge-'))
  mkdirSync(join(assets(), 'lexicon'), { recursive: true })
  mkdirSync(join(project, 'node_modules'))
  writeFileSync(join(assets(), 'lexicon', 'words.tsv'), BOOK)
})
afterEach(() => rmSync(project, { recursive: true }))

describe('the lexicon of a built application', () => {
  test('is the compiled one', () => {
    writeFileSync(join(assets(), COMPILED_FILE), compiledOf(PEN))
    expect(sensesIn(loadLexicon(assets()))).toEqual(['pen'])
  })

  test('that is damaged is refused aloud', () => {
    writeFileSync(join(assets(), COMPILED_FILE), compiledOf(PEN).slice(0, -3))
    expect(() => loadLexicon(assets())).toThrow(/compiled lexicon/)
  })

  test('is parsed where it was not compiled, and nothing is kept', () => {
    rmSync(join(project, 'node_modules'), { recursive: true })
    expect(sensesIn(loadLexicon(assets()))).toEqual(['book'])
    expect(readdirSync(project)).toEqual(['assets'])
  })
})

describe('the lexicon beside its sources', () => {
  const kept = () => readdirSync(cache())

  test('is kept compiled and read from there the next time', () => {
    expect(sensesIn(loadLexicon(assets()))).toEqual(['book'])
    const [file, ...others] = kept()
    expect(others).toEqual([])
    expect(readFileSync(join(cache(), file!), 'utf8')).toBe(compiledOf(BOOK))
    writeFileSync(join(cache(), file!), compiledOf(PEN))
    expect(sensesIn(loadLexicon(assets()))).toEqual(['pen'])
  })

  test.each([
    [
      'a table changes',
      () => writeFileSync(join(assets(), 'lexicon', 'words.tsv'), BOOK + PEN),
      ['book', 'pen'],
    ],
    ['a table comes', () => writeFileSync(join(assets(), 'lexicon', 'more.tsv'), PEN), ['pen', 'book']],
    ['a table is saved again', () => utimesSync(join(assets(), 'lexicon', 'words.tsv'), 1, 1), ['book']],
    [
      'the code changes',
      () => {
        mkdirSync(join(project, 'shared', 'arabic'), { recursive: true })
        writeFileSync(join(project, 'shared', 'arabic', 'noun-stems.ts'), '')
      },
      ['book'],
    ],
  ])('is compiled anew when %s, and the earlier one goes', (_, change, senses) => {
    loadLexicon(assets())
    const before = kept()
    change()
    expect(sensesIn(loadLexicon(assets()))).toEqual(senses)
    expect(kept()).toHaveLength(1)
    expect(kept()).not.toEqual(before)
  })

  test('is parsed where the kept one is damaged, which is then written anew', () => {
    loadLexicon(assets())
    const file = join(cache(), kept()[0]!)
    writeFileSync(file, 'damaged')
    expect(sensesIn(loadLexicon(assets()))).toEqual(['book'])
    expect(readFileSync(file, 'utf8')).toBe(compiledOf(BOOK))
  })

  test('is parsed where nothing can be kept', () => {
    writeFileSync(join(project, 'node_modules', '.cache'), 'a file in the way')
    expect(sensesIn(loadLexicon(assets()))).toEqual(['book'])
  })

  test('is parsed where the kept one cannot be read or replaced', () => {
    loadLexicon(assets())
    const file = join(cache(), kept()[0]!)
    rmSync(file)
    mkdirSync(join(file, 'a folder in the way'), { recursive: true })
    expect(sensesIn(loadLexicon(assets()))).toEqual(['book'])
    expect(kept()).toHaveLength(1)
  })
})
