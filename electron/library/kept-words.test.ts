import { join } from 'node:path'
import { expect, it } from 'vitest'
import { placeOf } from '../../shared/model/correction.ts'
import type { KeptWord } from '../../shared/model/kept-word.ts'
import { addArticle, removeArticle, restoreArticle } from './articles.ts'
import { forgetWord, keepWord, listKeptWords } from './kept-words.ts'
import { openDatabase } from './open-database.ts'
import { smallArticle } from './testing/small-article.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const folder = temporaryFolder()
function open() {
  const opened = openDatabase(join(folder(), 'library.sqlite'))
  if (!opened.ok) throw new Error(opened.code)
  return opened.value
}
const { arabic, english } = smallArticle('a', 1).reading
const word = (lemma: string, root: string, keptAt: number, more: Partial<KeptWord> = {}): KeptWord => ({
  lemma,
  root,
  known: false,
  gloss: 'arrive',
  form: 'وصلت',
  sentence: arabic.original,
  english: english.original,
  article: null,
  place: placeOf(arabic, { from: 0, to: 4 }),
  keptAt,
  ...more,
})

it('a word is kept once under its form and root, as it was kept last, over a restart', () => {
  let { database, close } = open()
  const { id } = addArticle(database, smallArticle('a', 1))
  keepWord(database, word('وصل', 'وصل', 10))
  keepWord(database, word('وصل', '', 20, { gloss: 'receipt' }))
  const known = word('وصل', 'وصل', 30, { known: true, gloss: '', article: id })
  expect(keepWord(database, known)).toEqual({ ok: true, value: known })
  close()
  ;({ database, close } = open())
  expect(listKeptWords(database)).toEqual([known, word('وصل', '', 20, { gloss: 'receipt' })])
  forgetWord(database, { lemma: 'وصل', root: 'وصل' })
  forgetWord(database, { lemma: 'وصل', root: 'وصل' })
  expect(listKeptWords(database).map(kept => kept.root)).toEqual([''])
  close()
})

it('a word outlives its article, and has it again when that comes out of the bin', () => {
  const { database, close } = open()
  const { id } = addArticle(database, smallArticle('a', 1))
  keepWord(database, word('وصل', 'وصل', 10, { article: id }))
  const article = () => listKeptWords(database)[0]!.article
  removeArticle(database, id, 20)
  expect(article()).toBeNull()
  restoreArticle(database, id)
  expect(article()).toBe(id)
  database.prepare('DELETE FROM article WHERE id = ?').run(id)
  expect(article()).toBeNull()
  expect(keepWord(database, word('ليل', '', 30, { article: id }))).toMatchObject({
    ok: false,
    code: 'not-found',
  })
  close()
})
