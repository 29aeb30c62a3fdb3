import { expect, test } from 'vitest'
import type { Reading } from '../../shared/model/article.ts'
import { indexReading, mentionAt, partnersOf, sentenceAt } from './reading-index.ts'
import { crossOver, nextDoubtful, stepMention, stepSentence, stepWord } from './walk-reading.ts'

const sentences = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ from: at * 10, to: at * 10 + 9, block: 0 }))
const text = (language: 'arabic' | 'english', count: number) => ({
  language,
  original: 'x'.repeat(count * 10),
  blocks: [{ from: 0, to: count * 10, kind: 'paragraph' as const }],
  sentences: sentences(count),
  repairs: [],
})
const span = (from: number, to: number) => ({ from, to })
const reading: Reading = {
  arabic: text('arabic', 4),
  english: text('english', 4),
  beads: [
    { arabic: [0], english: [0, 1], confidence: 0.9 },
    { arabic: [1], english: [], confidence: 1 },
    { arabic: [2], english: [2], confidence: 0.3 },
    { arabic: [3], english: [3], confidence: 0.2 },
  ],
  entities: [
    { type: 'PER', name: {}, arabic: [span(2, 8), span(32, 35)], english: [], confidence: 1 },
    { type: 'LOC', name: {}, arabic: [span(4, 6)], english: [span(1, 3)], confidence: 1 },
  ],
}
const index = indexReading(reading)
const arabic = (sentence: number) => ({ side: 'arabic' as const, sentence })
const english = (sentence: number) => ({ side: 'english' as const, sentence })

test('partners of a sentence', () => {
  expect(partnersOf(index, arabic(0))).toEqual([0, 1])
  expect(partnersOf(index, english(1))).toEqual([0])
  expect(partnersOf(index, arabic(1))).toEqual([])
})

test('the facts of the bar', () => {
  expect(index.doubtful).toEqual([2, 3])
  expect(index.unpaired).toBe(1)
})

test.each([
  [0, 0],
  [9, 0],
  [10, 1],
  [39, 3],
  [-1, -1],
])('offset %i is in sentence %i', (offset, sentence) => {
  expect(sentenceAt(reading.arabic, offset)).toBe(sentence)
})

test('of nested mentions the inner one is meant', () => {
  expect(mentionAt(index, 'arabic', 5)?.entity).toBe(1)
  expect(mentionAt(index, 'arabic', 7)?.entity).toBe(0)
  expect(mentionAt(index, 'arabic', 8)).toBe(null)
})

test('steps stop at the ends of the text', () => {
  expect(stepSentence(index, arabic(0), -1)).toEqual(arabic(0))
  expect(stepSentence(index, arabic(0), 1)).toEqual(arabic(1))
  expect(stepSentence(index, english(3), 1)).toEqual(english(3))
})

test.each([
  ['to the first partner', arabic(0), english(0)],
  ['back from a later partner', english(1), arabic(0)],
  ['to the nearest before where there is none', arabic(1), english(1)],
])('crossing over goes %s', (_, from, to) => {
  expect(crossOver(index, from)).toEqual(to)
})

test('doubtful pairings come round', () => {
  expect(nextDoubtful(index, arabic(0))).toEqual(arabic(2))
  expect(nextDoubtful(index, arabic(2))).toEqual(arabic(3))
  expect(nextDoubtful(index, english(3))).toEqual(english(2))
})

test('names are walked in text order on one side and come round', () => {
  const first = stepMention(index, arabic(0), null, 1)
  expect(first).toMatchObject({ from: 2, entity: 0, side: 'arabic' })
  const second = stepMention(index, arabic(0), first, 1)
  expect(second).toMatchObject({ from: 4, entity: 1 })
  expect(stepMention(index, arabic(0), first, -1)).toMatchObject({ from: 32 })
  expect(stepMention(index, arabic(1), null, 1)).toMatchObject({ from: 32 })
  expect(stepMention(index, arabic(1), null, -1)).toMatchObject({ from: 4 })
  expect(stepMention(index, english(0), null, 1)).toMatchObject({ from: 1 })
})

test('words are walked within a sentence', () => {
  const sentence = 'قال بوتين: نعم.'
  const first = stepWord(sentence, null, 1)!
  expect(sentence.slice(first.from, first.to)).toBe('قال')
  const second = stepWord(sentence, first, 1)!
  expect(sentence.slice(second.from, second.to)).toBe('بوتين')
  expect(stepWord(sentence, stepWord(sentence, null, -1), 1)).toBe(null)
})
