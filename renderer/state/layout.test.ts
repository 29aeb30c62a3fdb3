import { describe, expect, it } from 'vitest'
import type { Bead } from '../../shared/model/bead.ts'
import type { Language, Text } from '../../shared/model/text.ts'
import { layoutFor, onLeadingSide, sideOnDemand } from './layout.ts'
import { indexReading } from './reading-index.ts'

const text = (language: Language, count: number): Text => ({
  language,
  original: 'x'.repeat(count * 2),
  blocks: [{ from: 0, to: count * 2, kind: 'paragraph' }],
  sentences: Array.from({ length: count }, (_, at) => ({ from: at * 2, to: at * 2 + 1, block: 0 })),
  repairs: [],
})
const index = (arabic: number, english: number, beads: readonly (readonly [number[], number[]])[]) =>
  indexReading({
    arabic: text('arabic', arabic),
    english: text('english', english),
    beads: beads.map(([a, e]): Bead => ({ arabic: a, english: e, confidence: 1 })),
    entities: [],
  })
const pair = index(3, 3, [
  [[0], [0, 1]],
  [[1], []],
  [[2], [2]],
])
const alone = index(2, 0, [
  [[0], []],
  [[1], []],
])

describe('a layout', () => {
  it.each([
    ['english', 'facing'],
    ['arabic', 'facing'],
    ['sentences', 'facing'],
    ['words', 'words'],
  ] as const)('%s is %s for an Arabic text alone', (wish, found) => {
    expect(layoutFor(wish, alone)).toBe(found)
    expect(layoutFor(wish, pair)).toBe(wish)
  })

  it.each([
    ['facing', null],
    ['sentences', null],
    ['words', 'english'],
    ['arabic', 'english'],
    ['english', 'arabic'],
  ] as const)('%s shows on demand: %s', (layout, side) => {
    expect(sideOnDemand(layout)).toBe(side)
  })

  it('keeps a place of its own side, and finds the partner of one across', () => {
    expect(onLeadingSide(pair, 'arabic', { side: 'arabic', sentence: 2 })).toEqual({
      side: 'arabic',
      sentence: 2,
    })
    expect(onLeadingSide(pair, 'arabic', { side: 'english', sentence: 1 })).toEqual({
      side: 'arabic',
      sentence: 0,
    })
    expect(onLeadingSide(pair, 'english', { side: 'arabic', sentence: 1 })).toEqual({
      side: 'english',
      sentence: 1,
    })
  })
})
