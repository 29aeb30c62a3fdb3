import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPdf } from './read-pdf.ts'

const documents = join(import.meta.dirname, '../../e2e/fixtures/import/documents')
const fixture = (name: string) => new Uint8Array(readFileSync(join(documents, name)))

/** A PDF of pages that each draw lines of Latin text: [x, y from below, text]. */
function pdfOf(pages: readonly (readonly [x: number, y: number, text: string][])[], filter = ''): Uint8Array {
  const kids = pages.map((_, i) => `${4 + 2 * i} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
  ]
  for (const lines of pages) {
    const drawn = lines.map(([x, y, text]) => `1 0 0 1 ${x} ${y} Tm (${text.replace(/[()\\]/g, '\\$&')}) Tj`)
    const content = `BT /F 12 Tf ${drawn.join('\n')} ET`
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
      `<< /Length ${content.length} ${filter} >>\nstream\n${content}\nendstream`,
    )
  }
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new Uint8Array(
    Buffer.from(`%PDF-1.7\n${body}trailer << /Root 1 0 R /Size ${objects.length + 1} >>\n%%EOF\n`, 'latin1'),
  )
}
const lines = (texts: readonly string[], x = 72, top = 760, distance = 16) =>
  texts.map((text, i): [number, number, string] => [x, top - i * distance, text])

async function blocksOf(bytes: Uint8Array): Promise<string[]> {
  const read = await readPdf(bytes)
  if (!read.ok) throw new Error(read.code)
  return read.value.blocks.map(block => block.text)
}

describe('the lines of a PDF', () => {
  it('are joined to a paragraph, and parted at a wider distance', async () => {
    const first = [
      'The river rose in the north and',
      'the villages near the bank were',
      'warned in the night.',
    ]
    const second = lines(['Pupils returned to their schools', 'after the water had fallen.'], 72, 690)
    expect(await blocksOf(pdfOf([[...lines(first), ...second]]))).toEqual([
      first.join(' '),
      'Pupils returned to their schools after the water had fallen.',
    ])
  })

  it('are made whole where a word was divided', async () => {
    expect(
      await blocksOf(pdfOf([lines(['The level of the river was mea-', 'sured at a well-known bridge.'])])),
    ).toEqual(['The level of the river was measured at a well-known bridge.'])
  })

  it('go on from page to page, without what stands on every page', async () => {
    const page = (number: number, text: string): [number, number, string][] => [
      [72, 800, 'The River Gazette'],
      [72, 700, text],
      [290, 40, `- ${number} -`],
    ]
    const read = await blocksOf(
      pdfOf([page(1, 'The river rose in the north and'), page(2, 'fell again on the next day.')]),
    )
    expect(read).toEqual(['The river rose in the north and fell again on the next day.'])
  })

  it('are read column by column', async () => {
    const left = ['The river rose in the', 'north on Sunday and the', 'villages were warned.']
    const right = ['Pupils returned to their', 'schools as soon as the', 'water had fallen.']
    expect(await blocksOf(pdfOf([[...lines(left), ...lines(right, 330, 756)]]))).toEqual([
      left.join(' '),
      right.join(' '),
    ])
  })

  it('keep the numbers of a list beside their lines', async () => {
    const items = ['bread for the week', 'salt for the winter', 'wood for the stove', 'oil for the lamp']
    const drawn = items.flatMap((text, i): [number, number, string][] => [
      [72, 760 - 40 * i, `${i + 1}.`],
      [110, 760 - 40 * i, text],
    ])
    expect((await blocksOf(pdfOf([drawn]))).join(' ')).toBe(
      items.map((text, i) => `${i + 1}. ${text}`).join(' '),
    )
  })
})

describe('a PDF is refused', () => {
  it('when there is nothing on its pages', async () => {
    expect(await readPdf(pdfOf([[]]))).toMatchObject({ ok: false, code: 'pdf-without-text' })
  })
  it('when it has only numbers on pages of pictures', async () => {
    const pages = Array.from({ length: 4 }, (_, i): [number, number, string][] => [[290, 400, `plate ${i}`]])
    expect(await readPdf(pdfOf(pages))).toMatchObject({ ok: false, code: 'pdf-without-text' })
  })
  it('when a stream unpacks to more than can be held', async () => {
    const packed = deflateSync(Buffer.alloc(70_000_000, 32)).toString('latin1')
    const bytes = pdfOf([[[0, 0, 'x']]], '/Filter /FlateDecode')
    const text = Buffer.from(bytes).toString('latin1')
    const bomb = Buffer.from(
      text.replace(/stream\n.*?\nendstream/s, () => `stream\n${packed}\nendstream`),
      'latin1',
    )
    expect(await readPdf(new Uint8Array(bomb))).toMatchObject({ ok: false, code: 'document-too-large' })
  })
  it('when the reading was given up', async () => {
    const given = new AbortController()
    const seen: string[] = []
    const read = await readPdf(pdfOf([lines(['one page']), lines(['another page'])]), {
      signal: given.signal,
      onPage: (done, of) => {
        seen.push(`${done} of ${of}`)
        given.abort()
      },
    })
    expect(read).toMatchObject({ ok: false, code: 'cancelled' })
    expect(seen).toEqual(['1 of 2'])
  })
})

describe('whatever the PDF', () => {
  it('no word is lost or changed, wherever its line stands', async () => {
    const word = fc.stringMatching(/^[b-z]{2,9}$/)
    const line = fc.tuple(
      fc.integer({ min: 60, max: 250 }),
      fc.array(word, { minLength: 1, maxLength: 5 }).map(words => words.join(' ')),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 20 }), async all => {
        const drawn = all.map(([x, text], i): [number, number, string] => [x, 700 - 28 * i, text])
        const words = (text: string) => text.split(' ').sort()
        expect(words((await blocksOf(pdfOf([drawn]))).join(' '))).toEqual(
          words(all.map(([, text]) => text).join(' ')),
        )
      }),
      { numRuns: 100 },
    )
  })

  it('it is read or refused when bytes of it are changed, cut or moved', async () => {
    const sound = [
      fixture('tashkeel.pdf'),
      fixture('libreoffice-english.pdf'),
      pdfOf([lines(['The river rose.'])]),
    ]
    const change = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.nat(255),
      fc.constantFrom('set', 'cut', 'drop'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...sound),
        fc.array(change, { minLength: 1, maxLength: 20 }),
        async (file, changes) => {
          let bytes = file.slice()
          for (const [where, value, how] of changes) {
            const at = Math.floor(where * (bytes.length - 1))
            if (how === 'set') bytes[at] = value
            else if (how === 'drop')
              bytes = Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + value)])
            else if (value < 20) bytes = bytes.slice(0, at)
          }
          const read = await readPdf(bytes)
          if (read.ok) expect('blocks' in read.value && read.value.blocks.length).toBeGreaterThan(0)
          else
            expect(['document-damaged', 'pdf-without-text', 'pdf-protected', 'pdf-visual-order']).toContain(
              read.code,
            )
        },
      ),
      { numRuns: 200 },
    )
  })
})
