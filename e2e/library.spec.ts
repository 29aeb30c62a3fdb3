import { join } from 'node:path'
import { openDatabase } from '../electron/library/open-database.ts'
import { axeFindings } from './fixtures/axe-findings.ts'
import { fillLibrary } from './fixtures/fill-library.ts'
import { fillShelf } from './fixtures/fill-shelf.ts'
import { expect, launchMuqabil, test } from './fixtures/muqabil-app.ts'
import { LibraryPage } from './pages/library-page.ts'

const HARBOUR = 'Alexandria harbour'
const SCHOOL = 'The village school'
const MARKET = 'The booksellers’ market'
const RIVER = 'When the river speaks'
const TRAIN = 'The night train'
const CHESS = 'Chess player of twelve'
const SONGS = 'An archive of forgotten songs'
const BREAD = 'Bread and salt'

const begins = (words: readonly string[]) => words.map(word => expect.stringMatching(new RegExp(`^${word}`)))

test('a long list is drawn where it is scrolled to, and keys reach its end', async ({
  userData,
  runtime,
}) => {
  const opened = openDatabase(join(userData, 'library.sqlite'))
  if (!opened.ok) throw new Error(opened.code)
  fillLibrary(opened.value.database, 600)
  opened.value.close()
  const { app, page } = await launchMuqabil({ userData, runtime, settled: false })
  const library = new LibraryPage(page)
  const line = (at: number) => library.grid.locator(`[aria-rowindex="${at}"]`)
  // What was read last stands open.
  await expect(page.locator('main.page')).toBeAttached()
  await page.keyboard.press('Control+L')
  await expect(line(1)).toBeVisible()
  await line(1).locator('.article-open').focus()
  await page.locator('.shelf-scroll').evaluate(box => {
    box.scrollTop = box.scrollHeight / 2
  })
  await expect(line(300)).toBeVisible()
  // The line with the focus is kept, and nothing else that is out of sight.
  await expect(line(1)).toHaveCount(1)
  await expect(line(200)).toHaveCount(0)
  expect(await library.grid.getByRole('row').count()).toBeLessThan(40)
  const all = await library.grid.getAttribute('aria-rowcount')
  await page.keyboard.press('End')
  await expect(line(Number(all)).locator('.article-open')).toBeFocused()
  await page.keyboard.press('PageUp')
  await expect(line(Number(all)).locator('.article-open')).not.toBeFocused()
  await page.keyboard.press('Shift+Home')
  await expect(page.getByRole('toolbar')).toContainText(/5\d\d selected/)
  await page.getByRole('button', { name: 'Collect…' }).click()
  await page.keyboard.type('Everything')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { name: /^Everything on$/ })).toBeVisible()
  await app.close()
})

