import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../shared/result.ts'
import type { DocumentBlock, ImportedDocument } from './imported-document.ts'
import { readClipboardHtml } from './read-clipboard-html.ts'
import { readEpub } from './read-epub.ts'
import { readHtml } from './read-html.ts'
import { readMhtml } from './read-mhtml.ts'
import { readSubtitles } from './read-subtitles.ts'
import { damage, damaged, soup } from './testing/damage.ts'

type Documents = Result<readonly Pick<ImportedDocument, 'title' | 'byline' | 'blocks'>[]>
const one = (read: Result<ImportedDocument>): Documents =>
  read.ok ? { ok: true, value: [read.value] } : read
const untitled = (read: Result<readonly DocumentBlock[]>): Documents =>
  read.ok ? { ok: true, value: [{ title: '', byline: '', blocks: read.value }] } : read
const utf8 = (text: string) => new TextEncoder().encode(text)

const READERS: readonly [name: string, kind: RegExp, part: string, read: (bytes: Uint8Array) => Documents][] =
  [
    ['pages', /\.html$/, 'pages', bytes => one(readHtml(bytes))],
    ['pages in one file', /\.mht(?:ml)?$/, 'pages', bytes => one(readMhtml(bytes))],
    [
      'the clipboard',
      /\.html$/,
      'pages',
      bytes => untitled(readClipboardHtml(new TextDecoder().decode(bytes))),
    ],
    [
      'books',
      /^(?!one-file|bomb).*\.epub$/,
      'books',
      bytes => {
        const read = readEpub(bytes)
        return read.ok ? { ok: true, value: read.value.chapters } : read
      },
    ],
    ['subtitles', /\.(?:srt|vtt)$/, 'subtitles', bytes => one(readSubtitles(bytes))],
  ]

const UNSOUND =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u

/** What every document promises, whatever it was read from. */
function isSound(read: Documents): void {
  if (!read.ok) {
    expect(read.code).toMatch(/^[a-z-]+$/)
    return
  }
  expect(read.value.length).toBeGreaterThan(0)
  for (const { title, byline, blocks } of read.value) {
    expect(blocks.length).toBeGreaterThan(0)
    for (const text of [title, byline, ...blocks.map(block => block.text)]) {
      expect(text).toBe(text.trim())
      expect(text).not.toMatch(UNSOUND)
    }
    for (const { text } of blocks) expect(text).not.toBe('')
    expect(`${title}${byline}`).not.toMatch(/[\u200e\u200f]/)
  }
}

describe.each(READERS)('%s', (_name, kind, part, read) => {
  const folder = join(import.meta.dirname, '../../e2e/fixtures/import', part)
  const samples = readdirSync(folder)
    .filter(file => kind.test(file) && file !== 'nested.html')
    .map(file => new Uint8Array(readFileSync(join(folder, file))))

  it('that are damaged are read or refused', () => {
    expect(samples.length).toBeGreaterThan(0)
    fc.assert(
      fc.property(fc.constantFrom(...samples), damage, (sample, change) => {
        isSound(read(damaged(sample, change)))
      }),
      { numRuns: 300 },
    )
  })

  it('made of anything are read or refused, and always alike', () => {
    fc.assert(
      fc.property(soup, text => {
        const first = read(utf8(text))
        isSound(first)
        expect(read(utf8(text))).toEqual(first)
      }),
      { numRuns: 300 },
    )
  })
})
