import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Span } from '../../shared/model/span.ts'
import { cutStretches, dealToSentences, type MarkSpan, type NameSpan } from './cut-stretches.ts'

/** The stretches of a picture: `[a…]` is a name, `{…}` a mark, `^1` a note behind it. */
function picture(text: string, names: readonly NameSpan[], marks: readonly MarkSpan[]): string {
  return cutStretches(text, { from: 0, to: text.length }, text.length + 1, names, marks)
    .map(({ text: words, name, colour, notes }) => {
      const named = name ? `[${words}]` : words
      return `${colour ? `{${named}}` : named}${notes.map(note => `^${note}`).join('')}`
    })
    .join('')
}
const name = (from: number, to: number): NameSpan => ({ from, to, name: 0, type: 'PER' })
const mark = (from: number, to: number, note: number | null = null): MarkSpan => ({
  from,
  to,
  colour: 'amber',
  note,
})

it.each([
  ['Leila came', [], [], 'Leila came'],
  ['Leila came', [name(0, 5)], [], '[Leila] came'],
  ['Leila came', [name(0, 5)], [mark(3, 10)], '[Lei]{[la]}{ came}'],
  ['Leila came', [], [mark(0, 5, 1)], '{Leila}^1 came'],
  ['Leila came', [], [mark(6, 11, 2)], 'Leila {came}^2'],
  ['Leila came', [name(0, 10), name(0, 5)], [], '[Leila][ came]'],
] as const)('%j is cut', (text, names, marks, cut) => {
  expect(picture(text, names, marks)).toBe(cut)
})

const span = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 })).map(([a, b]): Span => {
  return { from: Math.min(a, b), to: Math.max(a, b) }
})

it('joined, the stretches are the sentence, and none is empty', () => {
  fc.assert(
    fc.property(
      fc.string({ minLength: 41, maxLength: 41 }),
      span,
      fc.array(span),
      fc.array(span),
      (text, at, names, marks) => {
        if (at.from === at.to) return
        const cut = cutStretches(
          text,
          at,
          at.to,
          names.map(one => name(one.from, one.to)),
          marks.map(one => mark(one.from, one.to)),
        )
        expect(cut.map(one => one.text).join('')).toBe(text.slice(at.from, at.to))
        expect(cut.every(one => one.text !== '')).toBe(true)
      },
    ),
  )
})

it('each sentence is dealt what reaches into it and nothing else', () => {
  const sentences = [
    { from: 0, to: 10 },
    { from: 11, to: 20 },
    { from: 20, to: 30 },
  ]
  fc.assert(
    fc.property(fc.array(span), spans => {
      expect(dealToSentences(sentences, spans)).toEqual(
        sentences.map(({ from, to }) => spans.filter(one => one.from < to && one.to > from)),
      )
    }),
  )
})
