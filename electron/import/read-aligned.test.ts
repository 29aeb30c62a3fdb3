import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainUnit } from '../../shared/formats/translation-unit.ts'
import { writeTmx } from '../../shared/formats/write-tmx.ts'
import { readAligned } from './read-aligned.ts'
import { MAX_FILE_BYTES } from './read-bytes.ts'
import { encodeSingleByte } from './testing/encode-single-byte.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
function utf16(text: string, order: 'LE' | 'BE', mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le')
  return new Uint8Array(order === 'BE' ? bytes.swap16() : bytes)
}
const tmx = (segment: string, english = 'He said', head = '') =>
  `${head}<tmx version="1.4"><header/><body><tu><tuv xml:lang="ar"><seg>${segment}</seg></tuv><tuv xml:lang="en"><seg>${english}</seg></tuv></tu></body></tmx>`
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`
const pair = { ok: true, value: { units: [{ arabic: 'قال الرئيس', english: 'He said' }] } }

test.each([
  ['UTF-8', utf8(tmx('قال الرئيس'))],
  ['UTF-8 with a mark', utf8(`\ufeff${tmx('قال الرئيس', 'He said', declared('utf-8'))}`)],
  ['UTF-16 LE', utf16(tmx('قال الرئيس', 'He said', declared('UTF-16')), 'LE', true)],
  ['UTF-16 BE', utf16(tmx('قال الرئيس', 'He said', declared('UTF-16')), 'BE', true)],
  ['UTF-16 LE without a mark', utf16(tmx('قال الرئيس'), 'LE', false)],
  ['UTF-16 BE without a mark', utf16(tmx('قال الرئيس'), 'BE', false)],
  [
    'the encoding that it names',
    encodeSingleByte(tmx('قال الرئيس', 'He said', declared('windows-1256')), 'windows-1256'),
  ],
  ['UTF-8 that names another encoding', utf8(tmx('قال الرئيس', 'He said', declared('UTF-16')))],
  ['UTF-8 that names an encoding that nobody knows', utf8(tmx('قال الرئيس', 'He said', declared('x-none')))],
])('a TMX file is read in %s', (_, bytes) => {
  expect(readAligned(bytes)).toMatchObject(pair)
})

test.each([
  ['قال <bpt i="1">&lt;b></bpt>الرئيس<ept i="1">&lt;/b></ept>', 'قال الرئيس'],
  ['قال<ph>&lt;br/></ph>الرئيس', 'قال الرئيس'],
  ['و<bpt i="1">&lt;b></bpt>قال<ept i="1"/>', 'وقال'],
  ['  قال\n   الرئيس ', 'قال الرئيس'],
])('of %s the words are taken', (segment, words) => {
  expect(readAligned(utf8(tmx(segment)))).toMatchObject({ value: { units: [{ arabic: words }] } })
})

test('XLIFF with one language so far is a text in it', () => {
  const read = readAligned(
    utf8(
      '<xliff version="1.2"><file source-language="ar"><body><trans-unit id="1"><source>قال</source></trans-unit></body></file></xliff>',
    ),
  )
  expect(read).toMatchObject({
    ok: true,
    value: { blocks: [{ kind: 'paragraph', text: 'قال', language: 'arabic' }] },
  })
})

describe('refused is', () => {
  test.each([
    ['nothing', new Uint8Array(), 'empty-file'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'not-text'],
    ['what is larger than any import', new Uint8Array(MAX_FILE_BYTES + 1), 'too-large'],
    ['a file that breaks off', utf8(tmx('قال').slice(0, -20)), 'document-damaged'],
    ['a file of another format', utf8('<html><body>قال</body></html>'), 'document-damaged'],
    [
      'a file with entities',
      utf8(tmx('&a;', 'He said', '<!DOCTYPE tmx [<!ENTITY a "قال">]>')),
      'document-with-entities',
    ],
    ['elements without end in each other', utf8(tmx('<hi>'.repeat(1000))), 'document-too-large'],
    ['other languages', utf8(tmx('قال').replace('"ar"', '"fa"')), 'units-without-pairs'],
    ['units without text', utf8(tmx(' ', '\u200f')), 'units-without-pairs'],
  ])('%s', (_, bytes, code) => {
    expect(readAligned(bytes)).toMatchObject({ ok: false, code })
  })

  test('whatever is broken in a sound file, or the file is read; nothing is thrown', () => {
    const sound = utf8([...writeTmx([plainUnit('قال', 'said')], { source: 'arabic', version: '1' })].join(''))
    const change = fc.tuple(fc.integer({ min: 0, max: sound.length - 1 }), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), changes => {
        const bytes = sound.slice()
        for (const [at, byte] of changes) bytes[at] = byte
        expect(typeof readAligned(bytes).ok).toBe('boolean')
      }),
      { numRuns: 200 },
    )
  })
})
