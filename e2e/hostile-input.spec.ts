import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { writeZip } from '../electron/dictionaries/testing/write-zip.ts'
import { dropFiles } from './fixtures/drop-files.ts'
import { peakOfEngine } from './fixtures/engine-memory.ts'
import { longBook } from './fixtures/import/long-book.ts'
import { importFixtures } from './fixtures/import-fixtures.ts'
import { isAtRest, libraryBytes } from './fixtures/library-bytes.ts'
import { expect, test } from './fixtures/muqabil-app.ts'
import { ReaderPage } from './pages/reader-page.ts'

const SENTENCE = 'أعلنت وزارة الري اليوم أن منسوب النهر ارتفع في ثلاث محافظات شمالية.'
/** Turns what follows right to left, as file names and titles that deceive do. */
const OVERRIDE = '\u202e'
/** Bytes that the text engine may hold, whatever it is given. */
const MOST_MEMORY = 512 * 1024 * 1024

let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muqabil-hostile-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** A page that tries whatever a page can try; each success would ask the server or set `window.ran`. */
const hostilePage = (
  server: string,
): string => `<!doctype html><html lang="ar"><head><title>${SENTENCE}</title>
<meta http-equiv="refresh" content="0; url=${server}/refresh"><base href="${server}/">
<script>window.ran = 'script'; fetch('${server}/script')</script><script src="${server}/source.js"></script>
<link rel="stylesheet" href="${server}/sheet.css"><style>@import url("${server}/import.css")</style></head>
<body onload="window.ran = 'onload'"><h1 onclick="window.ran = 'onclick'">${SENTENCE}</h1>
<p onmouseover="window.ran = 'over'" style="background: url(${server}/style.png)">${SENTENCE}
<img src="${server}/picture.png" onerror="window.ran = 'onerror'"><a href="javascript:window.ran = 'link'">المزيد</a></p>
<svg onload="window.ran = 'svg'"><script>window.ran = 'svg script'</script><a href="javascript:0"><text>نص</text></a>
<foreignObject><iframe srcdoc="<script>parent.ran = 'srcdoc'</script>"></iframe></foreignObject></svg>
<iframe src="${server}/frame.html"></iframe><object data="${server}/object"></object>
<p>&lt;img src=x onerror="window.ran = 'written'"&gt; ${SENTENCE}</p><template><p onclick="1">x</p></template></body></html>`

/** What a page does that nobody asked for, from now on. */
async function watch(page: Page): Promise<{ said: string[]; violations: () => Promise<string[]> }> {
  const said: string[] = []
  page.on('console', message => said.push(message.text()))
  page.on('pageerror', error => said.push(error.message))
  page.on('request', request => {
    if (!/^(?:app|blob|data):/.test(request.url())) said.push(request.url())
  })
  await page.evaluate(() => {
    const noted: string[] = []
    Object.assign(window, { violations: noted })
    document.addEventListener('securitypolicyviolation', event => noted.push(event.effectiveDirective))
  })
  return {
    said,
    violations: () => page.evaluate(() => (window as unknown as { violations: string[] }).violations),
  }
}

