// How soon a long text can be read: two files of about 2 MB, Arabic and English, dropped on the window of the real
// application; milliseconds until the first screen stands on the page, and seconds until the whole article is there.
// The texts are the samples again and again, with numbers of their own in each copy.
//   node e2e/bench/measure-long-import.ts [--bytes 2000000]
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { dropFiles } from '../fixtures/drop-files.ts'
import { launchMuqabil } from '../fixtures/muqabil-app.ts'
import { argument } from './argument.ts'

const bytes = Number(argument('--bytes') ?? 2_000_000)
const samples = fileURLToPath(new URL('../../assets/samples/', import.meta.url))
const names = ['1-the-ship-off-alexandria', '2-the-night-train-to-aqaba', '3-the-chess-school-of-casablanca']
const sample = (name: string, language: string) => readFileSync(`${samples}${name}.${language}.txt`, 'utf8')
const texts = { ar: 'كتاب طويل\n\n', en: 'A long book\n\n' }
for (let copy = 1; Buffer.byteLength(texts.ar) < bytes; copy++)
  for (const language of ['ar', 'en'] as const)
    texts[language] +=
      `${sample(names[copy % names.length]!, language).replace(/\d+/g, digits => String(Number(digits) + copy))}\n`

const folder = mkdtempSync(join(tmpdir(), 'muqabil-bench-'))
const paths = (['ar', 'en'] as const).map(language => {
  const path = join(folder, `book.${language}.txt`)
  writeFileSync(path, texts[language])
  return path
})
const { app, page } = await launchMuqabil({ userData: join(folder, 'data') })
// The samples are brought in one after the other; the measured import shall not wait for them.
await page.waitForTimeout(3000)
await page.evaluate(() => {
  window.addEventListener('drop', () => Object.assign(window, { dropped: performance.now() }), true)
})
await dropFiles(page, paths)
const first = await page.evaluate(async () => {
  const isThere = () =>
    [...document.querySelectorAll('[data-side="english"][data-sentence]')].some(element =>
      element.textContent?.includes('A long book'),
    )
  while (!isThere() || document.documentElement.dataset.ready !== 'true')
    await new Promise(drawn => requestAnimationFrame(drawn))
  return performance.now() - (window as unknown as { dropped: number }).dropped
})
const began = performance.now()
await page.evaluate(async () => {
  while (document.querySelector('.import-progress')) await new Promise(later => setTimeout(later, 100))
})
const rest = (performance.now() - began + first) / 1000
await app.close()
rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
console.log(
  `long import: ${(Buffer.byteLength(texts.ar) / 1e6).toFixed(1)} MB of Arabic with its English: first screen after ${first.toFixed(0)} ms, the whole after ${rest.toFixed(1)} s`,
)
