import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { chooseFiles } from './fixtures/choose-files.ts'
import { expect, launchMuqabil, settled, test } from './fixtures/muqabil-app.ts'
import { ReaderPage } from './pages/reader-page.ts'

// The sample of the first start is the ship off Alexandria, a name that stands four times in its Arabic.
const ALEXANDRIA = 'Alexandria'

const cardOf = (page: Page, name: string): Locator =>
  page.getByRole('dialog', { name: `The name ${name}`, exact: true })

/** Opens the card of a name from the list of names. */
async function openCard(page: Page, name: string): Promise<Locator> {
  await new ReaderPage(page).nameLine(name).first().click()
  return page.getByRole('dialog', { name: /^The name / })
}

/** Drags over some words of the page, from their first letter to their last. */
async function select(page: Page, side: 'arabic' | 'english', words: string, within: string): Promise<void> {
  const sentence = new ReaderPage(page).sentence(side, within).first()
  await sentence.scrollIntoViewIfNeeded()
  const [start, end] = await sentence.evaluate((element, text) => {
    const node = element.firstChild as Text
    const from = node.data.indexOf(text)
    const isArabic = (element as HTMLElement).dataset.side === 'arabic'
    return [from, from + text.length - 1].map((at, place) => {
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + 1)
      const { left, right, top, height } = range.getBoundingClientRect()
      // Reading begins at the right in Arabic.
      return { x: (place === 0) === isArabic ? right - 1 : left + 1, y: top + height / 2 }
    }) as [{ x: number; y: number }, { x: number; y: number }]
  }, words)
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2)
  await page.mouse.move(end.x, end.y)
  await page.mouse.up()
}

