import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dropFiles } from './fixtures/drop-files.ts'
import { expect, launchMuqabil, settled, test } from './fixtures/muqabil-app.ts'
import { ReaderPage } from './pages/reader-page.ts'

const ARABIC = 'الْتَقَى وَزِيرُ الخَارِجِيَّةِ نَظِيرَهُ فِي القَاهِرَةِ يَوْمَ ٢٤ نوفمبر. وَقَالَ الوَزِيرُ إِنَّ المُحَادَثَاتِ تَنَاوَلَتْ ٣ قَضَايَا.'
const ENGLISH =
  'The foreign minister met his counterpart in Cairo on 24 November. The minister said that the talks covered 3 issues.'
const bare = (text: string) => text.replace(/[\u064b-\u0652\u0670]/g, '')
const FIRST = ARABIC.slice(0, ARABIC.indexOf('.') + 1)

/** Opens an article with tashkeel. */
async function openMarked(page: Page, userData: string): Promise<ReaderPage> {
  const folder = join(userData, 'texts')
  mkdirSync(folder, { recursive: true })
  const paths = [join(folder, 'talks.ar.txt'), join(folder, 'talks.en.txt')] as const
  writeFileSync(paths[0], ARABIC)
  writeFileSync(paths[1], ENGLISH)
  await dropFiles(page, paths)
  const reader = new ReaderPage(page)
  await expect(reader.sentence('english', 'counterpart')).toBeVisible({ timeout: 20_000 })
  await settled(page)
  return reader
}

/** The text of the Arabic sentences as the page shows it. */
const shown = (page: Page) =>
  page
    .locator('[data-side=arabic][data-sentence]')
    .evaluateAll(all => all.map(one => one.textContent).join(' '))

const measures = (page: Page) =>
  page.evaluate(() => {
    const arabic = getComputedStyle(document.querySelector('.side-arabic')!)
    const english = getComputedStyle(document.querySelector('.side-english')!)
    return {
      arabicFace: arabic.fontFamily,
      englishFace: english.fontFamily,
      size: Number(document.documentElement.style.getPropertyValue('--text-scale')),
      line: Number.parseFloat(english.lineHeight) / Number.parseFloat(english.fontSize),
      widest: Number.parseFloat(getComputedStyle(document.querySelector('.rows')!).maxInlineSize),
    }
  })

test('the look changes at once, for all or for one article, and is remembered', async ({
  userData,
  runtime,
}) => {
  const { app, page } = await launchMuqabil({ userData, runtime })
  const reader = await openMarked(page, userData)

  await test.step('hidden tashkeel leaves names, words and what is copied as they are', async () => {
    expect(await shown(page)).toBe(ARABIC)
    await page.keyboard.press('KeyT')
    await expect.poll(() => shown(page)).toBe(bare(ARABIC))
    await expect.poll(() => reader.underlined('place')).toContain('القاهرة')
    await reader.pointAt('arabic', 'المحادثات')
    await expect(page.getByRole('dialog', { name: 'The word المُحَادَثَاتِ' })).toBeVisible()
    expect(await reader.underlined('word')).toEqual(['المحادثات'])
    await page.mouse.move(2, 2)
    expect(await copied(page, 'المحادثات تناولت')).toBe('المُحَادَثَاتِ تَنَاوَلَتْ')
    expect(await copied(page, bare(FIRST))).toBe(FIRST)
  })

  await test.step('digits are shown as wished and copied as written', async () => {
    await page.keyboard.press('Control+,')
    await page.getByRole('group', { name: 'Digits in Arabic' }).getByRole('radio', { name: '0123' }).check()
    await expect.poll(() => shown(page)).toContain('يوم 24 نوفمبر')
    await expect(page.locator('.look-sample')).toContainText('قرأت 3 مقالات')
    await page.keyboard.press('Escape')
    expect(await copied(page, 'تناولت 3')).toBe('تَنَاوَلَتْ ٣')
  })

  await test.step('faces, lines and width are those of the settings', async () => {
    const before = await measures(page)
    await page.keyboard.press('Control+,')
    await page
      .getByRole('group', { name: 'Arabic typeface' })
      .getByRole('radio', { name: 'System Naskh' })
      .check()
    await page.getByRole('group', { name: 'English typeface' }).getByRole('radio', { name: 'Inter' }).check()
    await page.getByRole('slider', { name: 'Line height' }).press('ArrowRight')
    await page.getByRole('slider', { name: 'Page width' }).press('ArrowRight')
    await page.getByRole('radio', { name: 'Contrast' }).check()
    await page.keyboard.press('Escape')
    const after = await measures(page)
    expect(after.arabicFace).toMatch(/^"Noto Naskh Arabic"/)
    expect(after.englishFace).toMatch(/^Inter/)
    expect(after.line).toBeGreaterThan(before.line)
    expect(after.widest).toBeGreaterThan(before.widest)
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'contrast')
  })

  const usual = (await measures(page)).size
  await test.step('an article can have a size of its own', async () => {
    await page.getByRole('button', { name: 'Text and colours' }).click()
    await page.getByRole('checkbox', { name: 'For this article only' }).check()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+Equal')
    await page.keyboard.press('Digit2')
    await expect(page.locator('.couplet').first()).toBeVisible()
    expect((await measures(page)).size).toBeGreaterThan(usual)
    await page.keyboard.press('Control+L')
    await page
      .locator('.article-open')
      .filter({ hasText: /Roman ship/ })
      .first()
      .press('Enter')
    await settled(page)
    await expect(page.locator('.page-facing')).toBeVisible()
    expect((await measures(page)).size).toBe(usual)
  })
  // What was chosen last is written a moment later.
  await page.keyboard.press('Control+L')
  await page
    .locator('.article-open')
    .filter({ hasText: /foreign minister|وزير/ })
    .first()
    .press('Enter')
  await settled(page)
  await app.close()

  const again = await launchMuqabil({ userData, runtime })
  await test.step('all of it is there after a restart', async () => {
    await expect(again.page.locator('.couplet').first()).toBeVisible()
    expect(await shown(again.page)).toContain(bare('يوم 24 نوفمبر'))
    expect((await measures(again.page)).size).toBeGreaterThan(usual)
  })
  await test.step('and is as usual when that is wished', async () => {
    await again.page.keyboard.press('Control+,')
    await again.page.getByRole('button', { name: 'Restore the usual look' }).click()
    await expect.poll(() => shown(again.page)).toBe(ARABIC)
    await expect(again.page.getByRole('checkbox', { name: 'For this article only' })).not.toBeChecked()
  })
  await again.app.close()
})