/** Closes the sheet in which texts wait. */
async function giveUp(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('hostile files are read or refused, nothing in them runs, and the window stays', async ({
  muqabil: { app, page },
  userData,
}) => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  })
  await new Promise<void>(listening => server.listen(0, '127.0.0.1', listening))
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const watched = await watch(page)
  const reader = new ReaderPage(page)
  const sheet = page.getByRole('dialog')
  const start = sheet.getByRole('button', { name: 'Read it' })

  await test.step('a page full of programs', async () => {
    await dropFiles(page, [file('page.html', hostilePage(address))])
    await start.click()
    await expect(reader.sentence('arabic', SENTENCE.slice(0, 30)).first()).toBeVisible()
    await reader.click('arabic', SENTENCE.slice(0, 12))
    await page.keyboard.press('Escape')
    await expect(page.locator('main.page').locator('script, iframe, img, object, style')).toHaveCount(0)
    expect(await page.evaluate(() => (window as { ran?: string }).ran)).toBeUndefined()
  })

  await test.step('the same pasted', async () => {
    await page.evaluate(
      ([html, text]) => {
        const data = new DataTransfer()
        data.setData('text/html', html!)
        data.setData('text/plain', text!)
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
      },
      [hostilePage(address).replaceAll('ثلاث', 'أربع'), SENTENCE.replace('ثلاث', 'أربع')],
    )
    await start.click()
    await expect(reader.sentence('arabic', 'أربع محافظات').first()).toBeVisible()
    expect(await page.evaluate(() => (window as { ran?: string }).ran)).toBeUndefined()
  })

  await test.step('a title that turns what follows', async () => {
    const title = `${OVERRIDE}عنوان gnp.exe ${OVERRIDE}`
    await dropFiles(page, [
      file(`${OVERRIDE}txt.article.txt`, `${title}\n\n${SENTENCE.replace('ثلاث', 'خمس')}`),
    ])
    await start.click()
    await expect(reader.sentence('arabic', 'خمس محافظات').first()).toBeVisible()
    expect(await page.title()).toMatch(/^\u2068[^\u2069]*\u2069 — Muqabil$/)
    const heading = page.locator('.bar-titles h1')
    expect(await heading.evaluate(element => element.firstElementChild?.tagName)).toBe('BDI')
    await page.keyboard.press('Control+L')
    await expect(page.getByRole('grid')).toBeVisible()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide).toBeLessThanOrEqual(0)
  })

  const before = await page.evaluate(() => document.title)
  await expect.poll(() => isAtRest(userData, 3 + 3), { timeout: 20_000 }).toBe(true)
  const articles = libraryBytes(userData).article

  await test.step('archives that burst, or lead out of themselves', async () => {
    const evil = Object.fromEntries(
      ['../../evil.xhtml', '/evil.xhtml', 'C:\\evil.xhtml', 'a/../../evil.xhtml'].map(path => [
        path,
        new TextEncoder().encode('evil'),
      ]),
    )
    const bombs = [...importFixtures('books'), ...importFixtures('documents')].filter(({ name }) =>
      /^(?:bomb|bottomless|growing-entities)\./.test(name),
    )
    const refused = bombs.filter(bomb => bomb.refused !== null)
    await dropFiles(page, [
      file('evil.epub', writeZip(evil)),
      file('evil.docx', writeZip(evil)),
      ...refused.map(({ path }) => path),
    ])
    await expect(page.getByRole('alert')).toHaveCount(2 + refused.length, { timeout: 20_000 })
    for (const _ of [0, 1, ...refused]) await page.getByRole('button', { name: 'Dismiss' }).first().click()
    const made = [...readdirSync(folder), ...readdirSync(join(folder, '..')), ...readdirSync(userData)]
    expect(made.filter(name => name.startsWith('evil.x'))).toEqual([])
  })

  await test.step('bytes that are no text', async () => {
    const half = Buffer.from(`\ufeff${SENTENCE} \ud83d ${SENTENCE}`, 'utf16le')
    await dropFiles(page, [
      file('nul.txt', `${SENTENCE}\0\0${SENTENCE}`),
      file(`${OVERRIDE}fdp.empty.txt`, ''),
      file('half.txt', half),
    ])
    await expect(page.getByText('“\u2068nul.txt\u2069” is no text')).toBeVisible()
    // The name of the file is shut off from the sentence around it.
    await expect(page.getByText(`“\u2068${OVERRIDE}fdp.empty.txt\u2069” holds no text.`)).toBeVisible()
    await expect(sheet.locator('.slot-preview')).toContainText('\ufffd')
    await giveUp(page)
    for (const _ of [0, 1]) await page.getByRole('button', { name: 'Dismiss' }).first().click()
  })

  await test.step('one line of 20 MB', async () => {
    const line = 'كلمة '.repeat(Math.floor((20 * 1024 * 1024 - 9) / 9))
    await dropFiles(page, [file('line.txt', line)])
    await expect(page.getByText('runs on without a full stop')).toBeVisible({ timeout: 30_000 })
    await page.getByRole('button', { name: 'Dismiss' }).first().click()
  })

  await test.step('a book of many chapters', async () => {
    await dropFiles(page, [file('book.epub', longBook('arabic', 400))])
    await expect(sheet.locator('.pair')).toHaveCount(400, { timeout: 20_000 })
    await giveUp(page)
  })

  expect(await page.evaluate(() => document.title)).toBe(before)
  expect(libraryBytes(userData).article).toBe(articles)
  expect(asked).toEqual([])
  expect(watched.said).toEqual([])
  expect(await watched.violations()).toEqual([])
  const peak = peakOfEngine(app)
  if (peak === null) console.log('not run: this system does not say how much memory a process holds')
  else {
    console.log(`engine: ${Math.round(peak / 1024 / 1024)} MB at most`)
    expect(peak).toBeLessThan(MOST_MEMORY)
  }
  server.close()
})
