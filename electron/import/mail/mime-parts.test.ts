import { describe, expect, it } from 'vitest'
import { utf8 } from '../../dictionaries/testing/dictionary-parts.ts'
import { decodeWords } from './decode-words.ts'
import { fromQuotedPrintable, headerValue, mimeParts } from './mime-parts.ts'

describe('quoted-printable', () => {
  const rows: [string, string, string][] = [
    ['a code', '=D9=85=D9=82=D8=A7=D9=84', 'مقال'],
    ['small letters', '=d9=85', 'م'],
    ['a soft line break', 'one =\r\nword', 'one word'],
    ['a soft line break with space behind it', 'one = \t\nword', 'one word'],
    ['a sign that begins no code', 'a=b', 'a=b'],
    ['a code that is cut off', 'end=D', 'end=D'],
    ['a break at the end', 'end=', 'end'],
  ]
  it.each(rows)('%s', (_title, written, read) => {
    expect(new TextDecoder().decode(fromQuotedPrintable(utf8(written)))).toBe(read)
  })
})

describe('a header', () => {
  const rows: [string, string][] = [
    ['=?utf-8?B?2YXZgtin2YQ=?=', 'مقال'],
    ['=?UTF-8?Q?=D9=85=D9=82?= =?UTF-8?Q?=D8=A7=D9=84?=', 'مقال'],
    ['=?windows-1256?Q?=E3=DE=C7=E1_2?= x', 'مقال 2 x'],
    ['=?no-such?B?AAAA?=', '=?no-such?B?AAAA?='],
    ['plain', 'plain'],
  ]
  it.each(rows)('%s reads %s', (written, read) => expect(decodeWords(written)).toBe(read))

  it('has a value and parameters', () => {
    const { value, parameters } = headerValue('Text/HTML; Charset="utf-8"; boundary=----a b')
    expect(value).toBe('text/html')
    expect([...parameters]).toEqual([
      ['charset', 'utf-8'],
      ['boundary', '----a'],
    ])
  })
})

describe('a message', () => {
  it('within messages without end is passed over', () => {
    const levels = Array.from(
      { length: 40 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\n\n--b${at}\n`,
    )
    expect(mimeParts(utf8(`${levels.join('')}Content-Type: text/html\n\n<p>x`))).toEqual([])
  })
  it('without headers is none', () => expect(mimeParts(utf8('<p>x</p>'))).toBeNull())
})
