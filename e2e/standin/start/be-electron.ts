import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const HERE = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/** The version of the npm package `electron` that this stands in for. */
export function electronVersion(): string {
  // The package's own entry must never be loaded: it would fetch the binary.
  const manifest = createRequire(import.meta.url).resolve('electron/package.json')
  return JSON.parse(readFileSync(manifest, 'utf8')).version
}

/** Makes `process` look as it does in Electron's main process; `args` is the whole command line. */
export function beElectron(args: readonly string[]): void {
  process.argv = [`${HERE}/electron`, ...args]
  const version = electronVersion()
  for (const [name, value] of Object.entries({ electron: version, chrome: '' })) {
    Object.defineProperty(process.versions, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    })
  }
  Object.assign(process, {
    type: 'browser',
    defaultApp: true,
    resourcesPath: `${HERE}/resources`,
    sandboxed: false,
  })
}
