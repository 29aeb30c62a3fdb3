import { existsSync, readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { splitWords } from '../text/split-words.ts'
import { analyseWord } from './analyse-word.ts'
import { toCompiledText } from './compile-lexicon.ts'
import { readCompiledLexicon } from './compiled-lexicon.ts'
import { type Lexicon, parseLexicon, type Stem } from './lexicon.ts'

const news = new URL('../../../shared/bench/data/align-dev/', import.meta.url)
const newsThere = existsSync(news)

const throughText = (lexicon: Lexicon): Lexicon => readCompiledLexicon(toCompiledText(lexicon))

/** All that a lexicon tells, its lists in their order. */
const contentsOf = (lexicon: Lexicon) => ({
  lexemes: [...lexicon.lexemes],
  stems: [...lexicon.stems],
  derived: [...lexicon.derived()],
  phrases: [...lexicon.phrases],
})

const SMALL = [
  'إِلَى\t-\tprep\t-\t1\t-\tto, towards',
  'كَتَبَ\tكتب\tverb\tI:u\t1\t-\twrite',
  'قَرَأَ\tقرء\tverb\tI:a\t1\t-\tread',
  'كِتَاب\tكتب\tnoun\tpl=كُتُب\t1\t-\tbook',
  'مَبْدَأ\tبدء\tnoun\tpl=مَبَادِئ\t2\t-\tprinciple',
  'إِطْلَاقُ النَّار\t-\tphrase\t-\t2\t-\tshooting',
  'وَقْفُ إِطْلَاقِ النَّار\t-\tphrase\t-\t2\t-\tceasefire',
].join('\n')
const small = parseLexicon([{ name: 'small.tsv', text: SMALL }])

describe('a compiled lexicon', () => {
  test('tells what the parsed one tells, in the same order', () => {
    expect(contentsOf(throughText(small))).toEqual(contentsOf(small))
  })

  test('gives a lexeme as the same object wherever it is met', () => {
    const compiled = throughText(small)
    const [stem] = compiled.stems.get('كتاب')!
    expect(compiled.lexemes).toContain(stem!.lexeme)
    expect(compiled.stems.get('كتب')!.some(({ lexeme }) => lexeme === stem!.lexeme)).toBe(true)
    const [agent] = compiled.derived().get('كاتب')!
    expect(compiled.lexemes).toContain(agent!.lexeme.from)
  })

  test('is a map of lists, read before and after a look-up', () => {
    const { stems } = throughText(small)
    const once = stems.get('كتاب')
    expect(once).toBeDefined()
    expect(stems.get('كتاب')).toBe(once)
    expect(stems.has('كتاب')).toBe(true)
    expect(stems.has('كتاخ')).toBe(false)
    expect(stems.get('كتاخ')).toBeUndefined()
    expect(stems.size).toBe(small.stems.size)
    expect([...stems.keys()]).toEqual([...small.stems.keys()])
    expect([...stems.values()]).toEqual([...small.stems.values()])
    const visited: [string, unknown][] = []
    stems.forEach((list, key) => {
      visited.push([key, list])
    })
    expect(visited).toEqual([...small.stems])
  })

  test('of no lines is empty', () => {
    expect(contentsOf(throughText(parseLexicon([])))).toEqual({
      lexemes: [],
      stems: [],
      derived: [],
      phrases: [],
    })
  })

  test.each([
    ['empty', (_: string) => ''],
    ['of another format', (text: string) => text.replace('lexicon 1', 'lexicon 0')],
    ['cut short', (text: string) => text.slice(0, -5)],
    ['cut in its first line', (text: string) => text.slice(0, 20)],
    ['too long', (text: string) => `${text}\n`],
  ])('%s is refused', (_, damage) => {
    expect(() => readCompiledLexicon(damage(toCompiledText(small)))).toThrow(/compiled lexicon/)
  })

  test('tells what the parsed one tells for any small lexicon', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 25 }), lines => {
        const parsed = parseLexicon([{ name: 'any.tsv', text: lines.join('\n') }])
        expect(contentsOf(throughText(parsed))).toEqual(contentsOf(parsed))
      }),
      { numRuns: 300 },
    )
  })
})

const letters = (min: number, max: number) =>
  fc
    .array(fc.constantFrom(...'ءأإآؤئابتثجحدرسعفقكلمنهوىية'), { minLength: min, maxLength: max })
    .map(list => list.join(''))
