import { describe, expect, it } from 'vitest'
import type { Reading, ReadingBead } from '../../shared/model/article.ts'
import type { Language, Text } from '../../shared/model/text.ts'
import { pairingCorrection } from './pairing-correction.ts'
import { indexReading } from './reading-index.ts'

const text = (language: Language, sentences: readonly string[]): Text => {
  const original = sentences.join(' ')
  let from = 0
  const spans = sentences.map(sentence => {
    const span = { from, to: from + sentence.length, block: 0 }
    from = span.to + 1
    return span
  })
  return {
    language,
    original,
    blocks: [{ from: 0, to: original.length, kind: 'paragraph' }],
    sentences: spans,
    repairs: [],
  }
}
const reading = (...beads: ReadingBead[]): Reading => ({
  arabic: text('arabic', ['نعم.', 'لا.']),
  english: text('english', ['Yes.', 'No.', 'Never.']),
  beads,
  entities: [],
})

describe('what is said of a pairing', () => {
  it('is that it is right, by its whole sentences with what stands about them', () => {
    const index = indexReading(
      reading(
        { arabic: [0], english: [0], confidence: 0.9 },
        { arabic: [1], english: [1, 2], confidence: 0.3 },
      ),
    )
    const said = pairingCorrection(index, 1)
    expect(said.kind).toBe('pair')
    expect(said.arabic).toEqual([
      { side: 'arabic', from: 5, to: 8, quote: 'لا.', before: 'نعم. ', after: '' },
    ])
    expect(said.english.map(({ quote }) => quote)).toEqual(['No.', 'Never.'])
  })

  it('is that it is open again where it was confirmed', () => {
    const index = indexReading(
      reading(
        { arabic: [0], english: [0], confidence: 1, confirmed: true },
        { arabic: [1], english: [], confidence: 0.5 },
        { arabic: [], english: [1, 2], confidence: 0.5 },
      ),
    )
    expect(pairingCorrection(index, 0).kind).toBe('release')
    expect(pairingCorrection(index, 1)).toMatchObject({ kind: 'pair', english: [] })
  })
})
