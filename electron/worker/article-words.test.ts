import { beforeAll, describe, expect, it } from 'vitest'
import { finish } from '../../shared/engine-steps.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { Reading } from '../../shared/model/article.ts'
import { readPair } from '../../shared/read-pair.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { ArticleWords } from './article-words.ts'

const ARABIC =
  'كتب الوزير رسالة. وللكتاب الجديد قراء كثيرون. وقرأ الناس الكتب في المدينة.\n\nوصل الوفد إلى المدن الكبيرة أمس.'
const ENGLISH =
  'The minister wrote a letter. The new book has many readers. People read the books in the city.\n\nThe delegation reached the big cities yesterday.'

let knowledge: Knowledge
let words: ArticleWords
beforeAll(() => {
  knowledge = loadKnowledge()
  const reading: Reading = finish(readPair(ARABIC, ENGLISH, knowledge))
  words = new ArticleWords({
    reading: id => (id === 1 ? reading : null),
    lexicon: () => knowledge.lexicon,
  })
})
const textOf = (spans: readonly { from: number; to: number }[]) =>
  spans.map(({ from, to }) => ARABIC.slice(from, to))

describe('forms of a word', () => {
  it.each([
    ['كتاب', ['وللكتاب', 'الكتب']],
    ['كتب', ['كتب', 'وللكتاب', 'الكتب']],
    ['مدينة', ['المدينة', 'المدن']],
    ['كتاب جديد', ['وللكتاب الجديد']],
    // must not
    ['جديد كتاب', []],
    ['بحر', []],
    ['book', []],
    ['كتاب ٢', []],
    ['…', []],
  ])('%s', async (asked, wanted) => {
    const answer = await words.findForms(1, asked)
    expect(answer.ok && textOf(answer.value)).toEqual(expect.arrayContaining(wanted))
    if (wanted.length === 0) expect(answer.ok && answer.value).toEqual([])
  })

  it('are refused without the article', async () => {
    expect(await words.findForms(2, 'كتاب')).toMatchObject({ ok: false, code: 'not-found' })
  })
})

describe('kept words', () => {
  it('are found as what they are in their sentences', async () => {
    const kept = [
      { lemma: 'كتاب', root: 'كتب', known: false },
      { lemma: 'مدينة', root: 'مدن', known: true },
    ]
    const answer = await words.keptIn(1, kept)
    // The verb كتب could be the plural of كتاب elsewhere, and is not here.
    expect(answer.ok && answer.value.map(place => [...textOf([place]), place.lemma, place.known])).toEqual([
      ['وللكتاب', 'كتاب', false],
      ['الكتب', 'كتاب', false],
      ['المدينة', 'مدينة', true],
      ['المدن', 'مدينة', true],
    ])
    expect(await words.keptIn(1, [])).toEqual({ ok: true, value: [] })
    expect(await words.keptIn(2, kept)).toMatchObject({ ok: false, code: 'not-found' })
  })
})