const vowelled = fc
  .array(
    fc.tuple(fc.constantFrom(...'ءأإؤئابتجدرسعقلمنهوىية'), fc.constantFrom('', 'َ', 'ِ', 'ُ', 'ْ', 'َّ', 'ٍ', 'ًا')),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map(list => list.flat().join(''))
const sense = fc.stringMatching(/^[a-z=,;() ]{1,20}$/)
const verbLine = fc
  .tuple(
    fc
      .constantFrom('كتب', 'قرء', 'ءخذ', 'قول', 'رمي', 'وعد', 'مدد', 'رءي', 'دحرج')
      .chain(root => fc.oneof(fc.constant(root), letters(3, 4))),
    vowelled,
    fc.constantFrom(
      'I:a',
      'I:u',
      'I:i',
      'I:a,u',
      'II',
      'III',
      'IV',
      'V',
      'VI',
      'VII',
      'VIII',
      'X',
      'QI',
      'I:u;vn=قَوْل|كِتَابَة',
    ),
    sense,
  )
  .map(([root, lemma, forms, senses]) => [lemma, root, 'verb', forms, '2', '-', senses].join('\t'))
const otherLine = fc
  .tuple(
    vowelled,
    fc.oneof(fc.constant('-'), letters(2, 4)),
    fc.constantFrom('noun', 'adj', 'num', 'prep', 'conj', 'part', 'adv', 'pron'),
    fc.oneof(
      fc.constantFrom('-', 'pl=ات', 'pl=ون;f=ة', 'g=f', 'cmp=أَكْبَر'),
      vowelled.map(plural => `pl=${plural}=|${plural}`),
    ),
    fc.constantFrom('1', '2.5', '0', 'x', '5'),
    fc.constantFrom('-', 'politics', ''),
    sense,
  )
  .map(fields => fields.join('\t'))
const phraseLine = fc
  .tuple(
    fc.array(fc.oneof(vowelled, fc.constant('…')), { minLength: 1, maxLength: 4 }),
    fc.constantFrom(' ', '  '),
    sense,
  )
  .map(([words, gap, senses]) => [words.join(gap), '-', 'phrase', '-', '3', '-', senses].join('\t'))
const anyLine = fc.oneof(verbLine, otherLine, phraseLine, fc.constantFrom('', '# remark', 'أ\tب\tج'))

describe('the lexicon of the project, compiled', () => {
  const folder = new URL('../../assets/lexicon/', import.meta.url)
  let parsed: Lexicon
  let compiled: Lexicon
  let text: string

  beforeAll(() => {
    const names = readdirSync(folder).filter(name => name.endsWith('.tsv'))
    parsed = parseLexicon(names.map(name => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })))
    text = toCompiledText(parsed)
    compiled = readCompiledLexicon(Buffer.from(text).toString())
  }, 60_000)

  test('is at most 6 MB', () => {
    expect(Buffer.byteLength(text)).toBeLessThan(6e6)
  })

  test('analyses every key of a stem as the parsed one does', () => {
    const keys = [...parsed.stems.keys(), ...parsed.derived().keys()]
    expect(keys.length).toBeGreaterThan(20_000)
    expect(differing(keys)).toEqual([])
  }, 120_000)

  test.skipIf(!newsThere)(
    `analyses 20,000 running words of the news as the parsed one does${newsThere ? '' : ' (not run: no news)'}`,
    () => {
      const words: string[] = []
      for (const name of readdirSync(news).sort()) {
        if (!name.endsWith('.ar.txt')) continue
        const article = readFileSync(new URL(name, news), 'utf8')
        for (const { kind, from, to } of splitWords(article))
          if (kind === 'word') words.push(article.slice(from, to))
      }
      expect(words.length).toBeGreaterThanOrEqual(20_000)
      expect(differing(words.slice(0, 20_000))).toEqual([])
    },
    120_000,
  )

  test('has the same lexemes, stems and phrases in the same order', () => {
    expect(compiled.lexemes).toEqual(parsed.lexemes)
    expect([...compiled.phrases]).toEqual([...parsed.phrases])
    for (const [read, wanted] of [
      [compiled.stems, parsed.stems],
      [compiled.derived(), parsed.derived()],
    ] as const) {
      expect([...read.keys()]).toEqual([...wanted.keys()])
      expect([...read.keys()].filter(key => plain(read.get(key)!) !== plain(wanted.get(key)!))).toEqual([])
    }
  }, 120_000)

  /** A list of stems as text, whatever the order in which its objects were given their fields. */
  const plain = (stems: readonly Stem[]): string =>
    JSON.stringify(stems.map(stem => Object.entries(stem).sort(([a], [b]) => (a < b ? -1 : 1))))

  const differing = (words: readonly string[]): string[] =>
    words.filter(
      word => JSON.stringify(analyseWord(word, compiled)) !== JSON.stringify(analyseWord(word, parsed)),
    )
})
