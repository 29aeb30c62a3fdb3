import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLines } from './aligned-lines.ts'
import { type CellDelimiter, readSeparated, separatedRow } from './separated-values.ts'
import { readTermsTable } from './terms-table.ts'
import { readUnitsJson } from './units-json.ts'
import { readUnitsTable } from './units-table.ts'

test.each<[string, CellDelimiter | null, string[][]]>([
  [
    'a,b\r\nc,d\r\n',
    null,
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a;b\nc;"d;e"',
    null,
    [
      ['a', 'b'],
      ['c', 'd;e'],
    ],
  ],
  [
    'a\tb, c\rd\te',
    null,
    [
      ['a', 'b, c'],
      ['d', 'e'],
    ],
  ],
  ['sep=;\r\na,b;c', null, [['a,b', 'c']]],
  ['\ufeffa,"b ""c"""', null, [['a', 'b "c"']]],
  [
    'a,"b\r\nc"\n\nd,',
    null,
    [
      ['a', 'b\r\nc'],
      ['d', ''],
    ],
  ],
  // Marks in the middle of a cell are text, and what follows a closing mark is, too.
  ['5" x 3,"a" b', null, [['5" x 3', 'a b']]],
  ['"a;b",c', null, [['a;b', 'c']]],
  ['a,b\tc', '\t', [['a,b', 'c']]],
  ['', null, []],
])('%j is read as rows', (table, delimiter, rows) => {
  expect(readSeparated(table, delimiter)).toEqual({ rows, failure: null })
})

test('a quoted cell that never closes breaks the table off, and the rows before it are whole', () => {
  expect(readSeparated('a,b\nc,"d\n\n', ',')).toEqual({
    rows: [['a', 'b']],
    failure: { kind: 'cut-off', line: 2 },
  })
})

test('rows come back as they were written, whatever is in their cells', () => {
  const cell = fc.array(fc.constantFrom('قال', '"', ',', '\n', '\r', '\t', ';', ' ', 'a'), { maxLength: 5 })
  const row = fc.tuple(cell, cell, cell).map(cells => cells.map(parts => parts.join('')))
  fc.assert(
    fc.property(fc.array(row), fc.constantFrom<CellDelimiter>(',', ';', '\t'), (rows, delimiter) => {
      // A row whose cells are all empty has delimiters still, and so is a row.
      const table = rows.map(cells => separatedRow(cells, delimiter)).join('')
      expect(readSeparated(table, delimiter)).toEqual({ rows, failure: null })
    }),
  )
})

describe('a table of units', () => {
  test('is read by the names of its columns, in any order and either language', () => {
    const read = readUnitsTable('Note;الإنجليزية;العربية;other\nn;Yes;نعم;x\n;;;\n', null)
    expect(read.failure).toBeNull()
    expect(read.items.map(({ arabic, english, notes }) => [arabic.text, english.text, notes])).toEqual([
      ['نعم', 'Yes', ['n']],
    ])
  })
  test('without a column for each language is of another format', () => {
    expect(readUnitsTable('a,b\nc,d', null)).toEqual({
      items: [],
      failure: { kind: 'other-format', line: 1 },
    })
  })
})

test('a table of terms has several words in a cell, and forbidden ones apart', () => {
  const { items } = readTermsTable(
    'arabic,english,forbidden english\nمجلس | هيئة,council|board \\| body,\n,,\nقال,said,sayed',
    null,
  )
  const texts = items.map(term => [
    term.arabic.map(({ text }) => text),
    term.english.map(({ text, use }) => `${text} ${use}`),
  ])
  expect(texts).toEqual([
    [
      ['مجلس', 'هيئة'],
      ['council null', 'board | body null'],
    ],
    [['قال'], ['said null', 'sayed forbidden']],
  ])
})

test('two files of lines go together only if they have as many lines', () => {
  expect(
    readLines('\ufeffا\r\nب\n', 'a\nb')?.map(({ arabic, english }) => arabic.text + english.text),
  ).toEqual(['اa', 'بb'])
  expect(readLines('ا\n\n', 'a\n\n')).toHaveLength(2)
  expect(readLines('ا\n', 'a\nb\n')).toBeNull()
})

const file = (items: string) => `{"format":"muqabil-units","version":1,"items":[${items}]}`
test.each([
  ['not json', 'damaged', 1],
  ['[]', 'other-format', 1],
  ['{"format":"muqabil-terms","version":1,"items":[]}', 'other-format', 1],
  ['{"format":"muqabil-units","version":2,"items":[]}', 'other-format', 1],
  [file('{"arabic":{"text":"ا"},"english":{"text":"a"}},\n{"arabic":{"text":5}}'), 'damaged', 3],
  [file('{"state":"done"}'), 'damaged', 2],
  [file('{"notes":"n"}'), 'damaged', 2],
  [file('{"arabic":{"text":"abc","codes":[{"from":0,"to":9}]}}'), 'damaged', 2],
  [file('{"arabic":{"text":"abc","codes":[{"from":0,"to":2},{"from":1,"to":3}]}}'), 'damaged', 2],
  [file('{"created":{"at":"yesterday"}}'), 'damaged', 2],
])('JSON that is not ours is refused: %s', (json, kind, line) => {
  expect(readUnitsJson(json)).toEqual({ ok: false, failure: { kind, line } })
})
test('JSON may leave out what is empty', () => {
  expect(readUnitsJson(file('{"arabic":{"text":"نعم"},"english":{"text":"Yes"}}'))).toMatchObject({
    ok: true,
    items: [{ id: '', arabic: { text: 'نعم', tag: 'ar', codes: [] }, notes: [], created: { at: null } }],
  })
})
