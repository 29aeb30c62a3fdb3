import { describe, expect, it } from 'vitest'
import type { Language } from '../../shared/model/text.ts'
import { declaredLanguage } from './declared-language.ts'
import { bareName, titleOf } from './title-of.ts'

describe('an article is called by', () => {
  const rows: [string, string, Language, string][] = [
    ['its heading', 'Rain in the north\n\nIt rained. It will rain.', 'english', 'Rain in the north'],
    ['its Arabic heading', 'مطر في الشمال\nهطل المطر. وسيهطل غدا.', 'arabic', 'مطر في الشمال'],
    [
      'a Markdown heading without its sign',
      '# Rain in the north\n\nIt rained. It will rain.',
      'english',
      'Rain in the north',
    ],
    ['its first paragraph', 'It rained in the north.', 'english', 'It rained in the north.'],
    ['its beginning, not a later heading', 'It rained.\n\nThe south\n\nIt was dry.', 'english', 'It rained.'],
    [
      'the beginning of a long first paragraph, cut at a word',
      `It rained ${'and rained '.repeat(30)}still.`,
      'english',
      `It rained ${'and rained '.repeat(9)}and…`,
    ],
  ]
  it.each(rows)('%s', (_title, text, language, title) => {
    expect(titleOf(text, language, 'x.txt')).toBe(title)
  })
})

describe('a file name', () => {
  const rows: [string, string, Language | null][] = [
    ['visit.ar.txt', 'visit', 'arabic'],
    ['visit.EN.md', 'visit', 'english'],
    ['visit_ar.text', 'visit', 'arabic'],
    ['bar.txt', 'bar', null],
    ['garden.txt', 'garden', null],
    ['ar.txt', 'ar', null],
  ]
  it.each(rows)('%s stands for %s', (name, bare, language) => {
    expect(bareName(name)).toBe(bare)
    expect(declaredLanguage(name)).toBe(language)
  })
})
