import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { segmentText } from '../text/segment-text.ts'
import { ParagraphEvidence, paragraphStarts } from './paragraph-evidence.ts'

/** One-to-one beads over all sentences. */
const inStep = (n: number, probability = 1) =>
  Array.from({ length: n }, (_, at) => ({ i: at, n: 1, j: at, m: 1, probability }))
const starts = (row: string) => Uint8Array.from(row, mark => (mark === '¶' ? 1 : 0))

describe('what paragraphs say', () => {
  test('where both texts are divided alike, a break on one side alone speaks against an edge', () => {
    const both = starts('.¶..¶..¶...¶..¶.¶...¶..¶')
    const evidence = new ParagraphEvidence(both, both, inStep(24))
    expect(evidence.of(1, 1, 1, 1)).toBeGreaterThan(0.5)
    expect(evidence.of(1, 1, 2, 1)).toBeLessThan(-1)
  })
  test('where no bead crosses a break, one that does is less likely', () => {
    const pairs = Array.from({ length: 24 }, (_, at) => ({ i: 2 * at, n: 2, j: at, m: 1, probability: 1 }))
    const evidence = new ParagraphEvidence(
      starts('......¶.....¶.....¶.....¶.....¶.....¶.....¶.....'),
      starts('...¶..¶..¶..¶..¶..¶..¶..'),
      pairs,
    )
    expect(evidence.of(5, 2, 1, 1)).toBeLessThan(evidence.of(4, 2, 1, 1) - 0.5)
  })
  test.each([
    ['one side has no paragraphs', '.¶..¶..¶...¶..¶.', '................'],
    ['every sentence is a paragraph', '.¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶', '.¶¶¶¶¶¶¶¶¶¶¶¶¶¶¶'],
    ['neither has any', '................', '................'],
  ])('where %s, they say nothing of an edge', (_, arabic, english) => {
    const evidence = new ParagraphEvidence(starts(arabic), starts(english), inStep(16))
    for (let i = 1; i < 15; i++)
      for (let j = 1; j < 15; j++) expect(Math.abs(evidence.of(i, 1, j, 1))).toBeLessThan(0.05)
  })
  test('texts that are divided each for itself are hardly heard', () => {
    const evidence = new ParagraphEvidence(
      starts('.¶...¶...¶...¶...¶...¶...¶...¶..'),
      starts('...¶..¶...¶....¶..¶...¶..¶....¶.'),
      inStep(32),
    )
    for (let i = 1; i < 31; i++) expect(Math.abs(evidence.of(i, 1, i, 1))).toBeLessThan(1)
  })
  test('a first alignment that is not sure of itself teaches nothing', () => {
    const both = starts('.¶..¶..¶...¶..¶.¶...¶..¶')
    expect(new ParagraphEvidence(both, both, inStep(24, 0.5)).of(1, 1, 1, 1)).toBe(0)
  })
  test('the odds are finite for whatever division', () => {
    const row = fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(row, row, (a, e) => {
        const n = Math.min(a.length, e.length)
        const evidence = new ParagraphEvidence(Uint8Array.from(a), Uint8Array.from(e), inStep(n))
        for (let i = 0; i < n; i++) expect(Number.isFinite(evidence.of(i, 1, i, 1))).toBe(true)
      }),
    )
  })
  test('a sentence begins a paragraph where its block is another than that of the one before', () => {
    const text = segmentText('قال. وكتب.\n\nثم ذهب إلى البيت.', 'arabic', [])
    expect([...paragraphStarts(text, [0, 1, 2])]).toEqual([0, 0, 1])
    expect([...paragraphStarts(text, [1, 2])]).toEqual([0, 1])
  })
})
