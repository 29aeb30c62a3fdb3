import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appFile, isWithin } from './app-address.ts'

const ROOT = join('/', 'srv', 'renderer')

describe('an address of the page stands for its file', () => {
  const rows: [string, string, string][] = [
    ['app://reader/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['app://reader/assets/index-B3x.js', 'assets/index-B3x.js', 'text/javascript; charset=utf-8'],
    ['app://reader/assets/amiri%20regular.woff2', 'assets/amiri regular.woff2', 'font/woff2'],
    ['app://reader/assets/page.css#top', 'assets/page.css', 'text/css; charset=utf-8'],
  ]
  it.each(rows)('%s', (address, path, type) => {
    expect(appFile(address, ROOT)).toEqual({ path: join(ROOT, path), type })
  })
})

describe('no file stands for', () => {
  const rows: [string, string][] = [
    ['another scheme', 'https://reader/index.html'],
    ['a file', 'file:///srv/renderer/index.html'],
    ['another host', 'app://other/index.html'],
    ['no host', 'app:///index.html'],
    ['a port', 'app://reader:80/index.html'],
    ['a name in front', 'app://me@reader/index.html'],
    ['a password in front', 'app://me:pw@reader/index.html'],
    ['the folder', 'app://reader/'],
    ['a folder', 'app://reader/assets/'],
    ['an unknown extension', 'app://reader/notes.sqlite'],
    ['no extension', 'app://reader/LICENSE'],
    ['a source map', 'app://reader/assets/index.js.map'],
    ['a step up that stays within', 'app://reader/a/../index.html'],
    ['escaped dots', 'app://reader/%2e%2e/secret.html'],
    ['escaped slashes', 'app://reader/..%2f..%2fetc/page.html'],
    ['escaped dots and slashes', 'app://reader/assets/%2e%2e%2f%2e%2e%2fsecret.html'],
    ['backslashes', 'app://reader/..\\..\\secret.html'],
    ['escaped backslashes', 'app://reader/..%5c..%5csecret.html'],
    ['NUL', 'app://reader/index.html%00.png'],
    ['an absolute path', 'app://reader//etc/page.html'],
    ['an escaped absolute path', 'app://reader/%2fetc/page.html'],
    ['a drive', 'app://reader/C:/page.html'],
    ['a stream', 'app://reader/index.html:hidden.html'],
    ['a hidden file', 'app://reader/.git.html'],
    ['a query', 'app://reader/index.html?file=secret.html'],
    ['a broken escape', 'app://reader/%E0%A4%A.html'],
    ['no address at all', 'index.html'],
  ]
  it.each(rows)('%s', (_title, address) => {
    expect(appFile(address, ROOT)).toBeNull()
  })
})

it('no address at all leads out of the folder', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2E.',
      '/',
      '%2f',
      '\\',
      '%5c',
      '%00',
      '//',
      'a',
      'index.html',
      '.html',
    ),
    fc.string({ maxLength: 4 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const file = appFile(`app://reader/${pieces.join('')}`, ROOT)
      if (file) expect(isWithin(ROOT, file.path)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})

describe('a path lies in a folder', () => {
  it.each([
    ['/srv/renderer/a.html', true],
    ['/srv/renderer/..a.html', true],
    ['/srv/renderer', false],
    ['/srv', false],
    ['/srv/renderer-other/a.html', false],
    ['/etc/passwd', false],
  ])('%s: %s', (path, within) => {
    expect(isWithin('/srv/renderer', path)).toBe(within)
  })
})
