import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../model/article.ts'
import { type EntityCorrection, type Place, placeOf } from '../model/correction.ts'
import type { Entity, EntityType } from '../model/entity.ts'
import { overlap, type Span } from '../model/span.ts'
import type { Language, Text } from '../model/text.ts'
import { applyEntityCorrections } from './apply-corrections.ts'

const textOf = (language: Language, original: string): Text => ({
  language,
  original,
  blocks: [{ from: 0, to: original.length, kind: 'paragraph' }],
  sentences: [{ from: 0, to: original.length, block: 0 }],
  repairs: [],
})

/**
 * A reading drawn as a picture: `[1:Putin]` is a mention of entity 1. Entities are people unless `types` says
 * otherwise; their names are their longest mentions.
 */
function picture(arabic: string, english: string, types: Record<string, EntityType> = {}): Reading {
  const spans = new Map<string, Record<Language, Span[]>>()
  const read = (language: Language, drawn: string): Text => {
    let original = ''
    for (const [whole, key, name] of drawn.matchAll(/\[(\d):([^\]]*)\]|[^[]/g)) {
      if (key !== undefined) {
        const entity = spans.get(key) ?? { arabic: [], english: [] }
        entity[language].push({ from: original.length, to: original.length + name!.length })
        spans.set(key, entity)
      }
      original += key === undefined ? whole : name!
    }
    return textOf(language, original)
  }
  const reading = { arabic: read('arabic', arabic), english: read('english', english) }
  const longest = (language: Language, list: readonly Span[]) =>
    list
      .map(({ from, to }) => reading[language].original.slice(from, to))
      .sort((a, b) => b.split(' ').length - a.split(' ').length)[0]
  const entities = [...spans].map(([key, lists]): Entity => {
    const name = {
      arabic: longest('arabic', lists.arabic),
      english: longest('english', lists.english),
    }
    return {
      type: types[key] ?? 'PER',
      name: {
        ...(name.arabic === undefined ? {} : { arabic: name.arabic }),
        ...(name.english === undefined ? {} : { english: name.english }),
      },
      ...lists,
      confidence: 0.6,
    }
  })
  return { ...reading, beads: [], entities }
}

/** The entities as rows: type, names, mentions. */
const rows = (reading: Reading, entities: readonly Entity[]) =>
  entities.map(entity => {
    const said = (side: Language) =>
      entity[side].map(({ from, to }) => reading[side].original.slice(from, to)).join(', ')
    return `${entity.type} ${entity.name.arabic ?? '-'} = ${entity.name.english ?? '-'}: ${said('arabic')} | ${said('english')}`
  })

const ARABIC = 'قال [1:فلاديمير بوتين] إن [2:ترامب] اتصل. وشكر [1:بوتين] السفير في موسكو.'
const ENGLISH = '[1:Vladimir Putin] said that [2:Trump] called. [1:Putin] thanked [2:Trump] in Moscow.'
const reading = picture(ARABIC, ENGLISH)

/** The place of the nth occurrence of some words. */
function place(side: Language, words: string, nth = 1, of: Reading = reading): Place {
  let from = -1
  for (let at = 0; at < nth; at++) from = of[side].original.indexOf(words, from + 1)
  if (from < 0) throw new Error(`${words} is not there`)
  return placeOf(of[side], { from, to: from + words.length })
}
const putin = place('english', 'Putin', 2)
const trump = place('english', 'Trump', 1)

