import { startBrowser } from '../browser/browser.ts'
import type { Application } from '../start/application.ts'
import { app } from './app.ts'
import { switchesForBrowser, switchValue, takeSwitches } from './command-line.ts'
import { applicationLocale } from './locale.ts'
import { openWindows } from './window-registry.ts'

/** Prepares `app` for an application and for how the system ends processes. */
export function beginApplication(application: Application, switches: ReadonlyMap<string, string>): void {
  takeSwitches(switches)
  app.run(application)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // A second signal ends what hangs in the first.
    process.once(signal, () => {
      process.once(signal, () => app.exit(1))
      app.quit()
    })
  }
}

/**
 * Starts the browser once the application has run its first synchronous part, so that its switches count and a
 * second instance that quits at once never starts one; then lets `app` be ready. Rejects if the application throws.
 */
export async function runApplication(loading: Promise<unknown>, firstPartRan: Promise<void>): Promise<void> {
  await Promise.race([loading, firstPartRan])
  if (app.hasQuit()) return
  const launched = await startBrowser({
    visible: process.env.STANDIN_VISIBLE === '1',
    locale: applicationLocale(),
    appended: switchesForBrowser(),
  })
  const { product } = await launched.connection.send('Browser.getVersion')
  Object.assign(process.versions, { chrome: product.split('/')[1] ?? '' })
  launched.connection.closed.then(() => {
    for (const window of [...openWindows]) window.browserHasGone()
    if (!app.hasQuit()) {
      console.error('stand-in: Chromium has gone')
      app.exit(1)
    }
  })
  // Test tools wait for this line; Electron writes it only when it was asked for a port.
  if (switchValue('remote-debugging-port') !== undefined) {
    process.stderr.write(`DevTools listening on ${launched.address}\n`)
  }
  app.becomeReady()
  await loading
}
