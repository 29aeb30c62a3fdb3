/** A moment as the day that a date field shows, by the calendar of this place; an empty text for none. */
export function dayField(milliseconds: number | null): string {
  if (milliseconds === null) return ''
  const date = new Date(milliseconds)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** The beginning of the day that a date field holds; null where it is empty or no day. */
export function dayOfField(written: string): number | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? []
  if (year === undefined) return null
  // The constructor takes years below 100 for those of the last century.
  const date = new Date(2000, Number(month) - 1, Number(day))
  date.setFullYear(Number(year), Number(month) - 1, Number(day))
  return date.getMonth() === Number(month) - 1 ? date.getTime() : null
}
