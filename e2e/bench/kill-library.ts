// Kills a process that writes the library, at random moments, and looks whether everything that it acknowledged is
// there, in a file that SQLite finds whole. What is shown is the end of a process, not a loss of power.
//   node e2e/bench/kill-library.ts [runs, 1000 without]
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { exportArchive } from '../../electron/archive/export-archive.ts'
import { importArchive } from '../../electron/archive/import-archive.ts'
import { ReportBuilder } from '../../electron/archive/report-builder.ts'
import { fillLibrary, tellingArticle } from '../../electron/archive/testing/full-library.ts'
import { addArticle, listArticles, readArticle } from '../../electron/library/articles.ts'
import { readCorrectedReading } from '../../electron/library/corrected-readings.ts'
import { readCorrections } from '../../electron/library/corrections.ts'
import { schemaVersion } from '../../electron/library/migrate.ts'
import { MIGRATIONS } from '../../electron/library/migrations/migrations.ts'
import { type OpenLibrary, openDatabase } from '../../electron/library/open-database.ts'
import { smallArticle } from '../../electron/library/testing/small-article.ts'
import { finish } from '../../shared/engine-steps.ts'

const RUNS = Number(process.argv[2] ?? 1000)
/** Of so many runs one is killed while it starts, at any time up to this, in milliseconds. */
const STARTING_OF = 5
const STARTING_UNTIL = 400
/** Milliseconds after its first line in which each other is killed. */
const WORKING_UNTIL = 300
/** Articles of the archive that is brought in. */
const ARCHIVED = 60
/** Runs on one library, which grows with them. */
const RUNS_OF_ONE = 20

const library = join(import.meta.dirname, '../../electron/library')
const folder = mkdtempSync(join(tmpdir(), 'muqabil-kill-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

/** What one kind of run did: how many were killed, how much they had acknowledged, and how many said nothing yet. */
type Count = { runs: number; acknowledged: number; silent: number }
type Kind = { readonly name: string; readonly share: number; readonly run: (at: number) => Promise<number> }

/** Starts a program, kills it at a moment that chance gives, and answers the lines that it had printed whole. */
function killed(program: string, ...words: string[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', join(library, 'testing', program), ...words],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    const killWithin = (milliseconds: number) =>
      setTimeout(() => child.kill('SIGKILL'), Math.random() * milliseconds)
    const isStarting = Math.random() * STARTING_OF < 1
    if (isStarting) killWithin(STARTING_UNTIL)
    let printed = ''
    child.stdout.on('data', data => {
      // How long a start takes depends on the machine; the moments that matter come after it.
      if (printed === '' && !isStarting) killWithin(WORKING_UNTIL)
      printed += data
    })
    child.on('error', reject)
    child.on('close', (code, signal) => {
      if (signal === 'SIGKILL') resolve(printed.split('\n').slice(0, -1))
      else reject(new Error(`${program} ended by itself: ${code} ${signal}`))
    })
  })
}

function check(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what)
}

/** Opens what a killed process left, which must be whole. */
function look<T>(path: string, work: (opened: OpenLibrary) => T): T {
  const opened = openDatabase(path)
  if (!opened.ok) throw new Error(`${path}: ${opened.code} ${opened.detail}`)
  const { database, origin, close } = opened.value
  check(origin !== 'replaced', `${path} was found damaged`)
  check(database.prepare('PRAGMA integrity_check').get()?.integrity_check === 'ok', `${path} is not whole`)
  check(database.prepare('PRAGMA foreign_key_check').get() === undefined, `${path} has loose ends`)
  const answer = work(opened.value)
  close()
  return answer
}

const fresh = (name: string): string => {
  const path = join(folder, `${name}.sqlite`)
  for (const left of readdirSync(folder))
    if (left.startsWith(basename(path)) || left === 'backups') rmSync(join(folder, left), { recursive: true })
  return path
}

const imports: Kind = {
  name: 'import of articles',
  share: 0.3,
  run: async at => {
    const path = at % RUNS_OF_ONE === 0 ? fresh('imports') : join(folder, 'imports.sqlite')
    const lines = await killed('write-until-killed.ts', path)
    look(path, ({ database }) => {
      const kept = new Set(listArticles(database).map(article => article.id))
      for (const line of lines) check(kept.has(Number(line)), `article ${line} is gone`)
      const last = lines.at(-1)
      if (last !== undefined)
        check(
          JSON.stringify(readArticle(database, Number(last))?.reading) ===
            JSON.stringify(smallArticle('', 0).reading),
          `article ${last} is not whole`,
        )
    })
    return lines.length
  },
}

