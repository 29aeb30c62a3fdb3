import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addArticle, listArticles } from '../library/articles.ts'
import { smallArticle } from '../library/testing/small-article.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { HeldLibrary } from '../worker/held-library.ts'
import { answerKeeping } from './answer-keeping.ts'
import { KeepingJobs } from './keeping-jobs.ts'
import { fillLibrary, openLibrary, tellingArticle } from './testing/full-library.ts'

const folder = temporaryFolder()

/** A library with some articles and what the engine answers about it. */
function rig() {
  const path = join(folder(), 'library.sqlite')
  const { database, close } = openLibrary(path)
  for (let at = 1; at <= 40; at++) addArticle(database, tellingArticle(`article ${at}`, at))
  close()
  const library = new HeldLibrary(path)
  const progress: number[] = []
  const jobs = new KeepingJobs((_job, _stage, done) => progress.push(done))
  let imports = 0
  const answers = answerKeeping({
    library,
    jobs,
    onImported: async () => {
      imports++
    },
  })
  const count = () => listArticles(library.opened!.database).length
  return { library, jobs, answers, progress, count, imports: () => imports }
}

describe('a copy', () => {
  it('is made when it is asked for, looked into, and can be brought back', async () => {
    const { library, answers, count } = rig()
    const made = await answers.backUpNow({})
    if (!made.ok) throw new Error(made.code)
    expect(made.value).toMatchObject({ kind: 'made', articles: 40 })
    addArticle(library.opened!.database, smallArticle('since', 99))
    const { id } = made.value
    expect(await answers.previewBackup({ job: 'p', id })).toMatchObject({
      value: { id, missing: { count: 1, titles: [{ english: 'since' }] }, added: { count: 0 } },
    })
    expect(library.restore(library.opened!, join(folder(), 'backups', id))).toMatchObject({ ok: true })
    expect(count()).toBe(40)
    expect(await answers.listBackups({})).toMatchObject({
      value: [{ kind: 'set-aside', articles: 41 }, { id }],
    })
    library.close()
  })

  it('that is not there, or is damaged, is refused', async () => {
    const { library, answers } = rig()
    expect(await answers.previewBackup({ job: 'p', id: '../library.sqlite' })).toMatchObject({
      code: 'not-found',
    })
    const made = await answers.backUpNow({})
    if (!made.ok) throw new Error(made.code)
    const copy = join(folder(), 'backups', made.value.id)
    const bytes = readFileSync(copy)
    bytes.fill(0xa5, 4096, 4 * 4096)
    writeFileSync(copy, bytes)
    expect(await answers.previewBackup({ job: 'p', id: made.value.id })).toMatchObject({
      code: 'backup-damaged',
    })
    library.close()
  })

  it('that cannot be written is refused', async () => {
    const { library, answers } = rig()
    writeFileSync(join(folder(), 'backups'), 'a file where the folder should be')
    expect(await answers.backUpNow({})).toEqual({ ok: false, code: 'unwritable-file', detail: 'backups' })
    library.close()
  })
})

describe('an archive', () => {
  it('is written, looked into and brought in, with a copy made before', async () => {
    const { library, answers, progress, imports } = rig()
    const path = join(folder(), 'everything.zip')
    const other = openLibrary(join(folder(), 'other.sqlite'))
    fillLibrary(other.database)
    other.close()
    const from = new HeldLibrary(join(folder(), 'other.sqlite'))
    const theirs = answerKeeping({
      library: from,
      jobs: new KeepingJobs(() => {}),
      onImported: async () => {},
    })
    expect(await theirs.exportArchiveFile({ job: 'e', path })).toMatchObject({ value: { articles: 3 } })
    from.close()

    const looked = await answers.previewArchiveFile({ job: 'l', path })
    if (!looked.ok) throw new Error(looked.code)
    expect(looked.value).toMatchObject({ name: 'everything.zip', report: { added: { count: 3 } } })
    expect(imports()).toBe(0)
    const { handle } = looked.value
    expect(await answers.importArchive({ job: 'i', handle })).toMatchObject({
      value: { added: { count: 3 }, stopped: false },
    })
    expect(imports()).toBe(1)
    expect(progress.length).toBeGreaterThan(0)
    expect(await answers.listBackups({})).toMatchObject({ value: [{ articles: 40 }] })
    expect(await answers.importArchive({ job: 'i', handle })).toMatchObject({ code: 'not-found' })
    library.close()
  })

  it('that is stopped while it is written leaves nothing', async () => {
    const { library, jobs, answers, count } = rig()
    const path = join(folder(), 'stopped.zip')
    const written = answers.exportArchiveFile({ job: 'e', path })
    jobs.cancel('e')
    expect(await written).toMatchObject({ code: 'cancelled' })
    expect([existsSync(path), existsSync(`${path}.partial`)]).toEqual([false, false])
    expect(count()).toBe(40)
    library.close()
  })

  it('that is being written lets go of the library when that is closed', async () => {
    const { library, jobs, answers } = rig()
    const path = join(folder(), 'closed.zip')
    const written = answers.exportArchiveFile({ job: 'e', path })
    jobs.cancelAll()
    library.close()
    expect(await written).toMatchObject({ code: 'cancelled' })
    expect(existsSync(`${path}.partial`)).toBe(false)
  })

  it('is refused as another job of one name', async () => {
    const { library, answers } = rig()
    const first = answers.exportArchiveFile({ job: 'e', path: join(folder(), 'a.zip') })
    expect(await answers.exportArchiveFile({ job: 'e', path: join(folder(), 'b.zip') })).toMatchObject({
      code: 'bad-request',
    })
    expect(await first).toMatchObject({ ok: true })
    library.close()
  })
})
