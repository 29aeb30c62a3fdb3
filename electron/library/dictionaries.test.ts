import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { finish } from '../../shared/engine-steps.ts'
import type { Dictionary } from '../../shared/model/dictionary.ts'
import { type Parts, utf8 } from '../dictionaries/testing/dictionary-parts.ts'
import { writeStardict } from '../dictionaries/testing/write-stardict.ts'
import {
  addDictionary,
  enableDictionary,
  listDictionaries,
  lookUp,
  orderDictionaries,
  removeDictionary,
} from './dictionaries.ts'
import { dictionaries } from './migrations/0003-dictionaries.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { openDatabase } from './open-database.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const UP_TO_DICTIONARIES = [
  ...MIGRATIONS.filter(({ version }) => version < dictionaries.version),
  dictionaries,
]
const folder = temporaryFolder()
const fixture = (name: string): string => join(import.meta.dirname, '../../e2e/fixtures/dictionaries', name)

let database: DatabaseSync
let close: () => void
beforeEach(() => {
  const opened = openDatabase(join(folder(), 'library.sqlite'), new Date(), UP_TO_DICTIONARIES)
  if (!opened.ok) throw new Error(opened.detail)
  database = opened.value.database
  close = opened.value.close
})
afterEach(() => {
  if (database.isOpen) close()
})

function add(path: string, addedAt = 1): Dictionary {
  const added = finish(addDictionary(database, path, addedAt))
  if (!added.ok) throw new Error(added.detail)
  return added.value
}
const rows = (table: string): unknown => database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n
const gathered = (): unknown => rows(`temp.sqlite_master`)

/** Writes a StarDict dictionary of made-up words, each with its own letters and two senses. */
function manyWords(count: number): string {
  const letters = 'بتثجحخدذرزسشصضطظعغفقكلمنهوي'
  const word = (number: number): string => {
    let text = ''
    for (let rest = number; text.length < 5; rest = Math.floor(rest / letters.length))
      text += `${letters.charAt(rest % letters.length)}َ`.slice(0, text.length > 3 ? 1 : 2)
    return text + number.toString(36)
  }
  const parts: Parts = writeStardict('many', {
    name: 'Many words',
    version: '2.4.2',
    types: 'h',
    entries: Array.from({ length: count }, (_, number) => [
      word(number),
      utf8(`<i>noun</i><ol><li>first sense of ${number}<li>second sense, somewhat longer</ol>`),
    ]),
  })
  for (const [name, content] of Object.entries(parts)) writeFileSync(join(folder(), name), content)
  return join(folder(), 'many.ifo')
}

