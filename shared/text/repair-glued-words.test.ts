import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repairGluedWords } from './repair-glued-words.ts'

const NAMES = [
  'الولايات المتحدة',
  'روسيا',
  'رئيس الوزراء',
  'مجلس الأمن',
  'لبنان',
  'سوريا',
  'الأمم المتحدة',
  'إيران',
  'فرنسا',
  'فيينا',
  'الصين',
]

describe('glued words are read apart', () => {
  test.each([
    ['الولاياتالمتحدة', 'الولايات المتحدة'],
    ['روسياوالولاياتالمتحدة', 'روسيا والولايات المتحدة'],
    ['الولاياتالمتحدةوروسيا', 'الولايات المتحدة وروسيا'],
    ['رئيسالوزراء', 'رئيس الوزراء'],
    ['ورئيسالوزراء', 'ورئيس الوزراء'],
    ['للولاياتالمتحدة', 'للولايات المتحدة'],
    ['وللولاياتالمتحدة', 'وللولايات المتحدة'],
    ['بالولاياتالمتحدة', 'بالولايات المتحدة'],
    ['مجلسالامن', 'مجلس الأمن'],
    ['لبنانوسوريا', 'لبنان وسوريا'],
    ['فيفرنسا', 'في فرنسا'],
    ['إلىالصين', 'إلى الصين'],
    ['ومنإيران', 'ومن إيران'],
    ['مرةوهو', 'مرة وهو'],
    ['مقتنعًابأنه', 'مقتنعًا بأنه'],
  ])('%s → %s', (glued, reading) => {
    expect(repairGluedWords(`قال ${glued} نعم`, NAMES)).toEqual([{ from: 4, to: 4 + glued.length, reading }])
  })
})

describe('must not touch', () => {
  test.each([
    'الاستخبارات',
    'فيينا',
    'منصور',
    'عليبابا',
    'دميترييف',
    'روسيا',
    'وروسيا',
    'لروسيا',
    'الروسية',
    'المتحدة',
    'الولايات المتحدة',
    'سوريالي',
    'مدرسة',
    'كتابًا',
    'إيرانية',
    'مرّةً',
  ])('%s', word => expect(repairGluedWords(`قال ${word} نعم`, NAMES)).toEqual([]))
})

test('a repair reads like the original but for spaces, and covers one word', () => {
  const word = fc.constantFrom('روسيا', 'الولايات', 'المتحدة', 'و', 'قال', ' ', 'مرة', 'كتابًا', 'لل', '.')
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), words => {
      const text = words.join('')
      for (const repair of repairGluedWords(text, NAMES))
        expect(repair.reading.replace(/ /g, '')).toBe(text.slice(repair.from, repair.to))
    }),
  )
})
