/** However old, the newest are kept. */
const NEWEST = 3
/** Of each of so many weeks before now, the newest is kept as well. */
const WEEKS = 4
const WEEK = 7 * 24 * 60 * 60 * 1000

/** Of backups made at some times, in milliseconds since 1970, those that need not be kept any longer. */
export function expiredBackups(times: readonly number[], now: number): number[] {
  const newestFirst = [...times].sort((a, b) => b - a)
  const kept = new Set(newestFirst.slice(0, NEWEST))
  // Weeks of the calendar and not of the hour, so that the one kept stays the same until its week is over.
  const weekOf = (time: number): number => Math.floor(time / WEEK)
  for (let ago = 0; ago < WEEKS; ago++) {
    const ofWeek = newestFirst.find(time => weekOf(time) === weekOf(now) - ago)
    if (ofWeek !== undefined) kept.add(ofWeek)
  }
  return newestFirst.filter(time => !kept.has(time))
}
