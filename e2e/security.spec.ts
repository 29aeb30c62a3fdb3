import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CONTENT_SECURITY_POLICY } from '../electron/security/content-security-policy.ts'
import { NOTICE_NAMES, REQUEST_NAMES } from '../shared/contract.ts'
import { expect, test } from './fixtures/muqabil-app.ts'
import { applicationUrl } from './standin/launch-options.ts'

// The numbers are those of the list of assertions in the design's notes on Electron. 3, 5, 9, 14, 16, 18 and 19 are
// held by unit tests and by `npm test` itself, 12 and 13 by packed-application.spec.ts as well.

test('1: every page is sandboxed and isolated, without Node and without web views', async ({ muqabil }) => {
  const preferences = await muqabil.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map(contents => {
      // Typed loosely by Electron, on purpose: it is for tests.
      const given = (
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences()
      return {
        contextIsolation: given.contextIsolation,
        sandbox: given.sandbox,
        webSecurity: given.webSecurity,
        loose: [
          given.nodeIntegration,
          given.nodeIntegrationInWorker,
          given.nodeIntegrationInSubFrames,
          given.webviewTag,
          given.experimentalFeatures,
          given.allowRunningInsecureContent,
        ].filter(Boolean),
      }
    }),
  )
  expect(preferences).toEqual([{ contextIsolation: true, sandbox: true, webSecurity: true, loose: [] }])
})

test('2: the page sees nothing of Node or Electron but the frozen bridge of the contract', async ({
  muqabil,
}) => {
  const seen = await muqabil.page.evaluate(() => ({
    globals: ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'global', '__dirname'].filter(
      name => name in globalThis,
    ),
    frozen: Object.isFrozen((window as unknown as { muqabil: object }).muqabil),
    keys: Object.keys((window as unknown as { muqabil: object }).muqabil).sort(),
  }))
  expect(seen.globals).toEqual([])
  expect(seen.frozen).toBe(true)
  const notices = NOTICE_NAMES.map(name => `on${name.charAt(0).toUpperCase()}${name.slice(1)}`)
  expect(seen.keys).toEqual([...REQUEST_NAMES, ...notices].sort())
})

test('4: every document has the exact policy, and what it forbids does not run', async ({
  muqabil: { page },
}) => {
  const response = await page.evaluate(async () => {
    const answer = await fetch('index.html')
    return [answer.headers.get('content-security-policy'), answer.headers.get('x-content-type-options')]
  })
  expect(response).toEqual([CONTENT_SECURITY_POLICY, 'nosniff'])
  const violated = await page.evaluate(async () => {
    const directives: string[] = []
    document.addEventListener('securitypolicyviolation', event => directives.push(event.effectiveDirective))
    const inline = document.createElement('script')
    try {
      inline.textContent = 'window.ranInline = true'
    } catch {
      directives.push('trusted-types')
    }
    document.body.append(inline)
    const style = document.createElement('style')
    style.textContent = 'body { color: red }'
    document.head.append(style)
    // Later, since what the inspector itself evaluates is exempt.
    setTimeout(() => {
      try {
        // biome-ignore lint/security/noGlobalEval: that it fails is what is tested
        globalThis.eval('window.ranEval = true')
      } catch {
        directives.push('eval')
      }
    }, 10)
    await fetch('https://example.com/').catch(() => directives.push('fetch'))
    const picture = new Image()
    picture.src = 'https://example.com/x.png'
    await new Promise(resolve => setTimeout(resolve, 300))
    const w = window as unknown as { ranInline?: boolean; ranEval?: boolean }
    return { directives: [...new Set(directives)], ran: [w.ranInline ?? false, w.ranEval ?? false] }
  })
  expect(violated.ran).toEqual([false, false])
  expect(violated.directives).toEqual(
    expect.arrayContaining(['style-src-elem', 'eval', 'fetch', 'connect-src', 'img-src']),
  )
})

test.describe('6: the page cannot be led away', () => {
  for (const [way, lead] of [
    [
      'a link',
      "const a = document.createElement('a'); a.href = 'https://example.com/'; document.body.append(a); a.click()",
    ],
    ['location', "location.href = 'https://example.com/'"],
    [
      'a form',
      "const f = document.createElement('form'); f.action = 'https://example.com/'; document.body.append(f); f.submit()",
    ],
    [
      'meta refresh',
      "const m = document.createElement('meta'); m.httpEquiv = 'refresh'; m.content = '0;url=https://example.com/'; document.head.append(m)",
    ],
    ['a file', "location.href = 'file:///etc/passwd'"],
    [
      'a frame',
      "const f = document.createElement('iframe'); f.src = 'https://example.com/'; document.body.append(f)",
    ],
  ] as const)
    test(way, async ({ muqabil: { app, page } }) => {
      const before = page.url()
      await app.evaluate(async ({ BrowserWindow }, code) => {
        await BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(`{${code}};0`)
      }, lead)
      await page.waitForTimeout(400)
      expect(page.url()).toBe(before)
      expect(applicationUrl(page.url())).toMatch(/^app:\/\/reader\/index\.html/)
      const drawn = await app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(
          'document.querySelectorAll("[data-sentence]").length',
        ),
      )
      expect(drawn).toBeGreaterThan(20)
      expect(
        page
          .frames()
          .map(frame => applicationUrl(frame.url()))
          .filter(url => url.includes('example.com')),
      ).toEqual([])
    })

  test('dropped text and addresses', async ({ muqabil: { page } }) => {
    const before = page.url()
    const session = await page.context().newCDPSession(page)
    const data = {
      items: [
        {
          mimeType: 'text/uri-list',
          data: 'https://example.com/',
          title: 'x',
          baseURL: 'https://example.com/',
        },
      ],
      dragOperationsMask: 1,
    }
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data })
    await page.waitForTimeout(400)
    expect(page.url()).toBe(before)
  })
})

