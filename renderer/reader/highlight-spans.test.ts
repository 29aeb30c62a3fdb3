import { expect, test } from 'vitest'
import type { Reading } from '../../shared/model/article.ts'
import { indexReading } from '../state/reading-index.ts'
import { inSentences, lastingHighlights, type Marks, passingHighlights } from './highlight-spans.ts'

const text = (language: 'arabic' | 'english') => ({
  language,
  original: 'x'.repeat(30),
  blocks: [
    { from: 0, to: 19, kind: 'paragraph' as const },
    { from: 20, to: 29, kind: 'paragraph' as const },
  ],
  sentences: [
    { from: 0, to: 9, block: 0 },
    { from: 10, to: 19, block: 0 },
    { from: 20, to: 29, block: 1 },
  ],
  repairs: [],
})
const reading: Reading = {
  arabic: text('arabic'),
  english: text('english'),
  beads: [
    { arabic: [0], english: [0, 1], confidence: 0.9 },
    { arabic: [1], english: [], confidence: 1 },
    { arabic: [2], english: [2], confidence: 0.3 },
  ],
  entities: [
    { type: 'ORG', name: {}, arabic: [{ from: 12, to: 15 }], english: [{ from: 21, to: 24 }], confidence: 1 },
  ],
}
const index = indexReading(reading)
const nothing: Marks = {
  litBead: null,
  pinnedBead: null,
  litEntity: null,
  chosenMention: null,
  word: null,
  linked: [],
}
const whole = (side: string, sentence: number) => ({ side, sentence, from: 0, to: 9 })

test('offsets become offsets into the sentence', () => {
  expect(inSentences(index, { side: 'arabic', from: 12, to: 15 })).toEqual([
    { side: 'arabic', sentence: 1, from: 2, to: 5 },
  ])
})

test('a stretch over the end of a sentence is cut, and what lies between falls out', () => {
  expect(inSentences(index, { side: 'arabic', from: 7, to: 12 })).toEqual([
    { side: 'arabic', sentence: 0, from: 7, to: 9 },
    { side: 'arabic', sentence: 1, from: 0, to: 2 },
  ])
  expect(inSentences(index, { side: 'arabic', from: 9, to: 10 })).toEqual([])
})

test('lasting highlights are told apart by row', () => {
  const rows = lastingHighlights(index)
  expect(rows).toHaveLength(2)
  expect(rows[0]!.organisation).toEqual([{ side: 'arabic', sentence: 1, from: 2, to: 5 }])
  expect(rows[1]!.organisation).toEqual([{ side: 'english', sentence: 2, from: 1, to: 4 }])
  expect(rows[0]!.doubtful).toEqual([])
  expect(rows[1]!.doubtful).toEqual([whole('arabic', 2), whole('english', 2)])
})

test('every partner of a lit sentence is lit', () => {
  expect(passingHighlights(index, { ...nothing, litBead: 0 })['sentence-lit']).toEqual([
    whole('arabic', 0),
    whole('english', 0),
    whole('english', 1),
  ])
})

test('a pinned pair is pinned and not lit as well', () => {
  const spans = passingHighlights(index, { ...nothing, litBead: 2, pinnedBead: 2 })
  expect(spans['sentence-lit']).toEqual([])
  expect(spans['sentence-pinned']).toHaveLength(2)
})

test('a lit name is lit in both languages under its type only', () => {
  const spans = passingHighlights(index, { ...nothing, litEntity: 0 })
  expect(spans['organisation-lit'].map(span => span.side)).toEqual(['arabic', 'english'])
  expect(spans['person-lit']).toEqual([])
})

test('words that stand for each other are lit on both sides', () => {
  const linked = [
    { side: 'arabic', from: 0, to: 4 },
    { side: 'english', from: 1, to: 3 },
  ] as const
  expect(passingHighlights(index, { ...nothing, linked })['word-linked']).toEqual([
    { side: 'arabic', sentence: 0, from: 0, to: 4 },
    { side: 'english', sentence: 0, from: 1, to: 3 },
  ])
})
