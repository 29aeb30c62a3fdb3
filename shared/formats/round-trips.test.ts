import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLines, writeLines } from './aligned-lines.ts'
import { lossesOf, type UnitFormat } from './losses.ts'
import { type PouringReader, readWhole } from './pouring-reader.ts'
import { TbxReader } from './read-tbx.ts'
import { TmxReader } from './read-tmx.ts'
import { XliffReader } from './read-xliff.ts'
import type { Term, TermWord } from './term.ts'
import { type TermFormat, termLossesOf } from './term-losses.ts'
import { readTermsJson, writeTermsJson } from './terms-json.ts'
import { readTermsTable, writeTermsTable } from './terms-table.ts'
import { NO_STAMP, type TranslationUnit, UNIT_STATES, type UnitSide } from './translation-unit.ts'
import { readUnitsJson, writeUnitsJson } from './units-json.ts'
import { readUnitsTable, writeUnitsTable } from './units-table.ts'
import { writeTbx } from './write-tbx.ts'
import { writeTmx } from './write-tmx.ts'
import { writeXliff1 } from './write-xliff-1.ts'
import { writeXliff2 } from './write-xliff-2.ts'

const PIECES = [
  'قال',
  'الرئيسُ',
  'said',
  '&amp;',
  '<b>',
  '"',
  "'",
  ']]>',
  '<!--',
  '|',
  '\\',
  ',',
  ';',
  '{1}',
  '🌍',
  ' ',
  '  ',
  '\n',
  '\r',
  '\r\n',
  '\t',
  // Marks, embeddings and isolates of direction, and line ends of their own.
  '\u200e\u200f\u061c',
  '\u202b\u202c\u2067\u2069',
  '\u0085\u2028',
  '\u00a0\u200b\ufeff',
]
/** What no XML and no UTF-8 holds. */
const BAD_PIECES = ['\u0000', '\u0001', '\u001b', '\ufffe', '\ud800', '\udfff']

const textOf = (pieces: readonly string[], minLength = 0) =>
  fc.array(fc.constantFrom(...pieces), { minLength, maxLength: 6 }).map(chosen => chosen.join(''))

function sideOf(tags: readonly string[], pieces: readonly string[]): fc.Arbitrary<UnitSide> {
  const stretch = fc.record({ text: textOf(pieces, 1), isCode: fc.boolean() })
  return fc
    .record({ stretches: fc.array(stretch, { maxLength: 4 }), tag: fc.constantFrom(...tags) })
    .map(({ stretches, tag }) => {
      const codes: { from: number; to: number }[] = []
      let text = ''
      for (const { text: next, isCode } of stretches) {
        if (isCode) codes.push({ from: text.length, to: text.length + next.length })
        text += next
      }
      return { text, tag, codes }
    })
}

function unitOf(pieces: readonly string[], times: fc.Arbitrary<number>): fc.Arbitrary<TranslationUnit> {
  const stamp = fc.record({ at: fc.option(times), by: textOf(pieces) })
  return fc.record({
    id: fc.oneof(fc.constantFrom('', 'a', 'u1', 'muqabil-1', 'with space', 'جملة'), textOf(pieces)),
    arabic: sideOf(['ar', 'ar-EG', 'AR'], pieces),
    english: sideOf(['en', 'en-GB'], pieces),
    state: fc.option(fc.constantFrom(...UNIT_STATES)),
    properties: fc.array(fc.record({ name: textOf(pieces), value: textOf(pieces) }), { maxLength: 3 }),
    notes: fc.array(textOf(pieces, 1), { maxLength: 3 }),
    created: stamp,
    changed: stamp,
  })
}

const wholeSeconds = fc.integer({ min: -62_167_219_200, max: 253_402_300_799 }).map(seconds => seconds * 1000)
const goodUnits = fc.array(unitOf(PIECES, wholeSeconds), { maxLength: 4 })
const anyUnits = fc.array(
  unitOf([...PIECES, ...BAD_PIECES], fc.oneof(wholeSeconds, fc.integer(), fc.constant(1e15))),
  { maxLength: 3 },
)

