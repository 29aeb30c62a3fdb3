// Pictures of everything that the window shows, for a person to look through: each layout in each theme, language and
// width on the real article and on a text of 5,000 rows, and each place and card of the window.
//   node e2e/gallery/make-gallery.ts [--out FOLDER] [--only CHAPTER]
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadKnowledge } from '../../electron/knowledge/load-knowledge.ts'
import { finish } from '../../shared/engine-steps.ts'
import { LAYOUTS } from '../../shared/model/settings.ts'
import { readPair } from '../../shared/read-pair.ts'
import { argument } from '../bench/argument.ts'
import { longArticle, shelveReading } from '../bench/long-article.ts'
import { launchMuqabil } from '../fixtures/muqabil-app.ts'
import { SEED } from '../fixtures/seed-article.ts'
import { buildIfNeeded } from '../start/build-if-needed.ts'
import { contactSheet } from './contact-sheet.ts'
import { DENSE_TITLE, denseNames } from './dense-names.ts'
import { LANGUAGES, Showing, THEMES, WIDTHS } from './showing.ts'
import { takePlaces } from './take-places.ts'
import { takeReadme } from './take-readme.ts'

const LONG_TITLE = { arabic: 'نص طويل', english: 'A long text' }
const SEED_TITLE = { arabic: 'المقال الأول', english: 'The first article' }
/** Words of the title of a sample. */
const SAMPLE = 'Roman ship'

if (!buildIfNeeded(fileURLToPath(new URL('../../', import.meta.url)), process.execPath))
  throw new Error('the application cannot be built')
const folder = resolve(argument('--out') ?? mkdtempSync(join(tmpdir(), 'muqabil-gallery-')))
const only = argument('--only')
const isWanted = (chapter: string) => only === undefined || only === chapter
mkdirSync(folder, { recursive: true })
const userData = mkdtempSync(join(tmpdir(), 'muqabil-e2e-'))
try {
  // The first start brings the samples.
  const first = await launchMuqabil({ userData })
  await first.page.waitForFunction(() => document.documentElement.dataset.ready === 'true')
  await first.app.close()
  const knowledge = loadKnowledge()
  shelveReading(userData, denseNames(knowledge), DENSE_TITLE)
  if (isWanted('long')) shelveReading(userData, longArticle(5000), LONG_TITLE)
  if (SEED.present) {
    const read = (path: string) => readFileSync(path, 'utf8')
    const seed = finish(readPair(read(SEED.arabic), read(SEED.english), knowledge))
    shelveReading(userData, seed, SEED_TITLE)
  } else console.log(`gallery: the real article: not run: ${SEED.absent}`)

  const { app, page } = await launchMuqabil({ userData })
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const showing = new Showing(app, page, folder)
  if (SEED.present && isWanted('seed')) await takeLayouts(showing, 'seed', SEED_TITLE.english, false)
  if (isWanted('long')) await takeLayouts(showing, 'long', LONG_TITLE.english, true)
  if (isWanted('sample')) await takeLayouts(showing, 'sample', SAMPLE, false)
  if (isWanted('places')) await takePlaces(showing)
  if (isWanted('readme')) await takeReadme(showing)
  await app.close()
  writeFileSync(join(folder, 'index.html'), contactSheet(showing.pictures))
  console.log(`gallery: ${showing.pictures.length} pictures in ${folder}, index.html shows them all`)
} finally {
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 })
}

/** An article in each layout, theme, language and width, with a pair and a name of it lit. */
async function takeLayouts(showing: Showing, chapter: string, title: string, isFar: boolean): Promise<void> {
  await showing.open(title)
  for (const layout of LAYOUTS) {
    await showing.command(`layout-${layout}`)
    // Somewhere in the middle of a text that is long.
    if (isFar) await showing.page.locator('.page').evaluate(page => page.scrollTo(0, page.scrollHeight / 2))
    for (const language of LANGUAGES)
      for (const theme of THEMES)
        for (const width of WIDTHS) {
          await showing.dress({ theme, language, width })
          await showing.take(chapter, layout, language, theme, `${width}`)
        }
  }
  await showing.command('layout-facing')
}
