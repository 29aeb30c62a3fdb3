import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayField, dayOfField } from './day-field.ts'

test.each([
  ['', null],
  ['2026-02-30', null],
  ['26-02-03', null],
  ['2026-13-01', null],
  ['yesterday', null],
])('%j is no day', (written, day) => {
  expect(dayOfField(written)).toBe(day)
})

test('a day comes back as it was written', () => {
  const days = fc.date({
    min: new Date(Date.UTC(1, 0, 2)),
    max: new Date(Date.UTC(9999, 11, 30)),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(days, date => {
      const written = dayField(date.getTime())
      expect(dayField(dayOfField(written))).toBe(written)
      expect(dayOfField(written)! <= date.getTime()).toBe(true)
    }),
  )
  expect(dayField(null)).toBe('')
})
