import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Language } from '../model/text.ts'
import { splitSentences } from './split-sentences.ts'

/** A picture: `¦` stands where a sentence ends and the next begins. */
function check(picture: string, language: Language) {
  const text = picture.replace(/¦/g, '')
  const spans = splitSentences(text, { from: 0, to: text.length }, language)
  expect(spans.map(s => text.slice(s.from, s.to)).join(' ¦ ')).toBe(
    picture
      .split('¦')
      .map(s => s.trim())
      .join(' ¦ '),
  )
}

describe('Arabic', () => {
  test.each([
    ['a full stop with a space before it', 'لإجراء محادثات . ¦ وكان دميترييف هناك.'],
    [
      'a quotation stays whole with its introduction',
      'قال المتحدث: "نعم، هذه الزيارة ممكنة. نحن نواصل مناقشاتنا". ¦ أما دميترييف فسافر.',
    ],
    ['a quotation in guillemets', 'وأضاف: «انتهى الأمر. لا جديد». ¦ وسافر.'],
    ['a question mark ends a sentence', 'هل سافر الوزير؟ ¦ نعم سافر.'],
    ['a question that is answered goes on', 'سأله: "ماذا تريد؟" فأجاب: "لا شيء". ¦ ثم خرج.'],
    ['a question and then a new sentence', 'وكتب: "ماذا لو كان هذا؟" ¦ يُذكر أن ترامب يسعى.'],
    [
      'a long quotation is split like any text',
      'وقال: "كنا نبحث عن الناجين طوال الليل في كل بيت من بيوت القرية الصغيرة. ¦ ولم يكن لدينا ماء ولا ضوء ولا طعام منذ أن انقطعت الطريق التي تصلنا بالمدينة. ¦ ثم وصلت الشاحنات الأولى عند الفجر ومعها الأطباء والخيام والماء. ¦ وعرفنا عندئذ أن أحدا لم ينسنا".',
    ],
    ['a title', 'قال د. محمد علي إن الأمر انتهى. ¦ وسافر.'],
    ['a post box', 'العنوان ص.ب. 123 القاهرة. ¦ وسافر.'],
    ['an abbreviation of three', 'قالت بي.بي.سي. إن الأمر انتهى.'],
    ['a decimal point', 'بلغ النمو 3.5 بالمئة. ¦ وزاد ١٫٢ بالمئة.'],
    ['a missing space', 'سافر الوزير أمس.وعاد اليوم.'.replace('.و', '.¦و')],
    ['an ellipsis inside a sentence', 'انتظر قليلا… ربما يعود.'],
    ['a semicolon does not end a sentence', 'سافر الوزير؛ لأن الأمر مهم.'],
    ['a list number', '1. سافر الوزير.'],
    ['a stray quotation mark', 'قال "سافر الوزير. ¦ وعاد اليوم.'],
  ])('%s', (_, picture) => check(picture, 'arabic'))
})

describe('English', () => {
  test.each([
    ['titles', 'Mr. Smith met Dr. Jones and Lt. Col. Brown. ¦ They talked.'],
    ['initials', 'J. K. Rowling and George W. Bush met.'],
    ['a country', 'The U.S. Senate voted. ¦ The U.S. ¦ He left.'.replace('¦ The U.S. ¦ He', '¦ He')],
    ['an abbreviation that ends a sentence', 'They live in the U.S. ¦ The law changed.'],
    ['a quotation stays whole', 'He said: "Yes, I confirm it. We go on." ¦ She left.'],
    ['a quotation before its verb', '"What do you want?" he asked. ¦ She left.'],
    ['a quotation before its speaker', '"But what if this is so?" Dmitriev wrote. ¦ She left.'],
    [
      'a quotation and then another sentence',
      '"What is this?" ¦ The minister left the room without saying more.',
    ],
    ['a decimal point', 'Growth was 3.5 per cent. ¦ It rose.'],
    ['a.m. and p.m.', 'It starts at 9 a.m. on Sunday. ¦ It ends at 5 p.m. ¦ The hall closes.'],
    ['an ellipsis', 'Wait... maybe not.'],
    ['a missing space', 'He left yesterday.¦She came back today.'],
    ['a company', 'Apple Inc. said so. ¦ The market fell.'],
  ])('%s', (_, picture) => check(picture, 'english'))
})

test('sentences are in order, trimmed, apart, and leave out only white space', () => {
  const piece = fc.constantFrom(
    'نعم',
    'قال',
    ' ',
    '. ',
    '.',
    '؟',
    '!',
    '"',
    '«',
    '»',
    '…',
    'د.',
    '1.',
    'Mr.',
    'U.S.',
    'He ',
    'said',
    '\n',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 40 }),
      fc.constantFrom('arabic' as const, 'english' as const),
      (pieces, language) => {
        const text = pieces.join('')
        let at = 0
        for (const span of splitSentences(text, { from: 0, to: text.length }, language)) {
          expect(text.slice(at, span.from).trim()).toBe('')
          expect(text.slice(span.from, span.to).trim().length).toBe(span.to - span.from)
          expect(span.to).toBeGreaterThan(span.from)
          at = span.to
        }
        expect(text.slice(at).trim()).toBe('')
      },
    ),
  )
})
