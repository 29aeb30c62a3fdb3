import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { success } from '../../shared/result.ts'
import { addArticle, listArticles } from '../library/articles.ts'
import { backupsFolder, listBackups } from '../library/backups.ts'
import { smallArticle } from '../library/testing/small-article.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { HeldLibrary } from './held-library.ts'

const folder = temporaryFolder()
const path = () => join(folder(), 'library.sqlite')
const NOW = new Date('2026-11-24T18:30:00Z')

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date', 'setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A closed library with an article of this title. */
function fill(title: string): void {
  const library = new HeldLibrary(path())
  addArticle(library.opened!.database, smallArticle(title, 1))
  library.close()
}
const titles = (library: HeldLibrary) =>
  library.with(({ database }) => success(listArticles(database).map(article => article.title.english)))

describe('a library that was there', () => {
  it('is backed up some time after the start, once a day', () => {
    fill('a')
    for (const expected of [0, 1, 1]) {
      const library = new HeldLibrary(path())
      expect(listBackups(path())).toHaveLength(expected)
      vi.advanceTimersByTime(20_000)
      expect(listBackups(path())).toHaveLength(1)
      library.close()
    }
  })

  it('goes on when no backup can be made', async () => {
    fill('a')
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    writeFileSync(backupsFolder(path()), 'a file where the folder should be')
    const library = new HeldLibrary(path())
    vi.advanceTimersByTime(20_000)
    expect(log).toHaveBeenCalledTimes(1)
    expect(await titles(library)).toEqual(success(['a']))
    library.close()
  })
})

describe('a library that is open for days', () => {
  it('is backed up each day, and one made just now within its first hours', () => {
    fill('a')
    const library = new HeldLibrary(path())
    vi.advanceTimersByTime(3 * 24 * 60 * 60 * 1000)
    expect(listBackups(path())).toHaveLength(4)
    library.close()

    const fresh = join(folder(), 'fresh', 'library.sqlite')
    const made = new HeldLibrary(fresh)
    vi.advanceTimersByTime(2 * 60 * 60 * 1000)
    expect(listBackups(fresh)).toHaveLength(1)
    made.close()
  })
})

describe('a library that was made just now', () => {
  it('is not backed up', () => {
    const library = new HeldLibrary(path())
    vi.advanceTimersByTime(60_000)
    expect(listBackups(path())).toEqual([])
    library.close()
  })
})

describe('a library in the place of a damaged one', () => {
  function replaced(): HeldLibrary {
    fill('before')
    const library = new HeldLibrary(path())
    library.keepHouse(NOW)
    library.close()
    writeFileSync(path(), 'no database'.repeat(99))
    const fresh = new HeldLibrary(path())
    addArticle(fresh.opened!.database, smallArticle('since', 2))
    return fresh
  }

  it('still offers the backup after a restart', () => {
    replaced().close()
    vi.advanceTimersByTime(24 * 60 * 60 * 1000)
    const again = new HeldLibrary(path())
    again.keepHouse(new Date())
    expect(again.notice).toBeNull()
    expect(again.offer(again.opened!)).toEqual({ madeAt: NOW.getTime(), articles: 1 })
    expect(again.restore(again.opened!)).toEqual(success(null))
    expect(again.offer(again.opened!)).toBeNull()
    again.close()
  })

  it('is open again when its backup cannot be brought back', async () => {
    const library = replaced()
    expect(library.offer(library.opened!)).not.toBeNull()
    rmSync(listBackups(path())[0]!.path)
    expect(library.restore(library.opened!)).toMatchObject({ code: 'library-unavailable' })
    expect(await titles(library)).toEqual(success(['since']))
    library.close()
  })
})
