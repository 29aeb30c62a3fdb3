import type { WebContents } from 'electron'
import { externalAddress, isOwnPage } from './navigation-policy.ts'

/**
 * Keeps a page where it is: no navigation but to itself, no new window, no web view. A link that asks for a window
 * of its own and is safe to open outside is handed to `openOutside`.
 */
export function guardContents(contents: WebContents, openOutside: (address: string) => void): void {
  contents.on('will-navigate', event => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', event => {
    if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', event => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', event => event.preventDefault())
  contents.on('select-bluetooth-device', (event, _devices, choose) => {
    event.preventDefault()
    choose('')
  })
  contents.setWindowOpenHandler(({ url }) => {
    const address = externalAddress(url)
    if (address !== null) openOutside(address)
    return { action: 'deny' }
  })
}
