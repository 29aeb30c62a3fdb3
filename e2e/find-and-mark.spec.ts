import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from '@playwright/test'
import { axeFindings } from './fixtures/axe-findings.ts'
import { expect, launchMuqabil, test } from './fixtures/muqabil-app.ts'
import { ReaderPage } from './pages/reader-page.ts'

const COLOURS = ['amber', 'green', 'blue', 'rose']

/** What is marked on the page, by colour. */
async function marked(reader: ReaderPage): Promise<Record<string, string[]>> {
  const colours = await Promise.all(
    COLOURS.map(async colour => [colour, await reader.underlined(`mark-${colour}`)] as const),
  )
  return Object.fromEntries(colours.filter(([, stretches]) => stretches.length > 0))
}

const scrolled = (page: Page): Promise<number> => page.locator('.page').evaluate(element => element.scrollTop)

/** Selects from the middle of some words as far to the right, with the mouse. */
async function selectEnglish(reader: ReaderPage, words: string): Promise<void> {
  const box = await reader
    .sentence('english', words)
    .first()
    .evaluate((element, text) => {
      const node = element.firstChild as Text
      const from = node.data.indexOf(text)
      const range = document.createRange()
      range.setStart(node, from)
      range.setEnd(node, from + text.length)
      const { x, y, width, height } = range.getClientRects()[0]!
      return { x, y: y + height / 2, width }
    }, words)
  await reader.page.mouse.move(box.x + 1, box.y)
  await reader.page.mouse.down()
  await reader.page.mouse.move(box.x + box.width - 1, box.y, { steps: 4 })
  await reader.page.mouse.up()
}

test('words are found in both languages, and Escape leads back', async ({ muqabil: { page } }) => {
  const reader = new ReaderPage(page)
  const bar = page.getByRole('search', { name: 'Find in the article' })
  const field = bar.getByRole('textbox')

  await test.step('forgiving, with other forms of a word after what is exact', async () => {
    await page.keyboard.press('Control+F')
    await expect(field).toBeFocused()
    await page.keyboard.type('الاسكندريه')
    await expect(bar.getByRole('status')).toHaveText(/^1 of \d+$/)
    await expect.poll(() => reader.underlined('found-current')).toEqual(['الإسكندرية'])
    await field.fill('السفن')
    await expect.poll(() => reader.underlined('found-current')).toEqual(['سفينة'])
    expect(await reader.underlined('found')).toEqual([])
    expect(await reader.underlined('found-form')).toContain('السفينة')
    await bar.getByRole('checkbox', { name: 'Other forms' }).uncheck()
    await expect(bar.getByRole('status')).toHaveText('Nothing found')
    await bar.getByRole('checkbox', { name: 'Other forms' }).check()
  })

  await test.step('one after the other, round the end, with the partner lit', async () => {
    await field.fill('ALEXANDRIA')
    const status = bar.getByRole('status')
    await expect(status).toHaveText(/^1 of \d+$/)
    const count = Number((await status.textContent())?.split(' ').at(-1))
    await field.press('Enter')
    await expect(status).toHaveText(`2 of ${count}`)
    await page.keyboard.press('F3')
    await expect(status).toHaveText(`3 of ${count}`)
    const lit = await reader.lit()
    expect(lit.some(sentence => /[a-z]/.test(sentence))).toBe(true)
    expect(lit.some(sentence => /[ء-ي]/.test(sentence))).toBe(true)
    for (const wanted of [2, 1, count]) {
      await page.keyboard.press('Shift+F3')
      await expect(status).toHaveText(`${wanted} of ${count}`)
    }
    await expect.poll(() => scrolled(page)).toBeGreaterThan(0)
    expect(await axeFindings(page)).toEqual([])
  })

  await test.step('and back to where the reader was', async () => {
    await page.keyboard.press('Escape')
    await expect(bar).toHaveCount(0)
    await expect.poll(() => scrolled(page)).toBe(0)
    expect(await reader.underlined('found')).toEqual([])
  })

  await test.step('in a layout that shows the other language on demand only', async () => {
    await page.keyboard.press('4')
    await page.keyboard.press('Control+F')
    await field.fill('Rhodes')
    await expect.poll(() => reader.underlined('found-current')).toEqual(['Rhodes'])
    await expect(reader.sentence('english', 'Rhodes')).toBeVisible()
    await bar.getByRole('button', { name: 'Close and stay here' }).click()
    await expect(reader.sentence('english', 'Rhodes')).toBeFocused()
    await page.keyboard.press('1')
  })

  await test.step('a sentence is gone to by its number, and one that is not there is refused', async () => {
    await page.keyboard.press('Control+G')
    const number = page.getByRole('textbox', { name: 'Sentence' })
    await number.fill('999')
    await number.press('Enter')
    await expect(page.getByText('Write a number from 1 to 16.')).toBeVisible()
    await number.fill('٧')
    await number.press('Enter')
    await expect(page.getByRole('form', { name: 'Go to a sentence' })).toHaveCount(0)
    await expect(page.locator('[data-side="arabic"][data-sentence="6"]')).toBeFocused()
  })
})

