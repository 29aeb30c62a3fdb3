import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldForSearch, searchWords } from './fold-for-search.ts'

describe('a word as it is searched', () => {
  it.each([
    ['كِتَابٌ', 'كتاب'],
    ['كتـــاب', 'كتاب'],
    ['مكتبة', 'مكتبه'],
    ['أُمَّة', 'امه'],
    ['إلى', 'الي'],
    ['مسؤول', 'مسءول'],
    ['مسئول', 'مسءول'],
    ['ڤيينا', 'فيينا'],
    ['ﻛﺘﺎﺏ', 'كتاب'],
    ['Erdoğan', 'erdogan'],
    ['U.S.', 'us'],
    ['Kremlin’s', 'kremlin'],
    ['don’t', 'dont'],
    ['Straße', 'strasse'],
    ['١٬٥٠٠٫٥', '1500٫5'],
    ['1.5', '1٫5'],
    ['…', ''],
  ])('%s → %s', (word, folded) => expect(foldForSearch(word)).toBe(folded))

  it('is not changed by being folded once more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), word => {
        const folded = foldForSearch(word)
        expect(foldForSearch(folded)).toBe(folded)
      }),
    )
  })

  it('holds nothing that the index takes for an end of a word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), word => {
        expect(foldForSearch(word)).not.toMatch(/[\0-/:-`{-\x7f]/)
      }),
    )
  })

  it('is another word where the letters differ', () => {
    expect(foldForSearch('كتب')).not.toBe(foldForSearch('كتاب'))
    expect(foldForSearch('علم')).not.toBe(foldForSearch('الم'))
  })
})

describe('the words of a text', () => {
  it('are found one by one in what a hyphen or a colon joins, each with its place', () => {
    const text = 'el-Sisi at 12:30'
    expect(searchWords(text).map(({ from, to, folded }) => [text.slice(from, to), folded])).toEqual([
      ['el', 'el'],
      ['Sisi', 'sisi'],
      ['at', 'at'],
      ['12', '12'],
      ['30', '30'],
    ])
  })

  it('lie in the text, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'كِتَاب ‏والـ-A.b’s٣٫٤:/&é😀') }), text => {
        let last = 0
        for (const { from, to, folded } of searchWords(text)) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          expect(folded).toBe(foldForSearch(text.slice(from, to)))
          last = to
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
