import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, forget, readyPage, seen, test } from './fixture-app.ts'

test('a window becomes ready to show before it is shown, and after its page is there', async ({
  app,
  page,
}) => {
  await expect(page.locator('h1')).toBeVisible()
  await expect.poll(() => seen(app)).toContain('window:show')
  const lines = await seen(app)
  const order = [
    'app:ready',
    'app:web-contents-created',
    'app:browser-window-created',
    'contents:dom-ready',
    'window:ready-to-show',
    'window:show',
  ]
  expect(order.map(line => lines.indexOf(line))).toEqual(
    order.map(line => lines.indexOf(line)).toSorted((a, b) => a - b),
  )
  expect(order.filter(line => !lines.includes(line))).toEqual([])
})

test('the preferences of a window can be read back', async ({ app, page }) => {
  await expect(page.locator('h1')).toBeVisible()
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return (
      contents as unknown as { getLastWebPreferences: () => Record<string, unknown> }
    ).getLastWebPreferences()
  })
  expect(preferences).toMatchObject({
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    webSecurity: true,
  })
  expect(preferences.webviewTag).toBeFalsy()
})

test('close can be prevented; quitting is then called off', async ({ app, page }) => {
  await expect(page.locator('h1')).toBeVisible()
  const left = await app.evaluate(({ app: electron, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.once('close', event => event.preventDefault())
    window?.close()
    const afterClose = BrowserWindow.getAllWindows().length
    window?.once('close', event => event.preventDefault())
    electron.quit()
    return [afterClose, BrowserWindow.getAllWindows().length]
  })
  expect(left).toEqual([1, 1])
  expect(await seen(app)).not.toContain('app:will-quit')
})

test('closing the last window: the page says farewell, then the window and the application end in order', async ({
  launch,
}) => {
  const app = await launch({ env: { FIXTURE_TELL_ORDER: '1' } })
  const page = await readyPage(app)
  await expect.poll(() => seen(app)).toContain('window:show')
  await forget(app)
  let said = ''
  app.process().stdout?.on('data', chunk => {
    said += chunk
  })
  const ended = new Promise<number | null>(resolve => app.process().once('close', resolve))
  await page.close()
  expect(await ended).toBe(0)
  const order = JSON.parse(/ORDER (.*)/.exec(said)?.[1] ?? '[]')
  expect(order).toEqual([
    'window:close',
    'farewell from the page',
    'contents:destroyed',
    'window:closed',
    'app:window-all-closed',
    'app:before-quit',
    'app:will-quit',
    'app:quit',
  ])
})

test('app.quit closes the windows first and tells no window-all-closed', async ({ launch }) => {
  const app = await launch({ env: { FIXTURE_TELL_ORDER: '1' } })
  await readyPage(app)
  await expect.poll(() => seen(app)).toContain('window:show')
  await forget(app)
  let said = ''
  app.process().stdout?.on('data', chunk => {
    said += chunk
  })
  await app.close()
  const order: string[] = JSON.parse(/ORDER (.*)/.exec(said)?.[1] ?? '[]')
  expect(order.filter(line => !line.startsWith('farewell') && !line.startsWith('contents'))).toEqual([
    'app:before-quit',
    'window:close',
    'window:closed',
    'app:will-quit',
    'app:quit',
  ])
})

test('app.exit ends at once with its code', async ({ app }) => {
  await app.firstWindow()
  const ended = new Promise<number | null>(resolve => app.process().once('exit', resolve))
  await app.evaluate(({ app: electron }) => void setTimeout(() => electron.exit(3), 10))
  expect(await ended).toBe(3)
})

test('a named window comes back with the size and place that it was left with', async ({ launch }) => {
  const env = { FIXTURE_STATE: '1' }
  const first = await launch({ env })
  await readyPage(first)
  const left = await first.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setBounds({ x: 40, y: 60, width: 1010, height: 710 })
    return window?.getBounds()
  })
  await first.close()
  const second = await launch({ env })
  await readyPage(second)
  const found = await second.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(found).toEqual(left)
  await expect.poll(() => seen(second)).toContain('window:persisted-state-restored')
})

test('a window keeps its smallest size, and its page has the size of the window', async ({ app, page }) => {
  await expect(page.locator('h1')).toBeVisible()
  const size = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setMinimumSize(720, 520)
    window?.setBounds({ width: 1200, height: 800 })
    return window?.getMinimumSize()
  })
  expect(size).toEqual([720, 520])
  await expect.poll(() => page.evaluate(() => innerWidth)).toBeGreaterThan(1150)
  expect(await page.evaluate(() => innerWidth)).toBeLessThanOrEqual(1200)
})

test('a file dropped on the page has its path, and a file made by the page has none', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'dropped-'))
  const names = ['مقال.ar.txt', 'article.en.txt'].map(name => join(folder, name))
  for (const name of names) writeFileSync(name, 'نص')
  const client = await page.context().newCDPSession(page)
  const box = await page.locator('#drop').boundingBox()
  const data = { items: [], files: names, dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20, data })
  }
  await expect.poll(() => page.evaluate(() => window.dropped)).toEqual(names)
  expect(await page.evaluate(() => window.fixture.pathNow(new File(['x'], 'made.txt')))).toBe('')
  expect(await page.evaluate(() => window.fixture.paths([new File(['x'], 'made.txt')]))).toEqual([''])
  rmSync(folder, { recursive: true })
})

test('a file chosen in a field has its path', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'chosen-'))
  const name = join(folder, 'chosen.txt')
  writeFileSync(name, 'text')
  await page.setInputFiles('#file', name)
  const paths = await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#file')
    return window.fixture.paths([...(field?.files ?? [])])
  })
  expect(paths).toEqual([name])
  rmSync(folder, { recursive: true })
})

test('printToPDF gives a document', async ({ app, page }) => {
  await expect(page.locator('h1')).toBeVisible()
  const head = await app.evaluate(async ({ BrowserWindow }) => {
    const options = {
      pageSize: 'A4' as const,
      landscape: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }
    const pdf = await BrowserWindow.getAllWindows()[0]?.webContents.printToPDF(options)
    return [pdf?.subarray(0, 5).toString(), (pdf?.length ?? 0) > 1000]
  })
  expect(head).toEqual(['%PDF-', true])
})

test('executeJavaScript answers from the page and rejects with its error', async ({ app, page }) => {
  await expect(page.locator('h1')).toBeVisible()
  const answers = await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const title = await contents?.executeJavaScript('Promise.resolve(document.title)')
    const failure = await contents
      ?.executeJavaScript('Promise.reject(new Error("no"))')
      .then(String, () => 'rejected')
    return [title, failure]
  })
  expect(answers).toEqual(['مقابل', 'rejected'])
})
