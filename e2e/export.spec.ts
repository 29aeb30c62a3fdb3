import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { chromium, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { unzipSync } from 'fflate'
import { axeFindings } from './fixtures/axe-findings.ts'
import { chooseFiles } from './fixtures/choose-files.ts'
import { dropFiles } from './fixtures/drop-files.ts'
import { expect, settled, test } from './fixtures/muqabil-app.ts'
import { SEED } from './fixtures/seed-article.ts'
import { findChromium } from './start/find-chromium.ts'

/** Has the next dialogs for saving answer with this path. */
const saveTo = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog
  }, path)

const sheet = (page: Page): Locator => page.getByRole('dialog', { name: 'Export', exact: true })
const told = (page: Page, words: string): Locator => page.getByRole('status').filter({ hasText: words })

/** Opens the sheet and chooses. */
async function choose(page: Page, format: string, texts: string): Promise<void> {
  await page.keyboard.press('Control+Shift+S')
  await sheet(page).getByRole('radio', { name: format }).check()
  await sheet(page).getByRole('radio', { name: texts, exact: true }).check()
}

const save = (page: Page): Promise<void> =>
  sheet(page).getByRole('button', { name: 'Export…', exact: true }).click()

/** Words as they are compared across formats. */
const bare = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What the sentences of a side say, in order. */
const sentencesOf = (page: Page, side: 'arabic' | 'english'): Promise<string[]> =>
  page.locator(`[data-side=${side}][data-sentence]`).allTextContents()

/** Saves the open page as PDF and looks whether all of its words are on it. */
async function saveOnPaper(app: ElectronApplication, page: Page, path: string): Promise<void> {
  const name = basename(path)
  await saveTo(app, path)
  await page.keyboard.press('Control+Shift+P')
  await expect(told(page, `“${name}” was saved.`)).toBeVisible()
  expect(readFileSync(path).toString('latin1')).toContain('/StructTreeRoot')
  const { stdout, error } = spawnSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
  test.info().annotations.push({
    type: `pdftotext of ${name}`,
    description: error ? 'not run: poppler-utils are absent' : 'run',
  })
  if (error) return
  const tight = (text: string): string => text.replace(/\s+/g, '')
  for (const sentence of await sentencesOf(page, 'english')) expect(tight(stdout)).toContain(tight(sentence))
  expect(stdout).not.toMatch(/Names|linked|sentences/)
  expect(stdout).toMatch(/1 \/ \d/)
  // pdftotext puts the letters of a word where they stand, so that they are counted and not compared in order.
  const letters = (text: string): string[] => text.normalize('NFKC').match(/\p{Script=Arabic}/gu) ?? []
  const printed = letters(stdout)
  const missing = letters((await sentencesOf(page, 'arabic')).join('')).filter(letter => {
    const at = printed.indexOf(letter)
    if (at >= 0) printed.splice(at, 1)
    return at < 0
  })
  expect(missing).toEqual([])
}

