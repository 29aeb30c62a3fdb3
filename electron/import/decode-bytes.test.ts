import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeAs, decodeBytes, type Encoding, guessEncoding } from './decode-bytes.ts'
import { ENCODINGS } from './list-encodings.ts'
import { encodeMacArabic } from './testing/encode-mac-arabic.ts'
import { encodeSingleByte } from './testing/encode-single-byte.ts'

const NEWS =
  'أعلنت وزارة الري، اليوم الأحد، أن منسوب النهر ارتفع بنحو 40 سنتيمترا.\r\nوقال الوزير: "لا خطر على القرى".\n'
const HEADLINE = 'المطر يؤخر وصول القطار'
const MARKED = 'ذَهَبَ الوَلَدُ إِلَى المَدرَسَةِ'
const MACINTOSH = 'وصل الوفد، اليوم ١٢ مايو، إلى «المدينة»: قال الوزير…'
const MAC_MARKED = 'ذَهَبَ الوَلَدُ إِلَى «المَدرَسَةِ»'
const ENGLISH = 'The ministry said on Sunday that the river had risen by about 40 centimetres.\n'
const QUOTED = 'The mayor’s café – “a naïve idea”, he said – cost €40.'
const FRENCH = 'Le président est arrivé à Paris ; c’est là qu’il a été reçu.'
const MIXED = 'أطلقت شركة OpenRiver تطبيقا يسمى Flood Watch في 2024.'

const utf8 = (text: string) => new TextEncoder().encode(text)
const utf16 = (text: string, big = false) => {
  const bytes = Buffer.from(text, 'utf16le')
  return new Uint8Array(big ? bytes.swap16() : bytes)
}
const joined = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap(part => [...part]))

describe('the text of bytes in', () => {
  const rows: [string, Uint8Array, string, string][] = [
    ['UTF-8', utf8(NEWS), NEWS, 'UTF-8'],
    ['UTF-8 with a byte order mark', joined([0xef, 0xbb, 0xbf], utf8(NEWS)), NEWS, 'UTF-8'],
    ['UTF-8 with tashkeel', utf8(MARKED), MARKED, 'UTF-8'],
    ['ASCII', utf8(ENGLISH), ENGLISH, 'UTF-8'],
    ['UTF-16 LE with a mark', joined([0xff, 0xfe], utf16(NEWS)), NEWS, 'UTF-16 LE'],
    ['UTF-16 BE with a mark', joined([0xfe, 0xff], utf16(NEWS, true)), NEWS, 'UTF-16 BE'],
    ['UTF-16 LE without a mark', utf16(NEWS), NEWS, 'UTF-16 LE'],
    ['UTF-16 BE without a mark', utf16(NEWS, true), NEWS, 'UTF-16 BE'],
    ['UTF-16 LE, English, without a mark', utf16(ENGLISH), ENGLISH, 'UTF-16 LE'],
    ['UTF-16 BE, English, without a mark', utf16(ENGLISH, true), ENGLISH, 'UTF-16 BE'],
    ['windows-1256', encodeSingleByte(NEWS, 'windows-1256'), NEWS, 'windows-1256'],
    ['windows-1256, one headline', encodeSingleByte(HEADLINE, 'windows-1256'), HEADLINE, 'windows-1256'],
    ['windows-1256 with tashkeel', encodeSingleByte(MARKED, 'windows-1256'), MARKED, 'windows-1256'],
    ['windows-1256 with Latin names', encodeSingleByte(MIXED, 'windows-1256'), MIXED, 'windows-1256'],
    ['windows-1256, one word', encodeSingleByte('السلام', 'windows-1256'), 'السلام', 'windows-1256'],
    ['ISO-8859-6', encodeSingleByte(NEWS, 'iso-8859-6'), NEWS, 'ISO-8859-6'],
    ['ISO-8859-6, one headline', encodeSingleByte(HEADLINE, 'iso-8859-6'), HEADLINE, 'ISO-8859-6'],
    ['ISO-8859-6 with tashkeel', encodeSingleByte(MARKED, 'iso-8859-6'), MARKED, 'ISO-8859-6'],
    ['ISO-8859-6 with Latin names', encodeSingleByte(MIXED, 'iso-8859-6'), MIXED, 'ISO-8859-6'],
    ['ISO-8859-6, one word', encodeSingleByte('السلام', 'iso-8859-6'), 'السلام', 'ISO-8859-6'],
    ['MacArabic', encodeMacArabic(MACINTOSH), MACINTOSH, 'MacArabic'],
    ['MacArabic with tashkeel', encodeMacArabic(MAC_MARKED), MAC_MARKED, 'MacArabic'],
    ['windows-1252', encodeSingleByte(QUOTED, 'windows-1252'), QUOTED, 'windows-1252'],
    ['windows-1252, French', encodeSingleByte(FRENCH, 'windows-1252'), FRENCH, 'windows-1252'],
  ]
  it.each(rows)('%s', (_title, bytes, text, encoding) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, value: { text, encoding } })
  })

  it('UTF-8 with one byte lost keeps the rest', () => {
    const bytes = utf8(NEWS.repeat(8))
    const lost = joined(bytes.subarray(0, 301), bytes.subarray(302))
    const decoded = decodeBytes(lost)
    expect(decoded).toMatchObject({ ok: true, value: { encoding: 'UTF-8' } })
    if (decoded.ok) expect(decoded.value.text.startsWith(NEWS)).toBe(true)
  })
})

