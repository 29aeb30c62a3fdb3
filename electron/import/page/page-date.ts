/** The years in which a page may have been published; anything else is a mistake of the page. */
const YEARS = { first: 1800, last: 2200 }
const ISO =
  /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,3})\d*)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?\s*$/i
// RFC 5322, as in mail and HTTP: «Tue, 24 Nov 2026 10:00:00 +0300».
const MAIL =
  /^\s*(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?/i
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * A date as machines write it, in milliseconds since 1970 (UTC); null for anything else. A time without its zone is
 * taken for UTC, so that the same page gives the same date everywhere.
 */
export function pageDate(text: string | null | undefined): number | null {
  if (!text || text.length > 60) return null
  const digits = text.replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x660))
  const iso = ISO.exec(digits)
  if (iso) return utc(iso[1]!, Number(iso[2]), iso[3]!, iso[4], iso[5], iso[6], iso[7], iso[8])
  const mail = MAIL.exec(digits)
  if (!mail) return null
  const month = MONTHS.indexOf(mail[2]!.toLowerCase()) + 1
  return utc(mail[3]!, month, mail[1]!, mail[4], mail[5], mail[6], undefined, mail[7])
}

function utc(
  year: string,
  month: number,
  day: string,
  hour = '0',
  minute = '0',
  second = '0',
  fraction = '0',
  zone = 'Z',
): number | null {
  const numbers = [Number(year), month, Number(day), Number(hour), Number(minute), Number(second)] as const
  const [y, m, d, h, min, s] = numbers
  if (y < YEARS.first || y > YEARS.last || m < 1 || m > 12 || d < 1 || d > 31) return null
  if (h > 24 || min > 59 || s > 60) return null
  const date = new Date(Date.UTC(y, m - 1, d))
  // The thirtieth of February is no date.
  if (date.getUTCDate() !== d) return null
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone)
  const ahead = offset
    ? (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) * 60_000
    : 0
  return Date.UTC(y, m - 1, d, h, min, s, Number(fraction.padEnd(3, '0'))) - ahead
}
