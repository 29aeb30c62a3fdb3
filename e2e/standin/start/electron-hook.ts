import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'

const API = new URL('../api/electron.ts', import.meta.url).href
const SIGNAL = '__standinMainRuns'

/**
 * Makes `electron` mean the stand-in's API, for `import` and `require` alike. Resolves when the first synchronous
 * part of the application's main module has run: a module that awaits `app.whenReady()` never ends before that.
 */
export function hookElectron(main: string): Promise<void> {
  const mainUrl = pathToFileURL(main).href
  let tellRan = () => {}
  const ran = new Promise<void>(resolve => {
    tellRan = resolve
  })
  Object.defineProperty(globalThis, SIGNAL, {
    configurable: true,
    value: () => {
      Reflect.deleteProperty(globalThis, SIGNAL)
      setImmediate(tellRan)
    },
  })
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier !== 'electron' && specifier !== 'electron/main' && specifier !== 'electron/common') {
        return next(specifier, context)
      }
      return { url: API, format: 'module-typescript', shortCircuit: true }
    },
    load(url, context, next) {
      const loaded = next(url, context)
      if (url !== mainUrl || !loaded.format?.startsWith('module') || !loaded.source) return loaded
      const source =
        typeof loaded.source === 'string' ? loaded.source : new TextDecoder().decode(loaded.source)
      // On the first line itself, so that line numbers stay.
      return { ...loaded, source: `globalThis.${SIGNAL}?.();${source}` }
    },
  })
  return ran
}