describe('refused is', () => {
  const png = joined([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], randomBytes(200))
  const rows: [string, Uint8Array, string][] = [
    ['nothing', new Uint8Array(), 'empty-file'],
    ['white space', utf8(' \n\t\r\n\u00a0\u200f'), 'empty-file'],
    ['a byte order mark alone', Uint8Array.of(0xef, 0xbb, 0xbf), 'empty-file'],
    ['a UTF-16 mark alone', Uint8Array.of(0xff, 0xfe), 'empty-file'],
    ['a picture', png, 'not-text'],
    ['a zip archive', joined([0x50, 0x4b, 3, 4], randomBytes(100)), 'not-text'],
    ['a PDF', utf8('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj'), 'not-text'],
    ['rich text', utf8('{\\rtf1\\ansi Good day}'), 'not-text'],
    ['gzip', gzipSync(NEWS), 'not-text'],
    ['NUL bytes within text', utf8(`${ENGLISH}\0${ENGLISH}`), 'not-text'],
    ['NUL bytes alone', new Uint8Array(64), 'not-text'],
    ['UTF-32', joined([0xff, 0xfe, 0, 0], [0x41, 0, 0, 0, 0x42, 0, 0, 0]), 'not-text'],
    [
      'random bytes',
      Uint8Array.from({ length: 999 }, (_, i) => (i * 151 + ((i * i) % 83)) % 256),
      'not-text',
    ],
  ]
  it.each(rows)('%s', (_title, bytes, code) => {
    expect(decodeBytes(bytes)).toMatchObject({ ok: false, code })
  })
})

describe('the guess is', () => {
  const rows: [string, Uint8Array, Encoding, boolean][] = [
    ['sure of UTF-8', utf8(NEWS), 'UTF-8', true],
    ['sure of ASCII', utf8(ENGLISH), 'UTF-8', true],
    ['sure of what is marked', joined([0xff, 0xfe], utf16('ا')), 'UTF-16 LE', true],
    ['sure of news in windows-1256', encodeSingleByte(NEWS, 'windows-1256'), 'windows-1256', true],
    ['sure of news in ISO-8859-6', encodeSingleByte(NEWS, 'iso-8859-6'), 'ISO-8859-6', true],
    ['sure of UTF-16 without a mark', utf16(NEWS), 'UTF-16 LE', true],
    ['not sure of one word', encodeSingleByte('السلام', 'windows-1256'), 'windows-1256', false],
    ['not sure of one accent', encodeSingleByte('a café', 'windows-1252'), 'windows-1252', false],
    ['not sure of what is torn', joined(utf8(NEWS), [0xd8], utf8(NEWS)), 'UTF-8', false],
  ]
  it.each(rows)('%s', (_title, bytes, encoding, sure) => {
    const guess = guessEncoding(bytes)
    expect(guess).toMatchObject({ encoding, sure })
    expect(guess?.others).not.toContain(encoding)
  })

  it('none for what is no text', () => {
    expect(guessEncoding(utf8('%PDF-1.7'))).toBeNull()
    expect(guessEncoding(new Uint8Array())).toBeNull()
  })
})

describe('bytes in a given encoding', () => {
  it('are read in it, sense or not', () => {
    const bytes = encodeSingleByte(HEADLINE, 'windows-1256')
    for (const { encoding } of ENCODINGS.filter(choice => !choice.encoding.startsWith('UTF-16'))) {
      const read = decodeAs(bytes, encoding)
      expect(read).toMatchObject({ ok: true, value: { encoding } })
      if (read.ok) expect(read.value.text === HEADLINE).toBe(encoding === 'windows-1256')
    }
  })
  const rows: [string, Uint8Array, Encoding, string][] = [
    ['nothing', new Uint8Array(), 'UTF-8', 'empty-file'],
    ['white space', utf8(' \n'), 'MacArabic', 'empty-file'],
    ['UTF-16 in a single-byte table', utf16(ENGLISH), 'windows-1256', 'not-text'],
    ['a PDF', utf8('%PDF-1.7'), 'windows-1256', 'not-text'],
  ]
  it.each(rows)('are refused: %s', (_title, bytes, encoding, code) => {
    expect(decodeAs(bytes, encoding)).toMatchObject({ ok: false, code })
  })
  it('are every encoding that there is, once, under names of their own', () => {
    const names = ENCODINGS.flatMap(choice => [choice.encoding, choice.names.arabic, choice.names.english])
    expect(new Set(names).size).toBe(3 * ENCODINGS.length)
  })
})

describe('whatever the bytes', () => {
  it('an answer is given, and no text holds a NUL', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        const decoded = decodeBytes(bytes)
        if (decoded.ok) expect(decoded.value.text).not.toContain('\0')
      }),
    )
  })

  it('a given encoding and a guess answer too', () => {
    const given = fc.constantFrom(...ENCODINGS.map(choice => choice.encoding))
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), given, (bytes, encoding) => {
        const read = decodeAs(bytes, encoding)
        if (read.ok) expect(read.value.text).not.toContain('\0')
        expect(guessEncoding(bytes) !== null).toBe(decodeBytes(bytes).ok)
      }),
    )
  })

  it('Unicode text comes back as it was', () => {
    const text = fc.stringMatching(/^[ء-ي a-zA-Z0-9،.\n]{1,200}$/).filter(value => value.trim() !== '')
    fc.assert(
      fc.property(text, value => {
        expect(decodeBytes(utf8(value))).toMatchObject({ ok: true, value: { text: value } })
      }),
    )
  })
})
