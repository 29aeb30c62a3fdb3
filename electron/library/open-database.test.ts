import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { addArticle, listArticles, openArticle, readArticle } from './articles.ts'
import { listBackups, readBackup } from './backups.ts'
import { readCorrectedReading } from './corrected-readings.ts'
import { readCorrections } from './corrections.ts'
import { listDictionaries, lookUp } from './dictionaries.ts'
import { readKnownNames } from './known-names.ts'
import { schemaVersion } from './migrate.ts'
import { MIGRATIONS } from './migrations/migrations.ts'
import { openDatabase } from './open-database.ts'
import { ownGloss } from './own-glosses.ts'
import { smallArticle } from './testing/small-article.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const folder = temporaryFolder()
const libraryPath = () => join(folder(), 'deep', 'library.sqlite')
const DAY = new Date('2026-11-24T18:30:00Z')

function opened(path = libraryPath()) {
  const result = openDatabase(path, DAY)
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`)
  return result.value
}

/** A closed library with some articles, larger than one page a table. */
function filledLibrary(): string {
  const { database, close } = opened()
  for (let at = 1; at <= 40; at++) addArticle(database, smallArticle(`article ${at}`, at))
  close()
  return libraryPath()
}

describe('a library that is not there', () => {
  it('is made at the newest version, with the safe settings', () => {
    const { database, origin, notice, close } = opened()
    expect([origin, notice]).toEqual(['made', null])
    expect(schemaVersion(database)).toBe(MIGRATIONS.at(-1)!.version)
    const setting = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0]
    expect(['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema'].map(setting)).toEqual([
      'wal',
      2,
      1,
      0,
    ])
    close()
  })
})

describe('a library that is there', () => {
  it('is kept', () => {
    filledLibrary()
    const { database, origin, close } = opened()
    expect(origin).toBe('kept')
    expect(listArticles(database)).toHaveLength(40)
    close()
  })

  it('is marked as open, and no longer once it is closed', () => {
    const { close } = opened()
    expect(readdirSync(join(folder(), 'deep'))).toContain('library.sqlite.open')
    close()
    expect(readdirSync(join(folder(), 'deep'))).toEqual(['library.sqlite'])
  })
})

describe('a damaged library is set aside, and an empty one takes its place', () => {
  const rows: [string, (path: string) => void][] = [
    [
      'no database at all',
      path => writeFileSync(path, 'These are not the articles you are looking for.'.repeat(99)),
    ],
    [
      'a torn header',
      path => writeFileSync(path, Buffer.concat([Buffer.alloc(100, 7), readFileSync(path).subarray(100)])),
    ],
    [
      'pages overwritten, after an end that was not clean',
      path => {
        const bytes = readFileSync(path)
        bytes.fill(0xa5, 3 * 4096, 6 * 4096)
        writeFileSync(path, bytes)
        writeFileSync(`${path}.open`, '')
      },
    ],
    [
      'cut short, after an end that was not clean',
      path => {
        writeFileSync(path, readFileSync(path).subarray(0, 9 * 4096))
        writeFileSync(`${path}.open`, '')
      },
    ],
  ]
  it.each(rows)('%s', (_title, damage) => {
    const path = filledLibrary()
    damage(path)
    const damaged = readFileSync(path)
    const { database, origin, notice, close } = opened()
    const aside = 'library.sqlite.damaged-2026-11-24T18-30-00'
    expect(origin).toBe('replaced')
    expect(notice).toEqual({ ok: false, code: 'library-damaged', detail: aside })
    expect(readFileSync(join(folder(), 'deep', aside)).equals(damaged)).toBe(true)
    expect(listArticles(database)).toEqual([])
    addArticle(database, smallArticle('new', 1))
    close()
    const again = opened()
    expect([again.origin, again.notice]).toEqual(['kept', null])
    again.close()
  })

  it('with its log beside it under the same name', () => {
    const path = libraryPath()
    opened().close()
    writeFileSync(path, 'no database'.repeat(99))
    writeFileSync(`${path}-wal`, 'log')
    opened().close()
    const aside = join(folder(), 'deep', 'library.sqlite.damaged-2026-11-24T18-30-00')
    expect(readFileSync(`${aside}-wal`, 'utf8')).toBe('log')
  })

  it('never over another that was set aside in the same second', () => {
    const path = libraryPath()
    for (const content of ['first', 'second']) {
      opened().close()
      writeFileSync(path, content.repeat(99))
      opened().close()
    }
    const names = readdirSync(join(folder(), 'deep')).filter(name => name.includes('damaged'))
    expect(names).toEqual([
      'library.sqlite.damaged-2026-11-24T18-30-00',
      'library.sqlite.damaged-2026-11-24T18-30-00-2',
    ])
  })
})

describe('a library of a newer version', () => {
  it('is refused and not a byte of it is changed', () => {
    const path = filledLibrary()
    const database = new DatabaseSync(path)
    database.exec(`PRAGMA user_version = ${MIGRATIONS.at(-1)!.version + 1}`)
    database.close()
    const before = readFileSync(path)
    expect(openDatabase(path, DAY)).toEqual({ ok: false, code: 'library-newer', detail: path })
    expect(readFileSync(path).equals(before)).toBe(true)
  })
})

describe('a library that cannot be opened', () => {
  it('is refused with the reason', () => {
    writeFileSync(join(folder(), 'deep'), 'a file where the folder should be')
    expect(openDatabase(libraryPath(), DAY)).toMatchObject({ ok: false, code: 'library-unavailable' })
  })
})

describe('a step of the schema that fails', () => {
  it('leaves the library at the step before', () => {
    filledLibrary()
    const broken = {
      version: MIGRATIONS.length + 1,
      sql: 'CREATE TABLE extra (a TEXT) STRICT; INSERT INTO nowhere VALUES (1)',
    }
    expect(openDatabase(libraryPath(), DAY, [...MIGRATIONS, broken])).toMatchObject({
      ok: false,
      code: 'library-unavailable',
    })
    const { database, close } = opened()
    expect(database.prepare("SELECT count(*) AS n FROM sqlite_schema WHERE name = 'extra'").get()?.n).toBe(0)
    expect(listArticles(database)).toHaveLength(40)
    close()
  })
})

describe('a library of version 3', () => {
  it('is read whole, with what a person corrected and kept', () => {
    const golden = join(import.meta.dirname, 'golden')
    const path = join(folder(), 'library.sqlite')
    copyFileSync(join(golden, 'version-3.sqlite'), path)
    const expected = JSON.parse(readFileSync(join(golden, 'version-3.json'), 'utf8'))
    const { database, close } = opened(path)
    expect(schemaVersion(database)).toBe(MIGRATIONS.at(-1)!.version)
    const articles = listArticles(database)
    expect(articles).toMatchObject(expected.articles)
    const readings = articles.map(({ id }) => {
      const { reading, position } = readArticle(database, id)!
      return { reading, position }
    })
    expect(readings).toEqual(expected.readings)
    const small = articles.find(article => article.title.english === 'small')!.id
    expect({
      corrections: readCorrections(database, small),
      corrected: readCorrectedReading(database, small),
      names: readKnownNames(database),
      gloss: ownGloss(database, { lemma: 'قال', root: 'ق و ل' }),
      dictionaries: listDictionaries(database),
      lookedUp: lookUp(database, ['ميناء']),
    }).toMatchObject(expected.kept)
    expect(readBackup(listBackups(path)[0]!.path, schemaVersion)).toBe(3)
    close()
  })
})

describe('a library of version 1', () => {
  it('is backed up before it is brought to the newest', () => {
    const path = join(folder(), 'library.sqlite')
    copyFileSync(join(import.meta.dirname, 'golden', 'version-1.sqlite'), path)
    opened(path).close()
    const [backup, ...others] = listBackups(path)
    expect([backup?.madeAt, others]).toEqual([DAY.getTime(), []])
    const looked = readBackup(backup!.path, copy => [
      schemaVersion(copy),
      copy.prepare('SELECT count(*) AS n FROM article').get()?.n,
    ])
    expect(looked).toEqual([1, 3])
    opened(path).close()
    expect(listBackups(path)).toHaveLength(1)
  })

  it('is read whole', () => {
    const golden = join(import.meta.dirname, 'golden')
    const path = join(folder(), 'library.sqlite')
    copyFileSync(join(golden, 'version-1.sqlite'), path)
    const expected = JSON.parse(readFileSync(join(golden, 'version-1.json'), 'utf8'))
    const { database, close } = opened(path)
    const articles = listArticles(database)
    expect(articles).toMatchObject(expected.articles)
    const readings = articles.map(({ id }) => {
      const article = openArticle(database, id, 1)
      return article.ok ? { reading: article.value.reading, position: article.value.position } : article
    })
    expect(readings).toEqual(expected.readings)
    expect(existsSync(`${path}.open`)).toBe(true)
    close()
  })
})
