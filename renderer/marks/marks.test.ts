import { describe, expect, test } from 'vitest'
import { placeOf } from '../../shared/model/correction.ts'
import type { Mark, MarkColour } from '../../shared/model/mark.ts'
import type { Text } from '../../shared/model/text.ts'
import { indexReading, type ReadingIndex } from '../state/reading-index.ts'
import { acrossFrom, marksText } from './marks-text.ts'
import { placeMarks } from './place-marks.ts'
import { spansTouching } from './row-painter.ts'

function textOf(language: 'arabic' | 'english', lines: readonly string[]): Text {
  let from = 0
  const spans = lines.map(line => {
    const span = { from, to: from + line.length }
    from = span.to + 1
    return span
  })
  return {
    language,
    original: lines.join('\n'),
    blocks: spans.map(span => ({ ...span, kind: 'paragraph' as const })),
    sentences: spans.map((span, block) => ({ ...span, block })),
    repairs: [],
  }
}
function indexOf(arabic: readonly string[], english: readonly string[]): ReadingIndex {
  return indexReading({
    arabic: textOf('arabic', arabic),
    english: textOf('english', english),
    beads: [
      { arabic: [0], english: [0, 1], confidence: 1 },
      { arabic: [1], english: [2], confidence: 1 },
      { arabic: [2], english: [], confidence: 1 },
    ],
    entities: [],
  })
}
const ARABIC = ['وصلت السفينة إلى الميناء.', 'قال الوزير إن السفينة قديمة.', 'ولم يزد.']
const ENGLISH = ['The ship arrived.', 'It is in port.', 'The minister said *the ship* was old.']
const index = indexOf(ARABIC, ENGLISH)

let made = 0
function mark(side: 'arabic' | 'english', words: string, note = '', colour: MarkColour = 'amber'): Mark {
  const { original } = index.reading[side]
  const from = original.indexOf(words)
  made++
  const place = placeOf(index.reading[side], { from, to: from + words.length })
  return { id: made, place, colour, note, madeAt: made, changedAt: made }
}
const words = (at: ReadingIndex, marks: readonly Mark[]) => {
  const { placed, lost } = placeMarks(at, marks)
  return {
    placed: placed.map(one => at.reading[one.mark.place.side].original.slice(one.from, one.to)),
    lost: lost.map(one => one.place.quote),
  }
}

describe('marks find their places', () => {
  const marks = [
    mark('english', 'the ship'),
    mark('arabic', 'الوزير'),
    mark('english', 'in port'),
    mark('arabic', 'السفينة إلى'),
  ]

  test('and stand in the order in which they are read', () => {
    expect(words(index, marks)).toEqual({
      placed: ['السفينة إلى', 'in port', 'الوزير', 'the ship'],
      lost: [],
    })
  })

  test('in a text that was edited before and around them', () => {
    const edited = indexOf(['عاجل: وصلت السفينةُ إلى الميناء.', ...ARABIC.slice(1)], ENGLISH)
    expect(words(edited, marks).placed[0]).toBe('السفينةُ إلى')
  })

  test('and are told apart where their words are gone', () => {
    const edited = indexOf(ARABIC, ['The boat arrived.', 'It is moored.', 'The minister said it was old.'])
    expect(words(edited, marks)).toEqual({
      placed: ['السفينة إلى', 'الوزير'],
      lost: ['the ship', 'in port'],
    })
  })
})

describe('marks as a text', () => {
  const { placed } = placeMarks(index, [
    mark('arabic', 'السفينة إلى الميناء', 'Which *port*?\n# Ask'),
    mark('english', 'said *the ship* was'),
    mark('arabic', 'ولم يزد.'),
  ])

  test('have the sentences across', () => {
    expect(placed.map(one => acrossFrom(index, one))).toEqual([
      'The ship arrived. It is in port.',
      'قال الوزير إن السفينة قديمة.',
      '',
    ])
  })

  test('are Markdown whose signs are the marks’ own', () => {
    expect(marksText(index, placed, { title: 'A [ship]', form: 'markdown' })).toBe(
      [
        '# A \\[ship\\]',
        '> السفينة إلى الميناء\n>\n> The ship arrived. It is in port.',
        'Which \\*port\\*?\n\\# Ask',
        '> said \\*the ship\\* was\n>\n> قال الوزير إن السفينة قديمة.',
        '> ولم يزد.\n',
      ].join('\n\n'),
    )
  })

  test('are plain where that is wished', () => {
    expect(marksText(index, placed.slice(0, 1), { title: 'A ship', form: 'plain' })).toBe(
      'A ship\n\nالسفينة إلى الميناء\nThe ship arrived. It is in port.\n— Which *port*?\n# Ask\n',
    )
  })
})

test.each([
  [0, 2, '0-2'],
  [2, 3, ''],
  [1, 6, '0-2 4-6'],
  [5, 20, '4-6 8-9'],
  [9, 20, ''],
])('of the spans 0-2, 4-6 and 8-9 those that touch %i to %i: %s', (from, to, wanted) => {
  const spans = [
    { from: 0, to: 2 },
    { from: 4, to: 6 },
    { from: 8, to: 9 },
  ]
  expect(
    spansTouching(spans, from, to)
      .map(span => `${span.from}-${span.to}`)
      .join(' '),
  ).toBe(wanted)
})
