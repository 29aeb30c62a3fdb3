import type { Lent } from './main-world.ts'

/**
 * Makes each request of the page for a permission or a device ask the main process first, and then lets Chromium
 * carry it out or refuse it in its own words. Complete in itself: its source text is run inside pages.
 */
export function guardPermissions(lent: Pick<Lent, 'askPermission' | 'selectDevice'>): void {
  type Method = (this: unknown, ...args: unknown[]) => unknown
  const scope = globalThis as unknown as Record<
    string,
    { prototype: Record<string, unknown> } & Record<string, unknown>
  >
  const ofPrototype = (type: string) => scope[type]?.prototype

  const replace = (
    owner: Record<string, unknown> | undefined,
    name: string,
    make: (original: Method) => Method,
  ) => {
    const original = owner?.[name]
    if (owner && typeof original === 'function') owner[name] = make(original as Method)
  }

  const asking: readonly [owner: Record<string, unknown> | undefined, method: string, permission: string][] =
    [
      [ofPrototype('Geolocation'), 'getCurrentPosition', 'geolocation'],
      [ofPrototype('Geolocation'), 'watchPosition', 'geolocation'],
      [scope.Notification, 'requestPermission', 'notifications'],
      [ofPrototype('MediaDevices'), 'getUserMedia', 'media'],
      [ofPrototype('MediaDevices'), 'getDisplayMedia', 'display-capture'],
      [ofPrototype('Clipboard'), 'read', 'clipboard-read'],
      [ofPrototype('Clipboard'), 'readText', 'clipboard-read'],
      [ofPrototype('Clipboard'), 'write', 'clipboard-sanitized-write'],
      [ofPrototype('Clipboard'), 'writeText', 'clipboard-sanitized-write'],
      [ofPrototype('Navigator'), 'requestMIDIAccess', 'midi'],
      [scope.IdleDetector, 'requestPermission', 'idle-detection'],
    ]
  for (const [owner, method, permission] of asking) {
    replace(owner, method, original => {
      return function (this: unknown, ...args: unknown[]) {
        return lent.askPermission(permission).then(() => original.apply(this, args))
      }
    })
  }

  // Chromium knows no permission for these two, so a refusal is said here.
  for (const [method, permission] of [
    ['requestFullscreen', 'fullscreen'],
    ['requestPointerLock', 'pointerLock'],
  ] as const) {
    replace(ofPrototype('Element'), method, original => {
      return async function (this: unknown, ...args: unknown[]) {
        if (!(await lent.askPermission(permission))) throw new TypeError('Permissions check failed')
        return original.apply(this, args)
      }
    })
  }

  // There is no device to choose from, as when a person cancels the choice.
  for (const [type, method, kind] of [
    ['HID', 'requestDevice', 'hid'],
    ['USB', 'requestDevice', 'usb'],
    ['Serial', 'requestPort', 'serial'],
    ['Bluetooth', 'requestDevice', 'bluetooth'],
  ] as const) {
    replace(ofPrototype(type), method, () => {
      return async () => {
        await lent.selectDevice(kind)
        if (kind === 'hid') return []
        throw new DOMException('No device selected.', 'NotFoundError')
      }
    })
  }
}
