import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnsOf, shelfWindow } from './shelf-window.ts'

test.each([
  ['at the top', [0, 800, 100, 100_000], [0, 14]],
  ['below its head', [-200, 800, 100, 100_000], [0, 12]],
  ['far down', [5_000_050, 800, 100, 100_000], [49_994, 50_015]],
  ['at the end', [9_999_200, 800, 100, 100_000], [99_986, 100_000]],
  ['a short list', [0, 800, 100, 3], [0, 3]],
  ['an empty list', [0, 800, 100, 0], [0, 0]],
  ['after the list became short', [50_000, 800, 100, 3], [0, 3]],
] as const)('%s', (_title, [top, height, row, rows], [first, end]) => {
  expect(shelfWindow(top, height, row, rows)).toEqual({ first, end })
})

test('every row in view is drawn, and never more than a few screens of them', () => {
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.integer({ min: 40, max: 300 }),
      fc.nat(3000),
      fc.nat(1000),
      (rows, row, height, at) => {
        const top = Math.min((at / 1000) * rows * row, Math.max(0, rows * row - height))
        const { first, end } = shelfWindow(top, height, row, rows)
        expect(first * row).toBeLessThanOrEqual(top)
        expect(Math.min(rows * row, top + height)).toBeLessThanOrEqual(end * row)
        expect(end - first).toBeLessThanOrEqual(height / row + 14)
      },
    ),
  )
})

test.each([
  [300, 1],
  [619, 1],
  [620, 2],
  [1260, 4],
  [1259, 3],
])('%i pixels hold %i cards', (width, columns) => {
  expect(columnsOf(width, 300, 20)).toBe(columns)
})
