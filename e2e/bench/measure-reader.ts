// What reading a long article costs in the real window: start, opening, scrolling, pointing, another layout, memory.
// The article is the samples one after the other. The best of several runs counts, since what else the machine does
// only ever adds; the load at the time is printed, and how each figure grows with the length.
//   node e2e/bench/measure-reader.ts [--rows 1000,5000,20000] [--runs N] [--strict]
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import type { Reading } from '../../shared/model/article.ts'
import { launchMuqabil, type Running } from '../fixtures/muqabil-app.ts'
import { LibraryPage } from '../pages/library-page.ts'
import { buildIfNeeded } from '../start/build-if-needed.ts'
import { argument } from './argument.ts'
import { longArticle, shelveReading, wordsIn } from './long-article.ts'

/** What is aimed at, for 5,000 rows; milliseconds, and megabytes for memory. */
const TARGETS = {
  start: 1000,
  open: 400,
  'slowest frame': 33,
  'frame, 95 of 100': 17,
  'pointing, 95 of 100': 16,
  'layout switch': 300,
  memory: 350,
} as const
/** Rows of a text of the size that the targets are for. */
const MEANT_FOR = 5000
const LAYOUT_KEYS = ['2', '4', '5', '1'] as const
/** How far the page moves with each frame while it is scrolled, in CSS pixels, and for how many frames. */
const SCROLL = { step: 90, frames: 240 } as const
/** How often the pointer moves to another sentence. */
const POINTS = 60

type Figure = keyof typeof TARGETS | 'engine answers' | 'long tasks' | Work
/** Time that the page's own thread computed, which other programs of a busy machine cannot lengthen much. */
type Work = 'work to open' | 'work a frame' | 'work to point' | 'work a layout'
type Figures = Partial<Record<Figure, number>>

if (!buildIfNeeded(fileURLToPath(new URL('../../', import.meta.url)), process.execPath))
  throw new Error('the application cannot be built')
const sizes = (argument('--rows') ?? '1000,5000,20000').split(',').map(Number)
const runs = Number(argument('--runs') ?? 3)
const load = () => loadavg()[0]!.toFixed(1)
console.log(`reader: load ${load()} before, best of ${runs} runs`)
const measured = new Map<number, Figures>()
for (const size of sizes) {
  const reading = longArticle(size)
  const all: Figures[] = []
  for (let run = 0; run < runs; run++) all.push(await measure(reading))
  const best = bestOf(all)
  measured.set(size, best)
  console.log(
    `reader: ${size} rows, ${wordsIn(reading)} Arabic words, load ${load()}: ${Object.entries(best)
      .map(([name, value]) => `${name} ${value.toFixed(name.includes('frame') ? 1 : 0)}`)
      .join(' · ')}`,
  )
}
for (let at = 1; at < sizes.length; at++) printSlope(sizes[at - 1]!, sizes[at]!)
const meant = measured.get(MEANT_FOR)
const missed = Object.entries(TARGETS).filter(([name, most]) => (meant?.[name as Figure] ?? 0) > most)
for (const [name, most] of missed)
  console.log(`reader: ${name} is ${meant![name as Figure]!.toFixed(0)}, aimed at ${most}`)
if (process.argv.includes('--strict') && missed.length > 0) process.exitCode = 1

/** One run: the application started on the first sample, then the long article opened and read. */
async function measure(reading: Reading): Promise<Figures> {
  const userData = mkdtempSync(join(tmpdir(), 'muqabil-bench-'))
  try {
    // A first start brings the samples; what is measured is a start on what was read last.
    const first = await launchMuqabil({ userData })
    await first.app.close()
    shelveReading(userData, reading, { arabic: '', english: 'A long article' })
    const began = performance.now()
    const running = await launchMuqabil({ userData })
    const start = performance.now() - began
    try {
      return { start, ...(await read(running)) }
    } finally {
      await running.app.close()
    }
  } finally {
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function read({ app, page }: Running): Promise<Figures> {
  await page.setViewportSize({ width: 1440, height: 900 })
  const work = await watchWork(page)
  const { open, engine } = await openLong(page)
  const opening = await work()
  // Far rows are drawn in idle moments; what is measured from here on is reading.
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[data-row]')].every(row => row.childElementCount > 0),
  )
  await work()
  const frames = await scroll(page)
  const scrolling = await work()
  const places = await placesInView(page)
  await work()
  const pointing = await point(page, places)
  const lighting = await work()
  const switches: number[] = []
  for (const key of LAYOUT_KEYS) switches.push(await switchLayout(page, key))
  const laying = await work()
  const memory = memoryOf(app.process().pid!)
  return {
    open,
    'work to open': opening,
    'work a frame': scrolling / SCROLL.frames,
    'work to point': lighting / POINTS,
    'work a layout': laying / LAYOUT_KEYS.length,
    'engine answers': engine,
    'slowest frame': Math.max(...frames.deltas),
    'frame, 95 of 100': share(frames.deltas, 0.95),
    'long tasks': frames.longTasks,
    'pointing, 95 of 100': share(pointing, 0.95),
    'layout switch': Math.max(...switches),
    ...(memory === null ? {} : { memory }),
  }
}

/** Answers the milliseconds that the page's thread computed since it was asked last. */
async function watchWork(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  let before = 0
  const since = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    const now = metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000
    const done = now - before
    before = now
    return done
  }
  await since()
  return since
}

