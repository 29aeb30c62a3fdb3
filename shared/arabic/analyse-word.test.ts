import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analyseWord } from './analyse-word.ts'
import { glossWord } from './gloss-word.ts'
import { parseLexicon } from './lexicon.ts'
import { stripDiacritics } from './strip-diacritics.ts'

const LINES = `
كِتَاب كتب noun pl=كُتُب 1 - book; letter
كَتَبَ كتب verb I:u;vn=كِتَابَة 1 - write
كَاتِب كتب noun pl=كُتَّاب;f=ة 1 - writer
مُحَادَثَة حدث noun pl=ات 1 - talk, conversation
تَعَاوُن عون noun - 1 - cooperation
اِلْتَقَى لقي verb VIII 1 - meet
اِقْتَرَحَ قرح verb VIII 2 - propose
قَالَ قول verb I:u 1 - say
وِلَايَة ولي noun pl=ات 1 - state, province
قَاضٍ قضي noun pl=قُضَاة 2 - judge
مُسْتَشْفَى شفي noun pl=ات 2 - hospital
كَبِير كبر adj pl=كِبَار;cmp=أَكْبَر 1 - big, great
مُهَنْدِس هندس noun pl=ون;f=ة 2 - engineer
صَدِيق صدق noun pl=أَصْدِقَاء;f=ة 1 - friend
عَلَى - prep - 1 - on
لُغَة لغو noun pl=ات 1 - language
مَسْؤُول سءل noun pl=ون;f=ة 1 - official
أَنَّ - conj - 1 - that
لَمْ - part - 1 - not
قَدْ - part - 1 - already; may
فِي - prep - 1 - in
وَعَدَ وعد verb I:i;vn=وَعْد 2 - promise
عَمَّان - noun - 3 - Amman`
const lexicon = parseLexicon([
  {
    name: 'test.tsv',
    text: LINES.trim()
      .split('\n')
      .map(line =>
        line
          .replace(/ /g, '\t')
          .replace(/^((?:[^\t]*\t){6})(.*)$/, (_, head, senses) => head + senses.replace(/\t/g, ' ')),
      )
      .join('\n'),
  },
])

/** `clitics+… lemma` of the first reading. */
const draw = (word: string) => {
  const [best] = analyseWord(word, lexicon)
  return `${best!.clitics.join('+')} ${stripDiacritics(best!.lemma)}`.trim()
}

describe('the first reading of a word alone', () => {
  test.each([
    ['وبالتعاون', 'و+ب+ال تعاون'],
    ['سيلتقي', 'س التقى'],
    ['المحادثات', 'ال محادثة'],
    ['للولايات', 'ل+ال ولاية'],
    ['اقترحته', 'ه اقترح'],
    ['كتبهم', 'هم كتاب'],
    ['فقال', 'ف قال'],
    ['قلنا', 'قال'],
    ['يقولون', 'قال'],
    ['قيل', 'قال'],
    ['القاضي', 'ال قاض'],
    ['قضاة', 'قاض'],
    ['مستشفيات', 'مستشفى'],
    ['مستشفاه', 'ه مستشفى'],
    ['أكبر', 'كبير'],
    ['الكبيرة', 'ال كبير'],
    ['المهندسين', 'ال مهندس'],
    ['مهندساتهم', 'هم مهندس'],
    ['أصدقائه', 'ه صديق'],
    ['عليها', 'ها على'],
    ['للغة', 'ل لغة'],
    ['المسئول', 'ال مسؤول'],
    ['المسوول', 'المسوول'.replace('المسوول', 'ال مسوول')],
    ['انه', 'ه أن'],
    ['يعد', 'وعد'],
    ['كتاباً', 'كتاب'],
  ])('%s is %s', (word, wanted) => expect(draw(word)).toBe(wanted))
  test('tashkeel decides', () => {
    expect(draw('كُتَّاب')).toBe('كاتب')
    expect(draw('كَتَبَ')).toBe('كتب')
    expect(draw('كُتُب')).toBe('كتاب')
  })
  test('a foreign name is not in the lexicon', () => {
    expect(analyseWord('دميترييف', lexicon)[0]!.pos).toBe('unknown')
    expect(analyseWord('وويتكوف', lexicon)[0]!.clitics).toEqual(['و'])
  })
})

describe('the sentence decides', () => {
  test.each([
    ['في كتب جديدة', 3, 'كتاب'],
    ['لم يكتب', 3, 'كتب'],
  ])('%s', (sentence, from, lemma) =>
    expect(glossWord(sentence, { from, to: from + 3 }, lexicon).lemma).toBe(lemma),
  )
  test('قد is «may» before an imperfect', () => {
    expect(glossWord('قد يكتب', { from: 0, to: 2 }, lexicon).glosses[0]).toBe('may')
    expect(glossWord('قد كتب', { from: 0, to: 2 }, lexicon).glosses[0]).not.toBe('may')
  })
})

test('any word has a reading, the cheapest first, whose parts are in it', () => {
  const letters = fc.stringMatching(/^[ء-غف-ي]{1,12}$/)
  fc.assert(
    fc.property(letters, word => {
      const analyses = analyseWord(word, lexicon)
      expect(analyses.length).toBeGreaterThan(0)
      for (let at = 1; at < analyses.length; at++)
        expect(analyses[at]!.cost).toBeGreaterThanOrEqual(analyses[at - 1]!.cost)
      for (const { core } of analyses) expect(word.includes(core)).toBe(true)
    }),
  )
})
