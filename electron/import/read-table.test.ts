import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from './read-table.ts'

const AR = ['ارتفع النهر في الشمال', 'وعاد التلاميذ إلى مدارسهم', 'قال: "لا خطر"، ثم مضى; وعاد, وحده']
const EN = [
  'The river rose in the north',
  'Pupils returned to their schools',
  'He said, "no danger"; and he left',
]

describe('whatever the table', () => {
  it('its rows come back, in either order, by every delimiter, with or without a header', () => {
    const unit = fc.record({ arabic: fc.constantFrom(...AR), english: fc.constantFrom(...EN) })
    const units = fc.array(unit, { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(
        units,
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom('\n', '\r\n'),
        (given, delimiter, swapped, header, newline) => {
          const cells = given.map(({ arabic, english }) => [arabic, english])
          const rows = (header ? [['العربية', 'English'], ...cells] : cells).map(row =>
            swapped ? row.reverse() : row,
          )
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
          const table = rows.map(row => row.map(quoted).join(delimiter)).join(newline)
          expect(readTable(table, delimiter === '\t' ? 'tsv' : 'csv')).toMatchObject({
            ok: true,
            value: { units: given },
          })
        },
      ),
      { numRuns: 300 },
    )
  })

  it('it is read or refused, and no cell holds a line break', () => {
    const piece = fc.constantFrom(
      '"',
      ',',
      ';',
      '\t',
      '\n',
      '\r',
      'sep=;\n',
      '\ufeff',
      ...AR,
      ...EN,
      '12',
      '\ud800',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('tsv' as const, 'csv' as const),
        (pieces, kind) => {
          const read = readTable(pieces.join(''), kind)
          if (!read.ok) {
            expect(['empty-file', 'table-unclear']).toContain(read.code)
            return
          }
          const texts =
            'units' in read.value
              ? read.value.units.flatMap(({ arabic, english }) => [arabic, english])
              : read.value.blocks.map(block => block.text)
          expect(texts.filter(text => /[\n\r\t]/.test(text) || text.trim() !== text)).toEqual([])
        },
      ),
      { numRuns: 500 },
    )
  })

  it('random bytes are read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
        const read = readTable(bytes, 'csv')
        if (!read.ok) expect(read.code).not.toBe('document-too-large')
      }),
      { numRuns: 300 },
    )
  })

  it('a table above the limit is refused before it is looked at', () => {
    expect(readTable('x'.repeat(21 * 1024 * 1024), 'csv')).toMatchObject({ code: 'document-too-large' })
  })
})
