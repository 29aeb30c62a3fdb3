import { fileURLToPath } from 'node:url'
import { toAppUrl } from './browser/scheme-mapping.ts'

export type Runtime = 'standin' | 'electron'

export type LaunchWishes = {
  /** The folder of the application's data; every test has one of its own. */
  readonly userData: string
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Without it, what MUQABIL_RUNTIME says, and the stand-in otherwise. */
  readonly runtime?: Runtime
}

export type LaunchOptions = {
  args: string[]
  env: Record<string, string>
  colorScheme: null
  timeout: number
}

const STANDIN = fileURLToPath(new URL('.', import.meta.url))
const LAUNCH_TIMEOUT_MS = 30_000

/** The runtime that MUQABIL_RUNTIME names. */
export function currentRuntime(): Runtime {
  return process.env.MUQABIL_RUNTIME === 'electron' ? 'electron' : 'standin'
}

/**
 * What `_electron.launch` needs to start an application on a runtime. Playwright finds the executable through the
 * npm package `electron`, which reads ELECTRON_OVERRIDE_DIST_PATH of this process the first time it is asked; so
 * one process of tests runs on one runtime.
 */
export function launchOptions(appPath: string, wishes: LaunchWishes): LaunchOptions {
  const runtime = wishes.runtime ?? currentRuntime()
  if (runtime === 'standin') process.env.ELECTRON_OVERRIDE_DIST_PATH = STANDIN
  else Reflect.deleteProperty(process.env, 'ELECTRON_OVERRIDE_DIST_PATH')
  const { STANDIN_VISIBLE: _visible, NODE_OPTIONS: _options, ...inherited } = process.env
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries({ ...inherited, ...wishes.env }))
    if (value !== undefined) env[name] = value
  return {
    args: [appPath, `--user-data-dir=${wishes.userData}`, ...(wishes.args ?? [])],
    env,
    // Playwright would otherwise make every page believe that the system is light.
    colorScheme: null,
    timeout: LAUNCH_TIMEOUT_MS,
  }
}

/** The application's own address for the one that a page reports: the stand-in shows app:// under a host of its own. */
export function applicationUrl(pageUrl: string): string {
  return toAppUrl(pageUrl)
}
