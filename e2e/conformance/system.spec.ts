import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, FIXTURE, readyPage, seen, test } from './fixture-app.ts'

test('the application has the name, version and folders that its package names', async ({
  app,
  userData,
}) => {
  const about = await app.evaluate(({ app: electron }) => [
    electron.getName(),
    electron.getVersion(),
    electron.getAppPath(),
    electron.getPath('userData'),
    electron.isPackaged,
    electron.isReady(),
  ])
  expect(about).toEqual(['Conformance Fixture', '3.2.1', FIXTURE, userData, false, true])
})

test('a switch of the command line is found by name, and argv holds it', async ({ launch }) => {
  const app = await launch({ args: ['--print-sample=/somewhere/x.pdf', 'مقال.txt'] })
  const found = await app.evaluate(({ app: electron }) => [
    electron.commandLine.hasSwitch('print-sample'),
    electron.commandLine.getSwitchValue('print-sample'),
    electron.commandLine.hasSwitch('print'),
    process.argv.at(-1),
  ])
  expect(found).toEqual([true, '/somewhere/x.pdf', false, 'مقال.txt'])
})

test('a second instance hands its arguments, folder and data to the first and ends', async ({
  launch,
  userData,
}) => {
  const first = await launch({ env: { FIXTURE_SINGLE: '1' } })
  await readyPage(first)
  const file = await first.evaluate(() => process.argv[0] ?? '')
  const second = spawn(file, [FIXTURE, `--user-data-dir=${userData}`, '--no-sandbox', 'a file.txt'], {
    cwd: userData,
    env: { ...process.env, FIXTURE_SINGLE: '1' },
  })
  expect(await new Promise(resolve => second.once('exit', resolve))).toBe(7)
  type Told = { argv: string[]; cwd: string; data: unknown } | undefined
  const told = () => first.evaluate(() => (globalThis as unknown as { second: Told }).second)
  await expect.poll(told).toMatchObject({ cwd: userData, data: { word: 'مرحبا' } })
  expect((await told())?.argv).toContain('a file.txt')
})

test('another data folder is another instance', async ({ launch, userData }) => {
  const env = { FIXTURE_SINGLE: '1' }
  const first = await launch({ env })
  const second = await launch({ env, userData: join(userData, 'other') })
  await readyPage(first)
  await expect((await readyPage(second)).locator('h1')).toHaveText('مقابل')
})

test('the lock can be taken again after its holder was killed', async ({ launch }) => {
  const env = { FIXTURE_SINGLE: '1' }
  const first = await launch({ env })
  await readyPage(first)
  first.process().kill('SIGKILL')
  await new Promise(resolve => first.process().once('exit', resolve))
  await expect((await readyPage(await launch({ env }))).locator('h1')).toHaveText('مقابل')
})

test('a utility process talks both ways and tells its exit code', async ({ app }) => {
  const outcome = await app.evaluate(
    async ({ utilityProcess }, file) => {
      const env = { ...process.env, FIXTURE_WORD: 'كلمة' }
      const child = utilityProcess.fork(file, ['--one', 'two'], { serviceName: 'fixture', env })
      const next = () => new Promise<unknown>(resolve => child.once('message', resolve))
      const started = next()
      await new Promise<void>(resolve => child.once('spawn', () => resolve()))
      const hasPid = typeof child.pid === 'number'
      const greeting = await started
      const answer = next()
      child.postMessage({ date: new Date(3), bytes: new Uint8Array([7]), map: new Map([[1, 2]]) })
      const echoed = (await answer) as { date: Date; bytes: Uint8Array; map: Map<number, number> } & Record<
        string,
        unknown
      >
      const code = new Promise<number>(resolve => child.once('exit', resolve))
      child.postMessage({ exit: 5 })
      return {
        hasPid,
        greeting,
        date: echoed.date.getTime(),
        bytes: [...echoed.bytes],
        map: echoed.map.get(1),
        ports: echoed.ports,
        argv: echoed.argv,
        type: echoed.type,
        word: echoed.word,
        code: await code,
      }
    },
    join(FIXTURE, 'utility.js'),
  )
  expect(outcome).toEqual({
    hasPid: true,
    greeting: 'started',
    date: 3,
    bytes: [7],
    map: 2,
    ports: 0,
    argv: ['--one', 'two'],
    type: 'utility',
    word: 'كلمة',
    code: 5,
  })
})

