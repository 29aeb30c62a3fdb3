import { describe, expect, test } from 'vitest'
import { segmentLines } from '../text/segment-text.ts'
import { parseLexicon } from './lexicon.ts'
import { repairRunOnWords } from './repair-run-on-words.ts'

const lexicon = parseLexicon([
  {
    name: 'test.tsv',
    text: [
      'مُخَطَّط\tخطط\tnoun\tpl=ات\t2\t-\tplan',
      'عَمَل\tعمل\tnoun\tpl=أَعْمَال\t1\t-\twork',
      'عَبْرَ\tعبر\tprep\t-\t1\t-\tthrough',
      'اِتِّصَال\tوصل\tnoun\tpl=ات\t1\t-\tcontact',
      'دِين\tدين\tnoun\tpl=أَدْيَان\t1\t-\treligion',
      'نُور\tنور\tnoun\tpl=أَنْوَار\t1\t-\tlight',
      'مَال\tمول\tnoun\tpl=أَمْوَال\t1\t-\tmoney',
    ].join('\n'),
  },
])
const repairs = (words: string) => {
  const text = segmentLines(words, 'arabic', [])
  return repairRunOnWords(text, lexicon).repairs.map(repair => repair.reading)
}

describe('words that lost the space before an article', () => {
  test.each([
    ['مخططالعمل', 'مخطط العمل'],
    ['عبرالاتصال', 'عبر الاتصال'],
    ['وعبرالاتصال', 'وعبر الاتصال'],
    ['مخططاتالأعمال', 'مخططات الأعمال'],
  ])('%s', (glued, reading) => expect(repairs(`قال ${glued} نعم`)).toEqual([reading]))
})

describe('must not be read apart', () => {
  test.each(['العمل', 'والعمل', 'الأموال', 'نورالدين', 'بالعمل', 'ديمتريالوف', 'مخططالخ'])('%s', word =>
    expect(repairs(`قال ${word} نعم`)).toEqual([]),
  )
})