test('an article leaves as a page, a book, a text and on paper', async ({ muqabil: { app, page } }) => {
  test.setTimeout(120_000)
  const folder = mkdtempSync(join(tmpdir(), 'muqabil-export-'))
  const browser = await chromium.launch({ executablePath: findChromium()!, args: ['--no-sandbox'] })
  try {
    const arabic = await sentencesOf(page, 'arabic')
    const english = await sentencesOf(page, 'english')

    await test.step('the sheet is clear to everybody, in both languages of the window', async () => {
      await page.keyboard.press('Control+Shift+S')
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+K')
      await page.getByRole('dialog').getByRole('combobox').fill('Dark')
      await page.keyboard.press('Enter')
      await page.locator('.bar-language').click()
      await page.setViewportSize({ width: 760, height: 640 })
      await page.keyboard.press('Control+Shift+S')
      await expect(page.getByRole('dialog', { name: 'تصدير', exact: true })).toBeVisible()
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await page.locator('.bar-language').click()
      await page.setViewportSize({ width: 1280, height: 860 })
    })

    await test.step('a file that cannot be written is one sentence, and the sheet stays', async () => {
      await saveTo(app, join(folder, 'nowhere', 'page.html'))
      await choose(page, 'Web page', 'Side by side')
      await save(page)
      await expect(sheet(page).getByRole('alert')).toContainText('page.html')
      await page.keyboard.press('Escape')
    })

    const html = join(folder, 'page.html')
    await test.step('a web page is written whole, and shown where it lies', async () => {
      await saveTo(app, html)
      await choose(page, 'Web page', 'Side by side')
      await save(page)
      const notice = told(page, '“page.html” was saved.')
      await expect(notice).toBeVisible()
      await expect(sheet(page)).toBeHidden()
      expect(readdirSync(folder)).toEqual(['page.html'])
      await app.evaluate(({ shell }) => {
        shell.showItemInFolder = path => Object.assign(globalThis, { shown: path })
      })
      await notice.getByRole('button', { name: 'Show in folder' }).click()
      await expect.poll(() => app.evaluate(() => (globalThis as { shown?: string }).shown)).toBe(html)
    })

    await test.step('in a browser it lights sentences and names in both languages, and asks for nothing', async () => {
      const other = await browser.newPage()
      const asked: string[] = []
      const complaints: string[] = []
      other.on('request', request => asked.push(request.url()))
      other.on('console', message => complaints.push(message.text()))
      await other.goto(`file://${html}`)
      expect(
        bare(
          await other
            .locator('.arabic')
            .allTextContents()
            .then(all => all.join(' ')),
        ),
      ).toContain(bare(arabic[1]!))
      const first = other.locator('.row .english .s').nth(1)
      await first.hover()
      const lit = other.locator('.s.lit')
      await expect(lit).toHaveText([arabic[1]!, english[1]!])
      await other.locator('.arabic .n', { hasText: 'الإسكندرية' }).first().hover()
      await expect(other.locator('.n.lit', { hasText: 'Alexandria' }).first()).toBeVisible()
      await other.mouse.move(1, 1)
      await expect(lit).toHaveCount(0)
      await other.keyboard.press('Tab')
      await other.keyboard.press('ArrowDown')
      await expect(lit).toHaveText([arabic[1]!, english[1]!])
      await other.keyboard.press('ArrowLeft')
      await expect(other.locator('.english .s:focus')).toHaveText(english[1]!)
      expect(await other.evaluate(() => document.fonts.check('20px Amiri', 'ع'))).toBe(true)
      await other.emulateMedia({ colorScheme: 'dark' })
      const paper = () => other.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
      expect(await paper()).toBe('rgb(25, 24, 22)')
      await other.emulateMedia({ colorScheme: 'dark', media: 'print' })
      expect(await paper()).toBe('rgb(255, 255, 255)')
      await other.emulateMedia({ colorScheme: 'light', media: 'screen' })
      expect(await axeFindings(other)).toEqual([])
      expect(complaints).toEqual([])
      expect(asked.filter(address => !address.startsWith('data:'))).toEqual([`file://${html}`])
      await other.close()
    })

    await test.step('without its program the page reads as well', async () => {
      const context = await browser.newContext({ javaScriptEnabled: false })
      const other = await context.newPage()
      await other.goto(`file://${html}`)
      await expect(other.locator('.arabic .s')).toHaveText(arabic)
      await expect(other.locator('.english .s')).toHaveText(english)
      await context.close()
    })

    await test.step('a book has every sentence under its own, and Chromium reads each of its pages', async () => {
      const path = join(folder, 'book.epub')
      await saveTo(app, path)
      await choose(page, 'EPUB book', 'By sentence')
      await page.keyboard.press('Enter')
      await expect(told(page, '“book.epub” was saved.')).toBeVisible()
      const files = unzipSync(readFileSync(path))
      const pages = Object.keys(files).filter(name => name.endsWith('.xhtml'))
      const other = await browser.newPage()
      const read = await other.evaluate(
        texts =>
          texts.map(text => {
            const { documentElement } = new DOMParser().parseFromString(text, 'application/xhtml+xml')
            return documentElement.querySelector('parsererror') ? null : documentElement.textContent
          }),
        pages.map(name => new TextDecoder().decode(files[name])),
      )
      await other.close()
      expect(read).not.toContain(null)
      const words = bare(read.join(' '))
      for (const sentence of [...arabic, ...english]) expect(words).toContain(bare(sentence))
    })

    await test.step('the last choice is there again, and an arrangement that a format lacks gives way', async () => {
      await page.keyboard.press('Control+Shift+S')
      await expect(sheet(page).getByRole('radio', { name: 'EPUB book' })).toBeChecked()
      await expect(sheet(page).getByRole('radio', { name: 'By sentence' })).toBeChecked()
      await sheet(page).getByRole('radio', { name: 'Side by side' }).check()
      await sheet(page).getByRole('radio', { name: 'Plain text' }).check()
      await expect(sheet(page).getByRole('radio', { name: 'By sentence' })).toBeChecked()
      const path = join(folder, 'text.txt')
      await saveTo(app, path)
      await save(page)
      await expect(told(page, '“text.txt” was saved.')).toBeVisible()
      expect(readFileSync(path, 'utf8')).toContain(`${bare(arabic[1]!)}\n${bare(english[1]!)}\n`)
    })

    await test.step('on paper it is tagged, and no word of it is missing', async () => {
      await saveOnPaper(app, page, join(folder, 'paper.pdf'))
    })

    await test.step('word by word, every word has its meaning on paper, also far below', async () => {
      await page.keyboard.press('3')
      const path = join(folder, 'words.pdf')
      await saveTo(app, path)
      await page.keyboard.press('Control+Shift+P')
      await expect(told(page, '“words.pdf” was saved.')).toBeVisible()
      for (const [at] of arabic.entries())
        await expect(page.locator(`[data-side=arabic][data-sentence="${at}"] rt`)).not.toHaveCount(0)
      await page.keyboard.press('1')
    })

    await test.step('a print that is left changes nothing and says nothing', async () => {
      await page.keyboard.press('Control+P')
      await page.keyboard.press('Control+Shift+S')
      await expect(sheet(page)).toBeVisible()
      await expect(page.getByRole('alert')).toHaveCount(0)
      await page.keyboard.press('Escape')
    })

    await test.step('several of the library leave together', async () => {
      const several = mkdtempSync(join(folder, 'several-'))
      await chooseFiles(app, [several])
      await page.keyboard.press('Control+L')
      await expect(page.getByRole('grid').getByRole('row')).toHaveCount(3)
      await page.locator('.article-open').first().focus()
      await page.keyboard.press('Control+A')
      await page.getByRole('toolbar').getByRole('button', { name: 'Export…' }).click()
      await expect(sheet(page)).toContainText('3 articles')
      await sheet(page).getByRole('radio', { name: 'Markdown' }).check()
      await save(page)
      await expect(told(page, '3 articles were saved in')).toBeVisible()
      const files = readdirSync(several)
      expect(files).toHaveLength(3)
      for (const name of files) {
        expect(name).toMatch(/\.md$/)
        expect(readFileSync(join(several, name), 'utf8')).toMatch(/^# .+\n\n# .+\n/)
      }
      expect(existsSync(`${html}.partial`)).toBe(false)
    })

    test
      .info()
      .annotations.push({ type: 'the real article', description: SEED.present ? 'run' : SEED.absent })
    if (SEED.present)
      await test.step('the real article is on paper with all its words', async () => {
        await dropFiles(page, [SEED.arabic, SEED.english])
        await expect(page.locator('[data-side=english]', { hasText: 'But what if improving' })).toBeAttached({
          timeout: 20_000,
        })
        await settled(page)
        await saveOnPaper(app, page, join(folder, 'real.pdf'))
      })
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
})
