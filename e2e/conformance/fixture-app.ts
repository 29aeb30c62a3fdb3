import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, test as base, type ElectronApplication, type Page } from '@playwright/test'
import { launchOptions, type Runtime } from '../standin/launch-options.ts'

export const FIXTURE = fileURLToPath(new URL('./fixture', import.meta.url))

export type LaunchFixture = (wishes?: {
  userData?: string
  args?: readonly string[]
  env?: Readonly<Record<string, string>>
}) => Promise<ElectronApplication>

type Fixtures = {
  runtime: Runtime
  userData: string
  /** Starts the fixture with a data folder of its own; it is closed with the test. */
  launch: LaunchFixture
  app: ElectronApplication
  page: Page
}

/** `test` with the fixture application running, on the runtime of the project. */
export const test = base.extend<Fixtures>({
  runtime: ['standin', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of what is wanted from the pattern.
  userData: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'conformance-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  },
  launch: async ({ runtime, userData }, use) => {
    const started: ElectronApplication[] = []
    await use(async ({ userData: own = userData, ...wishes } = {}) => {
      const app = await _electron.launch(launchOptions(FIXTURE, { userData: own, runtime, ...wishes }))
      started.push(app)
      return app
    })
    for (const app of started) await app.close()
  },
  app: async ({ launch }, use) => use(await launch()),
  page: async ({ app }, use) => use(await readyPage(app)),
})

/** The first window of an application, once its page has run. */
export async function readyPage(app: ElectronApplication): Promise<Page> {
  const page = await app.firstWindow()
  await page.waitForSelector('html[data-ready=true]')
  return page
}

/** What the fixture's main process has written down. */
export function seen(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)
}

/** Forgets what was written down so far. */
export function forget(app: ElectronApplication): Promise<void> {
  return app.evaluate(() => {
    ;(globalThis as unknown as { seen: string[] }).seen.length = 0
  })
}

/** What the fixture's preload exposes. */
type FixtureApi = {
  readonly word: string
  readonly invoke: (channel: string, ...args: unknown[]) => Promise<unknown>
  readonly say: (word: string) => void
  readonly farewell: (word: string) => void
  readonly onHeard: (listener: (...args: unknown[]) => void) => () => void
  readonly add: (a: number, b: number) => number
  readonly twice: (f: (n: number) => number) => number
  readonly later: (value: unknown) => Promise<{ value: unknown; at: Date }>
  readonly fail: () => void
  readonly failLater: () => Promise<void>
  readonly again: () => string
  readonly paths: (files: readonly File[]) => Promise<string[]>
  readonly pathNow: (file: File) => string
  readonly about: () => Record<string, unknown> & { argv: string[] }
  readonly required: () => Record<string, string>
}
declare global {
  interface Window {
    fixture: FixtureApi
    heard: unknown[][]
    violations: string[]
    dropped: Promise<string[]> | null
    pwned?: unknown
  }
}

export { expect } from '@playwright/test'
