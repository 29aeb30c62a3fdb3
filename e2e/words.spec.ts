import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from '@playwright/test'
import { axeFindings } from './fixtures/axe-findings.ts'
import { chooseFiles } from './fixtures/choose-files.ts'
import { dropFiles } from './fixtures/drop-files.ts'
import { expect, launchMuqabil, settled, test } from './fixtures/muqabil-app.ts'
import { SEED } from './fixtures/seed-article.ts'
import { ReaderPage } from './pages/reader-page.ts'

const HARBOUR = fileURLToPath(new URL('./fixtures/dictionaries/harbour.zip', import.meta.url))
const ARABIC =
  'سيلتقي الوزير نظيره في المدينة غدا. وبالتعاون مع البلدية رست السفينة قرب الرصيف القديم. وقال الوزير إن المحادثات تهدف إلى تهدئة التوترات في المنطقة.'
const ENGLISH =
  'The minister will meet his counterpart in the city tomorrow. In cooperation with the municipality, the ship docked near the old quay. The minister said that the talks aimed at easing tensions in the region.'

/** Opens a small article whose words the specs know. */
async function openSmallArticle(page: Page, userData: string): Promise<ReaderPage> {
  const folder = join(userData, 'texts')
  mkdirSync(folder, { recursive: true })
  const paths = [join(folder, 'meeting.ar.txt'), join(folder, 'meeting.en.txt')] as const
  writeFileSync(paths[0], ARABIC)
  writeFileSync(paths[1], ENGLISH)
  await dropFiles(page, paths)
  const reader = new ReaderPage(page)
  await expect(reader.sentence('arabic', 'سيلتقي')).toBeVisible({ timeout: 20_000 })
  await settled(page)
  return reader
}

/** Lets the pointer rest on a word and answers its card. */
async function restOn(reader: ReaderPage, word: string): Promise<Locator> {
  await reader.page.mouse.move(2, 2)
  await reader.pointAt('arabic', word)
  const card = reader.page.getByRole('dialog', { name: `The word ${word}` })
  await expect(card).toBeVisible()
  return card
}

/** Opens the card of a word to stay, as Alt and a click do. */
async function keepCardOf(reader: ReaderPage, word: string): Promise<Locator> {
  const { x, y } = await reader.place('arabic', word)
  await reader.page.keyboard.down('Alt')
  await reader.page.mouse.click(x, y)
  await reader.page.keyboard.up('Alt')
  return reader.page.getByRole('dialog', { name: `The word ${word}` })
}

/** Drags from the first of two words to the second, from middle to middle. */
async function drag(reader: ReaderPage, first: string, last: string): Promise<void> {
  const from = await reader.place('arabic', first)
  const to = await reader.place('arabic', last)
  await reader.page.mouse.move(from.x, from.y)
  await reader.page.mouse.down()
  await reader.page.mouse.move(to.x, to.y, { steps: 4 })
  await reader.page.mouse.up()
}

test('the card of a word at rest has its pieces, lemma, root and gloss', async ({ muqabil, userData }) => {
  const reader = await openSmallArticle(muqabil.page, userData)
  const meet = await restOn(reader, 'سيلتقي')
  await expect(meet).toContainText('س + يلتقي')
  await expect(meet).toContainText('التقى')
  await expect(meet).toContainText('ل ق ي')
  await expect(meet.locator('.word-best')).toHaveText('meet')
  await expect(meet).toContainText('lexicon')
  const cooperation = await restOn(reader, 'وبالتعاون')
  await expect(cooperation).toContainText('و + ب + ال + تعاون')
  await expect(cooperation).toContainText('ع و ن')
  await expect(cooperation.locator('.word-best')).toHaveText('cooperation')

  await test.step('the button in it keeps it open', async () => {
    await cooperation.getByRole('button', { name: 'keep' }).click()
    await muqabil.page.mouse.move(2, 2)
    await muqabil.page.waitForTimeout(400)
    await expect(cooperation).toBeVisible()
    await cooperation.getByRole('button', { name: 'Copy تعاون' }).click()
    await expect.poll(() => muqabil.app.evaluate(({ clipboard }) => clipboard.readText())).toBe('تعاون')
    await muqabil.page.keyboard.press('Escape')
    await expect(cooperation).toBeHidden()
  })
})

