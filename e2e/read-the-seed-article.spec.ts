import { chooseFiles } from './fixtures/choose-files.ts'
import { dropFiles } from './fixtures/drop-files.ts'
import { expect, launchMuqabil, settled, test } from './fixtures/muqabil-app.ts'
import { SEED } from './fixtures/seed-article.ts'
import { ReaderPage } from './pages/reader-page.ts'

test.skip(!SEED.present, SEED.absent)

const WROTE = 'وكتب دميترييف'
const BUT_WHAT_IF = 'But what if improving relations'

test('the real article is dropped, read, closed and found again', async ({ userData, runtime }) => {
  const first = await launchMuqabil({ userData, runtime })
  const reader = new ReaderPage(first.page)

  await test.step('dropped, it opens', async () => {
    await dropFiles(first.page, [SEED.arabic, SEED.english])
    await expect(reader.sentence('arabic', WROTE)).toBeVisible({ timeout: 20_000 })
    await settled(first.page)
  })

  await test.step('the aside stands apart and faces nothing', async () => {
    const aside = reader.sentence('arabic', 'اقرأ أيضًا')
    await expect(aside).toHaveText(/^◄ اقرأ أيضًا \| .*الاقتصادية$/)
    await reader.pointAt('arabic', 'زعيم الديمقراطيين')
    expect(await reader.lit()).toHaveLength(1)
    const size = (words: string) =>
      reader
        .sentence('arabic', words)
        .evaluate(element => Number.parseFloat(getComputedStyle(element).fontSize))
    expect(await size('اقرأ أيضًا')).toBeLessThan(await size(WROTE))
  })

  await test.step('«الولاياتالمتحدة» is the United States', async () => {
    await reader.pointAt('arabic', 'الولاياتالمتحدة', 'أكد الكرملين')
    const lit = await reader.litNames()
    expect(lit).toContain('الولاياتالمتحدة')
    expect(lit).toContain('United States')
  })

  await test.step('pointing at a sentence lights its English, both ways', async () => {
    await reader.pointAt('arabic', 'بالضبط')
    const lit = await reader.lit()
    expect(lit.some(text => text.startsWith(WROTE))).toBe(true)
    expect(lit.some(text => text.includes(BUT_WHAT_IF))).toBe(true)
    await reader.pointAt('english', 'exactly what the world needs')
    expect((await reader.lit()).some(text => text.startsWith(WROTE))).toBe(true)
  })

  await test.step('a click pins it and Escape lets go', async () => {
    await reader.click('arabic', 'بالضبط')
    await first.page.mouse.move(2, 2)
    await expect
      .poll(() => reader.underlined('sentence-pinned'))
      .toContainEqual(expect.stringContaining(BUT_WHAT_IF))
    await first.page.keyboard.press('Escape')
    await expect.poll(() => reader.underlined('sentence-pinned')).toEqual([])
  })

  await test.step('the card of Kirill Dmitriev counts his mentions and jumps to each', async () => {
    await reader.nameLine('Kirill Dmitriev').click()
    const card = first.page.getByRole('dialog', { name: /Kirill Dmitriev/ })
    await expect(card).toContainText('كيريل دميترييف')
    await expect(card).toContainText('8 in Arabic')
    await expect(card).toContainText('8 in English')
    const jumps = card.getByRole('button', { name: /^Go to sentence/ })
    await expect(jumps).toHaveCount(16)
    for (const at of [0, 7, 8, 15]) {
      if (at > 0) await reader.nameLine('Kirill Dmitriev').click()
      await jumps.nth(at).click()
      const [chosen] = await reader.underlined('name-chosen')
      expect(chosen).toMatch(/دميترييف|Dmitriev/)
    }
  })

  await test.step('after a restart it is on the page with its place', async () => {
    await reader.sentence('arabic', 'وبحسب رويترز').scrollIntoViewIfNeeded()
    await reader.click('arabic', 'تهدئة التوترات')
    await first.app.close()
    const second = await launchMuqabil({ userData, runtime })
    const again = new ReaderPage(second.page)
    await expect(again.sentence('arabic', WROTE)).toHaveCount(1)
    await expect
      .poll(() => again.underlined('sentence-pinned'))
      .toContainEqual(expect.stringContaining('easing the tensions'))
    await expect(again.nameLine('Kirill Dmitriev')).toContainText('8')
    await second.app.close()
  })
})

test('the real article is imported by the file dialog', async ({ muqabil: { app, page } }) => {
  await chooseFiles(app, [SEED.arabic, SEED.english])
  await page.keyboard.press('Control+O')
  const reader = new ReaderPage(page)
  await expect(reader.sentence('english', BUT_WHAT_IF)).toBeVisible({ timeout: 20_000 })
  await expect(reader.sentence('arabic', WROTE)).toHaveCount(1)
})