describe('corrections of names', () => {
  const cases: [string, EntityCorrection[], string[]][] = [
    [
      'a mention leaves its entity and stands alone',
      [{ kind: 'not-same', mention: putin }],
      [
        'PER فلاديمير بوتين = Vladimir Putin: فلاديمير بوتين, بوتين | Vladimir Putin',
        'PER ترامب = Trump: ترامب | Trump, Trump',
        'PER - = Putin:  | Putin',
      ],
    ],
    [
      'the fullest name left is that of the entity',
      [{ kind: 'not-same', mention: place('english', 'Vladimir Putin') }],
      [
        'PER فلاديمير بوتين = Putin: فلاديمير بوتين, بوتين | Putin',
        'PER ترامب = Trump: ترامب | Trump, Trump',
        'PER - = Vladimir Putin:  | Vladimir Putin',
      ],
    ],
    [
      'a mention joins another entity',
      [{ kind: 'same', mention: putin, with: trump }],
      [
        'PER فلاديمير بوتين = Vladimir Putin: فلاديمير بوتين, بوتين | Vladimir Putin',
        'PER ترامب = Trump: ترامب | Trump, Putin, Trump',
      ],
    ],
    [
      'two entities become one',
      [{ kind: 'same', mention: trump, with: putin, all: true }],
      [
        'PER فلاديمير بوتين = Vladimir Putin: فلاديمير بوتين, ترامب, بوتين | Vladimir Putin, Trump, Putin, Trump',
      ],
    ],
    [
      'an entity is renamed, and keeps that name',
      [
        { kind: 'rename', mention: putin, name: { english: 'V. V. Putin' } },
        { kind: 'remove-mention', mention: place('english', 'Vladimir Putin') },
      ],
      [
        'PER فلاديمير بوتين = V. V. Putin: فلاديمير بوتين, بوتين | Putin',
        'PER ترامب = Trump: ترامب | Trump, Trump',
      ],
    ],
    [
      'a name that a person gave outlives a merge',
      [
        { kind: 'rename', mention: trump, name: { english: 'Donald J. Trump' } },
        { kind: 'same', mention: trump, with: putin, all: true },
      ],
      [
        'PER فلاديمير بوتين = Donald J. Trump: فلاديمير بوتين, ترامب, بوتين | Vladimir Putin, Trump, Putin, Trump',
      ],
    ],
    [
      'an entity is of another type',
      [{ kind: 'retype', mention: trump, type: 'ORG' }],
      [
        'PER فلاديمير بوتين = Vladimir Putin: فلاديمير بوتين, بوتين | Vladimir Putin, Putin',
        'ORG ترامب = Trump: ترامب | Trump, Trump',
      ],
    ],
    [
      'an overlooked name is added, and its other side joined to it',
      [
        { kind: 'add-mention', mention: place('arabic', 'موسكو'), type: 'LOC' },
        {
          kind: 'add-mention',
          mention: place('english', ' Moscow'),
          type: 'MISC',
          with: place('arabic', 'موسكو'),
        },
      ],
      [
        'PER فلاديمير بوتين = Vladimir Putin: فلاديمير بوتين, بوتين | Vladimir Putin, Putin',
        'PER ترامب = Trump: ترامب | Trump, Trump',
        'LOC موسكو = Moscow: موسكو | Moscow',
      ],
    ],
    [
      'a longer name takes the place of the ones inside it',
      [{ kind: 'add-mention', mention: place('arabic', 'ترامب اتصل. وشكر بوتين'), type: 'MISC' }],
      [
        'PER فلاديمير بوتين = Vladimir Putin: فلاديمير بوتين | Vladimir Putin, Putin',
        'MISC ترامب اتصل. وشكر بوتين = -: ترامب اتصل. وشكر بوتين | ',
        'PER - = Trump:  | Trump, Trump',
      ],
    ],
    [
      'what is no name goes',
      [{ kind: 'remove-mention', mention: place('arabic', 'ترامب') }],
      [
        'PER فلاديمير بوتين = Vladimir Putin: فلاديمير بوتين, بوتين | Vladimir Putin, Putin',
        'PER - = Trump:  | Trump, Trump',
      ],
    ],
    [
      'an entity goes with all its mentions',
      [{ kind: 'remove-mention', mention: trump, all: true }],
      ['PER فلاديمير بوتين = Vladimir Putin: فلاديمير بوتين, بوتين | Vladimir Putin, Putin'],
    ],
  ]
  it.each(cases)('%s', (_title, corrections, expected) => {
    const corrected = applyEntityCorrections(reading, corrections)
    expect(rows(reading, corrected.entities)).toEqual(expected)
    expect(corrected.unplaced).toEqual([])
  })

  it('vouch for what a person joined, named, typed or added, and for nothing else', () => {
    const kinds: [EntityCorrection, number[]][] = [
      [{ kind: 'same', mention: putin, with: place('english', 'Vladimir Putin') }, [0]],
      [{ kind: 'rename', mention: trump, name: { arabic: 'دونالد ترامب' } }, [1]],
      [{ kind: 'retype', mention: trump, type: 'PER' }, [1]],
      [{ kind: 'add-mention', mention: place('arabic', 'موسكو'), type: 'LOC' }, [2]],
      [{ kind: 'not-same', mention: putin }, []],
      [{ kind: 'remove-mention', mention: trump }, []],
    ]
    for (const [correction, confirmed] of kinds) {
      const corrected = applyEntityCorrections(reading, [correction])
      expect([correction.kind, corrected.confirmed]).toEqual([correction.kind, confirmed])
      for (const at of confirmed) expect(corrected.entities[at]!.confidence).toBe(1)
    }
  })
})

