import { StrictEmitter, strict, strictClass } from '../strict.ts'
import { type CheckHandler, type RequestHandler, setCheckHandler, setRequestHandler } from './permissions.ts'
import { protocol } from './protocol.ts'
import { webRequest } from './web-request.ts'

const EVENTS = [
  'bluetooth-pairing-request',
  'extension-loaded',
  'file-system-access-restricted',
  'hid-device-added',
  'hid-device-removed',
  'preconnect',
  'select-hid-device',
  'select-serial-port',
  'select-usb-device',
  'serial-port-added',
  'serial-port-removed',
  'spellcheck-dictionary-download-begin',
  'spellcheck-dictionary-download-failure',
  'usb-device-added',
  'usb-device-removed',
  'will-download',
]

export class Session extends StrictEmitter {
  readonly webRequest = webRequest
  readonly protocol = protocol
  private spellChecks = true

  constructor() {
    super('session', EVENTS)
  }
  setPermissionRequestHandler(handler: RequestHandler | null): void {
    setRequestHandler(handler)
  }
  setPermissionCheckHandler(handler: CheckHandler | null): void {
    setCheckHandler(handler)
  }
  // There is never a device here, so nobody is asked whether a page may have one.
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setUSBProtectedClassesHandler(): void {}
  setBluetoothPairingHandler(): void {}

  /** Chromium is started without its spelling checker; this only remembers what was asked. */
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecks = enabled
  }
  isSpellCheckerEnabled(): boolean {
    return this.spellChecks
  }
  setSpellCheckerLanguages(): void {}
  get spellCheckerEnabled(): boolean {
    return this.spellChecks
  }
  set spellCheckerEnabled(enabled: boolean) {
    this.spellChecks = enabled
  }
  // The profile is new at each start, and its network refuses or follows `webRequest`.
  async clearCache(): Promise<void> {}
  async clearStorageData(): Promise<void> {}
  async setProxy(): Promise<void> {}
  isPersistent(): boolean {
    return true
  }
}
strictClass('session', Session)

const defaultSession = new Session()

/** `session`; only the default one exists. */
export const session = strict('session (module)', { defaultSession })
