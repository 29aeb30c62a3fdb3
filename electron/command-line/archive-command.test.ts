import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { fillLibrary, openLibrary } from '../archive/testing/full-library.ts'
import { listArticles } from '../library/articles.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'

const folder = temporaryFolder()
const cli = join(import.meta.dirname, '../cli.ts')
const run = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', cli, 'archive', ...words],
    { encoding: 'utf8' },
  )
  return { status, out: stdout === '' ? null : JSON.parse(stdout), error: stderr.trim() }
}

it('takes everything out of a library and into another', () => {
  const full = join(folder(), 'full.sqlite')
  const { database, close } = openLibrary(full)
  fillLibrary(database)
  close()
  const archive = join(folder(), 'everything.zip')
  expect(run('export', archive, '--library', full)).toMatchObject({
    status: 0,
    out: { name: 'everything.zip', articles: 3 },
  })
  const other = join(folder(), 'other.sqlite')
  for (const [added, same] of [
    [3, 0],
    [0, 3],
  ])
    expect(run('import', archive, '--library', other)).toMatchObject({
      out: { added: { count: added }, same },
    })
  expect(existsSync(`${other}.open`)).toBe(false)
  const opened = openLibrary(other)
  expect(listArticles(opened.database)).toHaveLength(2)
  opened.close()
})

it('refuses in one line what it cannot do, and changes nothing', () => {
  const library = join(folder(), 'library.sqlite')
  const archive = join(folder(), 'a.zip')
  expect(run('export', archive, '--library', library)).toMatchObject({ status: 2, out: null })
  expect(existsSync(library)).toBe(false)
  writeFileSync(archive, 'no archive')
  openLibrary(library).close()
  const refused = run('import', archive, '--library', library)
  expect([refused.status, refused.error.split('\n').length, refused.error]).toEqual([
    2,
    1,
    'This archive is damaged, and nothing of it was taken in: it is no zip archive, or it is cut off.',
  ])
  writeFileSync(`${library}.open`, '')
  expect(run('export', archive, '--library', library).error).toContain('Muqabil has this library open')
  expect(run('export', archive).error).toContain('usage:')
})
