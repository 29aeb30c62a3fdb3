import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './fixture-app.ts'

test('status and headers of an answer reach the page as the handler gave them', async ({ page }) => {
  const answer = await page.evaluate(async () => {
    const response = await fetch('./teapot')
    const added = response.headers.get('x-added')
    return { status: response.status, tea: response.headers.get('x-tea'), added, text: await response.text() }
  })
  expect(answer).toEqual({ status: 418, tea: 'mint', added: 'by main', text: 'short and stout' })
})

test('a handler is asked with the address, the method and the body of the page', async ({ page }) => {
  const echo = await page.evaluate(async () =>
    (await fetch('./echo?q=ق', { method: 'POST', body: 'كلام' })).json(),
  )
  expect(echo).toMatchObject({ method: 'POST', body: 'كلام' })
  expect(echo.url).toBe('app://fixture/echo?q=%D9%82')
})

test('HEAD and an answer without a body are carried out', async ({ page }) => {
  const statuses = await page.evaluate(async () => [
    (await fetch('./teapot', { method: 'HEAD' })).status,
    (await fetch('./empty')).status,
    (await fetch('./nowhere.html')).status,
  ])
  expect(statuses).toEqual([418, 204, 404])
})

test('a handler that throws fails the request', async ({ page }) => {
  await expect(page.evaluate(() => fetch('./broken'))).rejects.toThrow(/Failed to fetch|ERR_/)
})

test('the policy of the answer holds: no inline script, no eval, nothing from elsewhere', async ({
  page,
}) => {
  const outcome = await page.evaluate(async () => {
    const script = document.createElement('script')
    script.textContent = 'window.pwned = 1'
    document.body.append(script)
    const far = await fetch('https://example.invalid/').then(String, () => 'refused')
    await new Promise(resolve => setTimeout(resolve, 50))
    return { far, pwned: window.pwned ?? null, violations: window.violations }
  })
  expect(outcome.far).toBe('refused')
  expect(outcome.pwned).toBeNull()
  expect(outcome.violations).toEqual(expect.arrayContaining(['script-src-elem', 'connect-src']))
})

test('the style of the page is applied', async ({ page }) => {
  expect(await page.locator('h1').evaluate(heading => getComputedStyle(heading).color)).toBe('rgb(1, 2, 3)')
})

test('every request is shown to webRequest first, and what it cancels reaches no server', async ({
  app,
  page,
}) => {
  let hits = 0
  const server = createServer((_request, response) => {
    hits++
    response.setHeader('access-control-allow-origin', '*').end('reached')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await page.evaluate(url => fetch(url).catch(() => null), `http://127.0.0.1:${port}/fetch`)
  // A policy would stop the page's own request; main loading the address is stopped by webRequest alone.
  const failure = await app.evaluate(async ({ BrowserWindow }, url) => {
    const [window] = BrowserWindow.getAllWindows()
    return window?.loadURL(url).then(
      () => 'loaded',
      (error: Error) => error.message,
    )
  }, `http://127.0.0.1:${port}/load`)
  server.close()
  expect(failure).toContain('ERR_BLOCKED_BY_CLIENT (-20)')
  expect(hits).toBe(0)
  const requests = await app.evaluate(() => (globalThis as unknown as { requests: string[] }).requests)
  expect(requests).toEqual(
    expect.arrayContaining(['mainFrame app://fixture/page.html', 'script app://fixture/page.js']),
  )
})

test('net.fetch in main reaches the handler too', async ({ app }) => {
  expect(await app.evaluate(async ({ net }) => (await net.fetch('app://fixture/teapot')).status)).toBe(418)
})

test('registering privileges after ready is refused', async ({ app }) => {
  await expect(app.evaluate(({ protocol }) => protocol.registerSchemesAsPrivileged([]))).rejects.toThrow(
    /before app is ready/,
  )
})