/** From the click to the painted page, and how much of that the engine and the way from it took. */
async function openLong(page: Page): Promise<{ open: number; engine: number }> {
  await page.keyboard.press('KeyL')
  const title = new LibraryPage(page).title('A long article')
  await title.waitFor()
  return title.evaluate(async button => {
    const painted = () =>
      new Promise<void>(done =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => done()
          port2.postMessage(null)
        }),
      )
    const id = Number(button.closest<HTMLElement>('[data-article]')!.dataset.article)
    const before = performance.now()
    ;(button as HTMLElement).click()
    while (document.querySelector('.row') === null) await painted()
    await painted()
    const open = performance.now() - before
    while (document.documentElement.dataset.ready !== 'true') await painted()
    const { muqabil } = window as unknown as {
      muqabil: { openArticle(ask: { id: number }): Promise<unknown> }
    }
    const asked = performance.now()
    await muqabil.openArticle({ id })
    return { open, engine: performance.now() - asked }
  })
}

/** The time between frames while the page is scrolled evenly, and how many tasks were longer than 50 ms. */
function scroll(page: Page): Promise<{ deltas: number[]; longTasks: number }> {
  return page.evaluate(async ({ step, frames }) => {
    let longTasks = 0
    const observer = new PerformanceObserver(list => {
      longTasks += list.getEntries().length
    })
    observer.observe({ type: 'longtask' })
    const scroller = document.querySelector('.page')!
    const next = () => new Promise<number>(done => requestAnimationFrame(done))
    const deltas: number[] = []
    await next()
    let last = await next()
    for (let frame = 0; frame < frames; frame++) {
      scroller.scrollTop += step
      const now = await next()
      deltas.push(now - last)
      last = now
    }
    observer.disconnect()
    return { deltas, longTasks }
  }, SCROLL)
}

type Point = { readonly x: number; readonly y: number }

/** The middle of the first line of each sentence in view. */
function placesInView(page: Page): Promise<Point[]> {
  return page.evaluate(() => {
    const view = document.querySelector('.page')!.getBoundingClientRect()
    // To measure a skipped row would lay it out, and with it all the others.
    const laidOut = [...document.querySelectorAll<HTMLElement>('[data-sentence]')].filter(sentence =>
      sentence.checkVisibility({ contentVisibilityAuto: true }),
    )
    return laidOut.flatMap(sentence => {
      const box = sentence.getClientRects()[0]
      const isInView = box && box.top > view.top + 20 && box.bottom < view.bottom - 20
      return isInView ? [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }] : []
    })
  })
}

/** From the pointer's arrival in the page to the picture with its sentence lit, sentence after sentence. */
async function point(page: Page, places: readonly Point[]): Promise<number[]> {
  await page.evaluate(() => {
    const times: number[] = []
    Object.assign(window, { pointing: times })
    document.addEventListener(
      'pointermove',
      () => {
        const came = performance.now()
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => times.push(performance.now() - came)
          port2.postMessage(null)
        })
      },
      { capture: true },
    )
  })
  for (let at = 0; at < POINTS; at++) {
    const { x, y } = places[(at * 7) % places.length]!
    const before = at
    await page.mouse.move(x, y)
    await page.waitForFunction(
      count => (window as unknown as { pointing: number[] }).pointing.length > count,
      before,
    )
  }
  return page.evaluate(() => (window as unknown as { pointing: number[] }).pointing)
}

/** From the key to the painted page in another layout. */
async function switchLayout(page: Page, key: string): Promise<number> {
  await page.evaluate(() => {
    const page = document.querySelector('.page')!
    const taken = new Promise<number>(done => {
      document.addEventListener(
        'keydown',
        () => {
          const came = performance.now()
          const changes = new MutationObserver(() => {
            changes.disconnect()
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel()
              port1.onmessage = () => done(performance.now() - came)
              port2.postMessage(null)
            })
          })
          changes.observe(page, { attributeFilter: ['class'] })
        },
        { capture: true, once: true },
      )
    })
    Object.assign(window, { switching: taken })
  })
  await page.keyboard.press(key)
  return page.evaluate(() => (window as unknown as { switching: Promise<number> }).switching)
}

/** Megabytes of a process and all below it, pages that several share counted once; null where nothing tells. */
function memoryOf(root: number): number | null {
  if (process.platform !== 'linux') return null
  const below = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter(entry => /^\d+$/.test(entry))) {
    const parent = parentOf(Number(name))
    if (parent !== null) below.set(parent, [...(below.get(parent) ?? []), Number(name)])
  }
  const family = [root]
  for (const pid of family) family.push(...(below.get(pid) ?? []))
  return family.reduce((sum, pid) => sum + sizeOf(pid), 0) / 1024
}

function parentOf(pid: number): number | null {
  // The name, in parentheses, may hold anything.
  const stat = readIfThere(`/proc/${pid}/stat`)
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields ? Number(fields[1]) : null
}

/** Kilobytes of one process. */
function sizeOf(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readIfThere(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0)
}

/** A file of /proc; null where its process has ended meanwhile. */
function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ESRCH' || code === 'EACCES') return null
    throw error
  }
}

function share(values: readonly number[], of: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * of))]!
}

function bestOf(all: readonly Figures[]): Figures {
  const best: Figures = {}
  for (const figures of all)
    for (const [name, value] of Object.entries(figures) as [Figure, number][])
      best[name] = Math.min(best[name] ?? value, value)
  return best
}

function printSlope(from: number, to: number): void {
  const before = measured.get(from)!
  const after = measured.get(to)!
  const growth = (Object.keys(after) as Figure[])
    .filter(name => (before[name] ?? 0) > 0)
    .map(name => `${name} ×${(after[name]! / before[name]!).toFixed(1)}`)
  console.log(`reader: rows ×${(to / from).toFixed(1)}: ${growth.join(' · ')}`)
}