const header = { source: 'arabic', version: '1.0' } as const
const joined = (pieces: Iterable<string>): string => [...pieces].join('')
function poured<T>(reader: PouringReader<T>, text: string): readonly T[] {
  const read = readWhole(reader, [text])
  if (!read.ok) throw new Error(`${read.failure.kind} at line ${read.failure.line} of ${text}`)
  return read.items
}

type Way = {
  readonly write: (units: readonly TranslationUnit[]) => string
  readonly read: (file: string) => readonly TranslationUnit[]
  /** A unit as the format holds it, beyond what `PIECES` keeps in bounds. */
  readonly held: (unit: TranslationUnit, first: TranslationUnit) => TranslationUnit
}
const asIs = (unit: TranslationUnit) => unit
const inTable = (unit: TranslationUnit): TranslationUnit => ({
  ...unit,
  arabic: { ...unit.arabic, codes: [] },
  english: { ...unit.english, codes: [] },
  properties: [],
  notes: unit.notes.length === 0 ? [] : [unit.notes.join('\n')],
})
const WAYS: Partial<Record<UnitFormat, Way>> = {
  tmx: {
    write: units => joined(writeTmx(units, header)),
    read: file => poured(new TmxReader(), file),
    held: asIs,
  },
  'xliff-1.2': {
    write: units => joined(writeXliff1(units, header)),
    read: file => poured(new XliffReader(), file),
    held: asIs,
  },
  'xliff-2.1': {
    write: units => joined(writeXliff2(units, header)),
    read: file => poured(new XliffReader(), file),
    held: (unit, first) => ({
      ...unit,
      arabic: { ...unit.arabic, tag: first.arabic.tag },
      english: { ...unit.english, tag: first.english.tag },
    }),
  },
  json: {
    write: units => joined(writeUnitsJson(units)),
    read: file => {
      const read = readUnitsJson(file)
      if (!read.ok) throw new Error(JSON.stringify(read))
      return read.items
    },
    held: asIs,
  },
  csv: {
    write: units => joined(writeUnitsTable(units, ',')),
    read: file => readUnitsTable(file, null).items,
    held: inTable,
  },
  tsv: {
    write: units => joined(writeUnitsTable(units, '\t')),
    read: file => readUnitsTable(file, '\t').items,
    held: inTable,
  },
  lines: {
    write: units => `${joined(writeLines(units, 'arabic'))}\f${joined(writeLines(units, 'english'))}`,
    read: file => {
      const [arabic = '', english = ''] = file.split('\f')
      return readLines(arabic, english) ?? []
    },
    held: ({ arabic, english }) => {
      const line = (side: UnitSide, tag: string) => ({
        text: side.text.replace(/\r\n|[\n\r\u0085\u2028]/g, ' '),
        tag,
        codes: [],
      })
      return {
        id: '',
        arabic: line(arabic, 'ar'),
        english: line(english, 'en'),
        state: null,
        properties: [],
        notes: [],
        created: NO_STAMP,
        changed: NO_STAMP,
      }
    },
  },
}
/** Rows without any text are no units in a table. */
const isKept = (format: UnitFormat) => (unit: TranslationUnit) =>
  (format !== 'csv' && format !== 'tsv') || unit.arabic.text + unit.english.text + unit.id !== ''

describe.each(Object.entries(WAYS) as [UnitFormat, Way][])('units in %s', (format, { write, read, held }) => {
  test('come back with all that the format holds', () => {
    fc.assert(
      fc.property(goodUnits, units => {
        const kept = units.filter(isKept(format))
        expect(read(write(kept))).toEqual(kept.map(unit => held(unit, kept[0]!)))
      }),
      { numRuns: 60 },
    )
  })
  test('are written whatever is in them, and come back as they are if no loss was foretold', () => {
    fc.assert(
      fc.property(anyUnits, units => {
        const kept = units.filter(isKept(format))
        const back = read(write(kept))
        expect(back).toHaveLength(kept.length)
        if (lossesOf(format, kept).length === 0) expect(back).toEqual(kept)
      }),
      { numRuns: 60 },
    )
  })
})

test('an English text translated into Arabic comes back as such', () => {
  fc.assert(
    fc.property(goodUnits, units => {
      const english = { source: 'english', version: '1.0' } as const
      expect(poured(new TmxReader(), joined(writeTmx(units, english)))).toEqual(units)
      expect(poured(new XliffReader(), joined(writeXliff1(units, english)))).toEqual(units)
    }),
    { numRuns: 20 },
  )
})

