import type { Language } from '../../shared/model/text.ts'

/** What stands above the notes of a file, in both languages: nobody knows which one its reader speaks. */
export const NOTES_HEADING = 'ملاحظات · Notes'

const DAYS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  arabic: new Intl.DateTimeFormat('ar', { dateStyle: 'long' }),
  english: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }),
}

/** Milliseconds since 1970 as a day in the words of a language. */
export const dayIn = (language: Language, milliseconds: number): string => DAYS[language].format(milliseconds)

/** The tag and the direction of a language. */
export const TAGS = {
  arabic: { lang: 'ar', dir: 'rtl' },
  english: { lang: 'en', dir: 'ltr' },
} as const satisfies Record<Language, { lang: string; dir: string }>
