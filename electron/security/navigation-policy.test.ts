import { describe, expect, it } from 'vitest'
import { externalAddress, isAllowedRequest, isOwnPage } from './navigation-policy.ts'

describe('a frame may go to', () => {
  it.each([
    ['app://reader/index.html', true],
    ['app://reader/index.html#sentence-4', true],
    ['app://reader/index.html?other', false],
    ['app://reader/other.html', false],
    ['app://elsewhere/index.html', false],
    ['https://example.org/', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['data:text/html,hello', false],
    ['about:blank', false],
    ['not an address', false],
  ])('%s: %s', (address, allowed) => {
    expect(isOwnPage(address)).toBe(allowed)
  })
})

describe('opened outside, after a question, is', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['mailto:someone@example.org', 'mailto:someone@example.org'],
    ['https://еxample.org/', 'https://xn--xample-2of.org/'],
    ['https://example.org/\u202etxt.exe', 'https://example.org/%E2%80%AEtxt.exe'],
    ['http://example.org/', null],
    ['https://bank.example@evil.example/', null],
    ['https://me:pw@example.org/', null],
    ['file:///etc/passwd', null],
    ['smb://server/share', null],
    ['javascript:alert(1)', null],
    ['data:text/html,hello', null],
    ['app://reader/index.html', null],
    ['ms-settings:privacy', null],
    ['not an address', null],
    [`https://example.org/${'a'.repeat(3000)}`, null],
  ])('%s → %s', (address, opened) => {
    expect(externalAddress(address)).toBe(opened)
  })
})

describe('a request is let through', () => {
  it.each([
    ['app://reader/assets/a.js', true],
    ['blob:app://reader/1234', true],
    ['data:image/png;base64,AA', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['app://other/a.js', false],
    ['http://127.0.0.1:8080/', false],
    ['https://example.org/', false],
    ['ws://127.0.0.1:8080/', false],
    ['file:///etc/passwd', false],
    ['ftp://example.org/', false],
    ['chrome-extension://abc/a.js', false],
  ])('%s: %s', (address, allowed) => {
    expect(isAllowedRequest(address)).toBe(allowed)
  })
})
