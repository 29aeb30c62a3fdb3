import { describe, expect, test } from 'vitest'
import type { Entity } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import { segmentText } from '../text/segment-text.ts'
import { linkedNames } from './linked-names.ts'

const ARABIC = 'التقى كيريل دميترييف ستيف ويتكوف في مجلس الأمن.'
const ENGLISH = 'Kirill Dmitriev met Mr. Witkoff at the Security Council.'

const spanOf = (text: string, words: string): Span => ({
  from: text.indexOf(words),
  to: text.indexOf(words) + words.length,
})
const entity = (arabic: string, english: string, confidence: number): Entity => ({
  type: 'PER',
  name: { arabic, english },
  arabic: [spanOf(ARABIC, arabic)],
  english: [spanOf(ENGLISH, english)],
  confidence,
})
const said = (...entities: Entity[]): string[] =>
  [...linkedNames(segmentText(ARABIC, 'arabic', []), segmentText(ENGLISH, 'english', []), entities)].flatMap(
    ([key, words]) => [...words.keys()].map(word => `${key} = ${word}`),
  )

describe('what linked names say of their words', () => {
  test('names of as many words answer each other word for word', () => {
    expect(said(entity('كيريل دميترييف', 'Kirill Dmitriev', 0.95))).toEqual([
      'كيريل = kirill',
      'دميترييف = dmitriev',
    ])
  })
  test('of others the surnames do', () => {
    expect(said(entity('ستيف ويتكوف', 'Witkoff', 0.95))).toEqual(['ويتكوف = witkoff'])
  })
  test('a link that is not sure says nothing', () => {
    expect(said(entity('ستيف ويتكوف', 'Witkoff', 0.5))).toEqual([])
  })
})
