import { describe, expect, it } from 'vitest'
import type { WordLink } from '../../shared/model/word-link.ts'
import { linkedTo } from './linked-words.ts'

const link = (arabic: [number, number], english: [number, number]): WordLink => ({
  arabic: { from: arabic[0], to: arabic[1] },
  english: { from: english[0], to: english[1] },
  by: 'gloss',
  strength: 1,
})

describe('the words that stand for a word', () => {
  const links = [link([0, 4], [10, 14]), link([0, 4], [20, 25]), link([5, 9], [10, 14])]

  it('come after the word itself, all of them', () => {
    expect(linkedTo(links, { side: 'arabic', from: 0, to: 4 })).toEqual([
      { side: 'arabic', from: 0, to: 4 },
      { side: 'english', from: 10, to: 14 },
      { side: 'english', from: 20, to: 25 },
    ])
  })

  it('are found from the English side as well', () => {
    expect(linkedTo(links, { side: 'english', from: 10, to: 14 })).toEqual([
      { side: 'english', from: 10, to: 14 },
      { side: 'arabic', from: 0, to: 4 },
      { side: 'arabic', from: 5, to: 9 },
    ])
  })

  it('are named once where two links lead to one word', () => {
    const twice = [link([0, 4], [10, 14]), link([2, 4], [10, 14])]
    expect(linkedTo(twice, { side: 'arabic', from: 0, to: 4 })).toHaveLength(2)
  })

  it('are none, the word itself neither, where nothing stands for it', () => {
    expect(linkedTo(links, { side: 'arabic', from: 30, to: 34 })).toEqual([])
    expect(linkedTo(links, { side: 'arabic', from: 4, to: 5 })).toEqual([])
  })
})
