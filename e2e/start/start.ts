// `npm start`: builds what is missing, chooses what to run on, and says in one line which and why.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfNeeded } from './build-if-needed.ts'
import { fetchElectron } from './fetch-electron.ts'
import { ensureChromium } from './find-chromium.ts'
import { findNode } from './find-node.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const STANDIN = join(ROOT, 'e2e', 'standin', process.platform === 'win32' ? 'electron.cmd' : 'electron')
const SAMPLE = 'muqabil-sample.pdf'

const say = (line: string): void => console.log(line)

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const child = spawn(program, args, { stdio: 'inherit', env, shell: program.endsWith('.cmd') })
  // Ctrl+C reaches the application by itself, which then ends in order.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise(resolve => {
    child.on('error', error => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)))
  })
}

async function start(words: readonly string[]): Promise<number> {
  const node = findNode()
  if (!node) {
    console.error('Muqabil needs Node 24, which npm install brings. Run npm install and start again.')
    return 1
  }
  if (!buildIfNeeded(ROOT, node)) {
    console.error('Muqabil could not be built; the reason is above.')
    return 1
  }
  if (!hasDisplay()) return printSample(words)
  const electron = await fetchElectron(node)
  if (electron) {
    say('Muqabil runs on Electron.')
    const root = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
    return run(electron, [...root, ROOT, ...words])
  }
  const chromium = await ensureChromium(say)
  if (!chromium) return 1
  say(
    `Muqabil runs on its Electron stand-in, in a window of ${chromium}: the Electron binary is not here and could not be fetched.`,
  )
  return run(STANDIN, [ROOT, ...words], { ...process.env, STANDIN_VISIBLE: '1' })
}

// Electron needs a display even to print, so here it is always the stand-in. The library is a new one, because a
// person's own may open on another article than the sample.
async function printSample(words: readonly string[]): Promise<number> {
  if (!(await ensureChromium(say))) return 1
  const file = resolve(process.env.INIT_CWD ?? process.cwd(), SAMPLE)
  const library = mkdtempSync(join(tmpdir(), 'muqabil-sample-'))
  const { STANDIN_VISIBLE: _visible, ...env } = process.env
  say(
    'Muqabil runs on its Electron stand-in, and prints its sample: there is no display to open a window on.',
  )
  rmSync(file, { force: true })
  const code = await run(
    STANDIN,
    [ROOT, `--print-sample=${file}`, `--user-data-dir=${library}`, ...words],
    env,
  )
  rmSync(library, { recursive: true, force: true, maxRetries: 5 })
  if (code !== 0 || !existsSync(file)) {
    console.error('The sample could not be printed.')
    return code || 1
  }
  say(`Printed: ${file}`)
  return 0
}

process.exitCode = await start(process.argv.slice(2))
