import type { BridgeNames, createBridgeEnd } from './bridge-end.ts'
import type { guardPermissions } from './guard-permissions.ts'

/** What the preload's world lends the page's world at its start, out of the page's reach. */
export type Lent = {
  readonly askPermission: (permission: string) => Promise<boolean>
  readonly selectDevice: (kind: string) => Promise<void>
  readonly openWindow: (url: string, frameName: string, features: string) => void
}

export type MainWorldSettings = { readonly names: BridgeNames; readonly lentName: string }

/**
 * Runs in the page's own world before any of its scripts, and leaves it as a page of Electron finds it: what the
 * preload exposes is there, frozen, and `window.open` asks the main process. Its source text is run inside pages.
 */
export function startMainWorld(
  settings: MainWorldSettings,
  makeEnd: typeof createBridgeEnd,
  guard: typeof guardPermissions,
): void {
  // Frames inside a window have no preload, and so no bridge.
  if (window !== window.top) return

  const freezeDeep = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || Object.isFrozen(value)) return
    // Typed arrays cannot be frozen and are copies of their own.
    if (!ArrayBuffer.isView(value)) Object.freeze(value)
    for (const each of Object.values(value)) freezeDeep(each)
  }

  const openInOwnFrame = window.open.bind(window)
  const guardWindowOpen = (lent: Lent): void => {
    const guarded = {
      open(url: string | URL = '', target = '_blank', features = ''): WindowProxy | null {
        if (['_self', '_parent', '_top'].includes(target)) return openInOwnFrame(url, target, features)
        lent.openWindow(new URL(url, document.baseURI).href, target === '_blank' ? '' : target, features)
        return null
      },
    }
    window.open = guarded.open
  }

  makeEnd(settings.names, (name, value) => {
    if (name === settings.lentName) {
      const lent = value as Lent
      guardWindowOpen(lent)
      guard(lent)
      return
    }
    if (name in window)
      throw new Error('Cannot bind an API on top of an existing property on the window object')
    freezeDeep(value)
    Object.defineProperty(window, name, { value, writable: false, configurable: false, enumerable: true })
  })
}
