import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { finish } from '../../shared/engine-steps.ts'
import { insertRow } from '../archive/table-shape.ts'
import { rename } from '../archive/testing/full-library.ts'
import { addArticle, removeArticle } from './articles.ts'
import { findBackup, readBackupList, whyUnusable } from './backup-list.ts'
import { backupsFolder, listBackups, makeBackup, readBackup } from './backups.ts'
import { compareBackup } from './compare-backup.ts'
import { openDatabase } from './open-database.ts'
import { keepGloss } from './own-glosses.ts'
import { restoreBackup } from './restore-backup.ts'
import { smallArticle } from './testing/small-article.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const folder = temporaryFolder()
const path = () => join(folder(), 'library.sqlite')
const NOW = new Date('2026-11-24T18:30:00Z')
const LATER = new Date('2026-11-25T06:00:00Z')

function open() {
  const opened = openDatabase(path())
  if (!opened.ok) throw new Error(opened.code)
  return opened.value
}
const titled = (...titles: string[]) => ({
  count: titles.length,
  titles: titles.map(title => ({ arabic: `عنوان ${title}`, english: title })),
})
const none = { count: 0, titles: [] }

it('a copy tells what would come back, change and be missing', () => {
  const { database, close } = open()
  const [same, corrected, marked, binned] = ['same', 'corrected', 'marked', 'binned'].map(
    (title, at) => addArticle(database, smallArticle(title, at + 1)).id,
  )
  rename(database, same!, 'Laila', 1)
  keepGloss(database, { lemma: 'قال', root: '' }, 'say', 1)
  const { path: copy } = makeBackup(database, path(), NOW)
  const compare = () => readBackup(copy, backup => finish(compareBackup(database, backup)))
  expect(compare()).toEqual({
    added: none,
    changed: none,
    missing: none,
    corrections: { now: 1, after: 1 },
    notes: { now: 0, after: 0 },
    glosses: { now: 1, after: 1 },
    words: { now: 0, after: 0 },
  })

  rename(database, corrected!, 'Layla', 2)
  insertRow(database, 'mark', {
    article: marked!,
    place: '{}',
    colour: 'amber',
    note: 'why?',
    made_at: 3,
    changed_at: 3,
  })
  removeArticle(database, binned!, 4)
  addArticle(database, smallArticle('since', 9))
  keepGloss(database, { lemma: 'كتب', root: '' }, 'write', 5)
  database.prepare('UPDATE article SET opened_at = 77, progress = 0.5').run()
  expect(compare()).toEqual({
    added: titled('binned'),
    changed: titled('corrected', 'marked'),
    missing: titled('since'),
    corrections: { now: 2, after: 1 },
    notes: { now: 1, after: 0 },
    glosses: { now: 2, after: 1 },
    words: { now: 0, after: 0 },
  })
  close()
})

it('a copy of the first version is compared by what it has', () => {
  const { database, close } = open()
  const golden = join(import.meta.dirname, 'golden', 'version-1.sqlite')
  expect(readBackup(golden, backup => finish(compareBackup(database, backup)))).toMatchObject({
    added: { count: 2 },
    changed: none,
    corrections: { now: 0, after: 0 },
  })
  close()
})

it('after a restore the number of an article may mean another one', () => {
  let { database, close } = open()
  addArticle(database, smallArticle('first', 1))
  const { path: copy } = makeBackup(database, path(), NOW)
  addArticle(database, smallArticle('second', 2))
  close()
  restoreBackup(path(), copy, LATER)
  ;({ database, close } = open())
  addArticle(database, smallArticle('another second', 3))
  const [aside] = readBackupList(path()).filter(one => one.kind === 'set-aside')
  const found = findBackup(path(), aside!.id)
  if (!found.ok) throw new Error(found.code)
  expect(readBackup(found.value.path, backup => finish(compareBackup(database, backup)))).toMatchObject({
    added: titled('second'),
    changed: none,
    missing: titled('another second'),
  })
  close()
})

it('the list has every copy, those set aside among them, and says which cannot be read', () => {
  const { database, close } = open()
  addArticle(database, smallArticle('one', 1))
  makeBackup(database, path(), NOW)
  const damaged = join(backupsFolder(path()), 'library-2026-11-23T06-00-00.sqlite')
  writeFileSync(damaged, 'no database'.repeat(99))
  const aside = `${path()}.replaced-2026-11-25T06-00-00-2`
  copyFileSync(listBackups(path())[0]!.path, aside)
  const before = readFileSync(aside)
  expect(readBackupList(path())).toMatchObject([
    { id: basename(aside), kind: 'set-aside', articles: 1, madeAt: LATER.getTime() },
    { id: 'library-2026-11-24T18-30-00.sqlite', kind: 'made', articles: 1, madeAt: NOW.getTime() },
    { id: basename(damaged), kind: 'made', articles: null, bytes: 99 * 11 },
  ])
  expect([whyUnusable(aside), whyUnusable(damaged)?.code]).toEqual([null, 'backup-damaged'])
  expect(readFileSync(aside).equals(before)).toBe(true)
  expect(readdirSync(folder()).filter(name => name.startsWith(basename(aside)))).toEqual([basename(aside)])
  close()
})

it.each([['library.sqlite'], ['../library.sqlite'], ['/etc/passwd'], ['']])('%j is the id of no copy', id => {
  const { database, close } = open()
  makeBackup(database, path(), NOW)
  expect(findBackup(path(), id)).toMatchObject({ ok: false, code: 'not-found' })
  close()
})
