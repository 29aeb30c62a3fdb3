// How long the engine takes to answer questions to a large library, by kinds of questions and letter by letter; and what
// such a library costs at the start and where its list is drawn, beside an empty one. Without a library one of 3,000
// articles is made; `generate-library.ts` makes larger ones.
//   node e2e/bench/measure-search.ts [--library FILE] [--each N] [--max MILLISECONDS]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { assetsFolder } from '../../electron/knowledge/assets-folder.ts'
import { loadKnowledge } from '../../electron/knowledge/load-knowledge.ts'
import { openDatabase } from '../../electron/library/open-database.ts'
import { startEngine } from '../../electron/worker/engine.ts'
import type { EngineHandlers } from '../../electron/worker/engine-contract.ts'
import { WHOLE_SHELF } from '../../shared/model/shelf.ts'
import { argument } from './argument.ts'

const folder = mkdtempSync(join(tmpdir(), 'muqabil-bench-'))
const given = argument('--library')
const each = Number(argument('--each') ?? 40)
const library = given ?? join(folder, 'library.sqlite')
if (!given) {
  const generator = fileURLToPath(new URL('generate-library.ts', import.meta.url))
  spawnSync(process.execPath, [generator, library, '--articles', '3000'], { stdio: 'inherit' })
}
const knowledge = loadKnowledge()
let state = 7
const random = (): number => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0
  return state / 2 ** 32
}

const start = (path: string): EngineHandlers =>
  startEngine({ libraryPath: path, assetsFolder, loadKnowledge: () => knowledge, tell: () => {} })

await measureStart()
const asked = await measureQuestions()
rmSync(folder, { recursive: true, force: true })
const most = Number(argument('--max') ?? 0)
if (most > 0 && asked > most) process.exit(1)

/** From the start of the engine to the answer that a window waits for before its first picture. */
async function measureStart(): Promise<void> {
  const empty = join(folder, 'empty.sqlite')
  const made = openDatabase(empty)
  if (!made.ok) throw new Error(made.code)
  made.value.close()
  const times = { empty: [] as number[], large: [] as number[], list: [] as number[] }
  for (let run = 0; run < 7; run++)
    for (const [name, path] of [
      ['empty', empty],
      ['large', library],
    ] as const) {
      const began = performance.now()
      const engine = start(path)
      await engine.listArticles({ count: 1 })
      times[name].push(performance.now() - began)
      if (name === 'large') times.list.push(await timeList(engine))
      await engine.close({})
    }
  const ratio = middle(times.large) / middle(times.empty)
  console.log(
    `start of the engine to the first article of the list: empty ${ms(middle(times.empty))}, large ${ms(middle(times.large))}, ${ratio.toFixed(2)} times as long`,
  )
  console.log(`the whole list put in order and its first 60 lines read: ${ms(middle(times.list))}`)
}

async function timeList(engine: EngineHandlers): Promise<number> {
  const began = performance.now()
  const ids = await engine.arrangeArticles(WHOLE_SHELF)
  if (!ids.ok) throw new Error(ids.code)
  await engine.readSummaries({ ids: ids.value.slice(0, 60) })
  return performance.now() - began
}

/** Answers the slowest but one in twenty of all questions. */
async function measureQuestions(): Promise<number> {
  const kinds = questions()
  const engine = start(library)
  // As in a window where the search was just opened.
  await engine.recentQuestions({})
  await engine.search({ question: 'كتاب' })
  const all: Times = { wall: [], processor: [] }
  for (const [kind, list] of Object.entries(kinds)) {
    const times: Times = { wall: [], processor: [] }
    let found = 0
    let cut = 0
    for (const question of list) {
      const answer = await timed(times, () => engine.search({ question }))
      if (!answer.ok) throw new Error(`${question}: ${answer.code}`)
      if (answer.value.articles.length > 0) found++
      if (!answer.value.complete) cut++
    }
    all.wall.push(...times.wall)
    all.processor.push(...times.processor)
    console.log(`search, ${kind}: ${list.length} asked, ${found} found, ${cut} with more; ${told(times)}`)
  }
  await engine.close({})
  const size = (statSync(library).size / 1e6).toFixed(0)
  console.log(`search, all ${all.wall.length} in a library of ${size} MB: ${told(all)}`)
  return share(all.wall, 0.95)
}