test('a utility process that dies is reported, and kill ends one', async ({ app }) => {
  const outcome = await app.evaluate(
    async ({ app: electron, utilityProcess }, file) => {
      const gone = new Promise<{ type: string; serviceName?: string }>(resolve =>
        electron.once('child-process-gone', (_event, details) => resolve(details)),
      )
      const failing = utilityProcess.fork(file, [], { serviceName: 'failing' })
      failing.once('spawn', () => failing.postMessage({ exit: 9 }))
      const { type, serviceName } = await gone
      const killed = utilityProcess.fork(file)
      await new Promise<void>(resolve => killed.once('spawn', () => resolve()))
      const ended = new Promise<string>(resolve => killed.once('exit', () => resolve('ended')))
      return [type, serviceName, killed.kill(), await ended]
    },
    join(FIXTURE, 'utility.js'),
  )
  expect(outcome).toEqual(['Utility', 'failing', true, 'ended'])
})

test('a stubbed dialog answers the stub', async ({ app, page }) => {
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: ['/x/كتاب.txt'] })
  })
  expect(await page.evaluate(() => window.fixture.invoke('choose'))).toEqual({
    canceled: false,
    filePaths: ['/x/كتاب.txt'],
  })
})

test('a menu item is found by its id and carried out by click', async ({ app, page }) => {
  await expect(page.locator('h1')).toBeVisible()
  const labels = await app.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu()
    menu?.getMenuItemById('ping')?.click()
    menu?.getMenuItemById('check')?.click()
    return [
      menu?.getMenuItemById('ping')?.label,
      menu?.getMenuItemById('none'),
      menu?.getMenuItemById('check')?.checked,
    ]
  })
  expect(labels).toEqual(['Ping', null, true])
  expect((await seen(app)).filter(line => line.startsWith('menu:'))).toEqual(['menu:ping', 'menu:check true'])
})

test('a chord carries out its menu item, unless the item is off or the page takes the chord', async ({
  app,
  page,
}) => {
  await page.keyboard.press('Control+Shift+K')
  await page.keyboard.press('Control+Shift+O')
  await expect.poll(() => seen(app)).toContain('menu:ping')
  await page.evaluate(() => window.addEventListener('keydown', event => event.preventDefault()))
  await page.keyboard.press('Control+Shift+K')
  await page.evaluate(() => window.fixture.invoke('same', 0))
  expect((await seen(app)).filter(line => line.startsWith('menu:'))).toEqual(['menu:ping'])
})

test('the clipboard is one for main and page', async ({ app, page }) => {
  await page.focus('#field')
  await app.evaluate(({ clipboard }) => clipboard.writeText('من الرئيسي'))
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe('من الرئيسي')
  await page.keyboard.press('ControlOrMeta+V')
  await expect(page.locator('#field')).toHaveValue('من الرئيسي')
  await page.fill('#field', 'from the page')
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.press('ControlOrMeta+C')
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('from the page')
  await expect(page.locator('#field')).toHaveValue('from the page')
})

test('edit commands of main work where the caret is', async ({ app, page }) => {
  await page.fill('#field', 'واحد')
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.selectAll())
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).selectionEnd))
    .toBe(4)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.delete())
  await expect(page.locator('#field')).toHaveValue('')
})