test('7: no new window opens, and only https and mailto leave, after the whole address was shown', async ({
  muqabil: { app, page },
}) => {
  await app.evaluate(({ dialog, shell }) => {
    const seen: string[] = []
    Object.assign(globalThis, { seen })
    dialog.showMessageBox = (async (...asked: unknown[]) => {
      const options = asked.at(-1) as { detail?: string; message: string }
      seen.push(`asked ${options.detail ?? options.message}`)
      return { response: 0, checkboxChecked: false }
    }) as typeof dialog.showMessageBox
    shell.openExternal = async address => {
      seen.push(`opened ${address}`)
    }
  })
  for (const address of [
    'file:///etc/passwd',
    'smb://host/x',
    'javascript:alert(1)',
    'muqabil://x',
    'http://example.com/',
  ])
    await page.evaluate(to => void window.open(to), address)
  await page.evaluate(() => void window.open('https://example.com/a?b=c'))
  await expect
    .poll(() => app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen))
    .toEqual([expect.stringContaining('https://example.com/a?b=c'), 'opened https://example.com/a?b=c'])
  expect(app.windows()).toHaveLength(1)
})

test('8: every permission is denied', async ({ muqabil: { page } }) => {
  const answers = await page.evaluate(async () => {
    const denied = async (name: string, ask: () => Promise<unknown>) => {
      try {
        const given = await ask()
        return `${name}: ${JSON.stringify(given) ?? 'given'}`
      } catch {
        return `${name}: denied`
      }
    }
    return Promise.all([
      denied(
        'geolocation',
        () => new Promise((ok, no) => navigator.geolocation.getCurrentPosition(() => ok('given'), no)),
      ),
      denied('camera', () => navigator.mediaDevices.getUserMedia({ video: true })),
      denied('clipboard', () => navigator.clipboard.readText()),
      denied('notifications', async () => {
        if ((await Notification.requestPermission()) === 'granted') return 'given'
        throw new Error('denied')
      }),
    ])
  })
  expect(answers).toEqual([
    'geolocation: denied',
    'camera: denied',
    'clipboard: denied',
    'notifications: denied',
  ])
})

test('10: only files of the built page are served, by GET and HEAD', async ({ muqabil: { page } }) => {
  const statuses = await page.evaluate(async () => {
    const ways: [string, RequestInit?][] = [
      ['index.html'],
      ['/..%2f..%2fpackage.json'],
      ['/%2e%2e/%2e%2e/etc/passwd'],
      ['/..%5c..%5cpackage.json'],
      ['/index.html%00.js'],
      ['/index.html?x=1'],
      ['/../main/main.js'],
      ['/package.json'],
      ['/.htaccess'],
      ['index.html', { method: 'POST' }],
    ]
    return Promise.all(
      ways.map(async ([way, how]) => {
        try {
          return (await fetch(way, how)).status
        } catch {
          return 'refused'
        }
      }),
    )
  })
  expect(statuses[0]).toBe(200)
  for (const status of statuses.slice(1)) expect([404, 405, 'refused']).toContain(status)
})

test('11: nothing reaches the network, not even this machine', async ({ muqabil: { app, page } }) => {
  let hits = 0
  const sink = createServer((_, answer) => {
    hits++
    answer.end('x')
  })
  await new Promise<void>(resolve => sink.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(sink.address() as AddressInfo).port}/`
  await page.evaluate(async to => {
    await fetch(to, { mode: 'no-cors' }).catch(() => undefined)
    const picture = new Image()
    picture.src = to
    navigator.sendBeacon(to)
    const link = document.createElement('link')
    link.rel = 'prefetch'
    link.href = to
    document.head.append(link)
    try {
      new WebSocket(to.replace('http', 'ws'))
    } catch {
      // The policy may throw at once.
    }
    await new Promise(resolve => setTimeout(resolve, 500))
  }, address)
  // From the main process's side too: a page that asks without the policy's help.
  await app.evaluate(async ({ BrowserWindow }, to) => {
    await BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(
      `fetch(${JSON.stringify(to)}, { mode: 'no-cors' }).catch(() => 0)`,
    )
  }, address)
  sink.close()
  expect(hits).toBe(0)
})

test('12: files of this machine cannot be loaded', async ({ muqabil: { page } }) => {
  const read = await page.evaluate(async () => {
    try {
      return (await fetch('file:///etc/hostname')).status
    } catch {
      return 'refused'
    }
  })
  expect(read).toBe('refused')
})

test('15: a page that names paths itself is refused', async ({ muqabil: { page } }) => {
  const answer = await page.evaluate(async () => {
    const bridge = (window as unknown as { muqabil: Record<string, (ask: unknown) => Promise<unknown>> })
      .muqabil
    return bridge.stageDropped!([new File(['x'], '/etc/passwd')])
  })
  expect(answer).not.toMatchObject({ ok: true, value: { texts: [expect.anything()] } })
})
