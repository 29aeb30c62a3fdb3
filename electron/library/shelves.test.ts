import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { finish } from '../../shared/engine-steps.ts'
import { type ShelfView, WHOLE_SHELF } from '../../shared/model/shelf.ts'
import { arrangeArticles, findTitle, readShelves } from './arrange-articles.ts'
import {
  addArticle,
  describeArticle,
  listArticles,
  noteReading,
  openArticle,
  readSummaries,
  removeArticles,
  restoreArticles,
  savePosition,
} from './articles.ts'
import { moveInCollection, orderCollections } from './collections.ts'
import { emptyBin, emptyBinNow } from './empty-bin.ts'
import { openDatabase } from './open-database.ts'
import { reckonArticle, unreckoned } from './reckon-article.ts'
import {
  listShelves,
  removeShelf,
  renameShelf,
  restoreShelf,
  shelveArticles,
  shelvesOf,
  unshelveArticles,
} from './shelves.ts'
import { smallArticle } from './testing/small-article.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const folder = temporaryFolder()
let database: DatabaseSync
let close: () => void
beforeEach(() => {
  const opened = openDatabase(join(folder(), 'library.sqlite'))
  if (!opened.ok) throw new Error(opened.code)
  ;({ database, close } = opened.value)
})
afterEach(() => close())

const add = (title: string, addedAt = 1): number => addArticle(database, smallArticle(title, addedAt)).id
const titles = (view: Partial<ShelfView>): string[] =>
  readSummaries(database, arrangeArticles(database, { ...WHOLE_SHELF, ...view })).map(
    article => article.title.english,
  )

describe('the order of the shelf', () => {
  beforeEach(() => {
    const [b, a, c] = [add('Éva', 1), add('“apple”', 2), add('Cedar', 3)]
    openArticle(database, b!, 50)
    savePosition(database, c!, { sentence: 0, pinned: null }, 0.5)
    savePosition(database, a!, { sentence: 0, pinned: null }, 1)
    describeArticle(database, a!, { site: 'Zahra', publishedAt: -10 })
    describeArticle(database, c!, { site: 'Ahram', publishedAt: 20 })
  })

  it.each<[Partial<ShelfView>, string]>([
    [{}, 'Éva Cedar “apple”'],
    [{ reversed: true }, '“apple” Cedar Éva'],
    [{ order: 'added' }, 'Cedar “apple” Éva'],
    [{ order: 'published' }, 'Cedar “apple” Éva'],
    // What has no date stays behind, whichever way the others go.
    [{ order: 'published', reversed: true }, '“apple” Cedar Éva'],
    [{ order: 'title' }, '“apple” Cedar Éva'],
    [{ order: 'title', reversed: true }, 'Éva Cedar “apple”'],
    [{ order: 'progress' }, '“apple” Cedar Éva'],
    [{ order: 'site' }, 'Cedar “apple” Éva'],
    [{ order: 'own' }, 'Cedar “apple” Éva'],
    [{ reading: 'unread' }, 'Éva'],
    [{ reading: 'begun' }, 'Cedar'],
    [{ reading: 'finished' }, '“apple”'],
    [{ site: 'Zahra' }, '“apple”'],
    [{ site: "x' OR '1'='1" }, ''],
    [{ english: 'without' }, ''],
    [{ english: 'with', reading: 'unread' }, 'Éva'],
    [{ place: 'bin' }, ''],
  ])('%j', (view, expected) => {
    expect(titles(view).join(' ')).toBe(expected)
  })

  it('goes by the other title where one is missing', () => {
    const alone = add('Banana', 9)
    describeArticle(database, alone, { title: { arabic: 'Banana', english: '' } })
    expect(titles({ order: 'title' })).toEqual(['“apple”', '', 'Cedar', 'Éva'])
  })

  it('finds a title by its first letters, on from a place and around', () => {
    const view = { ...WHOLE_SHELF, order: 'title' as const }
    expect(findTitle(database, view, 'ap', 0)).toBe(0)
    expect(findTitle(database, view, 'E', 0)).toBe(2)
    expect(findTitle(database, view, 'ap', 2)).toBe(0)
    // Arabic titles all begin with عنوان.
    expect(findTitle(database, view, 'عُنوان', 1)).toBe(1)
    expect(findTitle(database, view, '%', 0)).toBeNull()
    expect(findTitle(database, view, 'ple', 0)).toBeNull()
  })
})

