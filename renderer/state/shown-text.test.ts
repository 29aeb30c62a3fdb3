import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AS_WRITTEN, hiddenIn, showText, toOriginal, toShown, type Writing } from './shown-text.ts'

const BARE: Writing = { tashkeel: false, digits: 'written' }
const show = (text: string, digits: Writing['digits']) => showText(text, { tashkeel: true, digits })

describe('what the page shows', () => {
  it.each([
    ['كَتَبَ الوَلَدُ', 'كتب الولد'],
    ['هٰذا مُدَرِّسٌ', 'هذا مدرس'],
    ['ـ', 'ـ'],
    ['مؤتمر أُجِّل', 'مؤتمر أجل'],
    ['َُِ', ''],
    ['no tashkeel, 12', 'no tashkeel, 12'],
  ])('without tashkeel %s is %s', (written, shown) => {
    expect(showText(written, BARE)).toBe(shown)
    expect(showText(written, AS_WRITTEN)).toBe(written)
  })

  it.each([
    ['٣ مقالات و۴ كتب', 'western', '3 مقالات و4 كتب'],
    ['بلغ ١٬٢٣٤٫٥ مليون', 'western', 'بلغ 1,234.5 مليون'],
    ['سنة 2026', 'arabic', 'سنة ٢٠٢٦'],
    ['بلغ 3.5 مليون.', 'arabic', 'بلغ ٣٫٥ مليون.'],
    ['بلغ 3.5.', 'arabic', 'بلغ ٣٫٥.'],
    ['بلغ 1,234 طن، و12,34', 'arabic', 'بلغ ١٬٢٣٤ طن، و١٢,٣٤'],
    ['في 24.11.2026', 'arabic', 'في ٢٤.١١.٢٠٢٦'],
    ['في 24/11/2026 في 10:30', 'arabic', 'في ٢٤/١١/٢٠٢٦ في ١٠:٣٠'],
    ['قال ٣٫ ثم سكت', 'western', 'قال 3٫ ثم سكت'],
    ['٣ and 4', 'written', '٣ and 4'],
  ] as const)('%s in %s digits is %s', (written, digits, shown) => {
    expect(show(written, digits)).toBe(shown)
  })
})

describe('offsets', () => {
  it('go to what is shown and back', () => {
    //             0123456789
    const text = 'كَتَبَ هو'
    const hidden = hiddenIn(text, BARE)
    expect(hidden).toEqual([1, 3, 5])
    expect([0, 1, 2, 3, 4, 5, 6, 7].map(offset => toShown(offset, hidden))).toEqual([0, 1, 1, 2, 2, 3, 3, 4])
    // A letter keeps its signs: a word selected to its last letter has the sign on it too.
    expect([0, 1, 2, 3, 4].map(shown => toOriginal(shown, hidden))).toEqual([0, 2, 4, 6, 7])
  })

  const arabic = fc.string({
    unit: fc.constantFrom('ك', 'ت', 'ا', ' ', 'َ', 'ّ', 'ٌ', 'ٰ', '3', '٤', '.', '٫', ',', '😀'),
  })
  const digits = fc.constantFrom('written', 'arabic', 'western')

  it('mean the same character on both sides, whatever the text', () => {
    fc.assert(
      fc.property(arabic, digits, (text, chosen) => {
        const writing = { tashkeel: false, digits: chosen } as Writing
        const hidden = hiddenIn(text, writing)
        const shown = showText(text, writing)
        expect(shown.length).toBe(text.length - hidden.length)
        const bare = showText(text, BARE)
        for (let at = 0; at < bare.length; at++) {
          expect(text[toOriginal(at, hidden)]).toBe(bare[at])
          expect(toShown(toOriginal(at, hidden), hidden)).toBe(at)
        }
        expect(toOriginal(bare.length, hidden)).toBe(text.length)
        for (let at = 1; at <= text.length; at++)
          expect(toShown(at, hidden)).toBeGreaterThanOrEqual(toShown(at - 1, hidden))
      }),
    )
  })
})
