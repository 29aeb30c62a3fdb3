import type { Page } from '@playwright/test'
import { axeFindings } from './fixtures/axe-findings.ts'
import { expect, test } from './fixtures/muqabil-app.ts'
import { ReaderPage } from './pages/reader-page.ts'

const field = (page: Page) => page.getByRole('searchbox')
const hits = (page: Page) => page.locator('.found-hit')
const told = (page: Page) => page.getByRole('main').getByRole('status')

test('the library is searched in both languages, letter by letter, and what is found opens', async ({
  muqabil: { page },
}) => {
  const reader = new ReaderPage(page)
  await test.step('Ctrl+F in the library leads to the search, which tells how to ask', async () => {
    await page.keyboard.press('Control+L')
    await expect(page.getByRole('heading', { name: 'Library' })).toBeVisible()
    await page.keyboard.press('Control+F')
    await expect(field(page)).toBeFocused()
    await expect(page.getByRole('heading', { name: 'Ways to ask' })).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
  })

  await test.step('a word finds its forms, and lights what stands for it across', async () => {
    // The samples are still on their way into a library that was just made.
    await page.keyboard.type('القطار')
    await expect(hits(page).filter({ hasText: 'القطار' }).first()).toBeVisible()
    await expect(
      hits(page)
        .filter({ hasText: /^قطار$/ })
        .first(),
    ).toBeVisible()
    await expect(page.locator('.found-echo').filter({ hasText: 'train' }).first()).toBeVisible()
    await expect(told(page)).toContainText('sentences found')
    expect(await axeFindings(page)).toEqual([])
  })

  await test.step('the arrows go to a sentence and Enter opens it, lit', async () => {
    await page.keyboard.press('ArrowDown')
    await expect(page.getByRole('button', { name: 'Open “Jordan brings back' })).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Jordan brings back')
    await expect
      .poll(() => reader.underlined('sentence-pinned'))
      .toContainEqual(expect.stringContaining('قطار'))
    await expect(page.locator('[data-sentence]:focus')).toContainText('قطار')
  })

  await test.step('the search is as it was left, and Escape goes back to the article', async () => {
    await page.keyboard.press('Control+Shift+F')
    await expect(field(page)).toHaveValue('القطار')
    await expect(hits(page).first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Jordan brings back')
    await page.keyboard.press('Control+Shift+F')
  })

  await test.step('phrases, exclusions and filters are understood, and what is not is said', async () => {
    await field(page).fill('"night train" -first')
    await expect(hits(page).first()).toHaveText('night')
    const all = await hits(page).count()
    await field(page).fill('"night train"')
    await expect.poll(() => hits(page).count()).toBeGreaterThan(all)
    await field(page).fill('train after:2100')
    await expect(told(page)).toContainText('Nothing was found.')
    await field(page).fill('train after:soon')
    await expect(page.getByText('“soon” is not a date')).toBeVisible()
    await expect(hits(page).first()).toBeVisible()
  })

  await test.step('a question that led somewhere is asked again by a click, in the Arabic window', async () => {
    await page.getByRole('button', { name: 'العربية' }).click()
    await page.getByRole('button', { name: 'إفراغ الحقل' }).click()
    await page.getByRole('button', { name: 'القطار', exact: true }).click()
    await expect(hits(page).first()).toBeVisible()
    await expect(told(page)).toContainText('وُجدت')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: 'إفراغ الحقل' }).click()
    await page.getByRole('button', { name: 'نسيان «القطار»' }).click()
    await expect(page.getByRole('button', { name: 'القطار', exact: true })).toHaveCount(0)
    expect(await axeFindings(page)).toEqual([])
  })
})
