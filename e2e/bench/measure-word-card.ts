// How long the card of a word takes in the real application, from the end of the pointer's rest on the word to the
// frame that shows what the word means: 50 different words of the articles on the page, each asked for once.
//   node e2e/bench/measure-word-card.ts [--words N] [--max MILLISECONDS]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { launchMuqabil } from '../fixtures/muqabil-app.ts'
import { argument } from './argument.ts'

/** Milliseconds that the window waits for the pointer to rest, as renderer/reader/follow-pointer.ts has them. */
const REST = 250

const wanted = Number(argument('--words') ?? 50)
const folder = mkdtempSync(join(tmpdir(), 'muqabil-bench-'))
const { app, page } = await launchMuqabil({ userData: join(folder, 'data') })
// The samples are brought in one after the other; a word shall not wait for them.
await page.waitForTimeout(3000)
await page.evaluate(rest => {
  const times = { rested: 0, shown: 0 }
  Object.assign(window, { times })
  const wait = window.setTimeout.bind(window)
  // The end of the rest is the moment at which the window's own timer comes.
  window.setTimeout = ((run: () => void, milliseconds?: number) =>
    wait(() => {
      if (milliseconds === rest) times.rested = performance.now()
      run()
    }, milliseconds)) as typeof window.setTimeout
  new MutationObserver(() => {
    if (times.shown > 0 || !document.querySelector('.word-card .word-best')) return
    times.shown = -1
    requestAnimationFrame(() => {
      times.shown = performance.now()
    })
  }).observe(document.body, { childList: true, subtree: true, characterData: true })
}, REST)

const taken: number[] = []
let unknown = 0
for (const word of await differentWords(page, wanted * 2)) {
  if (taken.length === wanted) break
  const time = await timeOf(page, word)
  if (time === null) unknown++
  else taken.push(time)
}
await app.close()
rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
const ordered = taken.toSorted((a, b) => a - b)
const share = (part: number) => ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * part))]!
const p95 = share(0.95)
console.log(
  `word card: ${taken.length} words (${unknown} more without a gloss): first ${taken[0]!.toFixed(0)} ms, median ${share(0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms, slowest ${ordered.at(-1)!.toFixed(0)} ms`,
)
const most = Number(argument('--max') ?? Number.POSITIVE_INFINITY)
if (p95 > most) process.exit(1)

type Word = { readonly sentence: number; readonly from: number; readonly to: number }

async function differentWords(on: Page, count: number): Promise<Word[]> {
  const words = await on.evaluate(() => {
    const seen = new Set<string>()
    const found: { sentence: number; from: number; to: number }[] = []
    for (const element of document.querySelectorAll<HTMLElement>('[data-side="arabic"][data-sentence]'))
      for (const match of element.textContent.matchAll(/[\u0621-\u064a]{3,}/g)) {
        if (seen.has(match[0])) continue
        seen.add(match[0])
        const sentence = Number(element.dataset.sentence)
        found.push({ sentence, from: match.index, to: match.index + match[0].length })
      }
    return found
  })
  return words.slice(0, count)
}

/** Milliseconds from rest to card; null where the card has no gloss to show. */
async function timeOf(on: Page, word: Word): Promise<number | null> {
  await on.mouse.move(2, 2)
  await on.waitForTimeout(300)
  const place = await on.evaluate(({ sentence, from, to }) => {
    const times = (window as unknown as { times: { rested: number; shown: number } }).times
    times.rested = 0
    times.shown = 0
    const element = document.querySelector(`[data-side="arabic"][data-sentence="${sentence}"]`)!
    element.scrollIntoView({ block: 'center' })
    const range = document.createRange()
    range.setStart(element.firstChild!, from)
    range.setEnd(element.firstChild!, to)
    const box = range.getClientRects()[0]!
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }, word)
  await on.waitForTimeout(50)
  await on.mouse.move(place.x, place.y)
  await on.waitForTimeout(600)
  const { rested, shown } = await on.evaluate(
    () => (window as unknown as { times: { rested: number; shown: number } }).times,
  )
  return rested > 0 && shown > 0 ? shown - rested : null
}
