import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitWords } from './split-words.ts'

const draw = (text: string) =>
  splitWords(text)
    .map(w => (w.kind === 'number' ? `#${text.slice(w.from, w.to)}` : text.slice(w.from, w.to)))
    .join(' ¦ ')

test.each([
  ['قال الرئيس، نعم.', 'قال ¦ الرئيس ¦ ، ¦ نعم ¦ .'],
  ['سي.إن.إن', 'سي.إن.إن'],
  ['بنسبة ١٢٫٥٪', 'بنسبة ¦ #١٢٫٥ ¦ ٪'],
  ['كِتَابٌ جديد', 'كِتَابٌ ¦ جديد'],
  ['لـ"حماس"', 'لـ ¦ " ¦ حماس ¦ "'],
  ['و1.5 مليون', 'و ¦ #1.5 ¦ مليون'],
  ['منصةX', 'منصة ¦ X'],
  ["the U.S. didn't say", "the ¦ U.S. ¦ didn't ¦ say"],
  ['el-Sisi met 20,000 people at 11:15', 'el-Sisi ¦ met ¦ #20,000 ¦ people ¦ at ¦ #11:15'],
  ['انتهى.بدأ', 'انتهى ¦ . ¦ بدأ'],
])('%s', (text, wanted) => expect(draw(text)).toBe(wanted))

test('words are in order, do not overlap and leave out only white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      let at = 0
      for (const word of splitWords(text)) {
        expect(text.slice(at, word.from).trim()).toBe('')
        expect(word.to).toBeGreaterThan(word.from)
        at = word.to
      }
      expect(text.slice(at).trim()).toBe('')
    }),
  )
})