describe('tags and collections', () => {
  it('are made when something is put there, and one name is one shelf however it is spelled', () => {
    const [one, two] = [add('one'), add('two')]
    const first = shelveArticles(database, 'tag', '  World   news ', [one!, two!, 999], 1)
    expect(first).toMatchObject({ name: 'World news', articles: 2 })
    expect(shelveArticles(database, 'tag', 'world NEWS', [one!], 2)).toEqual(first)
    shelveArticles(database, 'tag', 'إقتصاد', [two!], 3)
    expect(shelveArticles(database, 'tag', 'اقتصاد', [], 3).articles).toBe(1)
    expect(listArticles(database).map(article => article.tags)).toEqual([
      ['World news', 'إقتصاد'],
      ['World news'],
    ])
    expect(titles({ tag: first.id })).toEqual(['two', 'one'])
    expect(shelvesOf(database, 'tag', [one!, two!])).toContainEqual({ id: first.id, holds: 2 })
    unshelveArticles(database, 'tag', first.id, [two!, 999])
    expect(titles({ tag: first.id })).toEqual(['one'])
  })

  it('have names of their own', () => {
    const [a, b] = ['a', 'b'].map(name => shelveArticles(database, 'collection', name, [], 1))
    expect(renameShelf(database, 'collection', a!.id, 'B')).toMatchObject({ ok: false, code: 'name-taken' })
    expect(renameShelf(database, 'collection', a!.id, 'A')).toMatchObject({ value: { name: 'A' } })
    expect(renameShelf(database, 'tag', a!.id, 'A')).toMatchObject({ ok: false, code: 'not-found' })
    expect(listShelves(database, 'collection').map(shelf => shelf.name)).toEqual(['A', b!.name])
  })

  it('come back with what they held, unless their name is another’s by then', () => {
    const article = add('one')
    const shelf = shelveArticles(database, 'tag', 'kept', [article], 1)
    expect(removeShelf(database, 'tag', shelf.id, 2)).toMatchObject({ ok: true })
    expect(removeShelf(database, 'tag', shelf.id, 2)).toMatchObject({ code: 'not-found' })
    expect(readSummaries(database, [article])[0]?.tags).toEqual([])
    expect(restoreShelf(database, 'tag', shelf.id)).toEqual({ ok: true, value: shelf })
    removeShelf(database, 'tag', shelf.id, 2)
    shelveArticles(database, 'tag', 'KEPT', [], 3)
    expect(restoreShelf(database, 'tag', shelf.id)).toMatchObject({ code: 'name-taken' })
    emptyBin(database, 3 + 31 * 86_400_000)
    expect(restoreShelf(database, 'tag', shelf.id)).toMatchObject({ code: 'not-found' })
  })

  it('keep the person’s own order', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'].map(title => add(title))
    const { id } = shelveArticles(database, 'collection', 'course', ids, 1)
    const own = () => titles({ order: 'own', collection: id }).join('')
    expect(own()).toBe('abcde')
    moveInCollection(database, id, [ids[3]!], ids[0]!)
    expect(own()).toBe('dabce')
    moveInCollection(database, id, [ids[0]!, ids[4]!], null)
    expect(own()).toBe('dbcae')
    // Before one that moves too is where that one stood.
    moveInCollection(database, id, [ids[2]!, ids[1]!], ids[1]!)
    expect(own()).toBe('dcbae')
    moveInCollection(database, id, [999], ids[3]!)
    expect(own()).toBe('dcbae')
    shelveArticles(database, 'collection', 'course', [add('f'), ids[0]!], 2)
    expect(own()).toBe('dcbaef')
    const other = shelveArticles(database, 'collection', 'another', [], 3)
    orderCollections(database, [other.id, other.id, 999])
    expect(listShelves(database, 'collection').map(shelf => shelf.name)).toEqual(['another', 'course'])
  })

  it('lose and double nothing, however articles are moved', () => {
    const ids = Array.from({ length: 6 }, (_, at) => add(`${at}`))
    const { id } = shelveArticles(database, 'collection', 'c', ids, 1)
    fc.assert(
      fc.property(fc.subarray(ids), fc.option(fc.constantFrom(...ids)), (moved, before) => {
        moveInCollection(database, id, moved, before)
        const now = arrangeArticles(database, { ...WHOLE_SHELF, order: 'own', collection: id })
        expect([...now].sort()).toEqual([...ids].sort())
        expect(now.filter(one => moved.includes(one))).toEqual(moved)
      }),
      { numRuns: 60 },
    )
  })
})

