import { join } from 'node:path'
import { expect, it } from 'vitest'
import { placeOf } from '../../shared/model/correction.ts'
import type { Mark } from '../../shared/model/mark.ts'
import type { Result } from '../../shared/result.ts'
import { addArticle } from './articles.ts'
import { addMark, changeMark, listMarks, removeMark, restoreMark } from './marks.ts'
import { openDatabase } from './open-database.ts'
import { smallArticle } from './testing/small-article.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const folder = temporaryFolder()
function open() {
  const opened = openDatabase(join(folder(), 'library.sqlite'))
  if (!opened.ok) throw new Error(opened.code)
  return opened.value
}
const value = (result: Result<Mark>): Mark => {
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const NOT_FOUND = { ok: false, code: 'not-found' }
const place = placeOf(smallArticle('a', 1).reading.arabic, { from: 5, to: 9 })
const DAY = 24 * 60 * 60 * 1000

it('a mark is kept as it was made and changed, over a restart', () => {
  let { database, close } = open()
  const { id } = addArticle(database, smallArticle('a', 1))
  const other = addArticle(database, smallArticle('b', 1)).id
  const mark = value(addMark(database, id, { place, colour: 'amber', note: '' }, 10))
  value(addMark(database, other, { place, colour: 'blue', note: 'other' }, 10))
  expect(value(changeMark(database, mark.id, { note: 'who?' }, 20))).toMatchObject({
    colour: 'amber',
    note: 'who?',
  })
  value(changeMark(database, mark.id, { colour: 'rose' }, 30))
  close()
  ;({ database, close } = open())
  expect(listMarks(database, id)).toEqual([
    { id: mark.id, place, colour: 'rose', note: 'who?', madeAt: 10, changedAt: 30 },
  ])
  expect(value(changeMark(database, mark.id, { note: '' }, 40)).note).toBe('')
  close()
})

it('a removed mark is gone, is taken back as it was, and is deleted after thirty days', () => {
  const { database, close } = open()
  const { id } = addArticle(database, smallArticle('a', 1))
  const [one, two] = ['one', 'two'].map(note =>
    value(addMark(database, id, { place, colour: 'green', note }, 1)),
  ) as [Mark, Mark]
  const notes = () => listMarks(database, id).map(mark => mark.note)
  expect(removeMark(database, one.id, 2)).toMatchObject({ ok: true })
  expect(notes()).toEqual(['two'])
  expect(removeMark(database, one.id, 2)).toMatchObject(NOT_FOUND)
  expect(changeMark(database, one.id, { note: 'x' }, 3)).toMatchObject(NOT_FOUND)
  expect(value(restoreMark(database, one.id))).toEqual(one)
  expect(notes()).toEqual(['one', 'two'])
  removeMark(database, one.id, 2)
  removeMark(database, two.id, 2 + 31 * DAY)
  expect(restoreMark(database, one.id)).toMatchObject(NOT_FOUND)
  expect(value(restoreMark(database, two.id)).note).toBe('two')
  close()
})

it('a mark needs its article and goes with it', () => {
  const { database, close } = open()
  expect(addMark(database, 99, { place, colour: 'amber', note: '' }, 1)).toMatchObject(NOT_FOUND)
  const { id } = addArticle(database, smallArticle('a', 1))
  value(addMark(database, id, { place, colour: 'amber', note: '' }, 1))
  database.prepare('DELETE FROM article WHERE id = ?').run(id)
  expect(database.prepare('SELECT count(*) AS n FROM mark').get()?.n).toBe(0)
  close()
})
