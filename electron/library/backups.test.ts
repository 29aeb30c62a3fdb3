import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addArticle, listArticles, removeArticle } from './articles.ts'
import { backupsFolder, isBackupDue, listBackups, makeBackup, readBackup } from './backups.ts'
import { emptyBin } from './empty-bin.ts'
import { noteReplaced, offeredBackup } from './offer-backup.ts'
import { openDatabase } from './open-database.ts'
import { restoreBackup } from './restore-backup.ts'
import { smallArticle } from './testing/small-article.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const folder = temporaryFolder()
const libraryPath = () => join(folder(), 'library.sqlite')
const NOW = new Date('2026-11-24T18:30:00Z')
const LATER = new Date('2026-11-25T06:00:00Z')

function open() {
  const opened = openDatabase(libraryPath())
  if (!opened.ok) throw new Error(opened.code)
  return opened.value
}

describe('a backup', () => {
  it('is a whole library with what was kept until then, and nothing lies beside it', () => {
    const { database, close } = open()
    addArticle(database, smallArticle('before', 1))
    const backup = makeBackup(database, libraryPath(), NOW)
    addArticle(database, smallArticle('after', 2))
    expect(readdirSync(backupsFolder(libraryPath()))).toEqual(['library-2026-11-24T18-30-00.sqlite'])
    expect(listBackups(libraryPath())).toEqual([backup])
    expect(readBackup(backup.path, copy => listArticles(copy).map(one => one.title.english))).toEqual([
      'before',
    ])
    if (process.platform !== 'win32') expect(statSync(backup.path).mode & 0o777).toBe(0o600)
    close()
  })

  it('is due once a day', () => {
    const { database, close } = open()
    expect(isBackupDue(libraryPath(), NOW)).toBe(true)
    makeBackup(database, libraryPath(), NOW)
    expect([NOW, LATER].map(now => isBackupDue(libraryPath(), now))).toEqual([false, true])
    close()
  })

  it('takes the place of one that was left half done', () => {
    const { database, close } = open()
    makeBackup(database, libraryPath(), NOW)
    const half = join(backupsFolder(libraryPath()), 'library-2026-11-25T06-00-00.sqlite.partial')
    writeFileSync(half, 'half')
    expect(listBackups(libraryPath())).toHaveLength(1)
    makeBackup(database, libraryPath(), LATER)
    expect([listBackups(libraryPath()).length, existsSync(half)]).toEqual([2, false])
    close()
  })

  it('goes when it has expired, and nothing else does', () => {
    const { database, close } = open()
    makeBackup(database, libraryPath(), NOW)
    writeFileSync(join(backupsFolder(libraryPath()), 'my notes.txt'), 'mine')
    const day = 24 * 60 * 60 * 1000
    for (let after = 1; after <= 11; after++)
      makeBackup(database, libraryPath(), new Date(LATER.getTime() + (after - 1) * day))
    const names = readdirSync(backupsFolder(libraryPath())).sort()
    // The 25th is the last day of a week.
    const days = ['11-25', '11-29', '11-30', '12-01', '12-02', '12-03', '12-04', '12-05']
    expect(names).toEqual([...days.map(kept => `library-2026-${kept}T06-00-00.sqlite`), 'my notes.txt'])
    close()
  })
})

describe('a library that took the place of a damaged one', () => {
  /** Backups of one, two and three articles, and then an empty library. */
  function replaced() {
    const { database, close } = open()
    for (let day = 1; day <= 3; day++) {
      addArticle(database, smallArticle(`article ${day}`, day))
      makeBackup(database, libraryPath(), new Date(`2026-11-2${day}T06:00:00Z`))
    }
    close()
    writeFileSync(libraryPath(), 'no database'.repeat(99))
    const fresh = open()
    noteReplaced(fresh.database, NOW.getTime())
    return fresh
  }

  it('offers the newest backup from before', () => {
    const { database, close } = replaced()
    makeBackup(database, libraryPath(), LATER)
    expect(offeredBackup(database, libraryPath())).toMatchObject({
      madeAt: Date.parse('2026-11-23T06:00:00Z'),
      articles: 3,
    })
    close()
  })

  it('passes over a backup that is damaged itself', () => {
    const { database, close } = replaced()
    const [newest] = listBackups(libraryPath())
    const bytes = readFileSync(newest!.path)
    bytes.fill(0xa5, 4096, 4 * 4096)
    writeFileSync(newest!.path, bytes)
    expect(offeredBackup(database, libraryPath())).toMatchObject({ articles: 2 })
    close()
  })

  it('gives way to its backup and is kept beside it', () => {
    const { database, close } = replaced()
    addArticle(database, smallArticle('since', 9))
    const { path } = offeredBackup(database, libraryPath())!
    close()
    restoreBackup(libraryPath(), path, NOW)
    const { database: restored, close: closeRestored } = open()
    expect(listArticles(restored)).toHaveLength(3)
    expect(offeredBackup(restored, libraryPath())).toBeNull()
    closeRestored()
    const aside = join(folder(), 'library.sqlite.replaced-2026-11-24T18-30-00')
    expect(readBackup(aside, copy => listArticles(copy).map(one => one.title.english))).toEqual(['since'])
    expect(existsSync(path)).toBe(true)
  })

  it('is not replaced while it is open', () => {
    const { database, close } = replaced()
    const { path } = offeredBackup(database, libraryPath())!
    expect(() => restoreBackup(libraryPath(), path, NOW)).toThrow(/still open/)
    expect(listArticles(database)).toEqual([])
    close()
  })
})

it('a sound library offers no backup', () => {
  const { database, close } = open()
  makeBackup(database, libraryPath(), NOW)
  expect(offeredBackup(database, libraryPath())).toBeNull()
  close()
})

it('the bin is emptied of what has lain there for more than thirty days, with all that belongs to it', () => {
  const { database, close } = open()
  const day = 24 * 60 * 60 * 1000
  const [old, recent] = [31, 29].map(days => {
    const { id } = addArticle(database, smallArticle(`${days} days`, 1))
    removeArticle(database, id, NOW.getTime() - days * day)
    return id
  })
  addArticle(database, smallArticle('not in the bin', 1))
  expect(emptyBin(database, NOW.getTime())).toBe(1)
  const count = (table: string) =>
    Number(database.prepare(`SELECT count(*) AS n FROM ${table} WHERE article = ?`).get(old!)?.n)
  expect(['text', 'bead', 'entity', 'mention'].map(count)).toEqual([0, 0, 0, 0])
  expect(
    database
      .prepare('SELECT id FROM article ORDER BY id')
      .all()
      .map(row => row.id),
  ).toEqual([recent, Number(recent) + 1])
  close()
})