const corrections: Kind = {
  name: 'correction of names',
  share: 0.3,
  run: async at => {
    const path = at % RUNS_OF_ONE === 0 ? fresh('corrections') : join(folder, 'corrections.sqlite')
    const lines = await killed('correct-until-killed.ts', path)
    const [id, last] = (lines.at(-1) ?? '').split(' ').map(Number)
    look(path, ({ database }) => {
      if (id === undefined || last === undefined) return
      const { done } = readCorrections(database, id)
      // The one that it was at may be kept without having been acknowledged.
      check(
        done.length === last || done.length === last + 1,
        `${done.length} corrections of ${last} are kept`,
      )
      const name = readCorrectedReading(database, id)?.entities[0]?.name.english
      check(name === `Leila ${done.length}`, `the name is ${name} after ${done.length} corrections`)
    })
    return lines.length
  },
}

const migration = (version: 1 | 3): Kind => ({
  name: `migration from version ${version}`,
  share: 0.1,
  run: async () => {
    const golden = join(library, 'golden', `version-${version}.sqlite`)
    const path = fresh(`migration-${version}`)
    const lines = await killed('migrate-until-killed.ts', golden, path)
    for (const number of new Set(lines.map(line => line.split(' ')[0]!)))
      look(`${path}-${number}`, ({ database }) => {
        check(schemaVersion(database) === MIGRATIONS.at(-1)!.version, `${number} is of an old version`)
        check(listArticles(database).length === 2, `${number} has lost articles`)
        check(readArticle(database, 1)!.reading.beads.length > 10, `${number} has lost pairings`)
        if (version === 3)
          check(readCorrections(database, 2).done.length === 2, `${number} has lost corrections`)
      })
    return lines.filter(line => line.endsWith('brought')).length
  },
})

const archive = join(folder, 'everything.zip')
const archives: Kind = {
  name: 'import of an archive',
  share: 0.2,
  run: async () => {
    const path = fresh('archives')
    const lines = await killed('import-archive-until-killed.ts', archive, path)
    const kept = new Map(lines.map(line => line.split(' ') as [string, string]))
    for (let number = 1; existsSync(`${path}-${number}`); number++)
      look(`${path}-${number}`, ({ database }) => {
        const count = () => Number(database.prepare('SELECT count(*) AS n FROM article').get()?.n)
        const acknowledged = Number(kept.get(String(number)) ?? 0)
        check(count() >= acknowledged, `${count()} articles of ${acknowledged} are kept`)
        const again = finish(importArchive(database, archive, new ReportBuilder(), () => {}))
        check(again.ok && count() === ARCHIVED, `the archive brought again makes ${count()} articles`)
      })
    return lines.length
  },
}

{
  mkdirSync(folder, { recursive: true })
  const opened = openDatabase(join(folder, 'full.sqlite'))
  if (!opened.ok) throw new Error(opened.code)
  const { database, close } = opened.value
  fillLibrary(database)
  const count = () => Number(database.prepare('SELECT count(*) AS n FROM article').get()?.n)
  for (let at = count(); at < ARCHIVED; at++) addArticle(database, tellingArticle(`article ${at}`, at + 1))
  const written = finish(exportArchive(database, archive, new Date()))
  if (!written.ok) throw new Error(written.code)
  close()
}

const began = performance.now()
let failures = 0
for (const { name, share, run } of [imports, corrections, migration(1), migration(3), archives]) {
  const count: Count = { runs: 0, acknowledged: 0, silent: 0 }
  for (let at = 0; at < Math.round(RUNS * share); at++) {
    try {
      const acknowledged = await run(at)
      count.runs++
      count.acknowledged += acknowledged
      if (acknowledged === 0) count.silent++
    } catch (error) {
      failures++
      console.error(`${name}, run ${at + 1}: ${(error as Error).message}`)
    }
  }
  console.log(
    `${name}: ${count.runs} processes killed, ${count.silent} of them before they had acknowledged anything; ` +
      `all of the ${count.acknowledged} acknowledged is there`,
  )
}
const seconds = Math.round((performance.now() - began) / 1000)
console.log(`${failures === 0 ? 'nothing was lost' : `${failures} RUNS LOST SOMETHING`}; ${seconds} s`)
process.exitCode = failures === 0 ? 0 : 1