test('a chosen sense and an own gloss come first after a restart, until they are let go of', async ({
  userData,
  runtime,
}) => {
  const first = await launchMuqabil({ userData, runtime })
  const reader = await openSmallArticle(first.page, userData)

  const talks = await keepCardOf(reader, 'المحادثات')
  const usual = (await talks.locator('.word-best').textContent()) ?? ''
  await talks.getByRole('button', { name: 'negotiations' }).click()
  await expect(talks.locator('.word-best')).toHaveText('negotiations')
  await expect(talks).toContainText('your glossary')

  const meet = await keepCardOf(reader, 'سيلتقي')
  const own = meet.getByRole('textbox', { name: 'Your own gloss' })
  await own.fill('left unkept')
  await own.press('Escape')
  await expect(own).toHaveValue('')
  await expect(meet).toBeVisible()
  await own.fill('see face to face')
  await own.press('Enter')
  await expect(meet.locator('.word-best')).toHaveText('see face to face')
  await first.app.close()

  const second = await launchMuqabil({ userData, runtime })
  const again = new ReaderPage(second.page)
  await expect((await restOn(again, 'سيلتقي')).locator('.word-best')).toHaveText('see face to face')
  // Its card lies over the other word.
  await second.page.keyboard.press('Escape')
  const later = await keepCardOf(again, 'المحادثات')
  await expect(later.locator('.word-best')).toHaveText('negotiations')
  await later.getByRole('button', { name: 'forget mine' }).click()
  await expect(later.locator('.word-best')).toHaveText(usual)
  await expect(later).toContainText('lexicon')
  await second.app.close()
})

