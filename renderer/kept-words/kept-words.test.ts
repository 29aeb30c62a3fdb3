import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KeptWord } from '../../shared/model/kept-word.ts'
import { keptWordsTsv } from './kept-words-tsv.ts'
import { sortKeptWords } from './sort-kept-words.ts'

const word = (lemma: string, root: string, more: Partial<KeptWord> = {}): KeptWord => ({
  lemma,
  root,
  known: false,
  gloss: 'gloss',
  form: lemma,
  sentence: `قال ${lemma}.`,
  english: 'He said.',
  article: 1,
  place: { side: 'arabic', from: 4, to: 4 + lemma.length, quote: lemma, before: 'قال ', after: '.' },
  keptAt: 1,
  ...more,
})
const words = [
  word('مدينة', 'مدن', { keptAt: 3, gloss: 'city', article: 2 }),
  word('كتاب', 'كتب', { keptAt: 2, gloss: 'book', known: true }),
  word('أمس', '', { keptAt: 4, gloss: 'yesterday' }),
  word('كاتب', 'كتب', { keptAt: 1, gloss: 'writer', form: 'الكتّاب' }),
]
const all = { order: 'newest', filter: 'all', search: '', article: null } as const

test.each([
  ['newest first', {}, 'أمس مدينة كتاب كاتب'],
  ['by word', { order: 'word' }, 'أمس كاتب كتاب مدينة'],
  ['by root, those without at the end', { order: 'root' }, 'كاتب كتاب مدينة أمس'],
  ['to learn', { filter: 'learning' }, 'أمس مدينة كاتب'],
  ['known', { filter: 'known' }, 'كتاب'],
  ['of one article', { article: 2 }, 'مدينة'],
  ['searched in English', { search: 'Book' }, 'كتاب'],
  ['searched without hamza', { search: 'امس' }, 'أمس'],
  ['searched by the form where it was met', { search: 'الكُتاب' }, 'كاتب'],
  ['searched for what is not there', { search: 'ship' }, ''],
] as const)('%s', (_, wish, wanted) =>
  expect(
    sortKeptWords(words, { ...all, ...wish })
      .map(({ lemma }) => lemma)
      .join(' '),
  ).toBe(wanted),
)

test.each([
  ['a plain word', {}, 'أمس\tأمس\t\tyesterday\tقال أمس.\tHe said.\n'],
  ['a tab and a line end', { english: 'He\tsaid\nso.' }, 'أمس\tأمس\t\tyesterday\tقال أمس.\tHe said so.\n'],
  ['a quotation', { english: '"Yes," he said' }, 'أمس\tأمس\t\tyesterday\tقال أمس.\t"""Yes,"" he said"\n'],
  ['a comment', { form: '#أمس' }, '"#أمس"\tأمس\t\tyesterday\tقال أمس.\tHe said.\n'],
])('as a table: %s', (_, more, line) =>
  expect(keptWordsTsv([word('أمس', '', { gloss: 'yesterday', ...more })])).toBe(line),
)

test('the table has a line a word and six cells a line, whatever is in them', () => {
  const text = fc.string({ unit: fc.constantFrom('ا', 'a', '"', '\t', '\n', '#', ' ') })
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text)), pairs => {
      const table = keptWordsTsv(pairs.map(([form, english]) => word('كتاب', 'كتب', { form, english })))
      const lines = table.split('\n')
      expect(lines.length).toBe(pairs.length + 1)
      for (const line of lines.slice(0, -1)) expect(line.split('\t').length).toBe(6)
    }),
  )
})
