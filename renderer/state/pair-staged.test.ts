import { expect, test } from 'vitest'
import type { StagedText } from '../../shared/contract.ts'
import { choosePartner, isPlainPair, pairStaged, stemOf } from './pair-staged.ts'

const text = (name: string, language: 'arabic' | 'english'): StagedText => ({
  handle: `${name}/${language}`,
  name,
  language,
  encoding: 'UTF-8',
  title: '',
  preview: '',
  characters: 1,
  kind: 'text',
  halves: null,
  partner: null,
  sure: true,
  encodings: [],
})
/** `a.ar.txt+ b.en.txt-`: + is Arabic, - is English. */
const staged = (picture: string) =>
  picture.split(' ').map(word => text(word.slice(0, -1), word.endsWith('+') ? 'arabic' : 'english'))
const drawn = (pairs: ReturnType<typeof pairStaged>) =>
  pairs.map(({ arabic, english }) => `${arabic?.split('/')[0] ?? ''}|${english?.split('/')[0] ?? ''}`)

test.each([
  ['a.ar.txt+ a.en.txt-', ['a.ar.txt|a.en.txt']],
  ['one.txt+ two.txt-', ['one.txt|two.txt']],
  ['a.ar.txt+ b.ar.txt+ b.en.txt- a.en.txt-', ['a.ar.txt|a.en.txt', 'b.ar.txt|b.en.txt']],
  ['a.ar.txt+ a.en.txt- left.txt+ right.txt-', ['a.ar.txt|a.en.txt', 'left.txt|right.txt']],
  ['a.txt+', ['a.txt|']],
  ['a.txt-', ['|a.txt']],
  ['a.txt+ b.txt+ c.txt-', ['a.txt|', 'b.txt|', '|c.txt']],
])('%s is paired', (picture, pairs) => {
  expect(drawn(pairStaged(staged(picture)))).toEqual(pairs)
})

test('two pasted texts are a pair although neither has a name', () => {
  expect(pairStaged([text('', 'english'), text('', 'arabic')])).toEqual([
    { arabic: '/arabic', english: '/english' },
  ])
})

test.each([
  ['news.ar.txt', 'news'],
  ['news-en.txt', 'news'],
  ['News (Arabic).txt', 'news'],
  ['news_العربية.txt', 'news'],
  ['quarterly.txt', 'quarterly'],
  ['arena.txt', 'arena'],
])('the stem of %s is %s', (name, stem) => {
  expect(stemOf(name)).toBe(stem)
})

const pairs = [
  { arabic: 'a', english: 'x' },
  { arabic: 'b', english: 'y' },
]
test.each([
  [
    'takes a free text',
    0,
    'english',
    'z',
    [
      { arabic: 'a', english: 'z' },
      { arabic: 'b', english: 'y' },
    ],
  ],
  [
    'exchanges with its owner',
    0,
    'english',
    'y',
    [
      { arabic: 'a', english: 'y' },
      { arabic: 'b', english: 'x' },
    ],
  ],
  [
    'lets go without losing the text',
    0,
    'english',
    null,
    [
      { arabic: 'a', english: null },
      { arabic: 'b', english: 'y' },
      { arabic: null, english: 'x' },
    ],
  ],
] as const)('a pair that chooses %s', (_, at, side, handle, result) => {
  expect(choosePartner(pairs, at, side, handle)).toEqual(result)
})

test('a text that stood alone leaves no empty pair behind', () => {
  const alone = [
    { arabic: 'a', english: null },
    { arabic: null, english: 'x' },
  ]
  expect(choosePartner(alone, 0, 'english', 'x')).toEqual([{ arabic: 'a', english: 'x' }])
})

test('only one whole pair needs no question', () => {
  const plain = [text('a', 'arabic'), text('x', 'english')]
  const pair = [{ arabic: 'a', english: 'x' }]
  expect(isPlainPair(pair, plain)).toBe(true)
  expect(isPlainPair([{ arabic: 'a', english: null }], plain)).toBe(false)
  expect(isPlainPair(pairs, plain)).toBe(false)
  expect(isPlainPair(pair, [{ ...plain[0]!, sure: false }, plain[1]!])).toBe(false)
  expect(isPlainPair(pair, [{ ...plain[0]!, halves: 'alternating' }, plain[1]!])).toBe(false)
  expect(isPlainPair(pair, [{ ...plain[0]!, kind: 'pdf' }, plain[1]!])).toBe(false)
  expect(
    isPlainPair(
      pair,
      plain.map(half => ({ ...half, halves: 'aligned' as const })),
    ),
  ).toBe(true)
})

test('the halves of one file are a pair, whatever else waits', () => {
  const halves = [
    { ...text('news.docx', 'arabic'), handle: '1', partner: '2' },
    { ...text('news.docx', 'english'), handle: '2', partner: '1' },
  ]
  const others = [text('news.ar.txt', 'arabic'), text('news.en.txt', 'english')]
  expect(pairStaged([...others, ...halves])).toEqual([
    { arabic: 'news.ar.txt/arabic', english: 'news.en.txt/english' },
    { arabic: '1', english: '2' },
  ])
})

test('the chapters of two books face each other in their order', () => {
  const chapter = (n: number, language: 'arabic' | 'english') => ({
    ...text(`book.${language === 'arabic' ? 'ar' : 'en'}.epub`, language),
    handle: `${language} ${n}`,
  })
  const both = [1, 2].flatMap(n => [chapter(n, 'arabic'), chapter(n, 'english')])
  expect(pairStaged(both)).toEqual([
    { arabic: 'arabic 1', english: 'english 1' },
    { arabic: 'arabic 2', english: 'english 2' },
  ])
})
