import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findBlocks } from './find-blocks.ts'

const LETTER = { paragraph: 'P', heading: 'H', aside: 'A' }
const draw = (text: string, language: 'arabic' | 'english' = 'arabic') =>
  findBlocks(text, language).map(b => `${LETTER[b.kind]} ${text.slice(b.from, b.to)}`)

describe('an aside ends where the article goes on', () => {
  test('in the middle of one paragraph, before a discourse opener', () => {
    expect(
      draw(
        'رفعت العقوبات. ◄ اقرأ أيضًا | زعيم الديمقراطيين ينتقد سياسات ترامب الاقتصادية ومن جانبها، أفادت رويترز بذلك.',
      ),
    ).toEqual([
      'P رفعت العقوبات.',
      'A ◄ اقرأ أيضًا | زعيم الديمقراطيين ينتقد سياسات ترامب الاقتصادية',
      'P ومن جانبها، أفادت رويترز بذلك.',
    ])
  })
  test.each([
    'وكان الوزير قد سافر.',
    'وأضاف أن الأمر انتهى.',
    'وقال المتحدث نعم.',
    'كما أعلن ذلك.',
    'في سياق متصل، سافر.',
  ])('before «%s»', rest =>
    expect(draw(`سافر. اقرأ أيضا: وزير المالية يعلن الموازنة الجديدة ${rest}`).at(-1)).toBe(`P ${rest}`),
  )
  test('on a line of its own', () => {
    expect(draw('سافر الوزير أمس.\nشاهد أيضا: وصول الوفد إلى مطار القاهرة الدولي\nوعاد اليوم.')).toEqual([
      'P سافر الوزير أمس.',
      'A شاهد أيضا: وصول الوفد إلى مطار القاهرة الدولي',
      'P وعاد اليوم.',
    ])
  })
  test('at a full stop', () => {
    expect(draw('سافر. طالع أيضًا | عودة الوزير من رحلته الأخيرة. الجو بارد.')).toEqual([
      'P سافر.',
      'A طالع أيضًا | عودة الوزير من رحلته الأخيرة.',
      'P الجو بارد.',
    ])
  })
  test('in English', () => {
    expect(draw('He left.\n\nRead also: Minister returns from Cairo\n\nHe is back.', 'english')).toEqual([
      'P He left.',
      'A Read also: Minister returns from Cairo',
      'P He is back.',
    ])
  })
})

test.each([
  ['# عنوان\nسافر الوزير أمس.', ['H عنوان', 'P سافر الوزير أمس.']],
  ['سافر الوزير أمس.\n### عنوان ثان.\nوعاد.', ['P سافر الوزير أمس.', 'H عنوان ثان.', 'P وعاد.']],
  ['#عنوان بلا مسافة وسم', ['P #عنوان بلا مسافة وسم']],
  ['#', ['P #']],
])('a heading in Markdown: %j', (text, wanted) => expect(draw(text)).toEqual(wanted))

describe('must not be an aside', () => {
  test.each([
    ['قال المعلم: اقرأ أيضا هذا الكتاب في البيت ثم عد.', 'arabic'],
    ['شاهد أيضا وصول الوفد إلى المطار.', 'arabic'],
    ['He read more: three books in a week.', 'english'],
    ['The two are related: one follows the other.', 'english'],
  ] as const)('%s', (text, language) => expect(draw(text, language)).toEqual([`P ${text}`]))
})

describe('paragraphs and headings', () => {
  test('a short first line without a stop is a heading', () => {
    expect(draw('زيارة محتملة إلى واشنطن\nأكد الكرملين الزيارة.')).toEqual([
      'H زيارة محتملة إلى واشنطن',
      'P أكد الكرملين الزيارة.',
    ])
  })
  test('the last line is never a heading', () => expect(draw('نعم\nلا')).toEqual(['H نعم', 'P لا']))
  test('empty lines and marks of direction make no block', () => {
    expect(draw('\n\nسافر.\n \u200f \n\r\nعاد.\n')).toEqual(['P سافر.', 'P عاد.'])
  })
  test('lines of a hard-wrapped text are joined', () => {
    const text =
      'The Kremlin confirmed on Wednesday that the special envoy\nmay visit the United States this week to discuss the ways\nof strengthening relations.\n\nThe media had first reported the possible visit on the day\nbefore, quoting an informed source in the administration.'
    expect(draw(text, 'english').length).toBe(2)
  })
})

test('blocks are in order, trimmed, apart, and leave out only white space', () => {
  const piece = fc.constantFrom(
    '◄ اقرأ أيضًا | ',
    'وقال ',
    'خبر ',
    'سافر. ',
    '\n',
    '\n\n',
    ' ',
    'Read also: ',
    'the end. ',
    '\u200f',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.constantFrom('arabic' as const, 'english' as const),
      (pieces, language) => {
        const text = pieces.join('')
        let at = 0
        for (const block of findBlocks(text, language)) {
          expect(text.slice(at, block.from).replace(/[\s\u200f]/g, '')).toBe('')
          expect(block.to).toBeGreaterThan(block.from)
          expect(text.slice(block.from, block.to).trim().length).toBe(block.to - block.from)
          at = block.to
        }
        expect(text.slice(at).replace(/[\s\u200f]/g, '')).toBe('')
      },
    ),
  )
})