test('what is marked and noted is kept, listed, copied, removed and taken back', async ({
  userData,
  runtime,
}) => {
  const first = await launchMuqabil({ userData, runtime })
  const { page } = first
  const reader = new ReaderPage(page)
  const card = page.getByRole('dialog', { name: /^The mark on / })

  await test.step('with the mouse: words get a colour, and a note', async () => {
    await selectEnglish(reader, 'divers found')
    await page.getByRole('button', { name: 'Green' }).click()
    await expect.poll(() => marked(reader)).toEqual({ green: ['divers found'] })
    await selectEnglish(reader, 'southern')
    await page
      .getByRole('region', { name: 'Mark the selected words' })
      .getByRole('button', { name: 'Note' })
      .click()
    await expect(card.getByRole('textbox')).toBeFocused()
    await page.keyboard.type('Where is that?')
    await expect(card.getByText('Kept')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(card).toHaveCount(0)
  })

  await test.step('with the keys: a sentence, and the next colour', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.press('X')
    await page.keyboard.press('Home')
    await expect(page.locator('[data-side="arabic"][data-sentence="0"]')).toBeFocused()
    await page.keyboard.press('H')
    // At once again: the second finds the mark of the first.
    await page.keyboard.press('H')
    await expect.poll(async () => (await marked(reader)).blue?.length).toBe(1)
  })

  await test.step('all of them beside the page, by colour, and to be copied', async () => {
    await page.keyboard.press('Shift+H')
    const list = page.getByRole('complementary', { name: 'Highlights and notes' })
    await expect(list.getByRole('listitem')).toHaveCount(3)
    await expect(list.getByRole('listitem').nth(2)).toContainText('Where is that?')
    expect(await axeFindings(page)).toEqual([])
    await list.getByRole('button', { name: 'Copy as Markdown, in both languages' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
    const copied = await first.app.evaluate(({ clipboard }) => clipboard.readText())
    expect(copied).toMatch(/^# Roman ship found off the coast of Alexandria\n\n> العثور/)
    expect(copied).toContain('> southern\n>\n> ')
    expect(copied).toContain('Where is that?')
    await list.getByRole('radio', { name: 'Blue' }).check()
    await expect(list.getByRole('listitem')).toHaveCount(1)
    await list.getByRole('radio', { name: 'All' }).check()
  })

  await test.step('removed, and taken back', async () => {
    const list = page.getByRole('complementary', { name: 'Highlights and notes' })
    await list.getByRole('button', { name: 'Remove the mark on “divers found”' }).click()
    await expect(list.getByRole('listitem')).toHaveCount(2)
    await page.keyboard.press('Control+Z')
    await expect(list.getByRole('listitem')).toHaveCount(3)
    await first.app.close()
  })

  // As a text leaves it that was imported anew without these words.
  const library = new DatabaseSync(join(userData, 'library.sqlite'))
  const place = { side: 'english', from: 0, to: 4, quote: 'Gone', before: '', after: ' away' }
  library
    .prepare(
      'INSERT INTO mark (article, place, colour, note, made_at, changed_at) SELECT article, ?, ?, ?, 1, 1 FROM mark LIMIT 1',
    )
    .run(JSON.stringify(place), 'rose', 'lost')
  library.close()
  writeFileSync(
    join(userData, 'settings.json'),
    JSON.stringify({ schemaVersion: 1, uiLanguage: 'ar', theme: 'dark' }),
  )

  await test.step('there after a restart, reached from the margin; what finds no place is listed', async () => {
    const { app, page: again } = await launchMuqabil({ userData, runtime })
    const there = new ReaderPage(again)
    await expect.poll(async () => (await marked(there)).blue?.length).toBe(1)
    const note = again.getByRole('button', { name: /^ملاحظة على الجملة الإنجليزية \d+: Where is that\?$/ })
    await note.focus()
    await again.keyboard.press('Enter')
    await expect(again.getByRole('dialog', { name: /^العلامة على/ }).getByRole('textbox')).toHaveValue(
      'Where is that?',
    )
    await again.keyboard.press('Escape')
    await again.keyboard.press('Shift+H')
    await again.getByText('علامة واحدة لم تعد تجد موضعها').click()
    await expect(again.getByRole('complementary').getByText('Gone')).toBeVisible()
    await note.click()
    await expect(again.getByRole('dialog', { name: /^العلامة على/ })).toBeVisible()
    expect(await axeFindings(again)).toEqual([])
    await app.close()
  })
})

test('words are kept and known, underlined, walked through, listed and taken out', async ({
  muqabil: { app, page },
}) => {
  const reader = new ReaderPage(page)
  const sheet = page.getByRole('dialog', { name: 'Kept words' })

  await test.step('kept from the card, by hand and by key', async () => {
    const { x, y } = await reader.place('arabic', 'سفينة', 'العثور')
    await page.keyboard.down('Alt')
    await page.mouse.click(x, y)
    await page.keyboard.up('Alt')
    const card = page.getByRole('dialog', { name: 'The word سفينة' })
    await card.getByRole('button', { name: 'Keep the word' }).click()
    await expect(card.getByRole('button', { name: 'Keep the word' })).toHaveAttribute('aria-pressed', 'true')
    // Every form of the word, whatever clings to it.
    await expect.poll(() => reader.underlined('kept')).toContain('السفينة')
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await reader.pointAt('arabic', 'رومانية', 'العثور')
    await page.keyboard.press('K')
    await expect(page.getByRole('status').filter({ hasText: 'You know' })).toBeVisible()
    expect(await reader.underlined('kept')).not.toContain('رومانية')
  })

  await test.step('walked through by a key, without a line where that is not wished', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.press('B')
    await expect.poll(() => reader.underlined('word')).toEqual(['سفينة'])
    await page.keyboard.press('B')
    await expect.poll(() => reader.underlined('word')).toEqual(['سفينة'])
    await page.keyboard.press('B')
    await expect.poll(() => reader.underlined('word')).toEqual(['السفينة'])
    await page.keyboard.press('Control+K')
    await page.keyboard.type('Line under kept')
    await page.keyboard.press('Enter')
    await expect.poll(() => reader.underlined('kept')).toEqual([])
  })

  await test.step('listed, searched, let go of and taken back', async () => {
    await page.keyboard.press('Shift+S')
    await expect(sheet.getByRole('listitem')).toHaveCount(2)
    expect(await axeFindings(page)).toEqual([])
    await sheet.getByRole('searchbox').fill('ship')
    await expect(sheet.getByRole('listitem')).toHaveCount(1)
    await sheet.getByRole('button', { name: 'Copy as a table' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
    const table = await app.evaluate(({ clipboard }) => clipboard.readText())
    expect(table.split('\t').slice(0, 4)).toEqual(['سفينة', 'سفينة', 'سفن', 'ship'])
    expect(table.trimEnd()).toMatch(/\tRoman ship found off the coast of Alexandria$/)
    await sheet.getByRole('button', { name: 'Let go of سفينة' }).click()
    await expect(sheet.getByRole('listitem')).toHaveCount(0)
    await sheet.getByRole('button', { name: 'Undo' }).click()
    await expect(sheet.getByRole('listitem')).toHaveCount(1)
  })

  await test.step('and gone to where it was met', async () => {
    await page.keyboard.press('Escape')
    await page.keyboard.press('End')
    await page.keyboard.press('Shift+S')
    await sheet.getByRole('button', { name: 'Go to where سفينة was met' }).click()
    await expect(sheet).toHaveCount(0)
    await expect.poll(() => reader.underlined('word')).toEqual(['سفينة'])
    await expect(page.locator('[data-side="arabic"][data-sentence="0"]')).toBeFocused()
  })
})
