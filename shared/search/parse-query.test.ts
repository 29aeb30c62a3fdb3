import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from './parse-query.ts'
import { readSearchDate } from './search-date.ts'

/** A term in few letters: `-` excluded, quotation marks, `*` prefix, `…` still being typed. */
const termsOf = (question: string): string[] =>
  parseQuery(question).terms.map(({ kind, text, excluded, open }) => {
    const shape = kind === 'phrase' ? `"${text}"` : kind === 'prefix' ? `${text}*` : text
    return `${excluded ? '-' : ''}${shape}${open ? '…' : ''}`
  })

describe('the terms of a question', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['   ', []],
    ['كتاب', ['كتاب…']],
    ['كتاب ', ['كتاب']],
    ['the كتاب', ['the', 'كتاب…']],
    ['"مجلس الأمن"', ['"مجلس الأمن"']],
    ['«مجلس الأمن» visa', ['"مجلس الأمن"', 'visa…']],
    ['“Security Council', ['"Security Council"…']],
    ['book -train', ['book', '-train']],
    ['book -"night train"', ['book', '-"night train"']],
    ['book −train', ['book', '-train']],
    ['مكت*', ['مكت*']],
    ['well-known', ['well-known…']],
    ['-', []],
    ['* "" «»', ['*']],
    ['say "yes"no', ['say', '"yes"', 'no…']],
    ['http://example.org', ['http://example.org…']],
    ['10:30', ['10:30…']],
  ])('%s', (question, terms) => expect(termsOf(question)).toEqual(terms))

  it('are found whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'كتاab1 -"«»“”*:.،', 'site:', 'بعد:', 'لغة:', '😀') }),
        question => {
          for (const term of parseQuery(question).terms) expect(question).toContain(term.text)
        },
      ),
    )
  })
})

describe('the filters of a question', () => {
  const year = (number: number) => new Date(number, 0, 1).getTime()
  it.each([
    ['site:example.org', { named: [{ kind: 'site', value: 'example.org', excluded: false }] }],
    ['موقع:الجزيرة', { named: [{ kind: 'site', value: 'الجزيرة', excluded: false }] }],
    ['-tag:"to read"', { named: [{ kind: 'tag', value: 'to read', excluded: true }] }],
    ['وسم:«قراءة لاحقة»', { named: [{ kind: 'tag', value: 'قراءة لاحقة', excluded: false }] }],
    ['اسم:بوتين', { named: [{ kind: 'name', value: 'بوتين', excluded: false }] }],
    ['after:2024', { after: year(2024), before: null }],
    ['بعد:٢٠٢٤ قبل:٢٠٢٥', { after: year(2024), before: year(2025) }],
    ['-after:2024', { after: null, before: year(2024) }],
    ['lang:ar', { language: 'arabic' }],
    ['-lang:ar', { language: 'english' }],
    ['لغة:الإنجليزية', { language: 'english' }],
    ['after:spring', { after: null, unread: [{ filter: 'after', value: 'spring' }] }],
    ['lang:tlh', { language: null, unread: [{ filter: 'language', value: 'tlh' }] }],
    ['site:', { named: [], unread: [] }],
  ])('%s', (question, expected) => {
    const query = parseQuery(question)
    expect(query).toMatchObject(expected)
    expect(query.terms).toEqual([])
  })
})

describe('a date', () => {
  it.each<[string, [number, number, number] | null]>([
    ['2024', [2024, 0, 1]],
    ['2024-05', [2024, 4, 1]],
    ['2024-5-31', [2024, 4, 31]],
    ['٢٠٢٤/٠٢/٢٩', [2024, 1, 29]],
    ['2023-02-29', null],
    ['2024-13', null],
    ['24', null],
    ['31-5-2024', null],
    ['yesterday', null],
  ])('%s', (written, parts) => expect(readSearchDate(written)).toBe(parts && new Date(...parts).getTime()))
})
