import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dropFiles } from '../fixtures/drop-files.ts'
import { ReaderPage } from '../pages/reader-page.ts'
import { DENSE_TITLE, DOUBTFUL, UNPAIRED } from './dense-names.ts'
import { LANGUAGES, type Showing } from './showing.ts'

/** The article that the reader's pictures of places show: the first sample. */
const SAMPLE = 'Roman ship'

/** The places, sheets and cards of the window in both languages, the Arabic one dark; what is wide also narrow. */
export async function takePlaces(showing: Showing): Promise<void> {
  for (const language of LANGUAGES) {
    const theme = language === 'arabic' ? 'dark' : 'light'
    await showing.dress({ theme, language, width: 1440 })
    await takeCards(showing, language)
    await takePairings(showing, language)
    await takeSheets(showing, language)
  }
}

async function takeCards(showing: Showing, language: string): Promise<void> {
  const { page } = showing
  await showing.open(SAMPLE)
  await page.keyboard.press('KeyE')
  await page.keyboard.press('Enter')
  await page.locator('[data-card]').first().waitFor()
  await showing.take('cards', language, 'card of a name')
  await page.keyboard.press('Escape')
  if (!(await page.locator('.names').isVisible())) await page.keyboard.press('KeyN')
  await page.locator('.names').waitFor()
  await showing.take('cards', language, 'list of names')
  await page.locator('.names .name-line').first().click()
  await page.locator('[data-card]').first().waitFor()
  await showing.take('cards', language, 'card beside the list')
  // The first mention leaves its name, and comes back.
  await page.locator('.entity-card .mention-line').nth(1).hover()
  await page.locator('.entity-card .mention-line').nth(1).locator('.mention-tools button').first().click()
  await page.getByRole('status').first().waitFor()
  await showing.take('cards', language, 'a correction')
  await showing.command('undo')
  await showing.frames(20)
  await showing.take('cards', language, 'its undo')
  await page.locator('.notices button').last().click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('KeyN')
  await new ReaderPage(page).sentence('arabic', '').nth(2).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('KeyG')
  await page.locator('[data-card]').first().waitFor()
  await showing.take('cards', language, 'card of a word')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}

async function takePairings(showing: Showing, language: string): Promise<void> {
  const { page } = showing
  const reader = new ReaderPage(page)
  await showing.open(DENSE_TITLE.english)
  await showing.take('pairings', language, 'dense with names')
  await reader.pointAt('english', DOUBTFUL)
  await showing.take('pairings', language, 'a doubtful pairing')
  await reader.pointAt('english', UNPAIRED)
  await showing.take('pairings', language, 'without a partner')
  await reader.click('english', DOUBTFUL)
  await page.keyboard.press('KeyW')
  await page.getByRole('dialog').first().waitFor()
  await showing.take('pairings', language, 'why a pairing')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await showing.dress({ theme: 'sepia', language: language === 'arabic' ? 'arabic' : 'english', width: 760 })
  await showing.take('pairings', language, 'dense with names', 'sepia', '760')
}

async function takeSheets(showing: Showing, of: string): Promise<void> {
  const { page } = showing
  const language = of === 'arabic' ? 'arabic' : 'english'
  const theme = language === 'arabic' ? 'dark' : 'light'
  const folder = mkdtempSync(join(tmpdir(), 'muqabil-gallery-'))
  try {
    for (const width of [1440, 760] as const) {
      await showing.dress({ theme, language, width })
      await showing.command('library')
      await page.getByRole('grid').waitFor()
      await showing.take('sheets', language, 'library', `${width}`)
      await showing.command('search-library')
      await page.keyboard.type('البحر')
      await page.waitForTimeout(800)
      await showing.take('sheets', language, 'search', `${width}`)
      await showing.command('library')
      for (const sheet of ['settings', 'palette', 'keys'] as const) {
        await showing.command(sheet)
        await page.getByRole('dialog').waitFor()
        await showing.take('sheets', language, sheet, `${width}`)
        await page.keyboard.press('Escape')
        await page.getByRole('dialog').waitFor({ state: 'hidden' })
      }
      await dropFiles(page, doubtfulFiles(folder))
      await page.getByRole('dialog').waitFor()
      await showing.take('sheets', language, 'import with doubts', `${width}`)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'hidden' })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A text whose encoding is a guess, an English one that belongs to another article, and a second Arabic one. */
function doubtfulFiles(folder: string): string[] {
  // Too few letters of windows-1256 for anyone to be sure.
  const files = {
    'notes.txt': Buffer.from([0xc7, 0xe1, 0xe3, 0xed, 0xe4, 0xc7, 0xc1, 0x2e]),
    'harbour.en.txt': Buffer.from('The harbour\n\nThe harbour master counted the boats twice.\n'),
    'market.ar.txt': Buffer.from('السوق\n\nفتحت الدكاكين أبوابها قبل الشروق، وكان البائعون ينادون.\n'),
  }
  return Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
}
