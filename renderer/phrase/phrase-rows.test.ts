import { expect, test } from 'vitest'
import type { Reading } from '../../shared/model/article.ts'
import { indexReading } from '../state/reading-index.ts'
import { phraseRows } from './phrase-rows.ts'

const BEFORE = 'خبر. '
const SENTENCE = 'قالت وكالة فرانس برس اليوم كذا'
const at = (words: string) => {
  const from = SENTENCE.indexOf(words)
  return { from, to: from + words.length }
}
const name = { from: BEFORE.length + at('فرانس برس').from, to: BEFORE.length + at('فرانس برس').to }
const reading: Reading = {
  arabic: {
    language: 'arabic',
    original: BEFORE + SENTENCE,
    blocks: [{ from: 0, to: BEFORE.length + SENTENCE.length, kind: 'paragraph' }],
    sentences: [
      { from: 0, to: 4, block: 0 },
      { from: BEFORE.length, to: BEFORE.length + SENTENCE.length, block: 0 },
    ],
    repairs: [],
  },
  english: { language: 'english', original: '', blocks: [], sentences: [], repairs: [] },
  beads: [
    { arabic: [0], english: [], confidence: 1 },
    { arabic: [1], english: [], confidence: 1 },
  ],
  entities: [
    { type: 'ORG', name: { english: 'Agence France-Presse' }, arabic: [name], english: [], confidence: 1 },
  ],
}
const part = (text: string, ...glosses: string[]) => ({
  ...at(text),
  text,
  glosses,
  origin: glosses.length > 0 ? ('lexicon' as const) : ('none' as const),
})
const rows = (...parts: ReturnType<typeof part>[]) =>
  phraseRows(indexReading(reading), BEFORE.length, parts).map(({ arabic, english }) => [arabic, english])

test('the words of a name that nothing else explains are one line', () => {
  expect(rows(part('وكالة', 'agency'), part('فرانس'), part('برس'), part('اليوم', 'today'))).toEqual([
    ['وكالة', 'agency'],
    ['فرانس برس', 'Agence France-Presse'],
    ['اليوم', 'today'],
  ])
})

test('a word of a name that has a gloss keeps it', () => {
  expect(rows(part('فرانس'), part('برس', 'press'))).toEqual([
    ['فرانس', 'Agence France-Presse'],
    ['برس', 'press'],
  ])
})

test('two glosses are shown, and nothing where nothing is known', () => {
  expect(rows(part('قالت', 'say', 'tell', 'speak'), part('كذا'))).toEqual([
    ['قالت', 'say · tell'],
    ['كذا', ''],
  ])
})
