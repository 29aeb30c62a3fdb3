import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expiredBackups } from './expired-backups.ts'

const DAY = 24 * 60 * 60 * 1000
const NOW = Date.parse('2026-11-24T18:30:00Z')
const daysAgo = (...days: number[]) => days.map(day => NOW - day * DAY)

describe('of the backups', () => {
  const rows: [string, number[], number[]][] = [
    ['the newest three are kept, however old', [300, 200, 100, 400], [400]],
    // Weeks begin on Thursdays here, and the 24th of November 2026 is a Tuesday: they begin 5, 12, 19, 26 days ago.
    [
      'the newest of each of four weeks is kept',
      [0, 1, 2, 3, 4, 5, 6, 8, 13, 15, 20, 25, 26, 30],
      [3, 4, 5, 8, 15, 25, 26, 30],
    ],
    ['none has expired while there are three', [0, 1, 50], []],
  ]
  it.each(rows)('%s', (_title, made, expired) => {
    expect(expiredBackups(daysAgo(...made), NOW)).toEqual(daysAgo(...expired))
  })

  it('at most seven are kept, day after day, and always one about three weeks old', () => {
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 90 }), days => {
        let backups: number[] = []
        for (let day = 0; day <= days; day++) {
          const now = NOW + day * DAY
          backups.push(now)
          const gone = new Set(expiredBackups(backups, now))
          backups = backups.filter(time => !gone.has(time))
          expect(backups.length).toBeLessThanOrEqual(7)
          if (day > 28) expect(now - Math.min(...backups)).toBeGreaterThanOrEqual(14 * DAY)
        }
      }),
      { numRuns: 10 },
    )
  })
})
