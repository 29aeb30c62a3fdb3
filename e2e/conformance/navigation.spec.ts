import type { ElectronApplication, Page } from '@playwright/test'
import { applicationUrl } from '../standin/launch-options.ts'
import { expect, forget, seen, test } from './fixture-app.ts'

const AWAY = 'https://example.invalid/away'
const NEXT = 'app://fixture/next.html'

async function settled(app: ElectronApplication, wanted: string): Promise<string[]> {
  await expect.poll(() => seen(app)).toContainEqual(expect.stringContaining(wanted))
  return seen(app)
}

async function staysOnPage(page: Page): Promise<void> {
  // Long enough for a navigation that was not prevented to have begun.
  await page.waitForTimeout(200)
  expect(applicationUrl(page.url())).toBe('app://fixture/page.html')
  await expect(page.locator('h1')).toHaveText('مقابل')
}

for (const [way, leave, address] of [
  ['a link', (page: Page) => page.click('#away', { noWaitAfter: true }), AWAY],
  ['location', (page: Page) => page.evaluate(url => void location.assign(url), AWAY), AWAY],
  ['a form', (page: Page) => page.click('#form button', { noWaitAfter: true }), NEXT],
  ['a link within the application', (page: Page) => page.click('#next', { noWaitAfter: true }), NEXT],
  [
    'a meta refresh',
    (page: Page) =>
      page.evaluate(url => {
        const meta = document.createElement('meta')
        meta.httpEquiv = 'refresh'
        meta.content = `0;url=${url}`
        document.head.append(meta)
      }, AWAY),
    AWAY,
  ],
] as const) {
  test(`${way} tells will-frame-navigate and is prevented`, async ({ app, page }) => {
    await forget(app)
    await leave(page)
    const lines = await settled(app, 'navigate')
    // A window may still be getting ready to show; that is another story.
    expect(lines.find(line => line.startsWith('will-'))).toBe(`will-frame-navigate ${address} true`)
    await staysOnPage(page)
  })
}

test('a navigation that is let through loads, and tells both events in order', async ({ app, page }) => {
  await app.evaluate(() => Object.assign(globalThis, { allowNavigation: true }))
  await forget(app)
  await page.click('#next')
  await expect(page.locator('h1')).toHaveText('next')
  const lines = await seen(app)
  expect(lines.filter(line => line.startsWith('will-'))).toEqual([
    `will-frame-navigate ${NEXT} true`,
    `will-navigate ${NEXT} true`,
  ])
})

test('a redirect tells will-redirect and can be prevented', async ({ app, page }) => {
  await forget(app)
  const failure = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.loadURL('app://fixture/redirect?to=app://fixture/next.html')
      .then(
        () => 'loaded',
        (error: Error) => error.message,
      ),
  )
  expect(failure).toContain('ERR_ABORTED (-3)')
  expect(await seen(app)).toContainEqual(`will-redirect ${NEXT} true`)
  await staysOnPage(page)
})

test('loadURL tells no will-navigate, and resolves when the page has loaded', async ({ app, page }) => {
  await forget(app)
  const url = await app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    await window?.loadURL('app://fixture/next.html')
    return window?.webContents.getURL()
  })
  expect(url).toBe(NEXT)
  await expect(page.locator('h1')).toHaveText('next')
  const lines = await seen(app)
  expect(lines.filter(line => line.startsWith('will-'))).toEqual([])
  expect(lines.filter(line => line.startsWith('contents:'))).toEqual([
    'contents:dom-ready',
    'contents:did-finish-load',
  ])
})

test('a status of 404 still loads, with the page that the handler gave', async ({ app, page }) => {
  const outcome = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.loadURL('app://fixture/nowhere.html')
      .then(() => 'loaded', String),
  )
  expect(outcome).toBe('loaded')
  await expect(page.locator('body')).toHaveText('nothing here')
})

test('a jump within the page is no navigation', async ({ app, page }) => {
  await forget(app)
  await page.evaluate(() => {
    location.hash = 'there'
  })
  await page.waitForTimeout(100)
  expect((await seen(app)).filter(line => line.startsWith('will-'))).toEqual([])
})

test('window.open answers null, opens no window and is told to main', async ({ app, page }) => {
  expect(await page.evaluate(() => window.open('https://example.invalid/open') === null)).toBe(true)
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
    .toEqual(['https://example.invalid/open'])
  expect(app.windows()).toHaveLength(1)
})

test('a link for a new window, or clicked with Control, opens none and is told to main', async ({
  app,
  page,
}) => {
  await page.click('#blank', { noWaitAfter: true })
  await page.click('#away', { modifiers: ['ControlOrMeta'], noWaitAfter: true })
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened))
    .toEqual(['https://example.invalid/blank', AWAY])
  expect(app.windows()).toHaveLength(1)
  await staysOnPage(page)
})

test('a mail address is told to main and opens nothing', async ({ app, page }) => {
  await forget(app)
  await page.click('#mail', { noWaitAfter: true })
  await settled(app, 'mailto:someone@example.invalid')
  await staysOnPage(page)
})

test('a frame within the page has neither the bridge nor a voice', async ({ app, page }) => {
  await app.evaluate(() => Object.assign(globalThis, { allowNavigation: true }))
  const exposed = await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.src = './next.html'
    await new Promise(resolve => {
      frame.onload = resolve
      document.body.append(frame)
    })
    return 'fixture' in (frame.contentWindow as object)
  })
  expect(exposed).toBe(false)
})
