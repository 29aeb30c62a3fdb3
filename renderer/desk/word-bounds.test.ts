import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likelyBound, nearestBound, stepBound, wordBounds } from './word-bounds.ts'

/** A sentence with a bar at each bound. */
const drawn = (sentence: string, bounds: readonly number[]): string =>
  bounds.toReversed().reduce((text, at) => `${text.slice(0, at)}|${text.slice(at)}`, sentence)

describe('where a sentence can be divided', () => {
  it.each([
    ['He came. She left.', 'He |came. |She |left.'],
    ['He said: “Go home.”', 'He |said: |“Go |home.”'],
    ['وصل الرئيس،ثم غادر.', 'وصل |الرئيس،|ثم |غادر.'],
    ['قال: «اذهب»', 'قال: |«اذهب»'],
    ['Alone.', 'Alone.'],
    ['…', '…'],
  ])('%s', (sentence, expected) => {
    expect(drawn(sentence, wordBounds(sentence))).toBe(expected)
  })

  it.each([
    ['He came early in the morning. She left.', 'He came early in the morning. |She left.'],
    ['one two three four', 'one two |three four'],
    ['هل وصل؟ نعم.', 'هل وصل؟ |نعم.'],
  ])('most likely after a pause: %s', (sentence, expected) => {
    expect(drawn(sentence, [likelyBound(sentence)!])).toBe(expected)
  })

  it('not within a single word', () => {
    expect(likelyBound('Alone.')).toBeNull()
    expect(nearestBound('Alone.', 3)).toBeNull()
  })

  it('steps from bound to bound, and stays at an end', () => {
    const sentence = 'one two three'
    expect(stepBound(sentence, 4, 1)).toBe(8)
    expect(stepBound(sentence, 8, 1)).toBe(8)
    expect(stepBound(sentence, 4, -1)).toBe(4)
  })

  it('leaves text on both sides of every bound, whatever the sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), sentence => {
        for (const bound of wordBounds(sentence)) {
          expect(sentence.slice(0, bound).trim()).not.toBe('')
          expect(sentence.slice(bound).trim()).not.toBe('')
        }
      }),
    )
  })
})
