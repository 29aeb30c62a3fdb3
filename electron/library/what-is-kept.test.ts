import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Correction, placeOf } from '../../shared/model/correction.ts'
import type { Entity } from '../../shared/model/entity.ts'
import { addArticle, listArticles, removeArticle } from './articles.ts'
import { writeCorrectedReading } from './corrected-readings.ts'
import { addCorrection, readCorrections, redoCorrection, undoCorrection } from './corrections.ts'
import { readKnownNames, writeKnownNames } from './known-names.ts'
import { openDatabase } from './open-database.ts'
import { forgetGloss, keepGloss, ownGloss } from './own-glosses.ts'
import { smallArticle } from './testing/small-article.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { whereElse } from './where-else.ts'

const folder = temporaryFolder()
function open() {
  const opened = openDatabase(join(folder(), 'library.sqlite'))
  if (!opened.ok) throw new Error(opened.code)
  return opened.value
}

describe('corrections of an article', () => {
  const { reading } = smallArticle('a', 1)
  const named = (english: string): Correction => ({
    kind: 'rename',
    mention: placeOf(reading.arabic, { from: 5, to: 9 }),
    name: { english },
  })
  const namesOf = (list: readonly Correction[]) =>
    list.map(one => (one.kind === 'rename' ? one.name.english : one.kind))

  it('are taken back and done again in order, over a restart', () => {
    let { database, close } = open()
    const { id } = addArticle(database, smallArticle('a', 1))
    const other = addArticle(database, smallArticle('b', 1)).id
    for (const name of ['one', 'two', 'three']) addCorrection(database, id, named(name), 1)
    addCorrection(database, other, named('other'), 1)
    undoCorrection(database, id)
    undoCorrection(database, id)
    close()
    ;({ database, close } = open())
    const kept = () => {
      const { done, undone } = readCorrections(database, id)
      return [namesOf(done), namesOf(undone)]
    }
    expect(kept()).toEqual([['one'], ['two', 'three']])
    redoCorrection(database, id)
    expect(kept()).toEqual([['one', 'two'], ['three']])
    addCorrection(database, id, named('four'), 2)
    expect(kept()).toEqual([['one', 'two', 'four'], []])
    redoCorrection(database, id)
    expect(kept()).toEqual([['one', 'two', 'four'], []])
    for (let at = 0; at < 5; at++) undoCorrection(database, id)
    expect(kept()).toEqual([[], ['one', 'two', 'four']])
    expect(readCorrections(database, other).done).toEqual([named('other')])
    close()
  })
})

describe('an own gloss', () => {
  it('is kept in the place of the one before, and forgotten', () => {
    const { database, close } = open()
    const key = { lemma: 'قال', root: 'ق و ل' }
    keepGloss(database, key, 'state', 1)
    keepGloss(database, key, ' declare ', 2)
    expect(ownGloss(database, key)).toBe('declare')
    expect(ownGloss(database, { lemma: 'قال', root: 'ق ي ل' })).toBeNull()
    forgetGloss(database, key)
    forgetGloss(database, key)
    expect(ownGloss(database, key)).toBeNull()
    close()
  })

  it('of a phrase is found however its words are spelled, of a word only as the lexicon spells it', () => {
    const { database, close } = open()
    keepGloss(database, { lemma: 'مجلسُ الأمنِ', root: '' }, 'Security Council', 1)
    keepGloss(database, { lemma: 'على', root: '' }, 'upon', 1)
    expect(ownGloss(database, { lemma: 'مجلس  الامن', root: '' })).toBe('Security Council')
    expect(ownGloss(database, { lemma: 'علي', root: '' })).toBeNull()
    close()
  })
})

const entity = (arabic: string | null, english: string | null, mentions = 1): Entity => ({
  type: 'PER',
  name: { ...(arabic === null ? {} : { arabic }), ...(english === null ? {} : { english }) },
  arabic:
    arabic === null ? [] : Array.from({ length: mentions }, (_, at) => ({ from: at * 2, to: at * 2 + 1 })),
  english: english === null ? [] : [{ from: 0, to: 5 }],
  confidence: 1,
})

describe('names that a person vouched for', () => {
  it('are those of each article, once, and outlive it', () => {
    const { database, close } = open()
    const [one, two] = ['a', 'b'].map(title => addArticle(database, smallArticle(title, 1)).id)
    const leila = entity('ليلى', 'Leila')
    writeKnownNames(database, one!, [leila, entity('سامي', null)], 10)
    writeKnownNames(database, two!, [leila, entity('كريم', 'Karim')], 20)
    const names = () => readKnownNames(database).map(name => name.english)
    expect(names()).toEqual(['Leila', 'Karim'])
    writeKnownNames(database, two!, [entity('كريم', 'Kareem')], 30)
    expect(names()).toEqual(['Leila', 'Kareem'])
    database.prepare('DELETE FROM article WHERE id = ?').run(one!)
    expect(names()).toEqual(['Leila', 'Kareem'])
    close()
  })
})

describe('a name is found elsewhere', () => {
  it('by either language, however it is spelled, most mentions first', () => {
    const { database, close } = open()
    const add = (title: string, ...entities: Entity[]) => {
      const article = smallArticle(title, 1)
      return addArticle(database, { ...article, reading: { ...article.reading, entities } }).id
    }
    const here = add('here', entity('أحمد', 'Ahmad'))
    add('arabic', entity('احمد', 'Achmed', 2))
    add('english', entity('أخمد', 'AHMAD'), entity('ليلى', 'Leila'))
    add('alone', entity('أَحْمَد', null, 5))
    add('nobody', entity('سامي', 'Sami'), entity(null, null))
    const gone = add('gone', entity('أحمد', 'Ahmad'))
    removeArticle(database, gone, 1)
    const found = (name: { arabic?: string; english?: string }) =>
      whereElse(database, here, name).map(({ article, mentions }) => [article.title.english, mentions])
    expect(found({ arabic: 'أحمد', english: 'Ahmad' })).toEqual([
      ['alone', 5],
      ['arabic', 3],
      ['english', 2],
    ])
    expect(found({ english: 'ahmad' })).toEqual([['english', 2]])
    expect(found({ english: '—' })).toEqual([])
    close()
  })

  it('as it was corrected', () => {
    const { database, close } = open()
    const here = addArticle(database, smallArticle('here', 1)).id
    const other = addArticle(database, smallArticle('other', 1)).id
    const found = (english: string) => whereElse(database, here, { english }).length
    expect([found('Leila'), found('Layla')]).toEqual([1, 0])
    writeCorrectedReading(database, other, { beads: [], entities: [entity('ليلى', 'Layla')], unplaced: [] })
    expect([found('Leila'), found('Layla')]).toEqual([0, 1])
    expect(listArticles(database).map(article => article.linkedEntities)).toEqual([1, 1])
    close()
  })
})