const findings = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 120)}`))
}

test('a mention leaves its name, comes back and leaves again, and the place is kept', async ({
  muqabil: { page },
}) => {
  const reader = new ReaderPage(page)
  await reader.click('english', 'half of which Paris will bear')
  const place = () => page.locator('main.page').evaluate(element => element.scrollTop)
  const before = await place()
  const card = await openCard(page, ALEXANDRIA)
  await expect(card).toContainText('4 in Arabic')
  await card.getByRole('button', { name: /^Not the same: .*متحف/ }).click()
  await expect(card).toContainText('3 in Arabic')
  await expect(reader.nameLine('الإسكندرية')).toHaveCount(2)
  await expect(page.getByRole('status').filter({ hasText: 'stands apart' })).toBeVisible()

  await page.keyboard.press('Control+Z')
  await expect(card).toContainText('4 in Arabic')
  await expect(page.getByRole('status').filter({ hasText: 'Taken back' })).toBeVisible()
  await page.keyboard.press('Control+Shift+Z')
  await expect(card).toContainText('3 in Arabic')

  expect(await place()).toBe(before)
  expect(await reader.underlined('sentence-pinned')).toContainEqual(expect.stringContaining('Paris'))
})

test('a name of one side is linked to one across, by keys alone', async ({ muqabil: { page } }) => {
  const reader = new ReaderPage(page)
  const first = await openCard(page, ALEXANDRIA)
  await first.getByRole('button', { name: /^Not the same: .*متحف/ }).click()
  await reader.nameLine('in the Arabic only').filter({ hasText: 'الإسكندرية' }).focus()
  await page.keyboard.press('Enter')
  const card = cardOf(page, 'الإسكندرية')
  await expect(card).toContainText('Found in the Arabic only')
  await card.getByRole('button', { name: 'Link to…' }).focus()
  await page.keyboard.press('Enter')
  await expect(card.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('alexan')
  await expect(card.getByRole('option')).toHaveCount(1)
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(cardOf(page, ALEXANDRIA)).toContainText('4 in Arabic')
  await expect(cardOf(page, ALEXANDRIA)).toContainText('Confirmed by you')
  await expect(reader.nameLine('الإسكندرية')).toHaveCount(1)
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a name and a type that were put right are there after a restart, and can be taken back', async ({
  userData,
  runtime,
}) => {
  const first = await launchMuqabil({ userData, runtime })
  const card = await openCard(first.page, 'Karim el-Shennawy')
  await card.getByRole('button', { name: 'Change the English name Karim el-Shennawy' }).click()
  await first.page.keyboard.type('Karim Shennawi')
  await first.page.keyboard.press('Enter')
  await expect(cardOf(first.page, 'Karim Shennawi')).toContainText('Confirmed by you')
  await cardOf(first.page, 'Karim Shennawi').getByRole('radio', { name: 'Organisation' }).check()
  await expect(first.page.getByRole('status').filter({ hasText: 'is an organisation' })).toBeVisible()
  await first.app.close()

  const { app, page } = await launchMuqabil({ userData, runtime })
  const line = new ReaderPage(page).nameLine('Karim Shennawi')
  await expect(line.getByRole('img', { name: 'Organisation' })).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(line.getByRole('img', { name: 'Person' })).toBeVisible()
  await page.keyboard.press('Control+Z')
  await expect(line).toHaveCount(0)
  await expect(new ReaderPage(page).nameLine('Karim el-Shennawy')).toBeVisible()
  await page.keyboard.press('Control+Shift+Z')
  await expect(line).toHaveCount(1)
  await app.close()
})

test('a name is confirmed, and what is none goes away', async ({ muqabil: { page } }) => {
  const reader = new ReaderPage(page)
  const card = await openCard(page, 'Rhodes')
  await card.getByRole('button', { name: 'That’s right' }).click()
  await expect(card).toContainText('Confirmed by you')
  await expect(reader.nameLine('Rhodes').getByRole('img', { name: 'Confirmed by you' })).toBeVisible()
  await card.getByRole('button', { name: 'Not a name', exact: true }).click()
  await expect(card).toHaveCount(0)
  await expect(reader.nameLine('Rhodes')).toHaveCount(0)
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(reader.nameLine('Rhodes')).toHaveCount(1)
})

test('words that were overlooked are made a name, by the mouse and by the keys', async ({
  muqabil: { page },
}) => {
  const reader = new ReaderPage(page)
  await test.step('selected with the mouse', async () => {
    await select(page, 'arabic', 'أبو قير', 'ووصف صيادون')
    await page.getByRole('button', { name: 'Name…' }).click()
    const card = page.getByRole('dialog', { name: 'A name: أبو قير' })
    expect(await reader.underlined('naming')).toEqual(['أبو قير'])
    expect(await findings(page)).toEqual([])
    await card.getByRole('button', { name: 'Place' }).click()
    await expect(reader.nameLine('أبو قير')).toContainText('in the Arabic only')
    await expect.poll(() => reader.underlined('place')).toContain('أبو قير')
  })
  await test.step('marked with the keys, as a mention of a name that is there', async () => {
    await reader.click('english', 'lent by', 'The mission used')
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key)
    await expect(page.getByRole('button', { name: 'Name…' })).toBeVisible()
    await page.keyboard.press('M')
    const card = page.getByRole('dialog', { name: /^A name: / })
    await card.getByRole('combobox').fill('Leila')
    await page.keyboard.press('Enter')
    await expect(card).toHaveCount(0)
    await expect(await openCard(page, 'Leila Mansour')).toContainText('3 in English')
  })
  await test.step('Escape leaves the words as they are', async () => {
    await select(page, 'english', 'merchant ship', 'An Egyptian-French')
    await page.getByRole('button', { name: 'Name…' }).click()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Name…' })).toHaveCount(0)
  })
})

const PAIRS = [
  [
    'قطار جديد إلى إيطاليا',
    'قال الوزير إن القطار سيصل إلى إيطاليا في الربيع. وتريد إيطاليا أن يمر القطار بمدينة باريس.',
    'A new train to Italy',
    'The minister said that the train would reach Italy in spring. Italy wants the train to pass through Paris.',
  ],
  [
    'معرض للسجاد في باريس',
    'افتتح معرض للسجاد في باريس يوم الأحد. وجاء الزوار من إيطاليا.',
    'A fair for carpets in Paris',
    'A fair for carpets opened in Paris on Sunday. Visitors came from Italy.',
  ],
] as const

test('the card tells where else a name stands, and opens it', async ({
  muqabil: { app, page },
  userData,
}) => {
  const folder = join(userData, 'texts')
  mkdirSync(folder)
  const reader = new ReaderPage(page)
  for (const [at, [arabicTitle, arabic, englishTitle, english]] of PAIRS.entries()) {
    const paths = ['ar', 'en'].map(language => join(folder, `pair-${at}.${language}.txt`))
    writeFileSync(paths[0]!, `${arabicTitle}\n\n${arabic}\n`)
    writeFileSync(paths[1]!, `${englishTitle}\n\n${english}\n`)
    await chooseFiles(app, paths)
    await page.keyboard.press('Control+O')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(englishTitle)
    await settled(page)
  }
  const card = await openCard(page, 'Italy')
  const elsewhere = card.getByRole('region', { name: 'Elsewhere in the library' })
  await expect(elsewhere.getByRole('button')).toHaveCount(2)
  await elsewhere.getByRole('button', { name: 'A new train to Italy' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('A new train to Italy')
  await expect(reader.nameLine('Italy')).toBeVisible()
})

test('the list is copied as a glossary of two columns', async ({ muqabil: { app, page } }) => {
  await page.getByRole('searchbox', { name: 'Find a name' }).fill('mansour')
  await page.getByRole('button', { name: 'Copy as a glossary of two columns' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('Leila Mansour\tليلى منصور\n')
})

test('corrections that find no place any more are listed and kept', async ({ userData, runtime }) => {
  const first = await launchMuqabil({ userData, runtime })
  const card = await openCard(first.page, 'Rhodes')
  await card.getByRole('button', { name: 'That’s right' }).click()
  await expect(card).toContainText('Confirmed by you')
  await first.app.close()

  // As a later engine leaves it that divides the text otherwise.
  const lost = { side: 'english', from: 0, to: 4, quote: 'Gone', before: '', after: ' away' }
  const library = new DatabaseSync(join(userData, 'library.sqlite'))
  library
    .prepare('UPDATE corrected_reading SET unplaced = ?')
    .run(JSON.stringify([{ kind: 'retype', mention: lost, type: 'PER' }]))
  library.close()

  const { app, page } = await launchMuqabil({ userData, runtime })
  await page.getByText('1 correction no longer finds its place').click()
  await expect(page.getByRole('complementary').getByText('“Gone” is a person')).toBeVisible()
  expect(await findings(page)).toEqual([])
  await app.close()
})

test('axe finds nothing in the cards of the Arabic window', async ({ userData, runtime }) => {
  writeFileSync(
    join(userData, 'settings.json'),
    JSON.stringify({ schemaVersion: 1, uiLanguage: 'ar', theme: 'dark' }),
  )
  const { app, page } = await launchMuqabil({ userData, runtime })
  await new ReaderPage(page).nameLine('رودس').click()
  const card = page.getByRole('dialog', { name: 'الاسم جزيرة رودس' })
  await card.getByRole('button', { name: 'صحيح' }).click()
  await expect(page.getByRole('status').filter({ hasText: '«جزيرة رودس» صحيح' })).toBeVisible()
  await test.step('confirmed', async () => expect(await findings(page)).toEqual([]))
  await card.getByRole('button', { name: 'وصله باسم…' }).click()
  await test.step('to be linked', async () => expect(await findings(page)).toEqual([]))
  await page.keyboard.press('Escape')
  await card.getByRole('button', { name: /^تغيير الاسم العربي/ }).click()
  await test.step('to be renamed', async () => expect(await findings(page)).toEqual([]))
  await page.keyboard.press('Escape')
  await select(page, 'english', 'merchant ship', 'An Egyptian-French')
  await page.keyboard.press('M')
  await expect(page.getByRole('dialog', { name: 'اسم: merchant ship' })).toBeVisible()
  await test.step('to be named', async () => expect(await findings(page)).toEqual([]))
  await app.close()
})