test('several words are read as one, by a drag and by keys', async ({ muqabil, userData }) => {
  const { app, page } = muqabil
  const reader = await openSmallArticle(page, userData)

  await test.step('a drag shows what they mean word by word', async () => {
    await drag(reader, 'تهدئة', 'التوترات')
    const card = page.getByRole('dialog', { name: 'The words تهدئة التوترات' })
    await expect(card.locator('dt')).toHaveText(['تهدئة', 'التوترات'])
    await expect(card.locator('dd')).toContainText([/easing|calm/, /tension/])
    await card.getByRole('textbox', { name: 'Your own gloss' }).fill('de-escalation')
    await page.keyboard.press('Enter')
    await expect(card.locator('.word-best')).toHaveText('de-escalation')
    await expect(card).toContainText('your glossary')
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
  })

  await test.step('what was selected is copied as it was selected', async () => {
    await drag(reader, 'الرصيف', 'القديم')
    await page.keyboard.press('Control+C')
    const selected = await page.evaluate(() => String(document.getSelection()))
    expect(selected).toContain(' ')
    await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(selected)
  })

  await test.step('a drag over one word, or over two sentences, shows no card', async () => {
    const { x, y } = await reader.place('arabic', 'المحادثات')
    await page.mouse.move(x + 12, y)
    await page.mouse.down()
    await page.mouse.move(x - 12, y, { steps: 3 })
    await page.mouse.up()
    await expect(page.locator('[data-card]')).toBeHidden()
    await drag(reader, 'القديم', 'المحادثات')
    await expect(page.locator('[data-card]')).toBeHidden()
  })

  await test.step('Shift and the arrows mark words, and G leads into the card', async () => {
    await reader.click('arabic', 'تهدئة')
    await page.keyboard.press('Escape')
    await page.keyboard.press('End')
    for (let words = 0; words < 7; words++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Shift+ArrowLeft')
    const card = page.getByRole('dialog', { name: 'The words تهدئة التوترات' })
    await expect(card.locator('.word-best')).toHaveText('de-escalation')
    expect(await reader.underlined('word')).toEqual(['تهدئة التوترات'])
    await page.keyboard.press('g')
    await expect(card).toBeFocused()
    await card.getByRole('button', { name: 'forget mine' }).click()
    await expect(card.locator('.word-best')).toHaveCount(0)
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
  })
})

test('an added dictionary speaks in the card until it is hidden or removed', async ({
  muqabil,
  userData,
}) => {
  const { app, page } = muqabil
  const reader = await openSmallArticle(page, userData)
  await page.keyboard.press('Control+,')
  const section = page.getByRole('region', { name: 'Dictionaries' })
  await expect(section).toContainText('StarDict, dictd or Yomitan')
  const add = section.getByRole('button', { name: 'Add a dictionary…' })

  await test.step('what is no dictionary is refused in a sentence', async () => {
    await chooseFiles(app, [join(userData, 'texts', 'meeting.ar.txt')])
    await add.click()
    await expect(section.getByRole('alert')).not.toBeEmpty()
  })
  await test.step('a StarDict file is added', async () => {
    await chooseFiles(app, [HARBOUR])
    await add.click()
    await expect(section.getByRole('listitem')).toContainText(['Harbour words'])
    await expect(section.getByRole('listitem')).toContainText('StarDict')
    await expect(section.getByRole('alert')).toBeHidden()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
  })
  await test.step('its gloss stands in the card under its name, and can be chosen', async () => {
    const card = await keepCardOf(reader, 'الرصيف')
    const harbour = card.getByRole('region', { name: 'Harbour words' })
    await harbour.getByRole('button', { name: 'quay, wharf' }).click()
    await expect(card.locator('.word-best')).toHaveText('quay, wharf')
    await card.getByRole('button', { name: 'forget mine' }).click()
    await expect(harbour).toContainText('quay, wharf')
    await page.keyboard.press('Escape')
  })
  await test.step('hidden, it is silent', async () => {
    await page.keyboard.press('Control+,')
    await section.getByRole('checkbox', { name: 'Harbour words' }).uncheck()
    await page.keyboard.press('Escape')
    const card = await keepCardOf(reader, 'الرصيف')
    await expect(card.locator('.word-best')).toBeVisible()
    await expect(card.getByRole('region', { name: 'Harbour words' })).toHaveCount(0)
    await page.keyboard.press('Escape')
  })
  await test.step('its removal is asked about', async () => {
    await page.keyboard.press('Control+,')
    await section.getByRole('button', { name: 'Remove “Harbour words”' }).click()
    await section.getByRole('button', { name: 'Leave it' }).click()
    await expect(section.getByRole('listitem')).toHaveCount(1)
    await section.getByRole('button', { name: 'Remove “Harbour words”' }).click()
    await section.getByRole('button', { name: 'Remove', exact: true }).click()
    await expect(section.getByRole('listitem')).toHaveCount(0)
  })
})

for (const [uiLanguage, theme] of [
  ['en', 'light'],
  ['ar', 'sepia'],
  ['ar', 'dark'],
] as const)
  test(`axe finds nothing in the cards: ${uiLanguage}, ${theme}`, async ({ userData, runtime }) => {
    writeFileSync(join(userData, 'settings.json'), JSON.stringify({ schemaVersion: 1, uiLanguage, theme }))
    const { app, page } = await launchMuqabil({ userData, runtime })
    const reader = await openSmallArticle(page, userData)
    await keepCardOf(reader, 'المحادثات')
    await expect(page.locator('[data-card] .own-gloss')).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await drag(reader, 'تهدئة', 'التوترات')
    await expect(page.locator('[data-card] .phrase-parts')).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await app.close()
  })

test('the words of the real article have their cards', async ({ muqabil: { page } }) => {
  test.skip(!SEED.present, SEED.absent)
  await dropFiles(page, [SEED.arabic, SEED.english])
  const reader = new ReaderPage(page)
  await expect(reader.sentence('arabic', 'وكتب دميترييف')).toBeVisible({ timeout: 20_000 })
  await settled(page)
  for (const [word, gloss] of [
    ['بالتعاون', 'cooperation'],
    ['سيلتقي', 'meet'],
    ['المحادثات', 'talks'],
    ['للولايات', 'state'],
    ['اقترحته', 'propose'],
  ] as const)
    await expect((await restOn(reader, word)).locator('.word-best')).toHaveText(gloss)
  await expect(await restOn(reader, 'دميترييف')).toContainText('In the name Kirill Dmitriev')
})
