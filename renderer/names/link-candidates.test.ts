import { expect, test } from 'vitest'
import type { Entity } from '../../shared/model/entity.ts'
import { indexReading } from '../state/reading-index.ts'
import { linkCandidates } from './link-candidates.ts'

const text = (language: 'arabic' | 'english') => ({
  language,
  original: 'x'.repeat(30),
  blocks: [{ from: 0, to: 30, kind: 'paragraph' as const }],
  sentences: [0, 10, 20].map(from => ({ from, to: from + 9, block: 0 })),
  repairs: [],
})
/** A name with mentions in the sentences given, three letters each. */
const entity = (english: string, sentences: { arabic?: number[]; english?: number[] }): Entity => ({
  type: 'PER',
  name: { english },
  arabic: (sentences.arabic ?? []).map(at => ({ from: at * 10, to: at * 10 + 3 })),
  english: (sentences.english ?? []).map(at => ({ from: at * 10 + 4, to: at * 10 + 7 })),
  confidence: 0.9,
})
const entities = [
  entity('arabic only', { arabic: [1] }),
  entity('both, often', { arabic: [0, 2], english: [0, 2] }),
  entity('both, facing', { arabic: [2], english: [1] }),
  entity('English only, far', { english: [2] }),
  entity('English only, facing', { english: [1] }),
]
const index = indexReading({
  arabic: text('arabic'),
  english: text('english'),
  beads: [0, 1, 2].map(at => ({ arabic: [at], english: [at], confidence: 0.9 })),
  entities,
})
const found = (at: number | null, search = '') =>
  linkCandidates(index, at, search).map(other => entities[other]!.name.english)

test('a name of one side meets those across, first those that face it', () => {
  expect(found(0)).toEqual(['English only, facing', 'English only, far', 'both, facing', 'both, often'])
})

test('else the most frequent come first, and never the name itself', () => {
  expect(found(2)).toEqual(['both, often', 'arabic only', 'English only, far', 'English only, facing'])
  expect(found(null)).toHaveLength(5)
})

test('every word that is typed must be in the name', () => {
  expect(found(0, 'facing ENG')).toEqual(['English only, facing'])
  expect(found(0, 'nobody')).toEqual([])
})
