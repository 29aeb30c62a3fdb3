import { describe, expect, it } from 'vitest'
import type { Glyph } from './glyph.ts'
import { hasMirroredBrackets, logicalText, mirrorBrackets } from './logical-text.ts'

/** Signs as they stand on paper, from left to right, each as wide as half its height; a blank is a gap. */
const onPaper = (signs: string): Glyph[] =>
  [...signs].flatMap((text, i) =>
    text === ' ' ? [] : [{ text, x: 5 * i, y: 0, width: 5, size: 10, bold: false }],
  )

describe('a line on paper is read', () => {
  // On the left the signs from left to right on the page, each word of Arabic from its end.
  const rows: [string, string[], string][] = [
    ['Arabic from the right', ['ر', 'ه', 'ن'], 'نهر'],
    ['a number within Arabic from the left', [...'0202', ' ', 'م', 'ا', 'ع'], 'عام 0202'],
    ['a decimal number', ['م', ' ', ...'40.5', ' ', 'و'], 'و 40.5 م'],
    ['two numbers one after the other', [...'12', ' ', ...'10', ' ', 'و'], 'و 10 12'],
    ['a range of numbers', [...'12', '-', ...'10', ' ', 'و'], 'و 10-12'],
    ['a Latin name within Arabic', ['م', ' ', ...'Flood Watch', ' ', 'و'], 'و Flood Watch م'],
    ['a name with its number', ['م', ' ', ...'Route 66', ' ', 'و'], 'و Route 66 م'],
    ['names parted by an Arabic comma', [...'Rome', ' ', '،', ...'Oslo', ' ', 'و'], 'و Oslo، Rome'],
    ['a percentage drawn on either side', ['م', ' ', '%', ...'85', ' ', 'و'], 'و 85% م'],
    ['a percentage drawn on the right', ['م', ' ', ...'85', '%', ' ', 'و'], 'و 85% م'],
    ['brackets of a Latin name', ['م', ' ', ...'WHO (Geneva)', ' ', 'و'], 'و WHO (Geneva) م'],
  ]
  it.each(rows)('%s', (_title, signs, text) => {
    expect(logicalText(onPaper(signs.join('')), 'rtl')).toBe(text)
  })

  it('Latin from the left, and Arabic in it from the right', () => {
    expect(logicalText(onPaper('the نا word'), 'ltr')).toBe('the ان word')
    expect(logicalText(onPaper('in نا 12 مع, then'), 'ltr')).toBe('in عم 12 ان, then')
  })

  it('once, where a sign was drawn twice to look bold', () => {
    const [a, b] = onPaper('ab') as [Glyph, Glyph]
    expect(logicalText([a, { ...a, x: a.x + 0.4 }, b], 'ltr')).toBe('ab')
  })

  it('without a space where one is written but has no room', () => {
    const glyph = (text: string, x: number, width: number): Glyph => ({
      text,
      x,
      y: 0,
      width,
      size: 10,
      bold: false,
    })
    expect(logicalText([glyph('a', 0, 5), glyph(' ', 5, 3), glyph('b', 5, 5)], 'ltr')).toBe('ab')
    expect(logicalText([glyph('a', 0, 5), glyph(' ', 5, 1), glyph('b', 6, 5)], 'ltr')).toBe('a b')
  })

  it('in one word across a stretched line between two letters', () => {
    const glyph = (text: string, x: number, width: number): Glyph => ({
      text,
      x,
      y: 0,
      width,
      size: 10,
      bold: false,
    })
    expect(logicalText([glyph('ر', 0, 5), glyph('', 5, 9), glyph('ه', 14, 5)], 'rtl')).toBe('هر')
  })
})

describe('brackets', () => {
  it('are known to be named as they look', () => {
    expect(hasMirroredBrackets(['قال )نعم( ثم', 'و»لا«'])).toBe(true)
    expect(hasMirroredBrackets(['قال (نعم) ثم', 'و«لا»'])).toBe(false)
    expect(hasMirroredBrackets(['لا أقواس'])).toBe(false)
  })
  it('are turned, but within a Latin name', () => {
    expect(mirrorBrackets('قال )نعم( ثم WHO (Geneva) و»لا«')).toBe('قال (نعم) ثم WHO (Geneva( و«لا»')
  })
})
