import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ELECTRON_PACKAGE, findElectron } from './find-electron.ts'

const LIMIT_MS = 20_000

/** Real Electron, fetched now if it can be within a short time; null when it cannot, with nothing left half done. */
export async function fetchElectron(node: string): Promise<string | null> {
  const there = findElectron()
  if (there) return there
  const fetched = await new Promise<boolean>(resolve => {
    const { ELECTRON_OVERRIDE_DIST_PATH: _override, ...env } = process.env
    // A group of its own, so that what the script starts ends with it.
    const group = process.platform !== 'win32'
    const child = spawn(node, [join(ELECTRON_PACKAGE, 'install.js')], {
      stdio: 'ignore',
      env,
      detached: group,
    })
    const deadline = setTimeout(() => {
      if (group && child.pid) process.kill(-child.pid, 'SIGKILL')
      else child.kill()
    }, LIMIT_MS)
    child.on('error', () => resolve(false))
    child.on('exit', code => {
      clearTimeout(deadline)
      resolve(code === 0)
    })
  })
  const electron = fetched ? findElectron() : null
  if (!electron) {
    for (const part of ['dist', 'path.txt'])
      rmSync(join(ELECTRON_PACKAGE, part), { recursive: true, force: true })
  }
  return electron
}