/** What is on the clipboard after some shown words of an Arabic sentence were selected and copied. */
async function copied(page: Page, words: string): Promise<string> {
  return page.evaluate(text => {
    const sentence = [...document.querySelectorAll('[data-side=arabic][data-sentence]')].find(one =>
      one.textContent!.includes(text),
    )!
    const node = sentence.firstChild as Text
    const from = node.data.indexOf(text)
    document.getSelection()!.setBaseAndExtent(node, from, node, from + text.length)
    let taken = ''
    const take = (event: ClipboardEvent) => {
      taken = event.clipboardData!.getData('text/plain')
    }
    window.addEventListener('copy', take)
    document.execCommand('copy')
    window.removeEventListener('copy', take)
    document.getSelection()!.removeAllRanges()
    return taken
  }, words)
}

test('where there is no voice, one sentence says so and how to come by one', async ({
  muqabil: { page },
}) => {
  const bar = page.getByRole('region', { name: 'Read aloud' })
  await page.keyboard.press('KeyP')
  await expect(bar.getByRole('status')).toContainText('This computer has no Arabic voice of its own.')
  await expect(bar.getByRole('status')).toContainText('and start Muqabil again.')
  await bar.getByRole('radio', { name: 'English' }).check()
  await expect(bar.getByRole('status')).toContainText('no English voice')
  await page.locator('.bar-language').click()
  const arabic = page.getByRole('region', { name: 'القراءة بصوت مسموع' })
  await expect(arabic.getByRole('status')).toContainText('ليس في هذا الحاسوب صوت إنجليزي مثبّت.')
  await arabic.getByRole('button', { name: 'إنهاء القراءة المسموعة' }).press('Enter')
  await expect(arabic).toHaveCount(0)

  await test.step('the help is searched by its words, in either language', async () => {
    await page.keyboard.press('F1')
    const help = page.getByRole('dialog', { name: 'المساعدة' })
    await expect(help.getByRole('heading', { level: 3 })).toHaveCount(15)
    await page.keyboard.type('تشكيل')
    await expect(help.getByRole('heading', { name: 'إظهار التشكيل وإخفاؤه' })).toBeVisible()
    await expect(help.getByRole('heading', { name: 'النسخ الاحتياطية' })).toHaveCount(0)
    await page.keyboard.press('Escape')
    await page.locator('.bar-language').click()
    await page.keyboard.press('F1')
    const english = page.getByRole('dialog', { name: 'Help' })
    await english.getByRole('button', { name: 'Listening' }).press('Enter')
    await expect(english.getByRole('heading', { name: 'Listening' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(english).toHaveCount(0)
  })
})
