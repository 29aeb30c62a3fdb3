import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { axeFindings } from './fixtures/axe-findings.ts'
import { dropFiles } from './fixtures/drop-files.ts'
import { longBook } from './fixtures/import/long-book.ts'
import { expect, test } from './fixtures/muqabil-app.ts'
import { LibraryPage } from './pages/library-page.ts'
import { ReaderPage } from './pages/reader-page.ts'

const ARABIC = [
  'النهر يرتفع في الشمال',
  'أعلنت وزارة الري اليوم أن منسوب النهر ارتفع في ثلاث محافظات. وقالت إن لا خطر على القرى القريبة.',
  'وعاد التلاميذ إلى مدارسهم أمس بعد انحسار المياه عن الأحياء القديمة.',
  'وينتظر المزارعون تقدير خسائرهم هذا الأسبوع.',
]
const ENGLISH = [
  'The river rises in the north',
  'The Ministry of Irrigation announced today that the river had risen in three provinces. It said that there was no danger to the villages nearby.',
  'Pupils returned to their schools yesterday after the water had left the old quarters.',
  'Farmers are waiting for their losses to be estimated this week.',
]
/** Words that are gone from the text that comes later. */
const MARKED = 'estimated this week'
const FRENCH =
  'Le ministre a annoncé que le fleuve avait monté dans trois provinces du nord, et que les villages ne couraient aucun danger cette semaine.'
const joined = (paragraphs: readonly string[]): string => paragraphs.join('\n\n')

let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'muqabil-english-'))
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

/** Pastes where the focus is, as the system does. */
const paste = (page: Page, text: string, html?: string): Promise<void> =>
  page.evaluate(
    ([plain, rich]) => {
      const data = new DataTransfer()
      data.setData('text/plain', plain!)
      if (rich) data.setData('text/html', rich)
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      ;(document.activeElement ?? document.body).dispatchEvent(event)
    },
    [text, html ?? ''],
  )

test('English is brought to an article that has none, and an article is brought up to date', async ({
  muqabil: { page },
}) => {
  const reader = new ReaderPage(page)
  const library = new LibraryPage(page)
  const sheet = page.getByRole('dialog')
  const invitation = page.getByRole('complementary', { name: 'No English here yet.' })

  await test.step('an Arabic article is pasted with the headings of its page', async () => {
    const html = `<h1>${ARABIC[0]}</h1>${ARABIC.slice(1)
      .map(paragraph => `<p>${paragraph}</p>`)
      .join('')}`
    await paste(page, joined(ARABIC), html)
    await sheet.getByRole('button', { name: 'Read it' }).click()
    await expect(invitation).toBeVisible()
    await expect(page.locator('.passage-heading')).toHaveText([ARABIC[0]!])
    expect(await axeFindings(page)).toEqual([])
  })

  await test.step('what it is given in another language is refused and stays in its field', async () => {
    await page.keyboard.press('Control+K')
    await page.keyboard.type('Add the English')
    await page.keyboard.press('Enter')
    const field = sheet.getByRole('textbox', { name: /^English text/ })
    await field.fill(FRENCH)
    await sheet.getByRole('button', { name: 'Add it' }).click()
    await expect(page.getByRole('alert')).toContainText('is not English')
    await expect(field).toHaveValue(FRENCH)
    expect(await axeFindings(page)).toEqual([])
    await field.fill(joined(ENGLISH))
    await sheet.getByRole('button', { name: 'Add it' }).click()
    await expect(reader.sentence('english', 'Pupils returned')).toBeVisible()
    await expect(reader.sentence('arabic', 'وعاد التلاميذ')).toBeVisible()
    await expect(invitation).toHaveCount(0)
    await expect(sheet).toHaveCount(0)
    await page.keyboard.press('Control+K')
    await page.keyboard.type('Add the English')
    await expect(sheet.getByRole('option', { name: /^Add the English/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    )
    await page.keyboard.press('Escape')
  })

  await test.step('the same article with an edited end takes its place, and says what is lost', async () => {
    const from = joined(ENGLISH).indexOf(MARKED)
    await page.evaluate(
      async place => {
        const { muqabil } = window as unknown as {
          muqabil: Record<string, (ask: object) => Promise<{ ok: boolean; value: { id: number }[] }>>
        }
        const [open] = (await muqabil.listArticles!({ count: 1 })).value
        const marked = await muqabil.addMark!({ id: open!.id, place, colour: 'amber', note: '' })
        if (!marked.ok) throw new Error(JSON.stringify(marked))
      },
      { side: 'english', from, to: from + MARKED.length, quote: MARKED, before: '', after: '' },
    )
    const edited = [...ARABIC.slice(0, 3), 'وأصلحت البلدية الجسر القديم.']
    const inEnglish = [...ENGLISH.slice(0, 3), 'The town council repaired the old bridge.']
    await dropFiles(page, [file('river.ar.txt', joined(edited)), file('river.en.txt', joined(inEnglish))])
    await expect(sheet).toContainText('much like an article in your library')
    expect(await axeFindings(page)).toEqual([])
    await sheet.getByRole('button', { name: 'Update that one' }).click()
    const said = page.getByRole('status').filter({ hasText: 'The new texts took the place' })
    await expect(said).toContainText('1 mark no longer finds its place.')
    await expect(reader.sentence('english', 'The town council repaired')).toBeVisible()
    await expect(reader.sentence('arabic', 'وأصلحت البلدية')).toBeVisible()
    await page.keyboard.press('Control+L')
    await expect(library.shelf('All articles')).toHaveText(/4$/)
  })

  await test.step('the chapters of a book in two languages stand together in its collection', async () => {
    await dropFiles(page, [
      file('notes.ar.epub', longBook('arabic', 6)),
      file('notes.en.epub', longBook('english', 6)),
    ])
    await expect(sheet.locator('.pair')).toHaveCount(6)
    await expect(sheet.getByRole('checkbox')).toBeChecked()
    await sheet.getByRole('button', { name: 'Import 6 articles' }).click()
    await expect(page.locator('.import-progress')).toContainText(/Importing \d of 6/)
    await expect(page.getByRole('heading', { name: 'دفاتر المنارة' })).toBeVisible({ timeout: 20_000 })
    expect((await library.titles()).slice(0, 3)).toEqual(['Notebook 1', 'Notebook 2', 'Notebook 3'])
  })
})