test('nativeTheme decides what prefers-color-scheme says', async ({ app, page }) => {
  const isDark = () => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const set = (source: 'dark' | 'light' | 'system') =>
    app.evaluate(({ nativeTheme }, theme) => {
      let updates = 0
      nativeTheme.once('updated', () => updates++)
      nativeTheme.themeSource = theme
      return [nativeTheme.shouldUseDarkColors, updates > 0]
    }, source)
  expect((await set('dark'))[0]).toBe(true)
  await expect.poll(isDark).toBe(true)
  expect((await set('light'))[0]).toBe(false)
  await expect.poll(isDark).toBe(false)
})

test('permissions are refused by the handlers, which hear of the request', async ({ app, page }) => {
  const refused = await page.evaluate(async () => ({
    place: await new Promise(resolve =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('told'),
        error => resolve(error.code),
      ),
    ),
    notice: await Notification.requestPermission(),
    clipboard: await navigator.clipboard.readText().then(
      () => 'read',
      (error: Error) => error.name,
    ),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'seen',
      (error: Error) => error.name,
    ),
    state: (await navigator.permissions.query({ name: 'geolocation' })).state,
  }))
  expect(refused).toMatchObject({ place: 1, notice: 'denied', clipboard: 'NotAllowedError', state: 'denied' })
  expect(refused.camera).not.toBe('seen')
  const asked = await app.evaluate(
    () => (globalThis as unknown as { permissionsAsked: string[] }).permissionsAsked,
  )
  expect(asked).toEqual(expect.arrayContaining(['geolocation', 'notifications', 'clipboard-read']))
})

test('a member that the stand-in lacks throws by name', async ({ app, runtime }) => {
  test.skip(runtime !== 'standin', 'only the stand-in is incomplete')
  const message = (act: string) =>
    app.evaluate((electron, code) => {
      try {
        return String(new Function('electron', `return ${code}`)(electron))
      } catch (error) {
        return (error as Error).message
      }
    }, act)
  expect(await message('electron.autoUpdater')).toBe('stand-in: electron.autoUpdater is not implemented')
  expect(await message('electron.app.relaunch()')).toBe('stand-in: app.relaunch is not implemented')
  expect(await message('electron.dialog.showCertificateTrustDialog()')).toContain(
    'dialog.showCertificateTrustDialog is not',
  )
  expect(await message("electron.app.on('no-such-event', () => 1)")).toContain(
    "the event 'no-such-event' of app is not",
  )
  expect(await message('electron.BrowserWindow.getAllWindows()[0].previewFile()')).toContain(
    'BrowserWindow.previewFile is not',
  )
  expect(await message('electron.BrowserWindow.addExtension')).toContain('BrowserWindow.addExtension is not')
  expect(await message('electron.BrowserWindow.getAllWindows()[0].webContents.capturePage()')).toContain(
    'webContents.capturePage',
  )
})

test('nothing of the stand-in outlives it, even when it is killed', async ({ launch, runtime }) => {
  test.skip(
    runtime !== 'standin' || process.platform !== 'linux',
    'looks into /proc for the browser of the stand-in',
  )
  const app = await launch()
  await readyPage(app)
  const { pid } = app.process()
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
  const flags = children.map(child => readFileSync(`/proc/${child}/cmdline`, 'utf8'))
  const profile = /--user-data-dir=([^\0]+)/.exec(
    flags.find(line => line.includes('--user-data-dir=')) ?? '',
  )?.[1]
  expect(profile).toBeTruthy()
  app.process().kill('SIGKILL')
  const isThere = (path: string) => {
    try {
      return readFileSync(path).length >= 0
    } catch (error) {
      return (
        (error as NodeJS.ErrnoException).code !== 'ENOENT' &&
        (error as NodeJS.ErrnoException).code !== 'ESRCH'
      )
    }
  }
  await expect
    .poll(() => children.some(child => isThere(`/proc/${child}/cmdline`)), { timeout: 8000 })
    .toBe(false)
  await expect.poll(() => existsSync(profile ?? '')).toBe(false)
})
