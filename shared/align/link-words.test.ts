import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLexicon } from '../arabic/lexicon.ts'
import { parseGazetteer } from '../entities/gazetteer.ts'
import { segmentLines } from '../text/segment-text.ts'
import { linkWords } from './link-words.ts'

const lexicon = parseLexicon([
  {
    name: 'test.tsv',
    text: [
      'زَارَ\tزور\tverb\tI:u;vn=زِيَارَة\t1\t-\tvisit',
      'وَزِير\tوزر\tnoun\tpl=وُزَرَاء\t1\tpolitics\tminister',
      'مَدِينَة\tمدن\tnoun\tpl=مُدُن\t1\t-\tcity',
      'جَدِيد\tجدد\tadj\tpl=جُدُد\t1\t-\tnew',
    ].join('\n'),
  },
])
const gazetteer = parseGazetteer([
  {
    name: 'test.tsv',
    text: 'LOC\tالولايات المتحدة\tUnited States|US\tcountry\nLOC\tالقاهرة\tCairo\tcapital of Egypt',
  },
])
const knowledge = { lexicon, gazetteer }
const glueable = ['الولايات المتحدة']

function links(arabic: string, english: string): string {
  const a = segmentLines(arabic, 'arabic', glueable)
  const e = segmentLines(english, 'english', [])
  const bead = {
    arabic: a.sentences.map((_, at) => at),
    english: e.sentences.map((_, at) => at),
    confidence: 1,
  }
  return linkWords(a, e, bead, knowledge)
    .map(
      link =>
        `${arabic.slice(link.arabic.from, link.arabic.to)}=${english.slice(link.english.from, link.english.to)}`,
    )
    .join(' ')
}

describe('words that stand for each other', () => {
  test.each([
    [
      'زار الوزير المدينة الجديدة',
      'The minister visited the new city',
      'زار=visited الوزير=minister المدينة=city الجديدة=new',
    ],
    ['زار الوزير وزيرا', 'The minister visited a minister', 'زار=visited الوزير=minister وزيرا=minister'],
    ['زار ١٢ وزيرا القاهرة', 'In Cairo there were 12 of them and Cairo is old', '١٢=12 القاهرة=Cairo'],
    ['في المدينة من', 'of the house in', ''],
  ])('%s', (arabic, english, expected) => expect(links(arabic, english)).toBe(expected))

  test('of two that are alike the nearer in place', () => {
    const english = 'One minister saw the other minister'
    const a = segmentLines('وزير', 'arabic', [])
    const e = segmentLines(english, 'english', [])
    const [link] = linkWords(a, e, { arabic: [0], english: [0], confidence: 1 }, knowledge)
    expect(link?.english.from).toBe(english.indexOf('minister'))
  })
})

test('every word is in one link at most, in order, within its text', () => {
  const arabicWord = fc.constantFrom('زار', 'الوزير', 'مدينة', '12', 'القاهرة', 'الولاياتالمتحدة', '.', 'في')
  const englishWord = fc.constantFrom(
    'visit',
    'minister',
    'city',
    '12',
    'Cairo',
    'United',
    'States',
    '.',
    'in',
  )
  fc.assert(
    fc.property(fc.array(arabicWord), fc.array(englishWord), (one, other) => {
      const a = segmentLines(one.join(' '), 'arabic', glueable)
      const e = segmentLines(other.join(' '), 'english', [])
      const found = linkWords(a, e, { arabic: [0], english: [0], confidence: 1 }, knowledge)
      let at = 0
      for (const { arabic, english } of found) {
        expect(arabic.from).toBeGreaterThanOrEqual(at)
        expect(english.to).toBeLessThanOrEqual(e.original.length)
        at = arabic.to
      }
      expect(new Set(found.map(link => link.english.from)).size).toBe(found.length)
    }),
  )
})
