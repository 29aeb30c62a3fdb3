import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { findChromium } from '../../start/find-chromium.ts'
import { browserFlags } from './browser-flags.ts'
import { DevToolsConnection } from './devtools-connection.ts'
import { guardBrowser } from './guard-browser.ts'

/** A running Chromium: its program, its pipe, and the address that test tools connect to. */
export type LaunchedBrowser = {
  readonly program: string
  readonly profile: string
  readonly environment: NodeJS.ProcessEnv
  readonly child: ChildProcess
  readonly connection: DevToolsConnection
  readonly address: string
}

export type LaunchWishes = {
  readonly visible: boolean
  readonly locale: string
  readonly appended: ReadonlyMap<string, string>
}

// Without these Chromium would fetch a spelling dictionary and offer to translate or to keep passwords.
const PREFERENCES = {
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
  credentials_enable_service: false,
  autofill: { profile_enabled: false, credit_card_enabled: false },
}

/** Starts the system's Chromium with a profile that is removed with it; rejects with its last words if it ends. */
export async function launchBrowser(wishes: LaunchWishes): Promise<LaunchedBrowser> {
  const program = findChromium()
  if (!program) throw new Error('stand-in: no Chromium found on this machine (STANDIN_CHROMIUM names one)')
  const profile = mkdtempSync(join(tmpdir(), 'electron-standin-'))
  const scratch = join(profile, 'tmp')
  mkdirSync(scratch)
  mkdirSync(join(profile, 'Default'))
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(PREFERENCES))
  // Chromium leaves a socket in the temporary folder when it is killed; here it goes with the profile.
  const { LC_ALL, LC_CTYPE, LANG } = process.env
  // Without any locale Chromium does not see files whose names are not ASCII.
  const letters = LC_ALL || LC_CTYPE || LANG ? {} : { LC_CTYPE: 'C.UTF-8' }
  const environment = { ...process.env, ...letters, TMPDIR: scratch, LANGUAGE: wishes.locale }
  const flags = browserFlags({ ...wishes, profile, root: process.getuid?.() === 0 })
  const child = spawn(program, flags, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
    env: environment,
  })
  if (child.pid === undefined) {
    rmSync(profile, { recursive: true, force: true })
    throw new Error(`stand-in: ${program} could not be started`)
  }
  guardBrowser(child.pid, profile)
  const connection = new DevToolsConnection(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const address = await devToolsAddress(child)
  return { program, profile, environment, child, connection, address }
}

function devToolsAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      if (process.env.STANDIN_VERBOSE) process.stderr.write(chunk)
      // Kept only until the line has come: a long session must not collect Chromium's grumbling.
      if (said === '\0') return
      said += chunk
      const address = /^DevTools listening on (ws:\/\/\S+)/m.exec(said)?.[1]
      if (!address) return
      said = '\0'
      resolve(address)
    })
    child.on('exit', (code, signal) =>
      reject(new Error(`stand-in: Chromium ended (${signal ?? code})\n${said}`)),
    )
  })
}