describe('adding a dictionary', () => {
  it('keeps its entries, found without tashkeel, hamza seats and ta marbuta', () => {
    const added = add(fixture('village.zip'), 77)
    expect(added).toMatchObject({ name: 'Village and town', format: 'yomitan', entries: 3, addedAt: 77 })
    expect(listDictionaries(database)).toEqual([added])
    for (const word of ['قرية', 'قَرْيَةٌ', 'قريه'])
      expect(lookUp(database, [word])).toEqual([
        {
          dictionary: added.id,
          name: 'Village and town',
          entries: [{ headword: 'قرية', glosses: ['village', 'small town'] }],
        },
      ])
    expect(lookUp(database, ['قريب'])).toEqual([])
  })

  it('survives that the library is closed and opened', () => {
    add(fixture('harbour.ifo'))
    close()
    const again = openDatabase(join(folder(), 'library.sqlite'), new Date(), UP_TO_DICTIONARIES)
    if (!again.ok) throw new Error(again.detail)
    database = again.value.database
    close = again.value.close
    expect(lookUp(database, ['سفينة'])).toMatchObject([{ entries: [{ headword: 'سَفِينَة' }] }])
  })

  it('tells how far it is, from reading to saving, and never goes back', () => {
    const stages = [...addDictionary(database, manyWords(3000), 1)]
    expect(stages.length).toBeGreaterThan(6)
    expect(stages.at(0)).toEqual({ stage: 'reading', done: 0 })
    expect(stages.at(-1)).toEqual({ stage: 'saving', done: 0 })
    const reading = stages.slice(0, -1).map(step => step.done)
    expect(reading).toEqual(reading.toSorted((one, other) => one - other))
    expect(reading.at(-1)).toBe(1)
  })

  it('changes nothing when it is stopped, wherever that is', () => {
    const path = manyWords(1500)
    let stops = 0
    for (let ended = false; !ended; stops++) {
      const steps = addDictionary(database, path, 1)
      for (let step = 0; step <= stops && !ended; step++) ended = steps.next().done === true
      if (ended) break
      steps.return(undefined as never)
      expect([rows('dictionary'), rows('dictionary_entry'), gathered()]).toEqual([0, 0, 0])
    }
    expect(stops).toBeGreaterThan(3)
    expect(rows('dictionary_entry')).toBe(1500)
  })

  it('leaves the library to others between two steps, who keep what they wrote when it is stopped', () => {
    const steps = addDictionary(database, manyWords(1500), 1)
    steps.next()
    steps.next()
    expect(database.isTransaction).toBe(false)
    const other = add(fixture('harbour.ifo'))
    steps.return(undefined as never)
    expect(listDictionaries(database)).toEqual([other])
  })

  it('may be stopped after the library was closed', () => {
    const steps = addDictionary(database, manyWords(1500), 1)
    steps.next()
    steps.next()
    close()
    expect(() => steps.return(undefined as never)).not.toThrow()
  })

  it.each([
    ['broken half way', { index: 'ab\0\0\0\0\0\0\0\0\x05cd\0\0\0\0\0\0\0\x09\x09' }, /points beyond/],
    ['without an entry that has a gloss', { index: 'ab\0\0\0\0\0\0\0\0\0' }, /no entry with a gloss/],
  ])('refuses a file %s with its reason, and changes nothing', (_title, { index }, reason) => {
    const info = "StarDict's dict ifo file\nversion=2.4.2\nbookname=B\nwordcount=1\nsametypesequence=m\n"
    writeFileSync(join(folder(), 'b.ifo'), info)
    writeFileSync(join(folder(), 'b.idx'), index, 'latin1')
    writeFileSync(join(folder(), 'b.dict'), 'house')
    const answer = finish(addDictionary(database, join(folder(), 'b.ifo'), 1))
    expect(answer).toMatchObject({ ok: false, detail: expect.stringMatching(reason) })
    expect([rows('dictionary'), rows('dictionary_entry'), gathered()]).toEqual([0, 0, 0])
  })

  it('takes 100,000 entries in less than ten seconds, and finds words among them at once', () => {
    const path = manyWords(100_000)
    const began = performance.now()
    expect(add(path).entries).toBe(100_000)
    const added = performance.now() - began
    const headwords = database
      .prepare('SELECT headword FROM dictionary_entry WHERE number % 100 = 0')
      .all()
      .map(row => String(row.headword))
    const times = headwords.map(word => {
      const from = performance.now()
      expect(lookUp(database, [word, `ال${word}`])).toHaveLength(1)
      return performance.now() - from
    })
    const p95 = times.toSorted((one, other) => one - other)[Math.floor(times.length * 0.95)]!
    if (process.env.DICTIONARY_TIMES) console.log({ added, p95, lookups: times.length })
    expect(added).toBeLessThan(10_000)
    expect(p95).toBeLessThan(20)
  })
})

describe('several dictionaries', () => {
  it('answer in their order, and only those that are enabled', () => {
    const village = add(fixture('village.zip'))
    const more = add(fixture('village.zip'))
    const harbour = add(fixture('harbour.ifo'))
    const answering = (): number[] => lookUp(database, ['مدينة', 'سفينة']).map(answer => answer.dictionary)
    expect(answering()).toEqual([village.id, more.id, harbour.id])
    expect(orderDictionaries(database, [harbour.id, more.id])).toMatchObject({ ok: true })
    expect(answering()).toEqual([harbour.id, more.id, village.id])
    expect(enableDictionary(database, more.id, false)).toEqual({
      ok: true,
      value: { ...more, enabled: false },
    })
    expect(answering()).toEqual([harbour.id, village.id])
    expect(listDictionaries(database).map(({ id }) => id)).toEqual([harbour.id, more.id, village.id])
    enableDictionary(database, more.id, true)
    expect(answering()).toEqual([harbour.id, more.id, village.id])
  })

  it('go with all their entries, the others staying', () => {
    const village = add(fixture('village.zip'))
    const harbour = add(fixture('harbour.ifo'))
    expect(removeDictionary(database, village.id)).toEqual({ ok: true, value: null })
    expect(listDictionaries(database)).toEqual([harbour])
    expect(rows('dictionary_entry')).toBe(harbour.entries)
    expect(lookUp(database, ['مدينة'])).toEqual([])
  })

  it.each([
    ['removed', () => removeDictionary(database, 99)],
    ['enabled', () => enableDictionary(database, 99, true)],
    ['put in order', () => orderDictionaries(database, [99])],
  ])('that are not there cannot be %s', (_title, act) => {
    expect(act()).toMatchObject({ ok: false, code: 'not-found' })
  })
})

describe('looking up', () => {
  it('gives the entries of the first form first, and nothing for no word', () => {
    add(fixture('market.index'))
    const [answer] = lookUp(database, ['بائع', 'سوق', 'بائع'])
    expect(answer?.entries.map(entry => entry.headword)).toEqual(['بائع', 'سوق'])
    expect(lookUp(database, ['', ' ', 'ً'])).toEqual([])
    expect(lookUp(database, [])).toEqual([])
  })
})