describe('a place', () => {
  const edited = picture(
    'أعلن أمس ثم قال [1:فلاديمير بوتين] إن [2:ترامب] اتصل.',
    `Yesterday ${ENGLISH.replace('called', 'rang')}`,
  )

  it('is found again in an edited text', () => {
    const { entities, unplaced } = applyEntityCorrections(edited, [
      { kind: 'retype', mention: place('arabic', 'ترامب'), type: 'ORG' },
      { kind: 'not-same', mention: putin },
    ])
    expect(unplaced).toEqual([])
    expect(rows(edited, entities)).toEqual([
      'PER فلاديمير بوتين = Vladimir Putin: فلاديمير بوتين | Vladimir Putin',
      'ORG ترامب = Trump: ترامب | Trump, Trump',
      'PER - = Putin:  | Putin',
    ])
  })

  it('that is gone is told, and does not move to a stranger of the same name', () => {
    const gone: EntityCorrection[] = [
      { kind: 'not-same', mention: place('arabic', 'بوتين', 2) },
      { kind: 'retype', mention: place('arabic', 'موسكو'), type: 'LOC' },
      { kind: 'same', mention: trump, with: place('arabic', 'السفير') },
    ]
    const { entities, unplaced } = applyEntityCorrections(edited, gone)
    expect(unplaced).toEqual(gone)
    expect(entities).toBe(edited.entities)
  })

  it('stands for the mention that covers it best, where the engine cuts names otherwise', () => {
    const cutOtherwise = picture(ARABIC, ENGLISH.replace('[1:Vladimir Putin]', 'Vladimir [1:Putin]'))
    const { entities, unplaced } = applyEntityCorrections(cutOtherwise, [
      { kind: 'retype', mention: place('english', 'Vladimir Putin'), type: 'ORG' },
    ])
    expect([entities[0]!.type, unplaced]).toEqual(['ORG', []])
  })
})

const type = fc.constantFrom<EntityType>('PER', 'ORG', 'LOC', 'MISC')
const letters = fc.string({
  unit: fc.constantFrom(...'ab c.\nAB سلم'),
  minLength: 1,
  maxLength: 50,
})
/** Cuts a text into spans that do not overlap. */
const cut = (text: Text, marks: readonly number[]): Span[] => {
  const places = [...new Set(marks.map(mark => mark % (text.original.length + 1)))].sort((a, b) => a - b)
  return places.slice(1).flatMap((to, at) => (at % 2 === 0 ? [{ from: places[at]!, to }] : []))
}
const arbitraryReading: fc.Arbitrary<Reading> = fc
  .record({
    arabic: letters,
    english: letters,
    arabicMarks: fc.array(fc.nat(60), { maxLength: 10 }),
    englishMarks: fc.array(fc.nat(60), { maxLength: 10 }),
    owners: fc.array(fc.nat(3), { minLength: 1, maxLength: 10 }),
    types: fc.array(type, { minLength: 4, maxLength: 4 }),
  })
  .map(({ arabic, english, arabicMarks, englishMarks, owners, types }) => {
    const texts = { arabic: textOf('arabic', arabic), english: textOf('english', english) }
    const owned = (spans: readonly Span[], entity: number) =>
      spans.filter((_, at) => owners[at % owners.length] === entity)
    const entities = types.map((type, at) => ({
      type,
      name: {},
      arabic: owned(cut(texts.arabic, arabicMarks), at),
      english: owned(cut(texts.english, englishMarks), at),
      confidence: 0.5,
    }))
    const there = entities.filter(entity => entity.arabic.length + entity.english.length > 0)
    return { ...texts, beads: [], entities: there }
  })
