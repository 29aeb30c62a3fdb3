import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadGazetteer, loadLexicon } from '../../e2e/bench/load-knowledge.ts'
import { segmentLines } from '../text/segment-text.ts'
import { glueableNames } from './gazetteer.ts'
import { linkMentions } from './link-mentions.ts'
import { nameSimilarity } from './match-names.ts'
import { recogniseArabic } from './recognise-arabic.ts'
import { recogniseEnglish } from './recognise-english.ts'

const knowledge = { gazetteer: loadGazetteer(), lexicon: loadLexicon() }
const names = glueableNames(knowledge.gazetteer)

/** Entities of lines that answer each other one by one. */
function link(arabicLines: readonly string[], englishLines: readonly string[]) {
  const arabic = segmentLines(arabicLines.join('\n'), 'arabic', names)
  const english = segmentLines(englishLines.join('\n'), 'english', [])
  const beads = arabicLines.map((_, at) => ({ arabic: [at], english: [at], confidence: 1 }))
  const mentions = {
    arabic: recogniseArabic(arabic, knowledge),
    english: recogniseEnglish(english, knowledge),
  }
  return { arabic, english, entities: linkMentions(arabic, english, beads, mentions, knowledge) }
}

/** As a picture: `PER ويتكوف+ستيف ويتكوف = Witkoff`, one entity a line, in text order. */
function picture(arabicLines: readonly string[], englishLines: readonly string[]): string[] {
  const { arabic, english, entities } = link(arabicLines, englishLines)
  return entities.map(entity => {
    const side = (text: string, spans: readonly { from: number; to: number }[]) =>
      spans.map(({ from, to }) => text.slice(from, to)).join('+') || '–'
    return `${entity.type} ${side(arabic.original, entity.arabic)} = ${side(english.original, entity.english)}`
  })
}

describe('entities of two texts', () => {
  it.each<[string, string[], string[], string[]]>([
    [
      'a full name and its short forms are one person',
      ['وصل ستيف ويتكوف إلى موسكو.', 'قال ويتكوف إن المحادثات بدأت.'],
      ['Steve Witkoff arrived in Moscow.', 'Witkoff said that talks had begun.'],
      ['PER ستيف ويتكوف+ويتكوف = Steve Witkoff+Witkoff', 'LOC موسكو = Moscow'],
    ],
    [
      'US, America and the United States are one country',
      ['زار الولايات المتحدة.', 'عاد من أمريكا.'],
      ['He visited the United States.', 'He came back from the U.S. yesterday.'],
      ['LOC الولايات المتحدة+أمريكا = United States+U.S.'],
    ],
    [
      'a misspelt name is still the person of its sentence',
      ['قال كوينتين بيليس إنه بريء.', 'ذهب تيليس إلى المدينة.'],
      ['Quinton Tellis said he was innocent.', 'Tellis went to the city.'],
      ['PER كوينتين بيليس+تيليس = Quinton Tellis+Tellis'],
    ],
    [
      'both parts of a glued word are linked',
      ['العلاقات بين روسياوالولاياتالمتحدة.'],
      ['Relations between Russia and the United States.'],
      ['LOC روسيا = Russia', 'LOC الولاياتالمتحدة = United States'],
    ],
    [
      'an Arabic name whose English is absent links to nothing',
      ['زار فلاديمير بوتين موسكو.'],
      ['The president visited Paris.'],
      ['PER فلاديمير بوتين = –', 'LOC موسكو = –', 'LOC – = Paris'],
    ],
    [
      'a capital does not stand for its country',
      ['قالت موسكو إن روسيا لن تقبل.'],
      ['Moscow said that Russia would not accept.'],
      ['LOC موسكو = Moscow', 'LOC روسيا = Russia'],
    ],
    [
      'the White House is not Washington',
      ['من البيت الأبيض في واشنطن.'],
      ['From the White House in Washington.'],
      ['ORG البيت الأبيض = White House', 'LOC واشنطن = Washington'],
    ],
  ])('%s', (_, arabic, english, expected) => {
    expect(picture(arabic, english)).toEqual(expected)
  })
})

const ARABIC =
  'قال بوتين ويتكوف ستيف موسكو روسيا الولايات المتحدة وزارة العدل X المبعوث كافانويمكن ، .'.split(' ')
const ENGLISH =
  'Putin said Steve Witkoff Moscow Russia the United States U.S. Justice Department X envoy . ,'.split(' ')

it('any pair of texts: no mention outside its text, no two overlapping, the same again', () => {
  const line = (words: readonly string[]) =>
    fc.array(fc.constantFrom(...words), { maxLength: 14 }).map(all => all.join(' '))
  fc.assert(
    fc.property(fc.array(fc.tuple(line(ARABIC), line(ENGLISH)), { minLength: 1, maxLength: 5 }), pairs => {
      const arabicLines = pairs.map(([arabic]) => arabic)
      const englishLines = pairs.map(([, english]) => english)
      const { arabic, english, entities } = link(arabicLines, englishLines)
      for (const [side, text] of [
        ['arabic', arabic],
        ['english', english],
      ] as const) {
        const spans = entities.flatMap(entity => entity[side]).sort((a, b) => a.from - b.from)
        let last = 0
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.original.length)
          last = to
        }
      }
      for (const entity of entities) expect(entity.arabic.length + entity.english.length).toBeGreaterThan(0)
      expect(link(arabicLines, englishLines).entities).toEqual(entities)
    }),
    { numRuns: 60 },
  )
})

it('an Arabic name whose English is absent links to nothing', () => {
  const people = knowledge.gazetteer.entries.filter(entry => entry.type === 'PER')
  const person = fc.constantFrom(...people)
  fc.assert(
    fc.property(person, person, (one, other) => {
      fc.pre(
        nameSimilarity(one.arabic[0]!, other.english[0]!) < 0.05 &&
          !other.english[0]!.includes(one.english[0]!),
      )
      const { entities } = link(
        [`التقى ${one.arabic[0]} الرئيس.`],
        [`The president met ${other.english[0]}.`],
      )
      for (const { arabic, english } of entities) expect(arabic.length > 0 && english.length > 0).toBe(false)
    }),
    { numRuns: 80 },
  )
})
