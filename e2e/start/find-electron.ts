import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the npm package `electron`; its entry must never be loaded, because it would fetch the binary. */
export const ELECTRON_PACKAGE = fileURLToPath(new URL('../../node_modules/electron/', import.meta.url))

/** Where the real Electron's executable lies; null where it was not fetched. */
export function findElectron(): string | null {
  const pathFile = join(ELECTRON_PACKAGE, 'path.txt')
  if (!existsSync(pathFile)) return null
  const executable = join(ELECTRON_PACKAGE, 'dist', readFileSync(pathFile, 'utf8').trim())
  return existsSync(executable) ? executable : null
}

/** Whether the real Electron is on this machine. */
export function hasRealElectron(): boolean {
  return findElectron() !== null
}
