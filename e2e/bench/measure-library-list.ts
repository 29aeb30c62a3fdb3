// How long the engine takes to answer what the library window asks, with a hundred thousand articles of the bench's own
// making: the order of each view, the articles of one screen, the counts of the filters, and a title typed ahead.
//   node e2e/bench/measure-library-list.ts [--articles N] [--max MILLISECONDS] [--keep PATH]
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { arrangeArticles, findTitle, readShelves } from '../../electron/library/arrange-articles.ts'
import { readSummaries } from '../../electron/library/articles.ts'
import { findTwin } from '../../electron/library/duplicates.ts'
import { openDatabase } from '../../electron/library/open-database.ts'
import { SHELF_ORDERS, type ShelfView, WHOLE_SHELF } from '../../shared/model/shelf.ts'
import { fillLibrary } from '../fixtures/fill-library.ts'
import { argument } from './argument.ts'

const articles = Number(argument('--articles') ?? 100_000)
const most = Number(argument('--max') ?? 0)
const kept = argument('--keep')
const folder = kept === undefined ? mkdtempSync(join(tmpdir(), 'muqabil-bench-')) : null
const path = kept ?? join(folder!, 'library.sqlite')
const isFilled = existsSync(path)
const began = performance.now()
const opened = openDatabase(path)
if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`)
const { database, close } = opened.value
if (!isFilled) {
  fillLibrary(database, articles)
  console.log(`list: ${articles} articles made in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}

let slowest = 0
function measure(label: string, work: () => unknown, runs = 5): void {
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const from = performance.now()
    work()
    times.push(performance.now() - from)
  }
  const middle = times.toSorted((a, b) => a - b)[runs >> 1]!
  slowest = Math.max(slowest, times[0]!, middle)
  console.log(`list: ${label}: first ${times[0]!.toFixed(0)} ms, median ${middle.toFixed(0)} ms`)
}

const view = (change: Partial<ShelfView>): ShelfView => ({ ...WHOLE_SHELF, ...change })
for (const order of SHELF_ORDERS)
  if (order !== 'own') measure(`by ${order}`, () => arrangeArticles(database, view({ order })))
measure('one tag', () => arrangeArticles(database, view({ tag: 1 })))
measure('one collection, in its own order', () =>
  arrangeArticles(database, view({ collection: 1, order: 'own' })),
)
measure('one site, unread, with English', () =>
  arrangeArticles(database, view({ site: 'Site 3', reading: 'unread', english: 'with' })),
)
measure('the bin', () => arrangeArticles(database, view({ place: 'bin' })))
const ids = arrangeArticles(database, WHOLE_SHELF)
measure('forty articles of one screen', () => readSummaries(database, ids.slice(70_000, 70_040)))
measure('the counts of all filters', () => readShelves(database))
measure('a title typed ahead', () => findTitle(database, view({ order: 'title' }), 'report 99', 0))
measure('a text that may be there', () => findTwin(database, 'arabic', 'نص جديد لم يرد في المكتبة من قبل قط'))
close()
if (folder !== null) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
if (most > 0 && slowest > most) process.exit(1)
