/** However old, the newest are kept. */
const NEWEST = 3
const DAY = 24 * 60 * 60 * 1000

/** Stretches of time before now, of each of which the newest backup is kept: how many, and which one a time is in. */
const STRETCHES: readonly { readonly count: number; readonly of: (time: number) => number }[] = [
  // Stretches of the calendar and not of the hour, so that the one kept stays the same until its stretch is over.
  { count: 7, of: time => Math.floor(time / DAY) },
  { count: 9, of: time => Math.floor(time / (7 * DAY)) },
  { count: 12, of: monthOf },
]

/** Milliseconds that a library set aside by a restore is kept, besides the newest ones. */
const SET_ASIDE_FOR = 61 * DAY

/**
 * Of backups made at some times, in milliseconds since 1970 (UTC), those that need not be kept any longer. Kept are
 * the newest three, one for each of the last seven days, nine weeks and twelve months.
 */
export function expiredBackups(times: readonly number[], now: number): number[] {
  const newestFirst = [...times].sort((a, b) => b - a)
  const kept = new Set(newestFirst.slice(0, NEWEST))
  for (const { count, of } of STRETCHES)
    for (let ago = 0; ago < count; ago++) {
      const ofStretch = newestFirst.find(time => of(time) === of(now) - ago)
      if (ofStretch !== undefined) kept.add(ofStretch)
    }
  return newestFirst.filter(time => !kept.has(time))
}

/** Of libraries set aside by a restore, those older than two months, but never the newest three. */
export const expiredSetAside = (times: readonly number[], now: number): number[] =>
  [...times]
    .sort((a, b) => b - a)
    .slice(NEWEST)
    .filter(time => now - time > SET_ASIDE_FOR)

function monthOf(time: number): number {
  const date = new Date(time)
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
