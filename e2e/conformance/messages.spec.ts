import { expect, seen, test } from './fixture-app.ts'

test('an invoke answers every kind of value that can be cloned', async ({ page }) => {
  const kinds = await page.evaluate(async () => {
    const given = {
      text: 'مقابل \u2028 "quoted" \\',
      none: undefined,
      nothing: null,
      odd: [Number.NaN, Number.POSITIVE_INFINITY, -0],
      big: 12345678901234567890n,
      date: new Date(7),
      map: new Map([['a', { b: 1 }]]),
      set: new Set([1, 2]),
      bytes: new Uint8Array([0, 1, 255]),
      floats: new Float64Array([0.5]),
      error: new RangeError('far'),
      $: 'dollar',
    }
    const got = (await window.fixture.invoke('same', given)) as typeof given
    return {
      text: got.text === given.text,
      none: 'none' in got && got.none === undefined,
      nothing: got.nothing === null,
      odd: got.odd.every((each, at) => Object.is(each, given.odd[at])),
      big: got.big === given.big,
      date: got.date instanceof Date && got.date.getTime() === 7,
      map: got.map.get('a')?.b === 1,
      set: got.set.has(2),
      bytes: got.bytes instanceof Uint8Array && [...got.bytes].join() === '0,1,255',
      floats: got.floats instanceof Float64Array && got.floats[0] === 0.5,
      error: got.error instanceof Error && got.error.message === 'far',
      dollar: got.$ === 'dollar',
    }
  })
  expect(Object.entries(kinds).filter(([, same]) => !same)).toEqual([])
})

test('an invoke passes every argument', async ({ page }) => {
  expect(await page.evaluate(() => window.fixture.invoke('several', 1, undefined, 3))).toBe(3)
})

test('a handler that throws rejects with the channel and the error', async ({ page }) => {
  const message = await page.evaluate(() =>
    (window.fixture.invoke('throw') as Promise<unknown>).then(String, (e: Error) => e.message),
  )
  expect(message).toBe("Error invoking remote method 'throw': TypeError: not like this")
})

test('a channel without a handler rejects by name', async ({ page }) => {
  const message = await page.evaluate(async () => {
    try {
      return await window.fixture.invoke('nobody')
    } catch (error) {
      return (error as Error).message
    }
  })
  expect(message).toBe("Error invoking remote method 'nobody': Error: No handler registered for 'nobody'")
})

test('an answer that cannot be cloned rejects', async ({ page }) => {
  await expect(page.evaluate(() => window.fixture.invoke('function'))).rejects.toThrow(/could not be cloned/)
})

test('messages go both ways, and a removed listener hears no more', async ({ app, page }) => {
  const heard = await page.evaluate(async () => {
    const first: unknown[] = []
    const end = window.fixture.onHeard((...args: unknown[]) => first.push(args)) as () => void
    window.fixture.say('one')
    await window.fixture.invoke('same', 0)
    await window.fixture.invoke('same', 0)
    end()
    window.fixture.say('two')
    await window.fixture.invoke('same', 0)
    await window.fixture.invoke('same', 0)
    const [word, date, bytes] = window.heard[0] as [string, Date, Uint8Array]
    return { first: first.length, all: window.heard.length, word, time: date.getTime(), bytes: [...bytes] }
  })
  expect(heard).toEqual({ first: 1, all: 2, word: 'one', time: 0, bytes: [1, 2, 255] })
  expect((await seen(app)).filter(line => line.startsWith('said'))).toEqual(['said one', 'said two'])
})

test('a handler learns which frame asks', async ({ page }) => {
  expect(await page.evaluate(() => window.fixture.invoke('sender'))).toEqual({
    url: 'app://fixture/page.html',
    origin: 'app://fixture',
    isMain: true,
    type: 'frame',
    knows: true,
  })
})

test('a second handler of one channel is refused', async ({ app }) => {
  await expect(app.evaluate(({ ipcMain }) => ipcMain.handle('same', () => 0))).rejects.toThrow(
    "Attempted to register a second handler for 'same'",
  )
})

test('sending to a closed window throws', async ({ launch }) => {
  const app = await launch({ env: { FIXTURE_STAY: '1' } })
  await app.firstWindow()
  const message = await app.evaluate(async ({ BrowserWindow }) => {
    const { openWindow } = globalThis as unknown as { openWindow: () => Electron.BrowserWindow }
    const window = openWindow()
    const { webContents } = window
    window.destroy()
    try {
      webContents.send('x')
      return `sent with ${BrowserWindow.getAllWindows().length}`
    } catch (error) {
      return (error as Error).message
    }
  })
  expect(message).toBe('Object has been destroyed')
})
