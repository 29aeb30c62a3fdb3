import { EventEmitter } from 'node:events'
import type { Session, WebContents } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { guardContents } from './guard-contents.ts'
import { lockSession } from './lock-session.ts'

type Handler = (...given: unknown[]) => unknown

/** What a session was given, to be called as Electron would. */
function lockedSession() {
  const given: Record<string, Handler> = {}
  const take = (name: string) => (handler: Handler) => {
    given[name] = handler
  }
  const spelling = vi.fn()
  const session = Object.assign(new EventEmitter(), {
    webRequest: { onBeforeRequest: take('request') },
    setPermissionRequestHandler: take('ask'),
    setPermissionCheckHandler: take('check'),
    setDevicePermissionHandler: take('device'),
    setSpellCheckerEnabled: spelling,
  })
  lockSession(session as unknown as Session)
  return { given, session, spelling }
}

describe('a session', () => {
  it.each(['geolocation', 'media', 'notifications', 'clipboard-read', 'openExternal', 'fullscreen', 'hid'])(
    'denies %s, asked or checked',
    permission => {
      const { given } = lockedSession()
      const answer = vi.fn()
      given.ask!(null, permission, answer, {})
      expect(answer.mock.calls).toEqual([[false]])
      expect(given.check!(null, permission, 'app://reader', {})).toBe(false)
      expect(given.device!({ deviceType: permission })).toBe(false)
    },
  )

  it.each([
    ['app://reader/index.html', false],
    ['https://example.org/', true],
    ['http://127.0.0.1/', true],
  ])('cancels %s: %s', (url, cancel) => {
    const { given } = lockedSession()
    const answer = vi.fn()
    given.request!({ url }, answer)
    expect(answer.mock.calls).toEqual([[{ cancel }]])
  })

  it('fetches no dictionaries', () => {
    expect(lockedSession().spelling.mock.calls).toEqual([[false]])
  })

  it.each(['select-hid-device', 'select-usb-device', 'select-serial-port'])('gives no device at %s', name => {
    const { session } = lockedSession()
    const event = { preventDefault: vi.fn() }
    const choose = vi.fn()
    session.emit(name, event, [], ...(name === 'select-serial-port' ? [{}, choose] : [choose]))
    expect(event.preventDefault).toHaveBeenCalledOnce()
    expect(choose.mock.calls[0]?.[0] ?? '').toBe('')
  })
})

/** A guarded page, and the addresses that it had opened outside. */
function guarded() {
  const outside: string[] = []
  let open: Handler = () => {}
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: Handler) => {
      open = handler
    },
  })
  guardContents(contents as unknown as WebContents, address => outside.push(address))
  return { contents, outside, open: (url: string) => open({ url }) }
}

describe('a page', () => {
  it.each([
    ['will-navigate', 'https://example.org/', true, true],
    ['will-navigate', 'app://reader/index.html', true, false],
    ['will-redirect', 'https://example.org/', true, true],
    ['will-frame-navigate', 'https://example.org/', true, true],
    ['will-frame-navigate', 'app://reader/index.html', true, false],
    ['will-frame-navigate', 'app://reader/index.html', false, true],
    ['will-attach-webview', '', true, true],
  ])('at %s to %s (main frame: %s) is stopped: %s', (name, url, isMainFrame, stopped) => {
    const event = { url, isMainFrame, preventDefault: vi.fn() }
    guarded().contents.emit(name, event)
    expect(event.preventDefault).toHaveBeenCalledTimes(stopped ? 1 : 0)
  })

  it.each([
    ['https://example.org/', ['https://example.org/']],
    ['file:///etc/passwd', []],
    ['javascript:alert(1)', []],
  ])('never opens a window for %s', (url, opened) => {
    const { open, outside } = guarded()
    expect(open(url)).toEqual({ action: 'deny' })
    expect(outside).toEqual(opened)
  })
})
