import { describe, expect, test } from 'vitest'
import { loadGazetteer, loadLexicon } from '../e2e/bench/load-knowledge.ts'
import { finish } from './engine-steps.ts'
import { slice } from './model/text.ts'
import { readAlignedPair } from './read-aligned-pair.ts'

const knowledge = { lexicon: loadLexicon(), gazetteer: loadGazetteer() }
const read = (...units: [string, string][]) =>
  finish(
    readAlignedPair(
      units.map(([arabic, english]) => ({ arabic, english })),
      knowledge,
    ),
  )

describe('a pair that is aligned already', () => {
  test('has a bead a unit, whatever the units say, and its names linked', () => {
    const { arabic, english, beads, entities } = read(
      ['وصل بوتين. ثم غادر.', 'Putin arrived. Then he left.'],
      ['وقال ترامب شيئا آخر.', 'Something else, as Trump put it.'],
    )
    expect(beads).toEqual([
      { arabic: [0], english: [0], confidence: 1 },
      { arabic: [1], english: [1], confidence: 1 },
    ])
    expect(arabic.sentences.map(sentence => slice(arabic, sentence))).toEqual([
      'وصل بوتين. ثم غادر.',
      'وقال ترامب شيئا آخر.',
    ])
    expect(english.original).toBe('Putin arrived. Then he left.\n\nSomething else, as Trump put it.')
    expect(entities.filter(entity => entity.arabic.length > 0 && entity.english.length > 0)).toHaveLength(2)
  })
  test.each([
    ['without English', [['نص.', '']], ['0:']],
    [
      'without Arabic between others',
      [
        ['نص.', 'Text.'],
        ['', 'Added.'],
        ['آخر.', 'Last.'],
      ],
      ['0:0', ':1', '1:2'],
    ],
    ['with nothing', [['', '']], []],
  ] as [string, [string, string][], string[]][])('keeps a unit %s', (_, units, beads) => {
    expect(read(...units).beads.map(bead => `${bead.arabic}:${bead.english}`)).toEqual(beads)
  })
})
