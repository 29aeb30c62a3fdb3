import { expect, test } from 'vitest'
import { mapScheme, originOf, toAppUrl, toBrowserUrl } from './scheme-mapping.ts'

mapScheme('app')

for (const [own, shown] of [
  ['app://reader/index.html', 'https://reader.app.standin.invalid/index.html'],
  ['app://reader', 'https://reader.app.standin.invalid/'],
  ['app://reader/a%2Fb?q=ق#h', 'https://reader.app.standin.invalid/a%2Fb?q=ق#h'],
  ['https://example.org/x', 'https://example.org/x'],
  ['other://reader/x', 'other://reader/x'],
] as const) {
  test(`${own} is shown as ${shown}`, () => {
    expect(toBrowserUrl(own)).toBe(shown)
    expect(toAppUrl(shown).replace(/^(app:\/\/reader)\/$/, '$1')).toBe(own)
  })
}

for (const [url, origin] of [
  ['app://reader/index.html', 'app://reader'],
  ['https://example.org/x', 'https://example.org'],
  ['https://reader.app.standin.invalid.example.org/x', 'https://reader.app.standin.invalid.example.org'],
  ['data:text/html,x', 'null'],
  ['', 'null'],
] as const) {
  test(`the origin of «${url}» is ${origin}`, () => expect(originOf(toAppUrl(url))).toBe(origin))
}
