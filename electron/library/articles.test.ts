import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addArticle,
  listArticles,
  openArticle,
  removeArticle,
  restoreArticle,
  savePosition,
} from './articles.ts'
import { openDatabase } from './open-database.ts'
import { readSource } from './sources.ts'
import { arbitraryArticle } from './testing/arbitrary-article.ts'
import { smallArticle } from './testing/small-article.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const folder = temporaryFolder()
function openFresh(name = 'library.sqlite') {
  const opened = openDatabase(join(folder(), name))
  if (!opened.ok) throw new Error(opened.code)
  return opened.value
}

describe('an article', () => {
  it('comes back equal to what was saved, after the library was closed and opened', () => {
    let run = 0
    fc.assert(
      fc.property(fc.array(arbitraryArticle, { minLength: 1, maxLength: 3 }), articles => {
        const name = `library-${run++}.sqlite`
        const first = openFresh(name)
        const ids = articles.map(article => addArticle(first.database, article).id)
        first.close()
        const { database, close } = openFresh(name)
        articles.forEach((article, at) => {
          const id = ids[at]!
          expect(openArticle(database, id, 5)).toEqual({
            ok: true,
            value: expect.objectContaining({
              id,
              title: article.title,
              addedAt: article.addedAt,
              openedAt: 5,
              reading: article.reading,
              position: { sentence: 0, pinned: null },
            }),
          })
          expect(readSource(database, id, 'arabic')).toEqual(article.sources.arabic)
          expect(readSource(database, id, 'english')).toEqual(article.sources.english)
        })
        close()
      }),
      { numRuns: 40 },
    )
  })

  it('is kept whole or not at all', () => {
    const { database, close } = openFresh()
    const article = smallArticle('broken', 1)
    const twice = {
      ...article,
      reading: { ...article.reading, beads: [...article.reading.beads, ...article.reading.beads] },
    }
    expect(() => addArticle(database, twice)).toThrow(/UNIQUE/)
    expect(listArticles(database)).toEqual([])
    expect(database.prepare('SELECT count(*) AS n FROM text').get()?.n).toBe(0)
    close()
  })

  it('tells its sentences and its linked names in the list', () => {
    const { database, close } = openFresh()
    addArticle(database, smallArticle('one', 1))
    expect(listArticles(database)).toMatchObject([
      {
        title: { english: 'one' },
        sentences: { arabic: 1, english: 1 },
        linkedEntities: 1,
        progress: 0,
        openedAt: null,
      },
    ])
    close()
  })
})

describe('the list', () => {
  it('shows the last opened first, then those never opened, newest first', () => {
    const { database, close } = openFresh()
    const ids = ['a', 'b', 'c', 'd'].map((title, at) => addArticle(database, smallArticle(title, at)).id)
    openArticle(database, ids[1]!, 100)
    openArticle(database, ids[0]!, 200)
    expect(listArticles(database).map(article => article.title.english)).toEqual(['a', 'b', 'd', 'c'])
    close()
  })
})

describe('the place in an article', () => {
  it('is kept with its pinned sentence', () => {
    const { database, close } = openFresh()
    const { id } = addArticle(database, smallArticle('one', 1))
    expect(savePosition(database, id, { sentence: 12, pinned: 14 }, 0.4)).toEqual({ ok: true, value: null })
    expect(openArticle(database, id, 2)).toMatchObject({
      value: { position: { sentence: 12, pinned: 14 }, progress: 0.4 },
    })
    close()
  })
})

describe('the bin', () => {
  it('takes an article out of the list and gives it back as it was', () => {
    const { database, close } = openFresh()
    const { id } = addArticle(database, smallArticle('one', 1))
    savePosition(database, id, { sentence: 3, pinned: null }, 0.5)
    const before = listArticles(database)
    expect(removeArticle(database, id, 9)).toEqual({ ok: true, value: null })
    expect(listArticles(database)).toEqual([])
    expect(openArticle(database, id, 10)).toMatchObject({ ok: false, code: 'not-found' })
    expect(removeArticle(database, id, 11)).toMatchObject({ ok: false, code: 'not-found' })
    expect(restoreArticle(database, id)).toEqual({ ok: true, value: before[0] })
    expect(listArticles(database)).toEqual(before)
    close()
  })

  it.each([
    ['opened', (database: Parameters<typeof openArticle>[0]) => openArticle(database, 77, 1)],
    ['removed', (database: Parameters<typeof openArticle>[0]) => removeArticle(database, 77, 1)],
    ['restored', (database: Parameters<typeof openArticle>[0]) => restoreArticle(database, 77)],
    [
      'given a place',
      (database: Parameters<typeof openArticle>[0]) =>
        savePosition(database, 77, { sentence: 0, pinned: null }, 0),
    ],
  ])('an article that is not there cannot be %s', (_title, act) => {
    const { database, close } = openFresh()
    expect(act(database)).toMatchObject({ ok: false, code: 'not-found' })
    close()
  })
})
