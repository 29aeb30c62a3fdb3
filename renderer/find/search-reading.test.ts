import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Text } from '../../shared/model/text.ts'
import { indexReading } from '../state/reading-index.ts'
import { searchReading } from './search-reading.ts'

function textOf(language: 'arabic' | 'english', lines: readonly string[]): Text {
  let from = 0
  const spans = lines.map(line => {
    const span = { from, to: from + line.length }
    from = span.to + 1
    return span
  })
  return {
    language,
    original: lines.join('\n'),
    blocks: spans.map(span => ({ ...span, kind: 'paragraph' as const })),
    sentences: spans.map((span, block) => ({ ...span, block })),
    repairs: [],
  }
}
const index = indexReading({
  arabic: textOf('arabic', ['وصل كتاب CNN', 'الكتب هنا', 'كِتاب آخر']),
  english: textOf('english', ['The CNN book came', 'The books', 'Another BOOK']),
  beads: [0, 1, 2].map(at => ({ arabic: [at], english: [at], confidence: 1 })),
  entities: [],
})
const seen = (query: string, forms: { from: number; to: number }[] = []) =>
  searchReading(index, query, forms).map(({ side, from, to, isForm }) =>
    [index.reading[side].original.slice(from, to), ...(isForm ? ['form'] : [])].join(' '),
  )
const form = (word: string) => {
  const from = index.reading.arabic.original.indexOf(word)
  return { from, to: from + word.length }
}

describe('what is found', () => {
  test.each([
    ['in the Arabic', 'كتاب', ['كتاب', 'كِتاب']],
    ['in the English', 'book', ['book', 'book', 'BOOK']],
    ['in both, as they are read', 'cnn', ['CNN', 'CNN']],
    ['nothing', 'ship', []],
    ['nothing for a blank', '  ', []],
  ])('%s', (_, query, wanted) => expect(seen(query)).toEqual(wanted))

  test('has other forms between the exact places, and none over them', () => {
    expect(seen('كتاب', [form('كتاب'), form('الكتب'), form('كِتاب')])).toEqual(['كتاب', 'الكتب form', 'كِتاب'])
    expect(seen('xyz', [form('الكتب')])).toEqual(['الكتب form'])
  })
})

test('hits are apart and in order on each side, whatever the forms', () => {
  const { length } = index.reading.arabic.original
  const spans = fc
    .uniqueArray(fc.nat(length - 2), { maxLength: 6 })
    .map(starts => starts.sort((a, b) => a - b).map(from => ({ from, to: from + 1 })))
  fc.assert(
    fc.property(fc.constantFrom('ا', 'ت', 'كتاب', 'o', ' '), spans, (query, forms) => {
      for (const side of ['arabic', 'english'] as const) {
        const hits = searchReading(index, query, forms).filter(hit => hit.side === side)
        for (const [at, hit] of hits.entries()) expect(hit.from).toBeGreaterThanOrEqual(hits[at - 1]?.to ?? 0)
      }
    }),
  )
})
