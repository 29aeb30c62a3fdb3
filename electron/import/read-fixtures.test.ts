import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../shared/result.ts'
import { splitBilingual } from '../../shared/text/split-bilingual.ts'
import { decodeBytes, guessEncoding } from './decode-bytes.ts'
import type { AlignedDocument, ImportedDocument } from './imported-document.ts'
import { readDocx } from './read-docx.ts'
import { readPdf } from './read-pdf.ts'
import { readTable } from './read-table.ts'

const folder = join(import.meta.dirname, '../../e2e/fixtures/import')

type Read = Result<AlignedDocument | ImportedDocument>

const READERS: Readonly<Record<string, (bytes: Uint8Array) => Read | Promise<Read>>> = {
  docx: readDocx,
  pdf: readPdf,
  tsv: bytes => readTable(bytes, 'tsv'),
  csv: bytes => readTable(bytes, 'csv'),
}

const MARKS = { heading: '# ', aside: '> ', paragraph: '' } as const

/** What was read in the words of the file of what is expected; heads only where that file has them. */
function written(read: Read, expected: string): string {
  if (!read.ok) return `refused: ${read.code}\n`
  const head = expected.slice(0, expected.indexOf('\n\n') + 1)
  const said = (key: string, value: string) =>
    new RegExp(`^${key}:`, 'm').test(head) ? [`${key}: ${value}`] : []
  const document = read.value
  const lines =
    'units' in document
      ? [
          ...said('title', `${document.title.arabic} ⇄ ${document.title.english}`),
          '',
          ...document.units.map(({ arabic, english }) => `${arabic} ⇄ ${english}`),
        ]
      : [
          ...said('title', document.title),
          ...said('byline', document.byline),
          '',
          ...document.blocks.map(({ kind, text }) => MARKS[kind] + text),
        ]
  return lines.map(line => `${line}\n`).join('')
}

const filesOf = (part: string): [string, Uint8Array, string][] =>
  readdirSync(join(folder, part))
    .filter(name => !name.endsWith('.expected'))
    .map(name => [
      name,
      new Uint8Array(readFileSync(join(folder, part, name))),
      readFileSync(join(folder, part, `${name}.expected`), 'utf8'),
    ])

describe.each(['documents', 'tables'])('of the %s', part => {
  it.each(filesOf(part))('%s is read as expected', async (name, bytes, expected) => {
    const reader = READERS[name.replace(/^.*\./, '')]!
    const before = bytes.slice()
    expect(written(await reader(bytes), expected)).toBe(expected)
    expect(Buffer.compare(bytes, before)).toBe(0)
  })
})

describe('of the encodings', () => {
  it.each(filesOf('encodings'))('%s is told', (_name, bytes, expected) => {
    const decoded = decodeBytes(bytes)
    const said = decoded.ok
      ? [
          `encoding: ${decoded.value.encoding}`,
          `sure: ${guessEncoding(bytes)?.sure}`,
          '',
          decoded.value.text,
        ].join('\n')
      : `refused: ${decoded.code}\n`
    expect(said).toBe(expected)
  })
})

describe('of the texts in two languages', () => {
  it.each(filesOf('bilingual'))('%s is parted or left whole', (_name, bytes, expected) => {
    const paragraphs = new TextDecoder()
      .decode(bytes)
      .split('\n')
      .filter(line => line !== '')
      .map(text => ({ text }))
    const split = splitBilingual(paragraphs)
    const lines = split
      ? [`shape: ${split.shape}`, '', ...split.arabic.map(p => p.text), '', ...split.english.map(p => p.text)]
      : ['whole']
    expect(lines.map(line => `${line}\n`).join('')).toBe(expected)
  })
})
