import { ReaderPage } from '../pages/reader-page.ts'
import type { Showing } from './showing.ts'

/** The six pictures of the README, all of the sample articles. */
export async function takeReadme(showing: Showing): Promise<void> {
  const { page } = showing
  const reader = new ReaderPage(page)
  const names = page.locator('.names')
  const showNames = async (wanted: boolean) => {
    if ((await names.isVisible()) !== wanted) await showing.command('toggle-entities')
    await names.waitFor({ state: wanted ? 'visible' : 'hidden' })
  }

  await showing.dress({ theme: 'light', language: 'english', width: 1440 })
  await showing.open('Roman ship')
  await showNames(false)
  await reader.pointAt('english', 'Rhodes')
  await showing.take('facing-pages')

  await showing.command('layout-words')
  await page.locator('rt').first().waitFor()
  await showing.frames(10)
  await showing.take('word-by-word')

  await showing.command('layout-facing')
  await showNames(true)
  await names.locator('.name-line').nth(3).click()
  await page.locator('.entity-card').waitFor()
  await showing.take('names')
  await page.keyboard.press('Escape')

  await showing.dress({ theme: 'sepia', language: 'english', width: 1440 })
  await showing.open('night train')
  await showNames(false)
  await showing.command('layout-sentences')
  await reader.pointAt('arabic', 'العقبة')
  await showing.take('sentence-by-sentence')
  await showing.command('layout-facing')

  await showing.dress({ theme: 'dark', language: 'arabic', width: 1440 })
  await showing.open('chess school')
  await showNames(true)
  for (const key of ['KeyE', 'KeyE', 'Enter']) await page.keyboard.press(key)
  await page.locator('.entity-card').waitFor()
  await showing.take('arabic-dark')
  await page.keyboard.press('Escape')

  await showing.dress({ theme: 'sepia', language: 'arabic', width: 1440 })
  await showing.open('Roman ship')
  await reader.pointAt('arabic', 'حطام')
  await page.locator('[data-card]').first().waitFor()
  await showing.take('word-card')
}
