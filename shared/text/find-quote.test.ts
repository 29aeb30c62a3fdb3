import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuote, takeQuote } from './find-quote.ts'

/** `[` and `]` mark the span in a picture of the text. */
function picture(text: string) {
  const from = text.indexOf('[')
  const to = text.indexOf(']') - 1
  return { text: text.replace(/[[\]]/g, ''), span: { from, to } }
}

test.each([
  ['nothing changed', 'قال [بوتين] نعم', 'قال [بوتين] نعم'],
  ['words were put before', 'قال [بوتين] نعم', 'أمس قال [بوتين] نعم'],
  [
    'the second of two',
    'زار بوتين موسكو ثم غادر [بوتين] القاهرة',
    'أمس زار بوتين موسكو ثم غادر [بوتين] القاهرة',
  ],
  ['tashkeel was added', 'هذا [كتاب] جديد', 'هذا [كِتَابٌ] جديد'],
  ['the hamza was mended', 'قال [المسئول] نعم', 'قال [المسؤول] نعم'],
])('%s', (_, saved, now) => {
  const a = picture(saved)
  const b = picture(now)
  expect(findQuote(b.text, takeQuote(a.text, a.span))).toEqual(b.span)
})

test('a quote that is gone is not found', () => {
  const a = picture('قال [بوتين] نعم')
  expect(findQuote('قال ترامب نعم', takeQuote(a.text, a.span))).toBeNull()
})

test('a quote of an unchanged text is found where it was', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (text, a, b) => {
      const from = a % text.length
      const to = from + 1 + (b % (text.length - from))
      expect(findQuote(text, takeQuote(text, { from, to }))).toEqual({ from, to })
    }),
  )
})
