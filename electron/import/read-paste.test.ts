import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPaste } from './read-paste.ts'

const TITLE = 'جسر جديد فوق النهر'
const FIRST = 'افتُتح الجسر صباح اليوم بعد عامين من العمل.'
const SECOND = 'وعبره في الساعة الأولى مئات من سكان القرية.'
const PLAIN = `${TITLE}\n\n${FIRST}\n\n${SECOND}`
const page = (body: string): string =>
  `<html><body><!--StartFragment-->${body}<!--EndFragment--></body></html>`
const paragraphs = `<p>${FIRST}</p><p>${SECOND}</p>`

describe('the HTML of a paste is taken', () => {
  const rows: [string, string, string, string[]][] = [
    [
      'where it marks a heading',
      PLAIN,
      page(`<h2>${TITLE}</h2>${paragraphs}`),
      [`heading ${TITLE}`, `paragraph ${FIRST}`, `paragraph ${SECOND}`],
    ],
    [
      'where the plain text runs its paragraphs together',
      `${FIRST} ${SECOND}`,
      page(paragraphs),
      [`paragraph ${FIRST}`, `paragraph ${SECOND}`],
    ],
    ['where there is no plain text', '', page(`<p>${FIRST}</p>`), [`paragraph ${FIRST}`]],
  ]
  it.each(rows)('%s', (_title, text, html, expected) => {
    const read = readPaste(text, html)
    expect(read.blocks?.map(({ kind, from, to }) => `${kind} ${read.text.slice(from, to)}`)).toEqual(expected)
    expect(read.encoding).toBe('HTML')
    expect(new TextDecoder().decode(read.bytes)).toBe(html)
  })
})

describe('the plain text of a paste is taken', () => {
  const rows: [string, string | undefined][] = [
    ['without HTML', undefined],
    ['where the HTML marks no more than the lines do', page(`<p>${TITLE}</p>${paragraphs}`)],
    ['where the HTML was cut off', page(`<h2>${TITLE}</h2><p>${FIRST}</p>`)],
    ['where the HTML is a picture', page('<img src="bridge.png" alt="">')],
    ['where the HTML runs its paragraphs together', page(`<p>${TITLE} ${FIRST} ${SECOND}</p>`)],
    ['where the HTML holds nothing but programs', '<script>document.title = "no"</script>'],
  ]
  it.each(rows)('%s', (_title, html) => {
    const read = readPaste(PLAIN, html)
    expect(read).toEqual({ text: PLAIN, encoding: 'UTF-8', bytes: new TextEncoder().encode(PLAIN) })
  })
})

it('whatever comes as HTML, blocks lie within the text in their order', () => {
  const piece = fc.constantFrom(
    '<h1>',
    '</h1>',
    '<p>',
    '</p>',
    '<br>',
    '<!--EndFragment-->',
    '<td',
    '>',
    'نص',
    'word. ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.string(), (pieces, text) => {
      const read = readPaste(text, pieces.join(''))
      let end = 0
      for (const block of read.blocks ?? []) {
        expect(block.from).toBeGreaterThanOrEqual(end)
        expect(block.to).toBeGreaterThan(block.from)
        end = block.to
      }
      expect(end).toBeLessThanOrEqual(read.text.length)
    }),
    { numRuns: 150 },
  )
})
