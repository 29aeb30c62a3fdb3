import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { finish } from '../../shared/engine-steps.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { ArchiveReport } from '../../shared/model/archive.ts'
import { placeOf } from '../../shared/model/correction.ts'
import type { Text } from '../../shared/model/text.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { addArticle, listArticles, type NewArticle, readArticle } from '../library/articles.ts'
import { readCorrectedReading } from '../library/corrected-readings.ts'
import { readCorrections, undoCorrection } from '../library/corrections.ts'
import { keepGloss, ownGloss } from '../library/own-glosses.ts'
import { readSource } from '../library/sources.ts'
import { arbitraryArticle } from '../library/testing/arbitrary-article.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { ArticleCorrections } from '../worker/article-corrections.ts'
import { ARTICLE_PARTS, LIBRARY_PARTS, MADE_AGAIN, NOT_ARCHIVED, OWN_PLACE } from './archived-tables.ts'
import { exportArchive } from './export-archive.ts'
import { importArchive, previewArchive } from './import-archive.ts'
import { renewNoted } from './renew-articles.ts'
import { ReportBuilder } from './report-builder.ts'
import { insertRow } from './table-shape.ts'
import { fillLibrary, openLibrary, rename, tellingArticle } from './testing/full-library.ts'
import { ownTables, tableContents } from './testing/table-contents.ts'

const folder = temporaryFolder()
const inFolder = (name: string) => join(folder(), name)
const NOW = new Date('2026-11-24T18:30:00Z')
const ARCHIVED = [
  ...OWN_PLACE,
  ...ARTICLE_PARTS.map(part => part.table),
  ...LIBRARY_PARTS.filter(part => part.when !== 'only-told').map(part => part.table),
]
function exported(database: DatabaseSync, name = 'everything.zip'): string {
  const done = finish(exportArchive(database, inFolder(name), NOW))
  if (!done.ok) throw new Error(`${done.code} ${done.detail}`)
  return inFolder(name)
}
function previewed(database: DatabaseSync, path: string): ArchiveReport {
  const done = finish(previewArchive(database, path))
  if (!done.ok) throw new Error(`${done.code} ${done.detail}`)
  return done.value
}
function imported(database: DatabaseSync, path: string): ArchiveReport {
  const done = finish(importArchive(database, path, new ReportBuilder(), () => {}))
  if (!done.ok) throw new Error(`${done.code} ${done.detail}`)
  return done.value
}
/** Works out what joined histories come to, as the engine does after an import. */
function renewed(database: DatabaseSync): Promise<void> {
  knowledge ??= loadKnowledge()
  return renewNoted(database, desk(database))
}
const desk = (database: DatabaseSync) =>
  new ArticleCorrections({ database, knowledge: () => knowledge!, onNames: () => {} })
let knowledge: Knowledge | null = null
/** Everything that an archive holds of a library. */
const contents = (database: DatabaseSync) => tableContents(database, ARCHIVED, { article: MADE_AGAIN })
/** The libraries of one test, closed with it. */
function libraries<T>(work: (open: (name: string) => DatabaseSync) => T): T {
  const opened: ReturnType<typeof openLibrary>[] = []
  const close = () => {
    for (const library of opened) library.close()
  }
  let answer: T
  try {
    answer = work(name => {
      opened.push(openLibrary(inFolder(name)))
      return opened.at(-1)!.database
    })
  } catch (error) {
    close()
    throw error
  }
  if (answer instanceof Promise) return answer.finally(close) as T
  close()
  return answer
}

describe('every table of the library', () => {
  it('is archived, or is named with the reason why it is not', () => {
    libraries(open => {
      const decided = [...ARCHIVED, 'dictionary', ...Object.keys(NOT_ARCHIVED)]
      expect(ownTables(open('a.sqlite'))).toEqual(decided.toSorted())
    })
  })

  it('that is archived has a row in the library of these tests', () => {
    libraries(open => {
      const full = open('a.sqlite')
      fillLibrary(full)
      const count = (table: string) => Number(full.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.n)
      expect(ARCHIVED.filter(table => count(table) === 0)).toEqual([])
    })
  })
})

