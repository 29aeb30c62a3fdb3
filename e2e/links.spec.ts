import { axeFindings } from './fixtures/axe-findings.ts'
import { expect, launchMuqabil, test } from './fixtures/muqabil-app.ts'
import { ReaderPage } from './pages/reader-page.ts'

test('a word of either side lights the words across that stand for it', async ({ muqabil: { page } }) => {
  const reader = new ReaderPage(page)
  const pair = await firstPair(reader)
  await reader.pointAt('arabic', pair.arabic, pair.arabicSentence)
  await expect.poll(() => reader.underlined('word-linked')).toContain(pair.english)
  await page.mouse.move(2, 2)
  await expect.poll(() => reader.underlined('word-linked')).toEqual([])
  await reader.pointAt('english', pair.english, pair.englishSentence)
  await expect.poll(() => reader.underlined('word-linked')).toContain(pair.arabic)
})

test('the reasons of a pairing are shown on demand and go along with the keys', async ({
  muqabil: { page },
}) => {
  const evidence = page.getByRole('dialog', { name: 'Why these are paired' })
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('KeyW')
  await expect(evidence).toBeFocused()
  await expect(evidence.getByRole('row').nth(1)).toBeVisible()
  await expect(evidence).toContainText(/Sentence 1 of/)
  await expect(evidence).toContainText(/% sure/)
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('ArrowDown')
  await expect(evidence).toContainText(/Sentence 2 of/)
  await page.keyboard.press('Escape')
  await expect(evidence).toHaveCount(0)
  await page.getByRole('contentinfo').getByRole('button').click()
  await expect(evidence).toContainText(/Sentence 2 of/)
})

test('a confirmed pairing is confirmed after a restart, and can be released', async ({
  userData,
  runtime,
}) => {
  const first = await launchMuqabil({ userData, runtime })
  const status = first.page.getByRole('contentinfo')
  await first.page.keyboard.press('ArrowDown')
  await first.page.keyboard.press('ArrowDown')
  const focused = first.page.locator('[data-sentence]:focus')
  const before = await focused.boundingBox()
  await first.page.keyboard.press('KeyC')
  await expect(status).toContainText('confirmed by you')
  // The page stays where it is, and so do the keys.
  expect((await focused.boundingBox())?.y).toBeCloseTo(before!.y, 0)
  await first.app.close()

  const second = await launchMuqabil({ userData, runtime })
  const again = second.page.getByRole('contentinfo')
  await second.page.keyboard.press('ArrowDown')
  await second.page.keyboard.press('ArrowDown')
  await expect(again).toContainText('confirmed by you')
  await second.page.keyboard.press('KeyC')
  await expect(again).toContainText(/% sure/)
  await second.app.close()
})

/** The first matched words that the panel of reasons names, and the sentences that hold them. */
async function firstPair(reader: ReaderPage) {
  const { page } = reader
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('KeyW')
  const row = page
    .getByRole('dialog', { name: 'Why these are paired' })
    .getByRole('row')
    .filter({ hasText: 'meaning' })
    .first()
  await expect(row).toBeVisible()
  const [arabic, english] = await row.getByRole('cell').allTextContents()
  const [arabicSentence, englishSentence] = await reader.lit()
  await page.keyboard.press('Escape')
  return {
    arabic: arabic!,
    english: english!,
    arabicSentence: arabicSentence!,
    englishSentence: englishSentence!,
  }
}
