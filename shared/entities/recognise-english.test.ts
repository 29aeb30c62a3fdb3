import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadGazetteer, loadLexicon } from '../../e2e/bench/load-knowledge.ts'
import { segmentText } from '../text/segment-text.ts'
import { recogniseEnglish } from './recognise-english.ts'

const knowledge = { gazetteer: loadGazetteer(), lexicon: loadLexicon() }

/** The text with its mentions marked: [PER Vladimir Putin]. */
function mark(text: string): string {
  let marked = ''
  let at = 0
  for (const { from, to, type, confidence } of recogniseEnglish(
    segmentText(text, 'english', []),
    knowledge,
  )) {
    if (confidence < 0.45) continue
    marked += `${text.slice(at, from)}[${type} ${text.slice(from, to)}]`
    at = to
  }
  return marked + text.slice(at)
}

describe('names in English', () => {
  it.each([
    "President [PER Vladimir Putin]'s special envoy arrived in [LOC Moscow] on Monday.",
    '[ORG Reuters] reported that Foreign Minister [PER Walid al-Moualem] had left.',
    'The [LOC US] special envoy to the [LOC Middle East], [PER Steve Witkoff], was there.',
    'She met Dr. [PER Jane Hollowell] and Sens. [PER John Kennedy] and [PER Lindsey Graham].',
    'The [ORG Board of Immigrant Appeals] and the [ORG American Civil Liberties Union] disagreed.',
    'He studied at the [ORG University of Basra] before joining [ORG NATO].',
    'Fighters from the [ORG Al-Qaeda]-linked group fled.',
    'The American president and the Russian-Turkish deal were discussed.',
    'Republicans and Democrats voted on Friday in September.',
    'Doctors said only time will tell.',
    'The news worried [PER Anna Petrova]. Later [PER Petrova] said no.',
    'It was held at the [MISC 1996 Games] in [LOC Atlanta].',
    'The president of [LOC South Korea], [PER Moon Jae-in], spoke to [PER Kim Jong-un].',
  ])('%s', row => {
    expect(mark(row.replace(/\[(?:PER|ORG|LOC|MISC) ([^\]]+)\]/g, '$1'))).toBe(row)
  })
})

const WORDS =
  'The president said Mr. Putin met U.S. officials in New York “Reuters” al-Assad Kim Jong-un, of and for v. & 60 Minutes. Bank of America Ministry’s JOHN X 1996 Games — (HMC) '.split(
    ' ',
  )

describe('any text', () => {
  it('has mentions inside it, in order, none overlapping, and the same again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...WORDS, '\n', '"'), { maxLength: 40 }), words => {
        const text = segmentText(words.join(' '), 'english', [])
        const mentions = recogniseEnglish(text, knowledge)
        let last = 0
        for (const { from, to, confidence } of mentions) {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(to).toBeGreaterThan(from)
          expect(to).toBeLessThanOrEqual(text.original.length)
          expect(confidence).toBeGreaterThan(0)
          expect(confidence).toBeLessThanOrEqual(1)
          last = to
        }
        expect(recogniseEnglish(text, knowledge)).toEqual(mentions)
      }),
      { numRuns: 60 },
    )
  })
})
