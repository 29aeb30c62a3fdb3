import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { shellArabic } from '../../shared/i18n/shell-ar.ts'
import { shellEnglish } from '../../shared/i18n/shell-en.ts'
import { arabic } from './ar.ts'
import { english } from './en.ts'

/** Makes both languages ready; the first is spoken until `speak` says otherwise. */
export function startTranslations(language: 'en' | 'ar'): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: {
      en: { translation: { ...shellEnglish, ...english } },
      ar: { translation: { ...shellArabic, ...arabic } },
    },
    // Keys have dots in them, and React escapes what it draws.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  })
}

/** Changes the language of the window at once. */
export function speak(language: 'en' | 'ar'): void {
  if (i18next.language !== language) void i18next.changeLanguage(language)
}
