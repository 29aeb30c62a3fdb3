import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listArticles, openArticle } from './articles.ts'
import { openDatabase } from './open-database.ts'
import { smallArticle } from './testing/small-article.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const folder = temporaryFolder()
const WRITER = join(import.meta.dirname, 'testing', 'write-until-killed.ts')

/** Has a process keep articles until it is killed without warning; answers the numbers that it acknowledged. */
function writeAndKill(path: string, milliseconds: number): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [WRITER, path], { stdio: ['ignore', 'pipe', 'inherit'] })
    let printed = ''
    writer.stdout.on('data', data => {
      if (printed === '') setTimeout(() => writer.kill('SIGKILL'), milliseconds)
      printed += data
    })
    writer.on('error', reject)
    writer.on('close', (code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the writer ended by itself: ${code} ${signal}`))
      resolve(printed.split('\n').slice(0, -1).map(Number))
    })
  })
}

it('every article that was acknowledged outlives a kill, whole', async () => {
  const path = join(folder(), 'library.sqlite')
  const acknowledged: number[] = []
  for (const milliseconds of [3, 20, 47, 90]) {
    acknowledged.push(...(await writeAndKill(path, milliseconds)))
    const opened = openDatabase(path)
    if (!opened.ok) throw new Error(opened.code)
    const { database, origin, close } = opened.value
    expect(origin).toBe('kept')
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([])
    const kept = new Set(listArticles(database).map(article => article.id))
    expect(acknowledged.filter(id => !kept.has(id))).toEqual([])
    const last = openArticle(database, acknowledged.at(-1)!, 1)
    expect(last).toMatchObject({ value: { reading: smallArticle('', 0).reading } })
    close()
  }
  expect(acknowledged.length).toBeGreaterThan(20)
})
