import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { axeFindings } from './fixtures/axe-findings.ts'
import { expect, launchMuqabil, test } from './fixtures/muqabil-app.ts'
import { ReaderPage } from './pages/reader-page.ts'

const layout = (page: Page) =>
  page.getByRole('group', { name: 'Layout' }).getByRole('radio', { checked: true })
const sentence = (page: Page, side: 'arabic' | 'english', at: number) =>
  page.locator(`[data-side=${side}][data-sentence="${at}"]`)

/** The first sentence of a side whose first line is in view. */
const atTop = (page: Page, side: 'arabic' | 'english') =>
  page.evaluate(of => {
    const view = document.querySelector('.page')!.getBoundingClientRect()
    const all = [...document.querySelectorAll<HTMLElement>(`[data-side=${of}]`)]
    const first = all.find(element => {
      const box = element.getBoundingClientRect()
      return box.height > 0 && box.top >= view.top
    })
    return Number(first?.dataset.sentence)
  }, side)

test('each layout has its key, and the place in the text stays', async ({ muqabil: { page } }) => {
  await page.setViewportSize({ width: 1400, height: 560 })
  await sentence(page, 'arabic', 6).evaluate(element => element.scrollIntoView({ block: 'start' }))
  await page.waitForTimeout(200)
  const place = await atTop(page, 'arabic')
  expect(place).toBeGreaterThan(3)
  for (const [key, name] of [
    ['2', 'Sentences'],
    ['3', 'Words'],
    ['4', 'Arabic'],
    ['1', 'Facing'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(layout(page)).toHaveAccessibleName(name)
    await page.waitForTimeout(300)
    expect([name, await atTop(page, 'arabic')]).toEqual([name, place])
  }
  await page.keyboard.press('5')
  await expect(layout(page)).toHaveAccessibleName('English')
  await expect(sentence(page, 'arabic', place)).toBeHidden()
  await page.keyboard.press('1')
  await expect(sentence(page, 'arabic', place)).toBeInViewport()
})

test('in the lines of a sentence its English stands under it', async ({ muqabil: { page } }) => {
  await page.keyboard.press('2')
  const arabic = await sentence(page, 'arabic', 1).boundingBox()
  const english = await sentence(page, 'english', 1).boundingBox()
  const next = await sentence(page, 'arabic', 2).boundingBox()
  expect(english!.y).toBeGreaterThan(arabic!.y + 20)
  expect(next!.y).toBeGreaterThan(english!.y + 10)
})

test('under its words an Arabic sentence has its meaning, and everything is at hand as before', async ({
  muqabil: { page },
}) => {
  const reader = new ReaderPage(page)
  const bare = await sentence(page, 'arabic', 1).textContent()
  await page.keyboard.press('3')
  const glosses = sentence(page, 'arabic', 1).locator('rt')
  await expect.poll(() => glosses.count()).toBeGreaterThan(5)
  await test.step('the text is the same, and names are painted on it', async () => {
    const read = await sentence(page, 'arabic', 1).evaluate(element => {
      const copy = element.cloneNode(true) as Element
      for (const gloss of copy.querySelectorAll('rt')) gloss.remove()
      return copy.textContent
    })
    expect(read).toBe(bare)
    await page.keyboard.press('KeyE')
    await expect.poll(() => reader.underlined('name-chosen')).not.toEqual([])
  })
  await test.step('no word leaves its column', async () => {
    for (const width of [760, 1000, 1400]) {
      await page.setViewportSize({ width, height: 800 })
      const beyond = await page.evaluate(
        () =>
          [...document.querySelectorAll('ruby, rt')].filter(word => {
            const column = word.closest('.side')!.getBoundingClientRect()
            const box = word.getBoundingClientRect()
            return box.left < column.left - 1 || box.right > column.right + 1
          }).length,
      )
      expect([width, beyond]).toEqual([width, 0])
    }
  })
  await test.step('a word is walked to and its card opens', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    expect(await reader.underlined('word')).toEqual([bare!.split(/\s+/u)[1]])
    await page.keyboard.press('KeyG')
    await expect(page.getByRole('dialog', { name: /^The word/ })).toBeVisible()
    await page.keyboard.press('Escape')
  })
  await test.step('pointing at a gloss points at its word', async () => {
    await glosses.nth(3).hover()
    await expect.poll(() => reader.lit()).not.toEqual([])
    await expect(page.getByRole('dialog', { name: /^The word/ })).toBeVisible()
  })
})

test('the other side opens under its sentence by click and by Enter', async ({ userData, runtime }) => {
  const { app, page } = await launchMuqabil({ userData, runtime })
  await page.keyboard.press('4')
  await expect(sentence(page, 'english', 1)).toBeHidden()
  const reader = new ReaderPage(page)
  const word = (await sentence(page, 'arabic', 1).textContent())!.split(' ')[0]!
  await reader.click('arabic', word, (await sentence(page, 'arabic', 1).textContent())!)
  await expect(sentence(page, 'english', 1)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(sentence(page, 'english', 1)).toBeHidden()
  await page.keyboard.press('KeyX')
  await expect(page.locator('[data-side=english]:focus')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-side=arabic]:focus')).toBeVisible()
  await page.keyboard.press('5')
  await expect(page.locator('[data-side=english]:focus')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('.on-demand [data-side=arabic]:visible')).not.toHaveCount(0)
  // Long enough for the settings to be written.
  await page.waitForTimeout(700)
  await app.close()
  const again = await launchMuqabil({ userData, runtime })
  await expect(layout(again.page)).toHaveAccessibleName('English')
  await again.app.close()
})

for (const theme of ['light', 'dark'] as const)
  test(`axe finds nothing in any layout: ${theme}`, async ({ userData, runtime }) => {
    writeFileSync(
      join(userData, 'settings.json'),
      JSON.stringify({ schemaVersion: 1, uiLanguage: theme === 'dark' ? 'ar' : 'en', theme }),
    )
    const { app, page } = await launchMuqabil({ userData, runtime })
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    for (const key of ['2', '3', '4', '5']) {
      await page.keyboard.press(key)
      await page.waitForTimeout(300)
      expect([key, await axeFindings(page)]).toEqual([key, []])
    }
    await app.close()
  })
