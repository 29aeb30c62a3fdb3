import { describe, expect, it } from 'vitest'
import type { PhrasePart } from '../../shared/model/gloss.ts'
import { glossedPieces, shortGloss } from './glossed-pieces.ts'

const SENTENCE = 'قال: "زار ويتكوف موسكو"، أمس.'
const part = (text: string, ...glosses: string[]): PhrasePart => {
  const from = SENTENCE.indexOf(text)
  return { from, to: from + text.length, text, glosses, origin: 'lexicon' }
}
const PARTS = [
  part('قال', 'to say'),
  part('زار', 'to visit'),
  part('ويتكوف'),
  part('موسكو', 'Moscow'),
  part('أمس', 'yesterday'),
]

describe('a sentence with its glosses', () => {
  it('is the sentence, with marks beside the words that they cleave to', () => {
    const pieces = glossedPieces(SENTENCE, PARTS, [])
    expect(pieces.map(({ text }) => text).join('')).toBe(SENTENCE)
    expect(pieces.filter(({ gloss }) => gloss !== '').map(({ text, gloss }) => [text, gloss])).toEqual([
      ['قال:', 'to say'],
      ['"زار', 'to visit'],
      ['موسكو"،', 'Moscow'],
      ['أمس.', 'yesterday'],
    ])
    for (const { from, text } of pieces) expect(SENTENCE.slice(from, from + text.length)).toBe(text)
  })

  it('calls a name what it is called in English, all its words as one', () => {
    const from = SENTENCE.indexOf('ويتكوف')
    const name = { from, to: SENTENCE.indexOf('موسكو') + 5, gloss: 'Witkoff of Moscow' }
    const pieces = glossedPieces(SENTENCE, PARTS, [name])
    expect(pieces.map(({ text }) => text).join('')).toBe(SENTENCE)
    expect(pieces.find(({ gloss }) => gloss === name.gloss)?.text).toBe('ويتكوف موسكو"،')
  })

  it('is the bare sentence where nothing is known', () => {
    expect(glossedPieces(SENTENCE, [], [])).toEqual([{ from: 0, text: SENTENCE, gloss: '' }])
  })
})

describe('a short gloss', () => {
  it.each([
    ['negotiation', 'negotiation'],
    ['to go (on foot)', 'to go'],
    ['side; flank', 'side'],
    ['(usually) much', 'much'],
    ['', ''],
  ])('of %j is %j', (gloss, short) => {
    expect(shortGloss(gloss)).toBe(short)
  })
})
