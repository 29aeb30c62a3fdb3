const FORM = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/

/**
 * The first moment, in milliseconds since 1970, of a year, month or day as a person writes it: `2024`, `2024-05`,
 * `2024/5/31`, also in Arabic digits. Null for what is no date.
 */
export function readSearchDate(written: string): number | null {
  const plain = written.replace(/[٠-٩]/g, digit => String(digit.charCodeAt(0) - 0x0660))
  const match = FORM.exec(plain)
  if (!match) return null
  const [year, month, day] = match.slice(1).map(part => (part === undefined ? 1 : Number(part)))
  const date = new Date(year!, month! - 1, day!)
  // The thirteenth month and the thirtieth of February are no dates.
  if (date.getMonth() !== month! - 1 || date.getDate() !== day!) return null
  return date.getTime()
}
