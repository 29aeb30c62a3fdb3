import { axeFindings } from './fixtures/axe-findings.ts'
import { expect, launchMuqabil, test } from './fixtures/muqabil-app.ts'
import { ReaderPage } from './pages/reader-page.ts'

test('the text is corrected on the page, undone, and is so after a restart', async ({
  userData,
  runtime,
}) => {
  const first = await launchMuqabil({ userData, runtime })
  const { page } = first
  const reader = new ReaderPage(page)
  const field = page.getByRole('textbox', { name: 'The English text, being edited' })
  const sentence = reader.sentence('english', 'archaeological mission')
  const before = (await sentence.textContent())!
  const count = await page.locator('[data-side="english"][data-sentence]').count()
  const kept = page.getByRole('status').filter({ hasText: 'Kept' })

  await test.step('with the focus on a sentence, F2 opens it where it stands, beside its other side', async () => {
    await sentence.focus()
    const place = await sentence.boundingBox()
    const set = await face(sentence)
    await page.keyboard.press('F2')
    await expect(field).toBeFocused()
    await expect(field).toHaveValue(new RegExp(escaped(before)))
    expect(Math.abs((await field.boundingBox())!.y - place!.y)).toBeLessThan(14)
    expect(await face(field)).toEqual(set)
    await expect(page.locator('[data-side="arabic"][data-sentence]').first()).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
  })

  await test.step('Escape lets go of it, and asks where something was typed', async () => {
    await page.keyboard.press('Escape')
    await expect(field).toHaveCount(0)
    await expect(sentence).toBeFocused()
    await page.keyboard.press('F2')
    await page.keyboard.type('Nobody read this. ')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('alert')).toHaveText('Let go of what you typed?')
    await expect(page.getByRole('button', { name: 'Go on editing' })).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(field).toBeFocused()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Let go of it' }).click()
    await expect(sentence).toHaveText(before)
  })

  await test.step('Ctrl and Enter keep a sentence put in; paste is plain text', async () => {
    await page.keyboard.press('F2')
    await page.keyboard.insertText('Somebody put this in. ')
    await page.keyboard.press('Control+Enter')
    await expect(reader.sentence('english', 'Somebody put this in.')).toBeFocused()
    await expect(page.locator('[data-side="english"][data-sentence]')).toHaveCount(count + 1)
    await expect(kept).toContainText('Somebody put this in.')
  })

  await test.step('Enter begins a paragraph', async () => {
    const passages = await page.locator('.side-english .passage').count()
    await page.keyboard.press('F2')
    await field.evaluate((area: HTMLTextAreaElement) => {
      const at = area.value.indexOf('put this in.') + 'put this in.'.length
      area.setSelectionRange(at, at)
    })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Enter')
    await expect(kept).toContainText('a paragraph begins here')
    await expect(page.locator('.side-english .passage')).toHaveCount(passages + 1)
  })

  await test.step('a paragraph is marked as a heading, and its text as imported is shown', async () => {
    await reader.sentence('english', 'Somebody put this in.').focus()
    await page.keyboard.press('F2')
    await page.getByRole('button', { name: 'Heading' }).click()
    await expect(page.locator('h2.passage', { hasText: 'Somebody put this in.' })).toHaveCount(1)
    await expect(field).toBeFocused()
    await page.getByRole('button', { name: 'As imported' }).click()
    await expect(page.getByText('Nothing of this was in the imported text.')).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('what was done is taken back, one after the other, and done again', async () => {
    for (let step = 0; step < 3; step++) {
      await page.keyboard.press('Control+Z')
      await expect(page.getByRole('status').filter({ hasText: 'Taken back' })).toHaveCount(1)
      await page.getByRole('button', { name: 'Dismiss' }).click()
    }
    await expect(page.locator('[data-side="english"][data-sentence]')).toHaveCount(count)
    await expect(reader.sentence('english', 'archaeological mission')).toHaveText(before)
    await page.keyboard.press('Control+Shift+Z')
    await expect(reader.sentence('english', 'Somebody put this in.')).toHaveCount(1)
  })

  await first.app.close()
  const second = await launchMuqabil({ userData, runtime })
  await expect(new ReaderPage(second.page).sentence('english', 'Somebody put this in.')).toHaveCount(1)
  await second.page.keyboard.press('Control+Z')
  await expect(new ReaderPage(second.page).sentence('english', 'Somebody put this in.')).toHaveCount(0)
  await second.app.close()
})

test('in the Arabic window the Arabic is edited, divided and joined from the palette', async ({
  muqabil: { page },
}) => {
  const reader = new ReaderPage(page)
  await page.getByRole('button', { name: 'العربية' }).click()
  const all = page.locator('[data-side="arabic"][data-sentence]')
  const count = await all.count()
  const second = all.nth(1)
  const words = (await second.textContent())!.split(' ')
  await reader.click('arabic', words[0]!, words.join(' '))
  await page.mouse.move(2, 2)
  await page.keyboard.press('Control+K')
  await page.keyboard.type('تحرير النص')
  await page.keyboard.press('Enter')
  const field = page.getByRole('textbox', { name: 'النص العربي قيد التحرير' })
  await expect(field).toBeFocused()
  await expect(field).toHaveCSS('direction', 'rtl')
  expect(await axeFindings(page)).toEqual([])
  const divide = page.getByRole('button', { name: 'إنهاء الجملة هنا' })
  await expect(divide).toBeDisabled()
  for (let word = 0; word < 3; word++) await page.keyboard.press('Control+ArrowLeft')
  await divide.click()
  await expect(all).toHaveCount(count + 1)
  await expect(field).toBeFocused()
  await page.getByRole('button', { name: 'ضم الجملة التالية' }).click()
  await expect(all).toHaveCount(count)
  await page.keyboard.press('Escape')
  await expect(all.nth(1)).toHaveText(words.join(' '))
})

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** How a text is set. */
const face = (locator: import('@playwright/test').Locator) =>
  locator.evaluate(element => {
    const { fontFamily, fontSize, lineHeight, direction } = getComputedStyle(element)
    return { fontFamily, fontSize, lineHeight, direction }
  })
