import { expect, test } from './fixture-app.ts'

test('what is exposed is frozen through and through, and cannot be replaced', async ({ page }) => {
  const frozen = await page.evaluate(() => {
    const { fixture } = window as unknown as { fixture: { nested: { list: object[] } } }
    const property = Object.getOwnPropertyDescriptor(window, 'fixture')
    return [
      Object.isFrozen(fixture),
      Object.isFrozen(fixture.nested),
      Object.isFrozen(fixture.nested.list),
      Object.isFrozen(fixture.nested.list[1]),
      property?.writable,
      property?.configurable,
    ]
  })
  expect(frozen).toEqual([true, true, true, true, false, false])
})

test('the page sees what was exposed and nothing else of Node or Electron', async ({ page }) => {
  const names = [
    'require',
    'process',
    'module',
    'Buffer',
    'ipcRenderer',
    'electron',
    'global',
    'setImmediate',
  ]
  expect(await page.evaluate(list => list.filter(name => name in window), names)).toEqual([])
  expect(await page.evaluate(() => Object.keys(window.fixture).slice(0, 3))).toEqual([
    'word',
    'nested',
    'invoke',
  ])
  const strangers = await page.evaluate(() =>
    Object.getOwnPropertyNames(window).filter(name => /standin|__/i.test(name)),
  )
  expect(strangers.filter(name => !name.startsWith('__playwright') && !name.startsWith('__pw'))).toEqual([])
})

test('functions answer at once, later, and through callbacks', async ({ page }) => {
  const answers = await page.evaluate(async () => {
    const later = await window.fixture.later({ deep: [1] })
    return [
      window.fixture.add(2, 3),
      window.fixture.twice((n: number) => n + 10),
      later.value,
      later.at.getTime(),
    ]
  })
  expect(answers).toEqual([5, 21, { deep: [1] }, 5])
})

test('errors cross with their message', async ({ page }) => {
  const messages = await page.evaluate(async () => {
    const caught: unknown[] = []
    try {
      window.fixture.fail()
    } catch (error) {
      caught.push(error instanceof Error, (error as Error).message)
    }
    try {
      await window.fixture.failLater()
    } catch (error) {
      caught.push(error instanceof Error, (error as Error).message)
    }
    return caught
  })
  expect(messages).toEqual([true, 'out of range', true, 'later out of range'])
})

test('exposing a name twice throws', async ({ page }) => {
  expect(await page.evaluate(() => window.fixture.again())).toContain(
    'Cannot bind an API on top of an existing property',
  )
})

test('the preload has the process of a sandboxed renderer and the additional arguments', async ({ page }) => {
  const about = (await page.evaluate(() => window.fixture.about())) as Record<string, unknown> & {
    argv: string[]
  }
  expect(about).toMatchObject({
    platform: process.platform,
    type: 'renderer',
    sandboxed: true,
    isolated: true,
  })
  expect(about.argv).toEqual(expect.arrayContaining(['--fixture-word=كلمة', '--fixture-theme=dark']))
  expect(about.electron).toMatch(/^\d+\.\d+\.\d+/)
})

test('the preload may require events, timers and url, and no other module', async ({ page }) => {
  const required = await page.evaluate(() => window.fixture.required())
  expect(required).toMatchObject({ events: 'function', url: 'x', timers: 'function' })
  expect(required.fs).toContain('module not found: fs')
})
