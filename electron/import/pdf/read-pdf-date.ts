/** A date as PDF writes it (`D:20240512093000+03'00'`) in milliseconds since 1970; null where it is none. */
export function readPdfDate(said: string): number | null {
  const parts = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:Z|([+-])(\d\d)'?(\d\d)?)?/.exec(said.trim())
  if (!parts) return null
  const [year, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map(part => (part === undefined ? undefined : Number(part)))
  const written = Date.UTC(year!, month - 1, day, hour, minute, second)
  const ahead = (Number(parts[8] ?? 0) * 60 + Number(parts[9] ?? 0)) * 60_000
  const at = parts[7] === '-' ? written + ahead : written - ahead
  return Number.isFinite(at) ? at : null
}