test('articles are ordered, filtered, tagged, collected, removed and found again, by keys and by hand', async ({
  userData,
  runtime,
}) => {
  fillShelf(userData)
  const { app, page } = await launchMuqabil({ userData, runtime })
  const library = new LibraryPage(page)
  await page.keyboard.press('Control+L')
  await expect(library.grid.getByRole('row')).toHaveCount(8)
  const count = page.locator('.shelf-title').getByRole('status')

  await test.step('what was read last comes first, and is offered to go on with', async () => {
    await expect.poll(async () => (await library.titles())[0]).toMatch(CHESS)
    await expect(
      page.getByRole('button', { name: /^Continue reading .*Chess player.* 42% read$/ }),
    ).toBeVisible()
    await expect(library.line(CHESS)).toContainText('Al-Nahar')
  })

  await test.step('the order is chosen and turned round', async () => {
    await page.getByRole('combobox', { name: 'Order' }).selectOption('title')
    await expect
      .poll(() => library.titles())
      .toEqual(begins([HARBOUR, SONGS, BREAD, CHESS, MARKET, TRAIN, SCHOOL, RIVER]))
    await page.getByRole('button', { name: 'The other way round' }).click()
    await expect.poll(async () => (await library.titles())[0]).toMatch(RIVER)
    await page.getByRole('button', { name: 'The other way round' }).click()
    await expect.poll(async () => (await library.titles())[0]).toMatch(HARBOUR)
  })

  await test.step('arrows, first letters and the ends lead through the list', async () => {
    await library.title(HARBOUR).focus()
    await page.keyboard.press('ArrowDown')
    await expect(library.title(SONGS)).toBeFocused()
    await page.keyboard.press('End')
    await expect(library.title(RIVER)).toBeFocused()
    await page.keyboard.type('chess')
    await expect(library.title(CHESS)).toBeFocused()
    await page.keyboard.press('Home')
    await expect(library.title(HARBOUR)).toBeFocused()
  })

  await test.step('a selection of several gets a new tag', async () => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByRole('toolbar')).toContainText('3 selected')
    await expect(library.line(CHESS)).toHaveAttribute('aria-selected', 'true')
    await page.getByRole('button', { name: 'Tag…' }).click()
    await page.keyboard.type('culture')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('option', { name: /^culture on$/ })).toBeVisible()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(library.line(BREAD)).toContainText('culture')
    await expect(library.line(HARBOUR)).not.toContainText('culture')
  })

  await test.step('the same go into a collection, which keeps an order of its own', async () => {
    await page.getByRole('button', { name: 'Collect…' }).click()
    await page.keyboard.type('Course')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('option', { name: /^Course on$/ })).toBeVisible()
    await page.keyboard.press('Escape')
    await library.shelf('Course').click()
    await expect.poll(() => library.titles()).toEqual(begins([SONGS, BREAD, CHESS]))
    await library.title(CHESS).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(() => library.titles()).toEqual(begins([SONGS, CHESS, BREAD]))
    await library.line(SONGS).dragTo(library.line(BREAD), { targetPosition: { x: 300, y: 90 } })
    await expect.poll(() => library.titles()).toEqual(begins([CHESS, BREAD, SONGS]))
  })

  await test.step('a collection that is removed comes back as it was', async () => {
    await page.getByRole('button', { name: 'Remove the collection “Course”' }).click()
    await expect(library.shelf('Course')).toHaveCount(0)
    await expect(library.grid.getByRole('row')).toHaveCount(8)
    await page.keyboard.press('Control+Z')
    await library.shelf('Course').click()
    await expect.poll(() => library.titles()).toEqual(begins([CHESS, BREAD, SONGS]))
    await library.shelf('All articles').click()
  })

  await test.step('a filter that leaves nothing says so', async () => {
    await library.shelf('Arabic alone').click()
    await expect(count).toHaveText('1 article')
    await library.shelf('culture').click()
    await expect(library.title(BREAD)).toBeVisible()
    await library.shelf('Al-Nahar').click()
    await expect(page.getByText('No article is like this')).toBeVisible()
    await page.getByRole('button', { name: 'Show all articles' }).click()
    await expect(count).toHaveText('8 articles')
  })

  await test.step('what is said of an article is changed in its line', async () => {
    await library.title(RIVER).focus()
    await page.keyboard.press('F2')
    await expect(page.getByLabel('Arabic title')).toBeFocused()
    await page.getByLabel('English title').fill('The river talks')
    await page.getByLabel('Author').fill('Omar Said')
    await page.getByLabel('Published on').fill('2026-01-09')
    await page.keyboard.press('Enter')
    await expect(library.line('The river talks')).toContainText('Omar Said')
    await expect(library.line('The river talks')).toContainText('January 9, 2026')
    await expect(library.title('The river talks')).toBeFocused()
    await page.keyboard.press('F2')
    await page.getByLabel('English title').fill('Nothing')
    await page.keyboard.press('Escape')
    await expect(library.title('The river talks')).toBeFocused()
  })

  await test.step('Delete removes, Undo brings back, and the focus stays in the list', async () => {
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Space')
    await expect(page.getByRole('toolbar')).toContainText('7 selected')
    await page.keyboard.press('Delete')
    await expect(library.grid.getByRole('row')).toHaveCount(1)
    await expect(library.title('The river talks')).toBeFocused()
    await page.keyboard.press('Control+Z')
    await expect(library.grid.getByRole('row')).toHaveCount(8)
    await library.title(BREAD).focus()
    await page.keyboard.press('Delete')
    await expect(library.grid.getByRole('row')).toHaveCount(7)
  })

  await test.step('the bin tells how long it keeps, gives back, and is emptied when that is meant', async () => {
    await library.shelf('Bin').click()
    await expect(library.line(BREAD)).toContainText('deleted for good in 30 days')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: /^Restore “Bread and salt/ }).click()
    await expect(page.getByText('The bin is empty')).toBeVisible()
    await library.shelf('All articles').click()
    await library.title(SONGS).focus()
    await page.keyboard.press('Delete')
    await library.shelf('Bin').click()
    await page.getByRole('button', { name: 'Empty the bin…' }).click()
    await page.getByRole('button', { name: 'Delete for good' }).click()
    await expect(page.getByText('The bin is empty')).toBeVisible()
    await library.shelf('All articles').click()
    await expect(count).toHaveText('7 articles')
  })

  await test.step('cards are walked in both directions', async () => {
    await page.getByRole('button', { name: 'As cards' }).click()
    await library.title(CHESS).focus()
    await page.keyboard.press('ArrowRight')
    await expect(library.title(BREAD)).toBeFocused()
    await page.keyboard.press('ArrowDown')
    await expect(library.title(BREAD)).not.toBeFocused()
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect(page.locator('main.page')).toBeVisible()
  })
  await app.close()
})
