import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../shared/result.ts'
import type { DocumentBlock, ImportedDocument } from './imported-document.ts'
import { readClipboardHtml } from './read-clipboard-html.ts'
import { type ImportedBook, readEpub } from './read-epub.ts'
import { readHtml } from './read-html.ts'
import { readMhtml } from './read-mhtml.ts'
import { readSubtitles } from './read-subtitles.ts'

const folder = join(import.meta.dirname, '../../e2e/fixtures/import')

type Read = Result<ImportedDocument | ImportedBook | readonly DocumentBlock[]>

const READERS: Readonly<Record<string, (bytes: Uint8Array) => Read>> = {
  html: readHtml,
  htm: readHtml,
  clip: bytes => readClipboardHtml(new TextDecoder().decode(bytes)),
  mhtml: readMhtml,
  mht: readMhtml,
  epub: readEpub,
  srt: readSubtitles,
  vtt: readSubtitles,
}

const MARKS = { heading: '# ', aside: '> ', paragraph: '' } as const

/** What was read in the words of the file of what is expected; languages only where that file has them. */
function written(read: Read, expected: string): string {
  if (!read.ok) return `refused: ${read.code}\n`
  const withLanguage = /^(?:[#>] )?\[(?:arabic|english)\]/m.test(expected)
  const lines = (blocks: readonly DocumentBlock[]) =>
    blocks.map(({ kind, text, language }) => {
      const stated = withLanguage && language ? `[${language}] ` : ''
      return `${MARKS[kind]}${stated}${text}`
    })
  const head = (of: Pick<ImportedDocument, 'title' | 'byline' | 'publishedAt'>, from: string) => [
    `title: ${of.title}`,
    `byline: ${of.byline}`,
    from,
    `date: ${of.publishedAt === null ? '' : new Date(of.publishedAt).toISOString()}`,
  ]
  const { value } = read
  if (!('title' in value)) return `${lines(value).join('\n')}\n`
  const all =
    'chapters' in value
      ? [
          ...head(value, `publisher: ${value.publisher}`),
          ...value.chapters.flatMap(chapter => ['', `== ${chapter.title}`, ...lines(chapter.blocks)]),
        ]
      : [...head(value, `site: ${value.site}`), '', ...lines(value.blocks)]
  return `${all.join('\n')}\n`
}

describe.each(['pages', 'books', 'subtitles'])('of the %s', part => {
  const names = readdirSync(join(folder, part)).filter(name => !name.endsWith('.expected'))
  it.each(names)('%s is read as expected', name => {
    const bytes = new Uint8Array(readFileSync(join(folder, part, name)))
    const expected = readFileSync(join(folder, part, `${name}.expected`), 'utf8')
    const before = bytes.slice()
    expect(written(READERS[name.replace(/^.*\./, '')]!(bytes), expected)).toBe(expected)
    expect(Buffer.compare(bytes, before)).toBe(0)
  })
})
