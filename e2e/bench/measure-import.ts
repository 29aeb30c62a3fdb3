// How long a new article of more than 300 words takes from the drop of its two files to its sentences on the page, in
// the real application, and the engine's share of that (from its first to its last notice of progress). The article
// is the second and third samples one after the other; each run is a start of its own.
//   node e2e/bench/measure-import.ts [--runs N] [--max MILLISECONDS]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dropFiles } from '../fixtures/drop-files.ts'
import { launchMuqabil } from '../fixtures/muqabil-app.ts'
import { argument } from './argument.ts'

const runs = Number(argument('--runs') ?? 5)
/** A process each: an article much like one in the library is asked about before it is taken. */
if (argument('--one') === undefined) {
  for (let run = 0; run < runs; run++) {
    const most = argument('--max')
    const words = [fileURLToPath(import.meta.url), '--one', '1', ...(most ? ['--max', most] : [])]
    const { status } = spawnSync(process.execPath, words, { stdio: 'inherit' })
    if (status !== 0) process.exit(status ?? 1)
  }
  process.exit(0)
}
const samples = fileURLToPath(new URL('../../assets/samples/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'muqabil-bench-'))
const text = (language: string) =>
  ['2-the-night-train-to-aqaba', '3-the-chess-school-of-casablanca']
    .map(name => readFileSync(`${samples}${name}.${language}.txt`, 'utf8'))
    .join('\n')
const { app, page } = await launchMuqabil({ userData: join(folder, 'data') })
// The samples are brought in one after the other; the measured import shall not wait for them.
await page.waitForTimeout(3000)
await page.evaluate(() => {
  const seen = { first: 0, last: 0 }
  Object.assign(window, { seen })
  const bridge = (window as unknown as { muqabil: { onJobProgress(listener: () => void): void } }).muqabil
  bridge.onJobProgress(() => {
    seen.first ||= performance.now()
    seen.last = performance.now()
  })
  window.addEventListener('drop', () => Object.assign(seen, { drop: performance.now(), first: 0 }), true)
})
const whole: number[] = []
const engine: number[] = []
for (const run of [0]) {
  const mark = `${700 + run}`
  const paths = (['ar', 'en'] as const).map(language => {
    const path = join(folder, `article-${run}.${language}.txt`)
    writeFileSync(path, text(language).replaceAll('212', mark))
    return path
  })
  await dropFiles(page, paths)
  const times = await page.evaluate(async number => {
    const isThere = () =>
      [...document.querySelectorAll('[data-side="english"][data-sentence]')].some(element =>
        element.textContent?.includes(number),
      )
    while (!isThere() || document.documentElement.dataset.ready !== 'true')
      await new Promise(drawn => requestAnimationFrame(drawn))
    const { drop, first, last } = (window as unknown as { seen: Record<'drop' | 'first' | 'last', number> })
      .seen
    return { whole: performance.now() - drop, engine: last - first }
  }, mark)
  whole.push(times.whole)
  engine.push(times.engine)
}
await app.close()
rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
const words = text('ar').split(/\s+/).length
console.log(
  `import: an article of ${words} Arabic words from the drop to the page: ${whole[0]!.toFixed(0)} ms`,
)
console.log(`import: the engine's part: ${engine[0]!.toFixed(0)} ms`)
const most = Number(argument('--max') ?? 0)
if (most > 0 && Math.max(...whole) > most) process.exit(1)
