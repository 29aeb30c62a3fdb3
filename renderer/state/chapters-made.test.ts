import { describe, expect, it } from 'vitest'
import type { StagedText } from '../../shared/contract.ts'
import { booksOf, ChaptersMade } from './chapters-made.ts'

const text = (handle: string, book?: string) => ({ handle, ...(book ? { book } : {}) }) as StagedText
const STAGED = [
  text('a1', 'دفاتر المنارة'),
  text('a2', 'دفاتر المنارة'),
  text('e1', 'The Notebooks'),
  text('e2', 'The Notebooks'),
  text('e3', 'The Notebooks'),
  text('s1', 'A Story'),
  text('n1'),
]
const PAIRS = [
  { arabic: 'a1', english: 'e1' },
  { arabic: 'a2', english: 'e2' },
  { arabic: null, english: 'e3' },
  { arabic: 'n1', english: 's1' },
]

describe('the chapters of a book', () => {
  it('are counted under the name of the Arabic book, without what cannot be read', () => {
    expect([...booksOf(PAIRS, STAGED)]).toEqual([['دفاتر المنارة', 2]])
  })
  it('are gathered as the articles that were made of them, in their order', () => {
    const made = new ChaptersMade(STAGED)
    made.note(PAIRS[1]!, 12)
    made.note(PAIRS[3]!, 13)
    made.note(PAIRS[0]!, 11)
    made.note({ arabic: 'gone', english: null }, 14)
    expect(made.books()).toEqual([{ name: 'دفاتر المنارة', articles: [12, 11] }])
  })
  it('make no collection where there is no book', () => {
    expect(booksOf([{ arabic: 'n1', english: null }], STAGED).size).toBe(0)
  })
})
