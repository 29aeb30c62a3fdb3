import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { axeFindings } from './fixtures/axe-findings.ts'
import { axeInThemes } from './fixtures/axe-in-themes.ts'
import { expect, launchMuqabil, test } from './fixtures/muqabil-app.ts'

/** Each screen and state: how the keys get there, what shows that it is there, and the way back. */
const STATES: readonly {
  readonly name: string
  readonly keys: readonly string[]
  readonly shows: string
  readonly back?: readonly string[]
  /** Whether its colours are looked at in every theme, which takes its time. */
  readonly inThemes?: true
}[] = [
  {
    name: 'a word card',
    keys: ['ArrowDown', 'ArrowLeft', 'KeyG'],
    shows: '.word-card',
    back: ['Escape', 'Escape'],
  },
  {
    name: 'a name card',
    keys: ['KeyE', 'Enter'],
    shows: '.entity-card',
    back: ['Escape', 'Escape'],
    inThemes: true,
  },
  { name: 'the reasons of a pairing', keys: ['ArrowDown', 'KeyW'], shows: '[role=dialog]', back: ['Escape'] },
  { name: 'reading aloud without a voice', keys: ['KeyP'], shows: '.listen', back: ['Shift+KeyP'] },
  { name: 'finding in the article', keys: ['Control+F'], shows: '.find', back: ['Escape'] },
  {
    name: 'highlights and notes',
    keys: ['Shift+KeyH'],
    shows: '[role=complementary], aside',
    back: ['Shift+KeyH'],
  },
  { name: 'sentences under each other', keys: ['Digit2'], shows: '.couplet' },
  { name: 'meanings under words', keys: ['Digit3'], shows: 'ruby', inThemes: true },
  { name: 'Arabic alone', keys: ['Digit4'], shows: '.page-of-arabic', back: ['Digit1'] },
  { name: 'settings', keys: ['Control+,'], shows: '.settings', back: ['Escape'], inThemes: true },
  { name: 'help', keys: ['F1'], shows: '.help', back: ['Escape'], inThemes: true },
  { name: 'keys', keys: ['Shift+Slash'], shows: '.keys', back: ['Escape'] },
  { name: 'the palette', keys: ['Control+K'], shows: '.palette-list', back: ['Escape'] },
  { name: 'pasting', keys: ['Control+Shift+V'], shows: '.paste', back: ['Escape'] },
  { name: 'kept words', keys: ['Shift+KeyS'], shows: 'dialog[open]', back: ['Escape'] },
  { name: 'the library', keys: ['Control+L'], shows: '.shelf', inThemes: true },
  { name: 'searching the library', keys: ['Control+Shift+F'], shows: '.search-place' },
]

const press = async (page: Page, keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

// Each language in another theme, so that both are looked at whole.
for (const [uiLanguage, theme] of [
  ['en', 'light'],
  ['ar', 'dark'],
] as const)
  test(`axe finds nothing on any screen, in any theme: ${uiLanguage}, ${theme}`, async ({
    userData,
    runtime,
  }) => {
    writeFileSync(join(userData, 'settings.json'), JSON.stringify({ schemaVersion: 1, uiLanguage, theme }))
    test.setTimeout(120_000)
    const { app, page } = await launchMuqabil({ userData, runtime })
    // Colours that pass slowly would be measured on their way.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await test.step('the page', async () => expect(await axeInThemes(page, true)).toEqual([]))
    for (const { name, keys, shows, back = [], inThemes } of STATES)
      await test.step(name, async () => {
        await press(page, keys)
        await expect(page.locator(shows).first()).toBeVisible()
        expect(await (inThemes ? axeInThemes(page, shows === 'ruby') : axeFindings(page))).toEqual([])
        await press(page, back)
      })
    await app.close()
  })

test('the system’s wishes are followed, and a window at 300 % loses nothing', async ({
  muqabil: { page },
}) => {
  await test.step('forced colours leave the text, the names and what is lit', async () => {
    await page.emulateMedia({ forcedColors: 'active' })
    await page.keyboard.press('ArrowDown')
    expect(await axeFindings(page)).toEqual([])
    await page.emulateMedia({ forcedColors: 'none' })
  })

  await test.step('nothing moves where less motion is wished', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.keyboard.press('Control+,')
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap(element => {
        const { transitionDuration, animationName, animationDuration, scrollBehavior } =
          getComputedStyle(element)
        const passes = transitionDuration.split(', ').some(time => Number.parseFloat(time) > 0.01)
        const plays = animationName !== 'none' && Number.parseFloat(animationDuration) > 0.01
        return passes || plays || scrollBehavior === 'smooth' ? [element.className.toString()] : []
      }),
    )
    expect(moving).toEqual([])
    await page.keyboard.press('Escape')
  })

  // 300 % of zoom makes a window of 1280 × 960 one of 427 × 320 CSS pixels.
  for (const [name, keys] of [
    ['the page', []],
    ['settings', ['Control+,']],
    ['help', ['F1']],
    ['the library', ['Control+L']],
  ] as const)
    await test.step(`${name} at 300 %`, async () => {
      await page.setViewportSize({ width: 427, height: 320 })
      await press(page, keys)
      expect(await overflowing(page)).toEqual([])
      await page.keyboard.press('Escape')
    })
})

/** What of the window that can be pressed or read lies outside it sideways, or makes it scroll sideways. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wide = [document.documentElement, ...document.querySelectorAll('main, dialog[open], .modal-body')]
      // What is cut off cannot be scrolled to; the text in it is looked at below.
      .filter(element => !/hidden|clip/.test(getComputedStyle(element).overflowX))
      .filter(element => element.scrollWidth > element.clientWidth + 1)
      .map(element => `scrolls sideways: ${element.tagName} ${element.className}`)
    const top = document.querySelector('dialog[open]') ?? document.body
    const outside = [
      ...top.querySelectorAll<HTMLElement>('button, input, select, textarea, a, h1, h2, h3, [data-sentence]'),
    ]
      .filter(element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter(element => {
        const { left, right, width } = element.getBoundingClientRect()
        return width > 1 && (left < -1 || right > innerWidth + 1)
      })
      .map(element => `lies outside: ${element.outerHTML.slice(0, 100)}`)
    return [...wide, ...outside]
  })
