import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expiredBackups, expiredSetAside } from './expired-backups.ts'

const DAY = 24 * 60 * 60 * 1000
const NOW = Date.parse('2026-11-24T18:30:00Z')
const daysAgo = (...days: number[]) => days.map(day => NOW - day * DAY)

describe('of the backups', () => {
  const rows: [string, number[], number[]][] = [
    ['the newest three are kept, however old', [500, 600, 700, 800], [800]],
    ['of each of seven days the newest is kept', [0, 0.1, 1, 2, 3, 3.2, 4, 5, 6], [3.2]],
    // Weeks begin on Thursdays here, and the 24th of November 2026 is a Tuesday: they begin 5, 12, 19 days ago.
    [
      'of each week before that the newest is kept',
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 18],
      [7, 8, 11, 12, 18],
    ],
    // November began 23 days ago, October 54, September 84, August 115.
    [
      'of each month before that the newest is kept',
      [0, 1, 2, 60, 70, 80, 90, 100, 115, 120, 390],
      [70, 80, 100, 115, 390],
    ],
    ['none has expired while there are three', [0, 1, 800], []],
  ]
  it.each(rows)('%s', (_title, made, expired) => {
    expect(expiredBackups(daysAgo(...made), NOW)).toEqual(daysAgo(...expired))
  })

  it('few are kept, day after day, and always one of a week, of two months and of most of a year ago', () => {
    fc.assert(
      fc.property(fc.integer({ min: 340, max: 420 }), fc.integer({ min: 0, max: DAY - 1 }), (days, hour) => {
        let backups: number[] = []
        for (let day = 0; day <= days; day++) {
          const now = NOW + day * DAY + hour
          backups.push(now)
          const gone = new Set(expiredBackups(backups, now))
          backups = backups.filter(time => !gone.has(time))
          expect(backups.length).toBeLessThanOrEqual(7 + 9 + 12)
          const isThereFrom = (least: number, most: number) =>
            backups.some(time => now - time >= least * DAY && now - time <= most * DAY)
          if (day > 7) expect([0, 1, 2, 3, 4, 5, 6].every(ago => isThereFrom(ago, ago))).toBe(true)
          if (day > 62) expect(isThereFrom(50, 62)).toBe(true)
          if (day > 335) expect(isThereFrom(300, 366)).toBe(true)
        }
      }),
      { numRuns: 4 },
    )
  })
})

it('libraries set aside are kept for two months, and the newest three for good', () => {
  expect(expiredSetAside(daysAgo(1, 60, 62, 200), NOW)).toEqual(daysAgo(200))
  expect(expiredSetAside(daysAgo(100, 200, 300), NOW)).toEqual([])
  expect(expiredSetAside(daysAgo(1, 2, 3, 60), NOW)).toEqual([])
})