describe('what is said of an article', () => {
  it('is changed piece by piece', () => {
    const id = add('old')
    expect(describeArticle(database, id, { byline: 'Leila' })).toMatchObject({
      value: { byline: 'Leila', site: '', title: { english: 'old' } },
    })
    expect(describeArticle(database, id, { title: { arabic: 'جديد', english: 'new' } })).toMatchObject({
      value: { byline: 'Leila', title: { arabic: 'جديد', english: 'new' } },
    })
    expect(describeArticle(database, 77, { site: 'x' })).toMatchObject({ code: 'not-found' })
  })

  it('counts words again after an edit of the text, and folds a title that somebody else changed', () => {
    const id = add('one')
    expect(readSummaries(database, [id])).toMatchObject([{ words: 4 }])
    database.prepare("UPDATE text SET original = 'ليلى' WHERE article = ? AND language = 'arabic'").run(id)
    database.prepare("UPDATE article SET title_english = 'two' WHERE id = ?").run(id)
    expect(readSummaries(database, [id])).toMatchObject([{ words: null }])
    expect(unreckoned(database, 9)).toEqual([id])
    reckonArticle(database, id)
    expect(readSummaries(database, [id])).toMatchObject([{ words: 1 }])
    expect(unreckoned(database, 9)).toEqual([])
    expect(findTitle(database, WHOLE_SHELF, 'two', 0)).toBe(0)
  })

  it('adds up the time that it was looked at', () => {
    const id = add('one')
    noteReading(database, id, 15_000)
    noteReading(database, id, 2000)
    expect(readSummaries(database, [id])).toMatchObject([{ readFor: 17_000 }])
    expect(noteReading(database, 77, 1)).toMatchObject({ code: 'not-found' })
  })
})

describe('the bin', () => {
  it('takes several, shows the last first, and gives back or lets go for good', () => {
    const ids = ['a', 'b', 'c'].map(title => add(title))
    expect(removeArticles(database, [ids[0]!, 999], 5)).toBe(1)
    expect(removeArticles(database, ids.slice(0, 2), 6)).toBe(1)
    expect(titles({ place: 'bin' })).toEqual(['b', 'a'])
    expect(readShelves(database)).toMatchObject({ articles: 1, inBin: 2 })
    restoreArticles(database, [ids[0]!])
    expect(titles({})).toEqual(['c', 'a'])
    expect(finish(emptyBinNow(database, 6))).toBe(1)
    expect(titles({ place: 'bin' })).toEqual([])
    expect(titles({})).toEqual(['c', 'a'])
  })
})

describe('a full bin', () => {
  it('is emptied in portions, without what came into it meanwhile', () => {
    const ids = Array.from({ length: 25 }, (_, at) => add(`${at}`))
    removeArticles(database, ids, 5)
    const late = add('late')
    const steps = emptyBinNow(database, 5)
    expect(steps.next()).toEqual({ done: false, value: { stage: 'deleting', done: 10 / 25 } })
    removeArticles(database, [late], 6)
    expect(finish(steps)).toBe(25)
    expect(titles({ place: 'bin' })).toEqual(['late'])
    expect(database.prepare('SELECT count(*) AS n FROM text').get()?.n).toBe(2)
  })
})

describe('the count of each filter', () => {
  it('is of what is outside the bin', () => {
    const [one, two, three] = ['a', 'b', 'c'].map(title => add(title))
    for (const id of [one!, two!]) describeArticle(database, id, { site: 'Ahram' })
    describeArticle(database, three!, { site: 'Zahra' })
    shelveArticles(database, 'tag', 't', [one!, two!], 1)
    savePosition(database, three!, { sentence: 0, pinned: null }, 0.2)
    removeArticles(database, [two!], 1)
    expect(readShelves(database)).toMatchObject({
      articles: 2,
      unread: 1,
      withoutEnglish: 0,
      inBin: 1,
      tags: [{ name: 't', articles: 1 }],
      sites: [
        { name: 'Ahram', articles: 1 },
        { name: 'Zahra', articles: 1 },
      ],
    })
  })
})
