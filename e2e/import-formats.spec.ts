import type { Page } from '@playwright/test'
import { shellArabic } from '../shared/i18n/shell-ar.ts'
import { shellEnglish } from '../shared/i18n/shell-en.ts'
import { dropFiles } from './fixtures/drop-files.ts'
import { IMPORT_FOLDERS, type ImportFixture, importFixtures } from './fixtures/import-fixtures.ts'
import { isAtRest, libraryBytes } from './fixtures/library-bytes.ts'
import { expect, test } from './fixtures/muqabil-app.ts'
import { LibraryPage } from './pages/library-page.ts'
import { ReaderPage } from './pages/reader-page.ts'

const FIXTURES: readonly ImportFixture[] = IMPORT_FOLDERS.flatMap(importFixtures)
const BROKEN = FIXTURES.filter(({ refused }) => refused !== null)
const WHOLE = FIXTURES.filter(({ refused }) => refused === null)

/** One of each kind, to be read to its end; the book has two chapters. */
const READ = [
  'arabic-news.html',
  'headings.docx',
  'libreoffice-arabic.pdf',
  'film.ar.srt',
  'pandoc-epub3.epub',
  'numbered.csv',
  'alternating.txt',
  'windows-1256.txt',
]

/** Closes the waiting texts, which then are let go of. */
async function giveUp(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** White space as the window shows it. */
const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** What the notices say, without the marks that shut off the names in them. */
const notices = (page: Page): Promise<string[]> =>
  page
    .getByRole('alert')
    .locator('p')
    .allTextContents()
    .then(all => all.map(said => said.replace(/[\u2068\u2069]/g, '')).sort())

test('every kind of file is read or refused with its own sentence, in both languages of the window', async ({
  muqabil: { page },
  userData,
}) => {
  for (const folder of IMPORT_FOLDERS)
    if (!FIXTURES.some(fixture => fixture.folder === folder)) console.log(`not run: ${folder} is not there`)
  const library = new LibraryPage(page)
  await page.keyboard.press('Control+L')
  await expect(library.grid).toBeVisible()
  await expect.poll(() => isAtRest(userData, 3), { timeout: 20_000 }).toBe(true)
  const before = libraryBytes(userData)

  await test.step('what is broken', async () => {
    const sentences = (catalogue: typeof shellArabic) =>
      BROKEN.map(({ name, refused }) => catalogue[`error.${refused!}`].replace('{{detail}}', name)).sort()
    await dropFiles(
      page,
      BROKEN.map(({ path }) => path),
    )
    await expect(page.getByRole('alert')).toHaveCount(BROKEN.length, { timeout: 20_000 })
    expect(await notices(page)).toEqual(sentences(shellEnglish))
    await page.getByRole('button', { name: 'العربية', exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'ar')
    expect(await notices(page)).toEqual(sentences(shellArabic))
    await page.getByRole('button', { name: 'English', exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    expect(libraryBytes(userData)).toEqual(before)
    // Every one can be reached, however many there are.
    for (const _ of BROKEN) await page.getByRole('button', { name: 'Dismiss' }).first().click()
    await expect(page.getByRole('alert')).toHaveCount(0)
  })

  await test.step('what is whole', async () => {
    await dropFiles(
      page,
      WHOLE.map(({ path }) => path),
    )
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 30_000 })
    const begins = (await page.locator('.slot-preview').allTextContents()).map(spaced)
    const missing = WHOLE.flatMap(({ name, openings }) =>
      openings
        .filter(opening => !begins.some(begin => begin.startsWith(spaced(opening).slice(0, 300))))
        .map(opening => `${name}: ${opening}`),
    )
    expect(missing).toEqual([])
    await expect(page.getByRole('alert')).toHaveCount(0)
    await giveUp(page)
    expect(libraryBytes(userData)).toEqual(before)
  })

  await test.step('one of each kind, to its end', async () => {
    const chosen = WHOLE.filter(({ name }) => READ.includes(name))
    await dropFiles(
      page,
      chosen.map(({ path }) => path),
    )
    await page.getByRole('button', { name: /^Import \d+ articles$/ }).click()
    await expect(page.locator('.import-progress')).toBeVisible()
    await expect(page.locator('.import-progress')).toHaveCount(0, { timeout: 40_000 })
    const reader = new ReaderPage(page)
    // The book has two chapters, which stand together in a collection of its name.
    await expect(library.shelf('حكايات الميناء').first()).toHaveText(/2$/)
    await library.shelf('All articles').click()
    await expect(library.shelf('All articles')).toHaveText(new RegExp(`${3 + chosen.length + 1}$`))
    for (const { openings } of chosen) {
      await page.keyboard.press('Control+L')
      const [arabic, english] = openings.map(opening => opening.slice(0, 30))
      // Several hold the same article; with its English it is one of two.
      await library
        .line(english ?? arabic!)
        .first()
        .locator('.article-open')
        .click()
      await expect(reader.sentence('arabic', arabic!).first()).toBeVisible()
      if (english) await expect(reader.sentence('english', english).first()).toBeVisible()
    }
  })
})
