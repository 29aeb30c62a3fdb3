import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { utf8 } from '../dictionaries/testing/dictionary-parts.ts'
import { writeZip } from '../dictionaries/testing/write-zip.ts'
import { readDocx } from './read-docx.ts'
import { openZip } from './read-zip.ts'

const documents = join(import.meta.dirname, '../../e2e/fixtures/import/documents')
const LIMITS = { entries: 100, entryBytes: 1_000_000, totalBytes: 10_000_000 }

/** The parts of a sound document, to be changed. */
function partsOf(name: string): Record<string, Uint8Array> {
  const zip = openZip(new Uint8Array(readFileSync(join(documents, name))), LIMITS)
  if (!zip.ok) throw new Error(zip.detail)
  return Object.fromEntries(
    zip.value.paths.map(path => {
      const content = zip.value.read(path)
      if (!content.ok) throw new Error(content.detail)
      return [path, content.value]
    }),
  )
}
const sound = partsOf('headings.docx')
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const withBody = (body: string) =>
  writeZip({ ...sound, 'word/document.xml': utf8(`<w:document ${W}><w:body>${body}</w:body></w:document>`) })
const paragraph = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const cells = (...texts: string[]) =>
  `<w:tr>${texts.map(text => `<w:tc>${paragraph(text)}</w:tc>`).join('')}</w:tr>`

describe('a Word document', () => {
  it('gives what it says of itself', async () => {
    const core =
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>مطر  في\nالشمال</dc:title><dc:creator>Admin</dc:creator><dcterms:created>2024-05-12T09:30:00Z</dcterms:created></cp:coreProperties>'
    const read = await readDocx(writeZip({ ...sound, 'docProps/core.xml': utf8(core) }))
    expect(read).toMatchObject({
      ok: true,
      value: { title: 'مطر في الشمال', byline: '', publishedAt: Date.UTC(2024, 4, 12, 9, 30) },
    })
  })

  it('says nothing where it has no properties', async () => {
    const { 'docProps/core.xml': _core, ...bare } = sound
    expect(await readDocx(writeZip(bare))).toMatchObject({ value: { title: '', publishedAt: null } })
  })

  it('keeps a table beside much text as text', async () => {
    const body = `${paragraph('ارتفع منسوب النهر في الشمال. '.repeat(20))}<w:tbl>${cells('النهر', 'the river')}</w:tbl>`
    expect(await readDocx(withBody(body))).toMatchObject({ ok: true, value: { blocks: { length: 3 } } })
  })

  it('keeps a row across both columns, and a table of three columns as text', async () => {
    const rows = cells('ارتفع النهر في الشمال', 'The river rose in the north')
    const aligned = await readDocx(withBody(`<w:tbl>${cells('الفصل الأول')}${rows}</w:tbl>`))
    expect(aligned).toMatchObject({
      value: {
        units: [
          { arabic: 'الفصل الأول', english: '' },
          { arabic: 'ارتفع النهر في الشمال', english: 'The river rose in the north' },
        ],
      },
    })
    const three = await readDocx(withBody(`<w:tbl>${cells('1', 'ارتفع النهر', 'The river rose')}</w:tbl>`))
    expect(three).toMatchObject({ ok: true, value: { blocks: { length: 3 } } })
  })

  const refused: [string, Uint8Array, string][] = [
    ['nothing at all', new Uint8Array(), 'document-damaged'],
    ['an archive of something else', writeZip({ 'a.txt': utf8('a') }), 'document-damaged'],
    ['a document without text', withBody('<w:p/>'), 'empty-file'],
    ['XML that is not closed', withBody('<w:p>'), 'document-damaged'],
    ['an entity that nothing declares', withBody(paragraph('&bomb;')), 'document-damaged'],
    [
      'a part that is not UTF-8',
      writeZip({ ...sound, 'word/document.xml': Uint8Array.of(0xd8, 0x20) }),
      'document-damaged',
    ],
    ['more paragraphs than ten novels have', withBody('<w:p/>'.repeat(120_001)), 'document-too-large'],
  ]
  it.each(refused)('is refused: %s', async (_title, bytes, code) => {
    expect(await readDocx(bytes)).toMatchObject({ ok: false, code })
  })

  it('gives back the paragraphs that are put in, whatever they say', async () => {
    const escaped = (text: string) =>
      text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    const text = fc.stringMatching(/^[ء-يa-zA-Z0-9،.()&<>%]{1,12}( [ء-يa-zA-Z0-9،.()&<>%]{1,12}){0,6}$/)
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async texts => {
        const read = await readDocx(withBody(texts.map(given => paragraph(escaped(given))).join('')))
        if (!read.ok || 'units' in read.value) throw new Error('no document')
        expect(read.value.blocks.map(block => block.text)).toEqual(texts)
      }),
      { numRuns: 100 },
    )
  })

  it('is read or refused, whatever is changed in its parts', async () => {
    const paths = Object.keys(sound).filter(path => /\.(xml|rels)$/.test(path))
    const change = fc.record({
      path: fc.constantFrom(...paths),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(30),
      insert: fc.oneof(
        fc.string({ maxLength: 6 }),
        fc.constantFrom(
          '<w:p>',
          '</w:p>',
          '<w:tbl>',
          '<w:r/>',
          '&x;',
          '<!DOCTYPE a>',
          '<w:numId/>',
          'w:val=""',
        ),
      ),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async changes => {
        const parts = { ...sound }
        for (const { path, at, cut, insert } of changes) {
          const xml = new TextDecoder().decode(parts[path])
          const from = Math.floor(at * xml.length)
          parts[path] = utf8(xml.slice(0, from) + insert + xml.slice(from + cut))
        }
        const read = await readDocx(writeZip(parts))
        if (!read.ok) expect(['document-damaged', 'empty-file']).toContain(read.code)
      }),
      { numRuns: 300 },
    )
  })
})
