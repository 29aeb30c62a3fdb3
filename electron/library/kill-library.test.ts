import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { listArticles, openArticle } from './articles.ts'
import { readCorrectedReading } from './corrected-readings.ts'
import { readCorrections } from './corrections.ts'
import { readKnownNames } from './known-names.ts'
import { openDatabase } from './open-database.ts'
import { smallArticle } from './testing/small-article.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'

const folder = temporaryFolder()
const testing = (name: string): string => join(import.meta.dirname, 'testing', name)

/** Has a process write until it is killed without warning; answers the lines by which it acknowledged. */
function writeAndKill(program: string, path: string, milliseconds: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const writer = spawn(process.execPath, [testing(program), path], { stdio: ['ignore', 'pipe', 'inherit'] })
    let printed = ''
    writer.stdout.on('data', data => {
      if (printed === '') setTimeout(() => writer.kill('SIGKILL'), milliseconds)
      printed += data
    })
    writer.on('error', reject)
    writer.on('close', (code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`the writer ended by itself: ${code} ${signal}`))
      resolve(printed.split('\n').slice(0, -1))
    })
  })
}

it('every article that was acknowledged outlives a kill, whole', async () => {
  const path = join(folder(), 'library.sqlite')
  const acknowledged: number[] = []
  for (const milliseconds of [3, 20, 47, 90]) {
    acknowledged.push(...(await writeAndKill('write-until-killed.ts', path, milliseconds)).map(Number))
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
  // Each of the four said something; how much depends on the machine.
  expect(acknowledged.length).toBeGreaterThanOrEqual(4)
})

it('every correction that was acknowledged outlives a kill, with all that comes of it', async () => {
  const path = join(folder(), 'library.sqlite')
  let acknowledged = 0
  for (const milliseconds of [3, 20, 47, 90]) {
    const lines = await writeAndKill('correct-until-killed.ts', path, milliseconds)
    acknowledged += lines.length
    const [id, last] = lines.at(-1)!.split(' ').map(Number)
    const opened = openDatabase(path)
    if (!opened.ok) throw new Error(opened.code)
    const { database, close } = opened.value
    expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    const kept = readCorrections(database, id!).done
    // The one that it was at may be kept without having been acknowledged.
    expect([last, last! + 1]).toContain(kept.length)
    expect(kept.map(one => one.kind === 'rename' && one.name.english)).toEqual(
      kept.map((_, at) => `Leila ${at + 1}`),
    )
    const name = `Leila ${kept.length}`
    expect(readCorrectedReading(database, id!)?.entities[0]?.name.english).toBe(name)
    expect(readKnownNames(database).map(known => known.english)).toContain(name)
    close()
  }
  // Each of the four said something; how much depends on the machine.
  expect(acknowledged).toBeGreaterThanOrEqual(4)
})
