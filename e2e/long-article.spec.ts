import { longArticle, shelveReading } from './bench/long-article.ts'
import { expect, launchMuqabil, test } from './fixtures/muqabil-app.ts'
import { ReaderPage } from './pages/reader-page.ts'

test('a long article is whole from its first picture on, and is copied in both languages', async ({
  userData,
  runtime,
}) => {
  const reading = longArticle(600)
  shelveReading(userData, reading, { arabic: '', english: 'A long article' }, true)
  const { app, page } = await launchMuqabil({ userData, runtime })
  const sentences = page.locator('[data-side=arabic][data-sentence]')
  const last = reading.arabic.sentences.length - 1
  const clipboard = () => app.evaluate(({ clipboard: board }) => board.readText())
  const reader = new ReaderPage(page)

  await test.step('the last sentence is a key away, lit with its partners', async () => {
    await page.keyboard.press('End')
    const end = page.locator(`[data-side=arabic][data-sentence="${last}"]`)
    await expect(end).toBeFocused()
    await expect(end).toBeInViewport()
    await expect.poll(() => reader.lit()).toContain(await end.textContent())
  })
  await test.step('names are underlined where the page has just come', async () => {
    await expect.poll(async () => (await reader.underlined('person')).length).toBeGreaterThan(0)
  })
  await test.step('all of it is drawn, though far rows are not laid out', async () => {
    await expect(sentences).toHaveCount(last + 1)
    const laid = await page
      .locator('[data-row]')
      .evaluateAll(rows => rows.filter(row => row.checkVisibility({ contentVisibilityAuto: true })).length)
    expect(laid).toBeLessThan(200)
  })
  await test.step('another layout keeps the place and draws the rest again', async () => {
    await page.keyboard.press('2')
    await expect(page.locator(`[data-side=arabic][data-sentence="${last}"]`)).toBeInViewport()
    await expect(sentences).toHaveCount(last + 1)
    await page.keyboard.press('1')
    await expect(sentences).toHaveCount(last + 1)
  })
  await test.step('the pinned pair is copied with a tab between its sides', async () => {
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Shift+C')
    const sides = (await reader.lit()).map(text => text.replace(/\s+/g, ' ').trim())
    await expect.poll(clipboard).toBe(sides.join('\t'))
    await page.keyboard.press('Escape')
  })
  await test.step('what is selected over several sentences is copied whole, of one side too', async () => {
    const from = await reader.sentence('english', '').nth(1).textContent()
    await page.evaluate(() => {
      const at = (sentence: number) =>
        document.querySelector(`[data-side=english][data-sentence="${sentence}"]`)!.firstChild!
      document.getSelection()!.setBaseAndExtent(at(1), 3, at(4), 5)
    })
    await page.keyboard.press('Control+K')
    await page.getByRole('dialog').getByRole('combobox').fill('Copy the English')
    await page.keyboard.press('Enter')
    await expect.poll(clipboard).toContain(from!.trim())
    expect(await clipboard()).not.toMatch(/[؀-ۿ]/)
    await page.keyboard.press('Control+K')
    await page.getByRole('dialog').getByRole('combobox').fill('Copy in both')
    await page.keyboard.press('Enter')
    await expect.poll(clipboard).toContain('\t')
    const lines = (await clipboard()).split('\n')
    expect(lines.length).toBeGreaterThan(1)
    for (const line of lines) expect(line.split('\t')).toHaveLength(2)
  })
  await app.close()
})
