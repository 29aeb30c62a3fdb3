import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadGazetteer, loadLexicon } from '../../e2e/bench/load-knowledge.ts'
import { segmentText } from '../text/segment-text.ts'
import { recogniseEnglish } from './recognise-english.ts'
import { repairByPartner } from './repair-by-partner.ts'

const knowledge = { lexicon: loadLexicon(), gazetteer: loadGazetteer() }

function repairsOf(arabicText: string, englishText: string): string[] {
  const arabic = segmentText(arabicText, 'arabic', [])
  const english = segmentText(englishText, 'english', [])
  const bead = {
    arabic: arabic.sentences.map((_, at) => at),
    english: english.sentences.map((_, at) => at),
    confidence: 1,
  }
  const repaired = repairByPartner(arabic, english, [bead], recogniseEnglish(english, knowledge), knowledge)
  expect(repaired.original).toBe(arabicText)
  return repaired.repairs.map(({ from, to, reading }) => `${arabicText.slice(from, to)} → ${reading}`)
}

// Arabic | English | the repairs
const CASES = `
سيطر الجيش علىBellengliseو القرى المجاورة. | The army took Bellenglise and the villages nearby. | علىBellengliseو → على Bellenglise و
قال إنInruptهو مستقبل الشبكة. | He said Inrupt is the future of the web. | إنInruptهو → إن Inrupt هو
التقى ويتكوفودميترييف في موسكو. | Witkoff and Dmitriev met in Moscow. | ويتكوفودميترييف → ويتكوف ودميترييف
وصل المبعوثويتكوف أمس. | The envoy Witkoff arrived yesterday. | المبعوثويتكوف → المبعوث ويتكوف
أعلنت وGoogle ذلك. | Google announced that. |
استخدم الـiPhone هناك. | He used the iPhone there. |
وصل ويتكوف أمس. | Witkoff arrived yesterday. |
التقى ويتكوفودميترييف في موسكو. | Two men met in a city. |
سيطر الجيش علىBellengliseو القرى. | The army took the town and the villages. |
وقال دميترييف إن الاستخبارات تعلم. | Dmitriev said that intelligence knows. |
زار الأمين العام المستشفيات والمدارس. | The Secretary-General visited hospitals and schools in Maharashtra. |
`

describe('words that the translation tells apart', () => {
  test.each(
    CASES.trim()
      .split('\n')
      .map(row => row.split('|').map(cell => cell.trim()) as [string, string, string]),
  )('%s | %s', (arabic, english, repairs) => {
    expect(repairsOf(arabic, english)).toEqual(repairs === '' ? [] : [repairs])
  })

  test('repairs never overlap, stay in the text and only add spaces', () => {
    const word = fc.constantFrom(
      'ويتكوف',
      'دميترييف',
      'و',
      'على',
      'الرئيس',
      'Bellenglise',
      'مدرسة',
      'بوتين',
      '.',
      ' ',
      ' ',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), words => {
        const original = `قال ${words.join('')}`
        const arabic = segmentText(original, 'arabic', [])
        const english = segmentText('Witkoff, Dmitriev and Putin went to Bellenglise.', 'english', [])
        const beads = [{ arabic: arabic.sentences.map((_, at) => at), english: [0], confidence: 1 }]
        const mentions = recogniseEnglish(english, knowledge)
        const { repairs } = repairByPartner(arabic, english, beads, mentions, knowledge)
        repairs.forEach(({ from, to, reading }, at) => {
          expect(from).toBeGreaterThanOrEqual(repairs[at - 1]?.to ?? 0)
          expect(reading.replace(/ /g, '')).toBe(original.slice(from, to).replace(/ /g, ''))
        })
      }),
      { numRuns: 200 },
    )
  })
})
