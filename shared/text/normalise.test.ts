import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldWord, normalise, toOriginal } from './normalise.ts'

describe('Arabic compares without what writers leave out', () => {
  const rows: [string, string, string][] = [
    ['tashkeel', 'كِتَابٌ', 'كتاب'],
    ['tatweel', 'كـــتاب', 'كتاب'],
    ['alif forms', 'أإآٱا', 'ااااا'],
    ['final ya', 'إلى', 'الي'],
    ['Arabic digits', '١٢٫٥', '12.5'],
    ['Persian digits', '۱۲', '12'],
    ['a presentation form', 'ﻻ', 'لا'],
    ['a ligature of a phrase', 'ﷺ', 'صلي الله عليه وسلم'],
    ['a mark of direction', 'قال\u200f.', 'قال.'],
    ['ta marbuta is kept', 'مدرسة', 'مدرسة'],
    ['Latin is kept', 'CNN', 'CNN'],
  ]
  test.each(rows)('%s: %s → %s', (_, given, wanted) => expect(foldWord(given)).toBe(wanted))
  test('ta marbuta and hamza seats fold on request', () => {
    expect(foldWord('مدرسة', { taMarbuta: true })).toBe('مدرسه')
    expect(foldWord('مسئول', { hamzaSeats: true })).toBe(foldWord('مسؤول', { hamzaSeats: true }))
  })
})

test('a stretch of the normalised text is found in the original with its marks', () => {
  const original = 'قالَ الكِتـابُ نعم'
  const normalised = normalise(original)
  const from = normalised.text.indexOf('الكتاب')
  const span = toOriginal(normalised, { from, to: from + 6 })
  expect(original.slice(span.from, span.to).trim()).toBe('الكِتـابُ')
})

test('the map is monotonous and stays within the original, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), original => {
      const { text, origins } = normalise(original)
      expect(origins.length).toBe(text.length + 1)
      for (let i = 1; i < origins.length; i++) expect(origins[i]!).toBeGreaterThanOrEqual(origins[i - 1]!)
      expect(origins[text.length]).toBe(original.length)
    }),
  )
})

test('normalising twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\u0600-\u06ff \ufe70-\ufefc]*$/), original => {
      const once = foldWord(original)
      expect(foldWord(once)).toBe(once)
    }),
  )
})
