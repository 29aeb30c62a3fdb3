/** Whether a time can be written: a whole second of the years 0 to 9999 (UTC). */
export const isWritableTime = (milliseconds: number): boolean =>
  Number.isInteger(milliseconds / 1000) && isInYears(milliseconds)

/** A time as XML and JSON have it, `2026-01-31T18:05:00Z`; null beyond the years 0 to 9999. */
export const isoTime = (milliseconds: number | null): string | null =>
  milliseconds === null || !isInYears(milliseconds)
    ? null
    : `${new Date(Math.floor(milliseconds / 1000) * 1000).toISOString().slice(0, 19)}Z`

/** A time as TMX has it, `20260131T180500Z`; null beyond the years 0 to 9999. */
export const tmxTime = (milliseconds: number | null): string | null =>
  isoTime(milliseconds)?.replace(/[-:]/g, '') ?? null

/** Milliseconds since 1970 of a time in either form, a day alone being its midnight (UTC); null for anything else. */
export function readTime(text: string): number | null {
  const parts = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/.exec(
    text.trim(),
  )
  if (!parts) return null
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone = 'Z'] = parts
  const colon = zone === 'Z' ? zone : `${zone.slice(0, 3)}:${zone.slice(-2)}`
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${colon}`)
  return Number.isNaN(time) ? null : time
}

const isInYears = (milliseconds: number): boolean => {
  const date = new Date(milliseconds)
  // An invalid date has no year and fails both.
  return date.getUTCFullYear() >= 0 && date.getUTCFullYear() <= 9999
}
