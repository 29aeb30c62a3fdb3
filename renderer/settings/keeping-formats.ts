import { useSpeak } from '../i18n/say.tsx'

type KeepingFormats = {
  /** Milliseconds since 1970 as a day and an hour. */
  readonly moment: (milliseconds: number) => string
  /** Bytes as kilobytes or megabytes. */
  readonly size: (bytes: number) => string
}

// Made once for each language: a formatter costs more than all that it formats.
const made = new Map<'en' | 'ar', KeepingFormats>()

/** How the sections on copies and archives write times and sizes. */
export function useKeepingFormats(): KeepingFormats {
  const { language } = useSpeak()
  const before = made.get(language)
  if (before) return before
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' })
  const unit = (name: 'kilobyte' | 'megabyte') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, maximumSignificantDigits: 2 })
  const kilobytes = unit('kilobyte')
  const megabytes = unit('megabyte')
  const formats: KeepingFormats = {
    moment: milliseconds => moment.format(milliseconds),
    size: bytes =>
      bytes < 1_000_000 ? kilobytes.format(Math.max(1, bytes / 1000)) : megabytes.format(bytes / 1_000_000),
  }
  made.set(language, formats)
  return formats
}
