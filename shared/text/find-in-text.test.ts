import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findInText, foldQuery, searchable } from './find-in-text.ts'

const found = (text: string, query: string): string[] =>
  findInText(searchable(text), query).map(({ from, to }) => text.slice(from, to))

test.each([
  // what, query, text, hits
  ['tashkeel in the text', 'كتاب', 'قرأتُ كِتَابًا', ['كِتَابً']],
  ['tashkeel in the query', 'كِتَاب', 'كتاب', ['كتاب']],
  ['tatweel', 'كتاب', 'كـــتاب', ['كـــتاب']],
  ['alif with hamza and without', 'الامارات', 'في الإمارات', ['الإمارات']],
  ['seats of hamza', 'مسئول', 'قال مسؤول', ['مسؤول']],
  ['ta marbuta', 'مدرسه', 'مدرسة', ['مدرسة']],
  ['alif maqsura', 'مستشفي', 'مستشفى', ['مستشفى']],
  ['Arabic digits for ours', '2026', 'عام ٢٠٢٦', ['٢٠٢٦']],
  ['our digits for Arabic ones', '٢٠٢٦', 'in 2026', ['2026']],
  ['case', 'kremlin', 'The KREMLIN said', ['KREMLIN']],
  ['accents', 'cafe', 'a Café', ['Café']],
  ['straight for curly', "don't", 'they don’t', ['don’t']],
  ['double quotes of any kind', '"نعم"', 'قال «نعم»', ['«نعم»']],
  ['a dash of any kind', '2010-2020', '2010–2020', ['2010–2020']],
  ['words over a line end', 'next week', 'next\n  week', ['next\n  week']],
  ['a space too many in the query', '  next  week ', 'next week', ['next week']],
  ['signs of a pattern are signs', 'a.b (c)', 'axb (c) a.b (c)', ['a.b (c)']],
  ['a dash and a space', '- he', '— He said', ['— He']],
  ['a letter of a ligature', 'صلي', 'ﷺ', ['ﷺ']],
  ['no overlaps', 'aa', 'aaaa', ['aa', 'aa']],
  // must not
  ['another word', 'كتب', 'كتاب', []],
  ['nothing', '', 'text', []],
  ['tashkeel alone', '\u064e', 'كَتب', []],
])('%s: %s', (_, query, text, hits) => expect(found(text, query)).toEqual(hits))

test('what is found reads as what was asked, in order and apart, for any text and query', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'اأإبتةهكىي \u064eـ12١’\'"«aAé–-\n') })
  fc.assert(
    fc.property(letters, letters, (text, query) => {
      let end = 0
      for (const span of findInText(searchable(text), query)) {
        expect(span.from).toBeGreaterThanOrEqual(end)
        expect(span.to).toBeGreaterThan(span.from)
        expect(foldQuery(text.slice(span.from, span.to))).toBe(foldQuery(query))
        end = span.to
      }
    }),
  )
})

test('a long text is made ready in parts that leave nothing out', () => {
  const text = 'كِتاب 😀 ﷺ '.repeat(6000)
  const { origins } = searchable(text)
  expect(origins.at(-1)).toBe(text.length)
  for (let at = 1; at < origins.length; at++)
    if (origins[at]! < origins[at - 1]!) throw new Error(`the map turns back at ${at}`)
  expect(findInText(searchable(text), 'كتاب 😀')).toHaveLength(6000)
})

test('any stretch of a text is found in it', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'أبةكى \u064eـ1١’"aA–\n'), minLength: 1 })
  fc.assert(
    fc.property(letters, fc.nat(), fc.nat(), (text, a, b) => {
      const [from, to] = [a % text.length, b % text.length].sort((x, y) => x - y) as [number, number]
      const query = text.slice(from, to + 1)
      const wanted = foldQuery(query)
      expect(findInText(searchable(text), query).length > 0).toBe(wanted !== '')
    }),
  )
})
