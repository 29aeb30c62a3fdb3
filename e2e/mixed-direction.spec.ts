import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { loadKnowledge } from '../electron/knowledge/load-knowledge.ts'
import { finish } from '../shared/engine-steps.ts'
import { readPair } from '../shared/read-pair.ts'
import { shelveReading } from './bench/long-article.ts'
import { expect, launchMuqabil, test } from './fixtures/muqabil-app.ts'

const TITLE = { arabic: 'BBC تبدأ البث من القاهرة', english: 'The BBC starts in القاهرة الجديدة' }

const ARABIC = [
  TITLE.arabic,
  'أعلنت شركة Open Harbour عن خطة أمس.',
  'وقالت منظمة اليونسكو (UNESCO) إنها ترحب.',
  'وكتب «قبل Windows كنا نكتب» ثم سكت.',
  'وارتفع السعر إلى 2.75 دولار في عام 2026 فقط.',
  'راجع https://harbour.example/news/page للتفاصيل.',
].join('\n\n')
const ENGLISH = [
  TITLE.english,
  'The company Open Harbour announced a plan yesterday.',
  'The organisation (اليونسكو) welcomed it.',
  'He wrote “before ويندوز we wrote” and fell silent.',
  'The price in سوق الذهب القديم rose to 2.75 dollars in 2026.',
  'See https://harbour.example/news/page for details.',
].join('\n\n')

/** What stands in a sentence from left to right. A word may be cut into letters, to see which way it runs. */
const LINES: readonly (readonly ['arabic' | 'english', number, readonly string[]])[] = [
  // A Latin word that begins an Arabic title stands at its right end.
  ['arabic', 0, ['القاهرة', 'البث', 'تبدأ', 'BBC']],
  ['english', 0, ['The', 'starts', 'الجديدة', 'القاهرة']],
  // Two Latin words keep their own order within the Arabic.
  ['arabic', 1, ['.', 'أمس', 'عن', 'Open', 'Harbour', 'شركة', 'أعلنت']],
  // Parentheses belong to the Arabic: what opens stands on the right.
  ['arabic', 2, ['إنها', ')', 'UNESCO', '(', 'اليونسكو', 'منظمة']],
  ['english', 2, ['organisation', '(', 'اليونسكو', ')', 'welcomed', '.']],
  ['arabic', 3, ['سكت', '»', 'نكتب', 'Windows', 'قبل', '«', 'وكتب']],
  ['english', 3, ['wrote', '“', 'before', 'ويندوز', 'we', '”', 'silent']],
  // Numbers run from left to right in both.
  ['arabic', 4, ['فقط', '2026', 'عام', 'دولار', '2', '.', '75', 'السعر']],
  ['english', 4, ['price', 'القديم', 'الذهب', 'سوق', 'rose', '2', '.', '75', '2026']],
  // An address is one piece, whole and in its own order, and the full stop does not go into it.
  ['arabic', 5, ['للتفاصيل', 'https', '://', 'harbour', 'news', 'page', 'راجع']],
  ['english', 5, ['See', 'https', 'harbour', 'page', 'for', 'details', '.']],
]

/** Pieces of a text that stand in one line, as their boxes lie from left to right. */
function fromLeft(page: Page, selector: string, pieces: readonly string[]): Promise<string[]> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, wanted) => {
      const node = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text
      const boxes = wanted.map(piece => {
        // The stop of a sentence is its last one; one within a number is the first.
        const isEnd = piece === '.' && !wanted.includes('75')
        const from = isEnd ? node.data.lastIndexOf(piece) : node.data.indexOf(piece)
        if (from < 0) throw new Error(`${piece} is not in ${node.data}`)
        const range = document.createRange()
        range.setStart(node, from)
        range.setEnd(node, from + piece.length)
        const [box, ...more] = range.getClientRects()
        if (!box || more.length > 0) throw new Error(`${piece} is not one piece in ${node.data}`)
        return { piece, x: box.x + box.width / 2, y: box.y }
      })
      const lines = new Set(boxes.map(box => Math.round(box.y / 20)))
      if (lines.size > 2) throw new Error(`more than one line: ${node.data}`)
      return boxes.sort((a, b) => a.x - b.x).map(box => box.piece)
    }, pieces)
}

for (const uiLanguage of ['en', 'ar'] as const)
  test(`words of the other direction stand in their order, the window in ${uiLanguage}`, async ({
    userData,
    runtime,
  }) => {
    writeFileSync(join(userData, 'settings.json'), JSON.stringify({ schemaVersion: 1, uiLanguage }))
    shelveReading(userData, finish(readPair(ARABIC, ENGLISH, loadKnowledge())), TITLE, true)
    const { app, page } = await launchMuqabil({ userData, runtime })
    await page.setViewportSize({ width: 1600, height: 900 })
    for (const layout of ['1', '2']) {
      await page.keyboard.press(layout)
      await expect(page.locator('.page')).toHaveClass(layout === '1' ? /page-facing/ : /page-sentences/)
      for (const [side, sentence, pieces] of LINES)
        expect(
          await fromLeft(page, `[data-side=${side}][data-sentence="${sentence}"]`, pieces),
          `layout ${layout}, ${side} ${sentence}`,
        ).toEqual(pieces)
    }
    await test.step('a title over the page and on the shelf', async () => {
      const arabic = ['القاهرة', 'البث', 'تبدأ', 'BBC']
      const english = ['The', 'starts', 'الجديدة', 'القاهرة']
      expect(await fromLeft(page, '.bar-titles [lang=ar]', arabic)).toEqual(arabic)
      expect(await fromLeft(page, '.bar-titles [lang=en]', english)).toEqual(english)
      await page.keyboard.press('KeyL')
      const line = page.getByRole('grid').getByRole('row').filter({ hasText: 'BBC' })
      await expect(line).toBeVisible()
      expect(await fromLeft(page, '[role=row] .article-open [lang=ar]', arabic)).toEqual(arabic)
    })
    await app.close()
  })