/** Milliseconds by the clock, and of the processor: on a machine that others load only the second tells much. */
type Times = { readonly wall: number[]; readonly processor: number[] }

async function timed<T>(times: Times, work: () => T | Promise<T>): Promise<T> {
  const began = performance.now()
  const before = process.cpuUsage()
  const answer = await work()
  const { user, system } = process.cpuUsage(before)
  times.wall.push(performance.now() - began)
  times.processor.push((user + system) / 1000)
  return answer
}

function told({ wall, processor }: Times): string {
  return `p50 ${ms(middle(wall))}, p95 ${ms(share(wall, 0.95))}, slowest ${ms(Math.max(...wall))}; of the processor p50 ${ms(middle(processor))}, p95 ${ms(share(processor, 0.95))}`
}

function questions(): Record<string, string[]> {
  const database = new DatabaseSync(library, { readOnly: true })
  const terms = database
    .prepare('SELECT term FROM search_term WHERE length(term) > 1 ORDER BY sentences DESC')
    .all()
    .map(row => String(row.term))
  const ranked = (from: number, to: number): string =>
    terms[Math.floor(terms.length ** (from + (to - from) * random()))] ?? terms[0]!
  const many = (make: () => string): string[] => Array.from({ length: each }, make)
  const last = Number(database.prepare('SELECT max(id) AS id FROM article').get()?.id)
  const sentence = database.prepare('SELECT original FROM text WHERE article = ? AND language = ?')
  const stretch = (length: number): string => {
    const language = random() < 0.5 ? 'arabic' : 'english'
    const original = String(sentence.get(1 + Math.floor(random() * last), language)?.original)
    const words = original.replace(/[^\p{L}\p{M}\p{N} ]/gu, ' ').split(/\s+/)
    const at = Math.floor(random() * Math.max(1, words.length - length))
    return words.slice(at, at + length).join(' ')
  }
  const year = () => 2006 + Math.floor(random() * 20)
  const kinds = {
    'common words': many(() => `${ranked(0, 0.35)} `),
    'rare words': many(() => `${ranked(0.75, 1)} `),
    'words of all frequencies': many(() => `${ranked(0, 1)}`),
    'two words': many(() => stretch(2)),
    'two words of two languages': many(() => `${stretch(1)} ${stretch(1)} `),
    'three words that are common': many(() => `${ranked(0, 0.3)} ${ranked(0, 0.3)} ${ranked(0, 0.3)} `),
    phrases: many(() => `"${stretch(3)}"`),
    beginnings: many(() => `${ranked(0.2, 0.9).slice(0, 3)}*`),
    exclusions: many(() => `${ranked(0.1, 0.6)} -${ranked(0.1, 0.5)} `),
    'with a site': many(() => `${ranked(0, 0.7)} site:news-${1 + Math.floor(random() * 60)}.`),
    'with a date': many(() => `${ranked(0, 0.7)} after:${year() - 3} before:${year()}`),
    'with a tag': many(
      () => `${ranked(0, 0.7)} tag:${['later', 'work', 'trade', 'rare'][Math.floor(random() * 4)]}`,
    ),
    'with a name': many(() => `${random() < 0.5 ? ranked(0, 0.4) : ''} name:Alexandria`),
    'with a language': many(() => `${ranked(0, 0.8)} lang:${random() < 0.5 ? 'ar' : 'en'}`),
    'words that nobody wrote': many(() => `${ranked(0.3, 0.9)}zx `),
  }
  database.close()
  const typed = [...kinds['words of all frequencies'].slice(0, 20), ...kinds['two words'].slice(0, 10)]
  const letters = typed.flatMap(question => Array.from(question, (_, at) => question.slice(0, at + 1)))
  return { ...kinds, 'letter by letter': letters }
}

function middle(values: readonly number[]): number {
  return share(values, 0.5)
}

function share(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`
}
