import { describe, expect, it } from 'vitest'
import type { Reading } from '../../shared/model/article.ts'
import type { Text } from '../../shared/model/text.ts'
import { indexReading } from '../state/reading-index.ts'
import { confirmSureCorrection, deskCorrection, divideCorrection, sureBeads } from './desk-corrections.ts'
import { deskRows, firstChanged } from './desk-rows.ts'
import { deskFacts, deskStanding, stripOf } from './desk-standing.ts'

/** A text of a sentence for each word, a block each; words in brackets are asides. */
const textOf = (language: Text['language'], words: readonly string[]): Text => {
  const original = words.join('\n')
  let from = 0
  const spans = words.map(word => {
    const span = { from, to: from + word.length }
    from += word.length + 1
    return span
  })
  return {
    language,
    original,
    blocks: spans.map((span, at) => ({ ...span, kind: words[at]!.startsWith('(') ? 'aside' : 'paragraph' })),
    sentences: spans.map((span, block) => ({ ...span, block })),
    repairs: [],
  }
}

const reading: Reading = {
  arabic: textOf('arabic', ['أول قول', 'ثان', '(اقرأ)', 'ثالث', 'رابع']),
  english: textOf('english', ['First word', 'Second', 'Third']),
  beads: [
    { arabic: [0], english: [0], confidence: 0.97 },
    { arabic: [1], english: [1], confidence: 0.3 },
    { arabic: [2], english: [], confidence: 1 },
    { arabic: [3], english: [2], confidence: 1, confirmed: true },
    { arabic: [4], english: [], confidence: 1 },
  ],
  entities: [],
}
const index = indexReading(reading)

describe('what the desk says of an article', () => {
  it('tells how each bead stands', () => {
    expect(reading.beads.map((_, at) => deskStanding(reading, at))).toEqual([
      'sure',
      'doubtful',
      'aside',
      'confirmed',
      'open',
    ])
  })

  it('counts sentences, and no asides', () => {
    expect(deskFacts(reading)).toEqual({ doubts: [1, 4], confirmed: 2 / 7 })
  })

  it('shows a doubt however many sure pairings are around it', () => {
    expect(stripOf(reading, 140).map(bar => bar.doubt)).toEqual([0, 1, 0, 0, 1])
    expect(stripOf(reading, 140)[3]).toEqual({ standing: 'confirmed', height: 1, doubt: 0 })
    expect(stripOf(reading, 140)[4]).toMatchObject({ height: 0 })
    expect(stripOf(reading, 1)).toMatchObject([{ standing: 'sure', doubt: 2 / 5 }])
    expect(stripOf({ ...reading, beads: [] }, 10)).toEqual([])
  })
})

describe('the corrections of the desk', () => {
  it('confirm at once all that is sure and not confirmed yet', () => {
    expect(sureBeads(index)).toEqual([0])
    expect(confirmSureCorrection(index)).toMatchObject({
      kind: 'pair',
      arabic: [{ quote: 'أول قول' }],
      english: [{ quote: 'First word' }],
    })
    const none = indexReading({ ...reading, beads: reading.beads.slice(1) })
    expect(confirmSureCorrection(none)).toBeNull()
  })

  it('are one correction, also where several beads come of it', () => {
    expect(deskCorrection('unlink', index, { side: 'arabic', sentence: 0 })).toMatchObject({
      kind: 'pair-several',
      beads: [
        { arabic: [{ quote: 'أول قول' }], english: [] },
        { arabic: [], english: [{ quote: 'First word' }] },
      ],
    })
    expect(deskCorrection('confirm', index, { side: 'arabic', sentence: 3 })?.kind).toBe('release')
  })

  it('divide no sentence at its ends, nor an aside, and join none of two paragraphs', () => {
    const first = { side: 'arabic', sentence: 0 } as const
    expect(divideCorrection(index, first, 4)).toMatchObject({
      kind: 'split-sentence',
      place: { quote: 'أول ' },
    })
    expect(divideCorrection(index, first, 0)).toBeNull()
    expect(divideCorrection(index, first, 7)).toBeNull()
    expect(divideCorrection(index, { side: 'arabic', sentence: 2 }, 3)).toBeNull()
    expect(deskCorrection('join', index, first)).toBeNull()
    expect(deskCorrection('join', index, { side: 'arabic', sentence: 4 })).toBeNull()
  })
})

describe('the rows', () => {
  it('stay the same objects where nothing changed', () => {
    const before = deskRows(index, [])
    expect(deskRows(index, before).every((row, at) => row === before[at])).toBe(true)
    const confirmed = reading.beads.map((bead, at) =>
      at === 1 ? ({ ...bead, confidence: 1, confirmed: true } as const) : bead,
    )
    const after = deskRows(indexReading({ ...reading, beads: confirmed }), before)
    expect(after.map((row, at) => row === before[at])).toEqual([true, false, true, true, true])
    expect(firstChanged(after, before)).toBe(1)
    expect(firstChanged(before, before)).toBeNull()
  })
})