/** Places of mentions, of anything, and of nothing in this text. */
const arbitraryPlace = (reading: Reading): fc.Arbitrary<Place> =>
  fc.oneof(
    fc.tuple(fc.constantFrom<Language>('arabic', 'english'), fc.nat(50), fc.nat(50)).map(([side, a, b]) => {
      const { length } = reading[side].original
      const from = Math.min(a % length, b % length)
      return placeOf(reading[side], { from, to: Math.max(a % length, b % length) + 1 })
    }),
    ...(reading.entities.length === 0
      ? []
      : [
          fc.constantFrom(
            ...reading.entities.flatMap(entity =>
              (['arabic', 'english'] as const).flatMap(side =>
                entity[side].map(span => placeOf(reading[side], span)),
              ),
            ),
          ),
        ]),
    letters.map(quote => ({
      side: 'arabic' as const,
      from: 3,
      to: 3 + quote.length,
      quote,
      before: 'x',
      after: 'y',
    })),
  )
const arbitraryCorrection = (reading: Reading): fc.Arbitrary<EntityCorrection> => {
  const mention = arbitraryPlace(reading)
  const kind = <K extends string>(name: K) => fc.constant(name)
  return fc.oneof(
    fc.record({ kind: kind('not-same'), mention }),
    fc.record(
      { kind: kind('same'), mention, with: mention, all: fc.constant(true as const) },
      { requiredKeys: ['kind', 'mention', 'with'] },
    ),
    fc.record({ kind: kind('rename'), mention, name: fc.constant({ english: 'A name' }) }),
    fc.record({ kind: kind('retype'), mention, type }),
    fc.record(
      { kind: kind('add-mention'), mention, type, with: mention },
      { requiredKeys: ['kind', 'mention', 'type'] },
    ),
    fc.record(
      { kind: kind('remove-mention'), mention, all: fc.constant(true as const) },
      { requiredKeys: ['kind', 'mention'] },
    ),
  )
}
const arbitraryCase = arbitraryReading.chain(reading =>
  fc.array(arbitraryCorrection(reading), { maxLength: 8 }).map(corrections => ({ reading, corrections })),
)

describe('whatever is corrected', () => {
  it('mentions stay within their text, overlap none and are each in one entity, in text order', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ reading, corrections }) => {
        const { entities, confirmed } = applyEntityCorrections(reading, corrections)
        for (const side of ['arabic', 'english'] as const) {
          const spans = entities.flatMap(entity => entity[side])
          for (const { from, to } of spans)
            expect(from >= 0 && from < to && to <= reading[side].original.length).toBe(true)
          spans.forEach((span, at) => {
            expect(spans.slice(at + 1).some(other => overlap(span, other))).toBe(false)
          })
          for (const entity of entities)
            expect([...entity[side]].sort((a, b) => a.from - b.from)).toEqual(entity[side])
        }
        for (const entity of entities) expect(entity.arabic.length + entity.english.length).toBeGreaterThan(0)
        for (const at of confirmed) expect(entities[at]?.confidence).toBe(1)
      }),
      { numRuns: 400 },
    )
  })

  it('the same comes of the same, and nothing that was given changes', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ reading, corrections }) => {
        const before = structuredClone(reading)
        const once = applyEntityCorrections(reading, corrections)
        expect(applyEntityCorrections(reading, corrections)).toEqual(once)
        expect(reading).toEqual(before)
        expect(corrections).toEqual(expect.arrayContaining([...once.unplaced]))
      }),
    )
  })

  it('nothing corrected changes nothing', () => {
    fc.assert(
      fc.property(arbitraryReading, reading => {
        const { entities, unplaced } = applyEntityCorrections(reading, [])
        expect(entities).toBe(reading.entities)
        expect(unplaced).toEqual([])
      }),
    )
  })
})