test('where the pieces of a file are cut makes no difference', () => {
  const cuts = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(goodUnits, cuts, (units, lengths) => {
      const file = WAYS.tmx!.write(units)
      const pieces: string[] = []
      for (let at = 0, next = 0; at < file.length; next++) {
        const length = lengths[next % lengths.length]!
        pieces.push(file.slice(at, at + length))
        at += length
      }
      const read = readWhole(new TmxReader(), pieces)
      expect(read.ok && read.items).toEqual(units)
    }),
    { numRuns: 40 },
  )
})

const trimmed = (pieces: readonly string[]) => textOf(pieces).map(text => text.trim())
const wordsOf = (tags: readonly string[], pieces: readonly string[]): fc.Arbitrary<readonly TermWord[]> =>
  fc
    .array(
      fc.record({
        text: trimmed(pieces).map(text => text || 'كلمة'),
        tag: fc.constantFrom(...tags),
        use: fc.option(fc.constantFrom('preferred', 'admitted', 'forbidden')),
        partOfSpeech: fc.constantFrom('', 'noun'),
        forms: fc.array(
          trimmed(pieces).map(text => text || 'كلمات'),
          { maxLength: 2 },
        ),
      }),
      { minLength: 1, maxLength: 3 },
    )
    // Tables have forbidden words behind the others.
    .map(words =>
      [...words].sort((a, b) => Number(a.use === 'forbidden') - Number(b.use === 'forbidden')),
    ) as fc.Arbitrary<readonly TermWord[]>
const termsOf = (pieces: readonly string[]): fc.Arbitrary<Term[]> =>
  fc.array(
    fc.record({
      id: fc.constantFrom('', 'c1', 'c2', 'not a name'),
      arabic: wordsOf(['ar', 'ar-SA'], pieces),
      english: wordsOf(['en'], pieces),
      domain: trimmed(pieces),
      definition: trimmed(pieces),
      note: trimmed(pieces),
    }),
    { maxLength: 3 },
  )

type TermWay = {
  readonly write: (terms: readonly Term[]) => string
  readonly read: (file: string) => readonly Term[]
}
const inTbx = (dialect: '2008' | '2019'): TermWay => ({
  write: terms => joined(writeTbx(terms, dialect)),
  read: file => poured(new TbxReader(), file),
})
const TERM_WAYS: readonly (readonly [string, TermFormat, TermWay])[] = [
  ['TBX of 2008', 'tbx', inTbx('2008')],
  ['TBX of 2019', 'tbx', inTbx('2019')],
  [
    'JSON',
    'json',
    {
      write: terms => joined(writeTermsJson(terms)),
      read: file => {
        const read = readTermsJson(file)
        if (!read.ok) throw new Error(JSON.stringify(read))
        return read.items
      },
    },
  ],
  [
    'CSV',
    'csv',
    {
      write: terms => joined(writeTermsTable(terms, ',')),
      read: file => readTermsTable(file, null).items,
    },
  ],
]

describe.each(TERM_WAYS)('terms in %s', (_, format, { write, read }) => {
  const withoutDetails = (word: TermWord): TermWord => ({
    ...word,
    tag: word.tag.slice(0, 2),
    use: word.use === 'forbidden' ? 'forbidden' : null,
    partOfSpeech: '',
    forms: [],
  })
  test('come back with all that the format holds', () => {
    fc.assert(
      fc.property(termsOf(PIECES), terms => {
        const seen = new Set<string>()
        const expected = terms.map(term => {
          const isLost = format === 'tbx' && (term.id === 'not a name' || seen.has(term.id))
          seen.add(term.id)
          if (format !== 'csv') return isLost ? { ...term, id: '' } : term
          return {
            ...term,
            arabic: term.arabic.map(withoutDetails),
            english: term.english.map(withoutDetails),
          }
        })
        expect(read(write(terms))).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })
  test('are written whatever is in them, and come back as they are if no loss was foretold', () => {
    fc.assert(
      fc.property(termsOf([...PIECES, ...BAD_PIECES]), terms => {
        const back = read(write(terms))
        if (termLossesOf(format, terms).length === 0) expect(back).toEqual(terms)
      }),
      { numRuns: 60 },
    )
  })
})
