import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, settled, test } from './fixtures/muqabil-app.ts'
import { ReaderPage } from './pages/reader-page.ts'

const ARABIC =
  'سيلتقي الوزير نظيره في القاهرة غدا. وقالت ليلى منصور إن المحادثات تهدف إلى تهدئة التوترات في المنطقة. وغادر الوفد القاهرة مساء.'
const ENGLISH =
  'The minister will meet his counterpart in Cairo tomorrow. Leila Mansour said that the talks aimed at easing tensions in the region. The delegation left Cairo in the evening.'

/** Presses a key as an Arabic keyboard does: the place of the key, and the letter that is printed there. */
async function pressArabic(page: Page, code: string, key: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', code, key, text: key })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', code, key })
  await session.detach()
}

/** Presses a key until the focus is where it is wanted, as a person does with the Tab key. */
async function tabTo(page: Page, name: RegExp, most = 40): Promise<void> {
  for (let times = 0; times < most; times++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (name.test(focused)) return
  }
  throw new Error(`the Tab key does not lead to ${name}`)
}

test('an article is imported, read, corrected and printed to a file without the mouse', async ({
  muqabil: { app, page },
  userData,
}) => {
  const reader = new ReaderPage(page)
  const focused = page.locator('[data-sentence]:focus')
  const said = page.locator('.reader > [aria-live=polite].visually-hidden')

  await test.step('pasted', async () => {
    await page.keyboard.press('Control+Shift+V')
    await expect(page.getByRole('textbox', { name: 'Arabic text' })).toBeFocused()
    await page.keyboard.insertText(ARABIC)
    await page.keyboard.press('Tab')
    await page.keyboard.insertText(ENGLISH)
    await tabTo(page, /^Read it$/)
    await page.keyboard.press('Enter')
    await expect(reader.sentence('arabic', 'سيلتقي')).toBeVisible({ timeout: 20_000 })
    await settled(page)
  })

  await test.step('read: arrows walk, and a screen reader hears the partner', async () => {
    await page.keyboard.press('ArrowDown')
    await expect(focused).toContainText('سيلتقي')
    await expect(said).toContainText('The minister will meet his counterpart')
    await page.keyboard.press('ArrowDown')
    await expect(focused).toContainText('ليلى منصور')
    await expect(focused).toHaveAttribute('aria-description', /linked to English sentence 2/)
    await expect(said).toContainText('Leila Mansour said')
  })

  await test.step('links followed, under an Arabic keyboard too', async () => {
    await pressArabic(page, 'KeyX', 'ء')
    await expect(focused).toContainText('Leila Mansour')
    await expect(said).toContainText('ليلى منصور')
    await pressArabic(page, 'KeyX', 'ء')
    await expect(focused).toContainText('ليلى منصور')
    await page.keyboard.press('Enter')
    expect((await reader.underlined('sentence-pinned')).length).toBe(2)
    await page.keyboard.press('Escape')
  })

  await test.step('the text is one stop of the Tab key', async () => {
    expect(await page.locator('.rows [tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('Tab')
    await expect(focused).toHaveCount(0)
    await page.keyboard.press('Shift+Tab')
    await expect(focused).toContainText('ليلى منصور')
  })

  await test.step('a pairing confirmed and released', async () => {
    await page.keyboard.press('KeyC')
    await expect(page.getByRole('contentinfo')).toContainText('confirmed by you')
    await page.keyboard.press('Control+Z')
    await expect(page.getByRole('contentinfo')).not.toContainText('confirmed by you')
  })

  await test.step('a word kept', async () => {
    for (let words = 0; words < 3; words++) await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('KeyG')
    await expect(page.locator('.word-card')).toBeFocused()
    await page.keyboard.press('KeyS')
    await expect(page.locator('.keep-button[aria-pressed=true]')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(focused).toContainText('ليلى منصور')
  })

  await test.step('words found', async () => {
    await page.keyboard.press('Control+F')
    await page.keyboard.insertText('القاهرة')
    await expect(page.locator('.find-count')).toContainText('2 of 2')
    await page.keyboard.press('Enter')
    await expect(page.locator('.find-count')).toContainText('1 of 2')
    await page.keyboard.press('Escape')
    await expect(page.locator('.find')).toHaveCount(0)
  })

  await test.step('a PDF saved', async () => {
    const path = join(userData, 'keys.pdf')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath })) as typeof dialog.showSaveDialog
    }, path)
    await page.keyboard.press('Control+Shift+P')
    await expect(page.getByRole('status').filter({ hasText: '“keys.pdf” was saved.' })).toBeVisible()
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  })

  await test.step('back to the library and into the article again', async () => {
    await page.keyboard.press('Control+L')
    await expect(page.getByRole('grid')).toBeVisible()
    await tabTo(page, /minister|الوزير/)
    await page.keyboard.press('Enter')
    await expect(reader.sentence('arabic', 'سيلتقي')).toBeVisible()
  })
})
