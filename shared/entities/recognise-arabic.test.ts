import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadGazetteer, loadLexicon } from '../../e2e/bench/load-knowledge.ts'
import { segmentText } from '../text/segment-text.ts'
import { glueableNames } from './gazetteer.ts'
import { recogniseArabic } from './recognise-arabic.ts'

const knowledge = { gazetteer: loadGazetteer(), lexicon: loadLexicon() }
const names = glueableNames(knowledge.gazetteer)

/** The text with its surer mentions marked: [PER بوتين]. */
function mark(text: string): string {
  let marked = ''
  let at = 0
  for (const { from, to, type, confidence } of recogniseArabic(
    segmentText(text, 'arabic', names),
    knowledge,
  )) {
    if (confidence < 0.55) continue
    marked += `${text.slice(at, from)}[${type} ${text.slice(from, to)}]`
    at = to
  }
  return marked + text.slice(at)
}

describe('names in Arabic', () => {
  it.each([
    'التقى الرئيس [PER فلاديمير بوتين] المبعوث [PER ستيف ويتكوف] في [LOC موسكو].',
    'وأفادت وكالة [ORG رويترز] بأن [PER دميترييف] سيصل.',
    'نقلت صحيفة "[ORG موسكو تايمز]" عن شبكة [ORG سي إن إن] الأمريكية.',
    'سافر إلى [LOC روسيا] و[LOC فرنسا].',
    'بين [LOC روسيا]و[LOC الولاياتالمتحدة].',
    'زيارته [LOC للولايات المتحدة] ب[LOC القاهرة].',
    'قال وزير الخارجية [PER وليد المعلم] إن',
    'المقاتلون من [ORG جبهة النصرة] المرتبطة بتنظيم [ORG القاعدة]',
    'على منصة [MISC تويتر]',
    'برنامج "[MISC 60 دقيقة]"',
    'الرئيس الأمريكي والحكومة الأمريكية',
    'حزب من الجمهوريين',
  ])('%s', row => {
    expect(mark(row.replace(/\[(?:PER|ORG|LOC|MISC) ([^\]]+)\]/g, '$1'))).toBe(row)
  })
})

const WORDS =
  'قال الرئيس بوتين للولايات المتحدة وروسيا روسياوالولاياتالمتحدة، «سي إن إن» صحيفة وزارة العدل الأمريكية مجلس طعون X 60 دقيقة مدينة ناشفيل ب ل و عبد الله بن دي مُحَمَّد ٢٠٢٠'.split(
    ' ',
  )

describe('any text', () => {
  it('has mentions inside it, in order, none overlapping, and the same again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS, '\n', '"', '.'), { maxLength: 40 }), words => {
        const text = segmentText(words.join(' '), 'arabic', names)
        const mentions = recogniseArabic(text, knowledge)
        let last = 0
        for (const { from, to, confidence } of mentions) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.original.length)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
          last = to
        }
        expect(recogniseArabic(text, knowledge)).toEqual(mentions)
      }),
      { numRuns: 60 },
    )
  })
})
