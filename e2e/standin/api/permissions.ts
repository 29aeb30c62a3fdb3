import { browser } from '../browser/browser.ts'
import type { WebContents } from './web-contents.ts'

export type RequestHandler = (
  contents: WebContents | null,
  permission: string,
  answer: (granted: boolean) => void,
  details: object,
) => void
export type CheckHandler = (
  contents: WebContents | null,
  permission: string,
  origin: string,
  details: object,
) => boolean

// Electron's names, each with Chromium's for what it covers.
const BROWSER_NAMES: Readonly<Record<string, readonly string[]>> = {
  geolocation: ['geolocation'],
  notifications: ['notifications'],
  media: ['camera', 'microphone'],
  'display-capture': ['display-capture'],
  'clipboard-read': ['clipboard-read'],
  'clipboard-sanitized-write': ['clipboard-write'],
  midi: ['midi'],
  'idle-detection': ['idle-detection'],
  'window-management': ['window-management'],
  'screen-wake-lock': ['screen-wake-lock'],
  'persistent-storage': ['persistent-storage'],
}

let onRequest: RequestHandler | null = null
let onCheck: CheckHandler | null = null

/** Who answers when a page asks for a permission. */
export function setRequestHandler(handler: RequestHandler | null): void {
  onRequest = handler
}

/** Who answers when Chromium looks whether a page has a permission. */
export function setCheckHandler(handler: CheckHandler | null): void {
  onCheck = handler
}

/** Brings what Chromium holds of an origin's permissions to what the check handler says; without one all are granted. */
export function applyChecks(contents: WebContents, appOrigin: string, browserOrigin: string): void {
  for (const permission of Object.keys(BROWSER_NAMES)) {
    const details = {
      embeddingOrigin: appOrigin,
      isMainFrame: true,
      requestingUrl: `${appOrigin}/`,
      securityOrigin: appOrigin,
    }
    const granted = onCheck ? onCheck(contents, permission, appOrigin, details) === true : true
    setInBrowser(permission, granted, browserOrigin)
  }
}

/** Asks the application for a permission on a page's behalf, and makes Chromium hold to the answer. */
export async function requestPermission(
  contents: WebContents,
  permission: string,
  page: { readonly url: string; readonly browserOrigin: string },
): Promise<boolean> {
  const handler = onRequest
  const details = { requestingUrl: page.url, isMainFrame: true }
  const granted = handler
    ? await new Promise<boolean>(answer => handler(contents, permission, answer, details))
    : true
  setInBrowser(permission, granted === true, page.browserOrigin)
  return granted === true
}

function setInBrowser(permission: string, granted: boolean, origin: string): void {
  for (const name of BROWSER_NAMES[permission] ?? []) {
    const setting = granted ? 'granted' : 'denied'
    const done = browser().connection.send('Browser.setPermission', undefined, {
      permission: { name },
      setting,
      origin,
    })
    done.catch((error: Error) =>
      console.error(`stand-in: the permission ${name} could not be set`, error.message),
    )
  }
}