describe('an archive brought into an empty library', () => {
  it('makes it equal, table by table', () => {
    libraries(open => {
      const full = open('a.sqlite')
      fillLibrary(full)
      const path = exported(full)
      const empty = open('b.sqlite')
      const preview = previewed(empty, path)
      expect(ownTables(empty).filter(table => empty.prepare(`SELECT 1 FROM ${table}`).get())).toEqual([])
      const report = imported(empty, path)
      expect(contents(empty)).toEqual(contents(full))
      expect(empty.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
      expect(empty.prepare('PRAGMA foreign_key_check').all()).toEqual([])
      expect(report).toEqual(preview)
      expect(report).toMatchObject({
        madeAt: NOW.getTime(),
        added: { count: 3 },
        joined: { count: 0 },
        same: 0,
        corrections: 2,
        notes: 2,
        glosses: 1,
        words: 1,
        units: 2,
        conflicts: [],
        dictionaries: ['Harbour words'],
      })
    })
  })

  it('twice is brought once', () => {
    libraries(open => {
      const full = open('a.sqlite')
      fillLibrary(full)
      const path = exported(full)
      const other = open('b.sqlite')
      imported(other, path)
      const before = contents(other)
      for (const library of [other, full]) {
        expect(imported(library, path)).toMatchObject({
          added: { count: 0 },
          joined: { count: 0 },
          same: 3,
          corrections: 0,
          notes: 0,
          glosses: 0,
          names: 0,
          words: 0,
          units: 0,
          conflicts: [],
        })
      }
      expect(contents(other)).toEqual(before)
    })
  })

  it('is what its file says in plain JSON, with the originals as they came', () => {
    libraries(open => {
      const full = open('a.sqlite')
      const article = tellingArticle('ship', 7)
      addArticle(full, article)
      const files = unzipSync(readFileSync(exported(full)))
      const json = (path: string) => JSON.parse(Buffer.from(files[path]!).toString())
      expect(json('manifest.json')).toMatchObject({ format: 'muqabil-archive', version: 1 })
      const { article: said, texts, beads } = json('articles/000001.json')
      expect(said).toMatchObject({ titleEnglish: 'ship', addedAt: 7, removedAt: null })
      expect(texts.arabic.original).toBe(article.reading.arabic.original)
      expect(texts.arabic.sentences).toEqual([{ number: 0, fromOffset: 0, toOffset: 20, block: 0 }])
      expect(texts.arabic.source).toEqual({
        name: 'ship.ar.txt',
        encoding: 'UTF-8',
        file: 'originals/000001/arabic/ship.ar.txt',
      })
      expect(beads).toEqual([{ number: 0, confidence: 0.97 }])
      expect(files[texts.arabic.source.file]).toEqual(article.sources.arabic.bytes)
    })
  })

  it('is the same library whatever the articles are', () => {
    fc.assert(
      fc.property(fc.array(arbitraryArticle, { minLength: 1, maxLength: 4 }), articles => {
        libraries(open => {
          const full = open('run-a.sqlite')
          for (const [at, article] of articles.entries())
            addArticle(full, { ...withinText(article), addedAt: at + 1 })
          const empty = open('run-b.sqlite')
          imported(empty, exported(full))
          expect(contents(empty)).toEqual(contents(full))
          for (const { id } of listArticles(empty))
            expect(readSource(empty, id, 'arabic')?.bytes.length).toBeGreaterThanOrEqual(0)
        })
        for (const name of readdirSync(folder())) rmSync(inFolder(name))
      }),
      { numRuns: 15 },
    )
  })
})

describe('an archive brought into a library with articles of its own', () => {
  /** Two libraries that were one and went different ways. */
  function parted<T>(work: (here: DatabaseSync, there: DatabaseSync) => T): T {
    return libraries(open => {
      const here = open('here.sqlite')
      addArticle(here, tellingArticle('shared', 1))
      rename(here, 1, 'Laila', 10)
      keepGloss(here, { lemma: 'قال', root: '' }, 'say', 10)
      const there = open('there.sqlite')
      imported(there, exported(here, 'parting.zip'))
      return work(here, there)
    })
  }
  const names = (database: DatabaseSync, id = 1) => {
    const { done, undone } = readCorrections(database, id)
    const nameOf = (one: (typeof done)[number]) => (one.kind === 'rename' ? one.name.english : one.kind)
    return [done.map(nameOf), undone.map(nameOf)]
  }

  it('leaves those alone and adds what is not there', () => {
    parted((here, there) => {
      addArticle(there, tellingArticle('theirs', 2))
      addArticle(here, tellingArticle('ours', 3))
      expect(imported(here, exported(there))).toMatchObject({ added: { count: 1 }, same: 1 })
      expect(
        listArticles(here)
          .map(article => article.title.english)
          .sort(),
      ).toEqual(['ours', 'shared', 'theirs'])
    })
  })

  it('takes over a history that goes on from the one that is here', async () => {
    await parted(async (here, there) => {
      rename(there, 1, 'Layla', 20)
      const report = imported(here, exported(there))
      await renewed(here)
      expect(report).toMatchObject({ joined: { count: 1, titles: [{ english: 'shared' }] }, corrections: 1 })
      expect(names(here)).toEqual([['Laila', 'Layla'], []])
      expect(readCorrectedReading(here, 1)?.entities[0]?.name.english).toBe('Layla')
    })
  })

  it('joins two histories in the order of time, and the earlier is still to be had by undoing', async () => {
    await parted(async (here, there) => {
      rename(there, 1, 'Lila', 20)
      rename(here, 1, 'Leyla', 30)
      imported(here, exported(there))
      await renewed(here)
      expect(names(here)).toEqual([['Laila', 'Lila', 'Leyla'], []])
      expect(readCorrectedReading(here, 1)?.entities[0]?.name.english).toBe('Leyla')
      await desk(here).undo(1)
      expect(readCorrectedReading(here, 1)?.entities[0]?.name.english).toBe('Lila')
    })
  })

  it('keeps what is undone there to be done again here', () => {
    parted((here, there) => {
      rename(there, 1, 'Lila', 20)
      undoCorrection(there, 1)
      rename(here, 1, 'Leyla', 30)
      imported(here, exported(there))
      expect(names(here)).toEqual([['Laila', 'Leyla'], ['Lila']])
    })
  })

  it('has the newer gloss stand, and tells the other', () => {
    parted((here, there) => {
      keepGloss(there, { lemma: 'قال', root: '' }, 'state', 20)
      const report = imported(here, exported(there))
      expect(ownGloss(here, { lemma: 'قال', root: '' })).toBe('state')
      expect(report.conflicts).toEqual([{ kind: 'gloss', where: 'قال', kept: 'state', other: 'say' }])
      keepGloss(here, { lemma: 'قال', root: '' }, 'declare', 30)
      expect(imported(here, exported(there)).conflicts).toEqual([
        { kind: 'gloss', where: 'قال', kept: 'declare', other: 'state' },
      ])
      expect(ownGloss(here, { lemma: 'قال', root: '' })).toBe('declare')
    })
  })

  it('has the newer note of one mark stand, and tells the other', () => {
    parted((here, there) => {
      const mark = { article: 1, place: '{}', colour: 'amber', made_at: 5 }
      insertRow(here, 'mark', { ...mark, note: 'mine', changed_at: 6 })
      insertRow(there, 'mark', { ...mark, note: 'yours', changed_at: 7 })
      insertRow(there, 'mark', { ...mark, note: 'another', made_at: 8, changed_at: 8 })
      const report = imported(here, exported(there))
      expect(here.prepare('SELECT note FROM mark ORDER BY id').all()).toEqual([
        { note: 'yours' },
        { note: 'another' },
      ])
      expect(report).toMatchObject({
        notes: 2,
        conflicts: [{ kind: 'note', where: 'shared', kept: 'yours', other: 'mine' }],
      })
    })
  })

  it('joins edits of a text with what was corrected here', async () => {
    await parted(async (here, there) => {
      const { reading } = readArticle(there, 1)!
      const place = placeOf(reading.english, { from: 17, to: 23 })
      expect(place.quote).toBe('Beirut')
      knowledge ??= loadKnowledge()
      expect(await desk(there).correct(1, { kind: 'edit-text', place, text: 'Sidon' })).toMatchObject({
        ok: true,
      })
      rename(here, 1, 'Leyla', 30)
      const path = exported(there)
      expect(imported(here, path)).toMatchObject({
        added: { count: 0 },
        joined: { count: 1 },
        corrections: 1,
      })
      // As if it had been ended before it could work that out.
      expect(readArticle(here, 1)!.reading.english.original).toContain('Beirut')
      await renewed(here)
      const { english } = readArticle(here, 1)!.reading
      expect(english.original).toBe('Leila arrived in Sidon. shared')
      expect(readCorrectedReading(here, 1)?.entities.map(one => one.name.english)).toContain('Leyla')
      expect(here.prepare('SELECT * FROM note').all()).toEqual([])
      expect(imported(here, path)).toMatchObject({ joined: { count: 0 }, same: 1, corrections: 0 })
      await desk(here).undo(1)
      await desk(here).undo(1)
      expect(readArticle(here, 1)!.reading.english.original).toContain('Beirut')
    })
  })

  it('keeps an article of which a text was replaced elsewhere as one of its own, and says so', () => {
    parted((here, there) => {
      there.prepare(`UPDATE text SET original = original || '!' WHERE language = 'english'`).run()
      const path = exported(there)
      expect(imported(here, path)).toMatchObject({
        added: { count: 1 },
        conflicts: [{ kind: 'text', where: 'shared' }],
      })
      expect(listArticles(here)).toHaveLength(2)
      expect(imported(here, path)).toMatchObject({ added: { count: 0 }, same: 1 })
    })
  })

  it('joins a sample that both have, though each was added at its own time', () => {
    libraries(open => {
      const [here, there] = [open('here.sqlite'), open('there.sqlite')]
      addArticle(here, tellingArticle('sample', 1))
      addArticle(there, tellingArticle('sample', 2))
      rename(there, 1, 'Layla', 20)
      expect(imported(here, exported(there))).toMatchObject({ added: { count: 0 }, joined: { count: 1 } })
      expect(listArticles(here)).toMatchObject([{ addedAt: 1 }])
    })
  })

  it('keeps two copies that a person made two', () => {
    libraries(open => {
      const [here, there] = [open('here.sqlite'), open('there.sqlite')]
      for (const time of [1, 2]) addArticle(there, tellingArticle('twice', time))
      addArticle(here, tellingArticle('twice', 2))
      const path = exported(there)
      expect(imported(here, path)).toMatchObject({ added: { count: 1 }, same: 1 })
      expect(imported(here, path)).toMatchObject({ added: { count: 0 }, same: 2 })
    })
  })

  it('brings an article out of the bin, and puts none into it', () => {
    parted((here, there) => {
      const path = exported(there)
      here.prepare('UPDATE article SET removed_at = 5').run()
      imported(here, path)
      expect(listArticles(here)).toHaveLength(1)
      there.prepare('UPDATE article SET removed_at = 5').run()
      imported(here, exported(there))
      expect(listArticles(here)).toHaveLength(1)
    })
  })

  it('takes the place from the side that was opened last', () => {
    parted((here, there) => {
      const open = (database: DatabaseSync, at: number, progress: number) =>
        database.prepare('UPDATE article SET opened_at = ?, progress = ?').run(at, progress)
      open(here, 100, 0.3)
      open(there, 50, 0.9)
      imported(here, exported(there))
      expect(listArticles(here)).toMatchObject([{ openedAt: 100, progress: 0.3 }])
      open(there, 200, 0.9)
      imported(here, exported(there))
      expect(listArticles(here)).toMatchObject([{ openedAt: 200, progress: 0.9 }])
    })
  })
})

describe('what is stopped', () => {
  it('leaves no archive, and what lay at its path as it was', () => {
    libraries(open => {
      const full = open('a.sqlite')
      fillLibrary(full)
      const path = exported(full)
      const before = readFileSync(path)
      const steps = exportArchive(full, path, NOW)
      for (let step = 0; step < 5; step++) expect(steps.next().done).toBe(false)
      expect(existsSync(`${path}.partial`)).toBe(true)
      steps.return({ ok: false, code: 'cancelled', detail: '' })
      expect(existsSync(`${path}.partial`)).toBe(false)
      expect(readFileSync(path).equals(before)).toBe(true)
    })
  })

  it('keeps each article of an import whole, and the next import brings the rest', () => {
    libraries(open => {
      const full = open('a.sqlite')
      fillLibrary(full)
      const path = exported(full)
      const empty = open('b.sqlite')
      const report = new ReportBuilder()
      let come = 0
      const steps = importArchive(
        empty,
        path,
        report,
        () => {},
        number => {
          come = number
        },
      )
      while (come < 2) steps.next()
      steps.return({ ok: false, code: 'cancelled', detail: '' })
      expect(empty.isTransaction).toBe(false)
      expect(report.report(0, true)).toMatchObject({ added: { count: 2 }, stopped: true })
      expect(empty.prepare('SELECT count(*) AS n FROM article').get()?.n).toBe(2)
      expect(imported(empty, path)).toMatchObject({ added: { count: 1 }, same: 2 })
      expect(contents(empty)).toEqual(contents(full))
    })
  })

  it('is refused with its name where nothing can be written', () => {
    libraries(open => {
      const full = open('a.sqlite')
      const path = join(folder(), 'no such folder', 'a.zip')
      expect(finish(exportArchive(full, path, NOW))).toEqual({
        ok: false,
        code: 'unwritable-file',
        detail: 'a.zip',
      })
    })
  })
})

it.skipIf(process.platform === 'win32')('an archive is its user’s alone', () => {
  libraries(open => expect(statSync(exported(open('a.sqlite'))).mode & 0o777).toBe(0o600))
})

/** An arbitrary article whose stretches lie within its texts, as the library promises of all that it reads. */
function withinText(article: NewArticle): NewArticle {
  const within = (length: number) => (span: { from: number; to: number }) => ({
    ...span,
    from: Math.min(span.from, length),
    to: Math.min(span.to, length),
  })
  const clip = (text: Text): Text => {
    const fit = within(text.original.length) as <T>(span: T) => T
    return {
      ...text,
      blocks: text.blocks.map(fit),
      sentences: text.sentences.map(fit),
      repairs: text.repairs.map(fit),
    }
  }
  const { arabic, english, beads, entities } = article.reading
  return {
    ...article,
    reading: {
      arabic: clip(arabic),
      english: clip(english),
      beads,
      entities: entities.map(entity => ({
        ...entity,
        arabic: entity.arabic.map(within(arabic.original.length)),
        english: entity.english.map(within(english.original.length)),
      })),
    },
  }
}
