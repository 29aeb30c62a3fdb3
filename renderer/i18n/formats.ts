import { useSpeak } from './say.tsx'

/** Numbers, shares, dates and lists as the window's language writes them. */
export type Formats = {
  readonly number: (value: number) => string
  /** A share, 0 to 1, in whole per cent. */
  readonly share: (value: number) => string
  /** Milliseconds since 1970 as a day. */
  readonly day: (milliseconds: number) => string
  /** Numbers joined by the language's “and”. */
  readonly list: (values: readonly number[]) => string
}

// Made once for each language: a formatter costs more than all that it formats on a page.
const made = new Map<'en' | 'ar', Formats>()

/** The formats of the window's language. */
export const useFormats = (): Formats => formatsOf(useSpeak().language)

function formatsOf(language: 'en' | 'ar'): Formats {
  const before = made.get(language)
  if (before) return before
  const number = new Intl.NumberFormat(language)
  const share = new Intl.NumberFormat(language, { style: 'percent' })
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long' })
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const formats: Formats = {
    number: value => number.format(value),
    share: value => share.format(value),
    day: milliseconds => day.format(milliseconds),
    list: values => list.format(values.map(value => number.format(value))),
  }
  made.set(language, formats)
  return formats
}
