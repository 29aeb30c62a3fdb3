import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const MAC_PLACES = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]
const WINDOWS_PLACES = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
]

/** Where a Chromium, Chrome or Edge of this machine lies; STANDIN_CHROMIUM names one outright; null if none. */
export function findChromium(): string | null {
  const named = process.env.STANDIN_CHROMIUM
  if (named) return isExecutable(named) ? named : null
  return places().find(isExecutable) ?? null
}

/**
 * Finds a Chromium, or installs Debian's where this process may (Linux, root, apt-get there). Each thing done is
 * told to `say` in one line; answers null, having said what to install, when there is none in the end.
 */
export async function ensureChromium(say: (line: string) => void): Promise<string | null> {
  const found = findChromium()
  if (found) return found
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    say(howToInstall())
    return null
  }
  say('No Chromium found; installing the one of this system (apt-get install chromium) …')
  const installed =
    (await apt('update', '-q')) && (await apt('install', '-y', '-q', '--no-install-recommends', 'chromium'))
  const now = installed ? findChromium() : null
  if (!now) say(howToInstall())
  return now
}

function howToInstall(): string {
  if (process.env.STANDIN_CHROMIUM)
    return `STANDIN_CHROMIUM names no program: ${process.env.STANDIN_CHROMIUM}`
  if (process.platform === 'darwin')
    return 'Please install Chromium, Google Chrome or Microsoft Edge and start again.'
  if (process.platform === 'win32') return 'Please install Google Chrome or Microsoft Edge and start again.'
  const apt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
  return apt
    ? 'Please install Chromium (sudo apt-get install chromium) and start again.'
    : 'Please install Chromium or Google Chrome and start again.'
}

function apt(...args: string[]): Promise<boolean> {
  return new Promise(resolve => {
    // What apt-get reports goes to standard error, so that the standard output of a script stays its own.
    const child = spawn('apt-get', args, {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    child.on('error', () => resolve(false))
    child.on('exit', code => resolve(code === 0))
  })
}

function places(): string[] {
  if (process.platform === 'darwin') return MAC_PLACES
  if (process.platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map(name => process.env[name])
    return roots.flatMap(root => (root ? WINDOWS_PLACES.map(place => join(root, place)) : []))
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  return NAMES.flatMap(name => folders.filter(Boolean).map(folder => join(folder, name)))
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
