import { describe, expect, it } from 'vitest'
import { isVisualOrder } from './is-visual-order.ts'
import { plainLetters } from './plain-letters.ts'
import { readPdfDate } from './read-pdf-date.ts'

const turned = (text: string) => [...text].reverse().join('')
const NEWS = 'أعلنت الوزارة أن القرى القريبة من النهر في أمان، وعادت الحياة إلى المدينة'

describe('the order of Arabic', () => {
  const rows: [string, string, boolean][] = [
    ['right', NEWS, false],
    ['turned round', turned(NEWS), true],
    ['of words that end in لا', 'أولا ومثلا وقليلا ثم الوزارة والمدينة والقرى', false],
    ['of English', 'The river rose.', false],
    ['of one turned word', turned('المدينة'), false],
  ]
  it.each(rows)('%s', (_title, text, visual) => {
    expect(isVisualOrder([text])).toBe(visual)
  })
})

describe('letters by their shape become', () => {
  const rows: [string, string, string][] = [
    ['plain', 'ﻨﻬﺮ', 'نهر'],
    ['two letters from a ligature', 'ﻼ', 'لا'],
    ['lam-alef, though named the wrong way round', 'ال', 'لا'],
    ['a mark without its blank', 'ﹶ', '\u064e'],
    ['a sign that stays', 'ﷺ', 'ﷺ'],
    ['the name of God', 'ﷲ', 'الله'],
    ['nothing from tatweel', 'ـ', ''],
    ['nothing from what is no sign', '\u0000\u200f', ''],
    ['two letters from a Latin ligature', 'ﬁ', 'fi'],
  ]
  it.each(rows)('%s', (_title, shape, plain) => {
    expect(plainLetters(shape)).toBe(plain)
  })
})

describe('a date', () => {
  const rows: [string, number | null][] = [
    ["D:20240512093000+03'00'", Date.UTC(2024, 4, 12, 6, 30)],
    ["D:20240512093000-03'30'", Date.UTC(2024, 4, 12, 13, 0)],
    ['D:20240512093000Z', Date.UTC(2024, 4, 12, 9, 30)],
    ['D:20240512', Date.UTC(2024, 4, 12)],
    ['D:2024', Date.UTC(2024, 0, 1)],
    ['12 May 2024', null],
    ['', null],
  ]
  it.each(rows)('%j', (said, at) => {
    expect(readPdfDate(said)).toBe(at)
  })
})
