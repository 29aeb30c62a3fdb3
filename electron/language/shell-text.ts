import { shellArabic } from '../../shared/i18n/shell-ar.ts'
import { type ShellKey, shellEnglish } from '../../shared/i18n/shell-en.ts'
import type { Settings } from '../../shared/model/settings.ts'

/** The languages of the interface. */
export type UiLanguage = 'en' | 'ar'

/** Says a sentence of the shell's catalogues in one language; `detail` fills its blank. */
export type Say = (key: ShellKey, detail?: string) => string

/** The voice of a language. */
export function shellVoice(language: UiLanguage): Say {
  const catalogue: Readonly<Record<ShellKey, string>> = language === 'ar' ? shellArabic : shellEnglish
  return (key, detail = '') => catalogue[key].replaceAll('{{detail}}', () => detail)
}

/** The language that `system` stands for, told by what the system prefers, best first. */
export const systemLanguage = (preferred: readonly string[]): UiLanguage =>
  preferred.map(tag => tag.slice(0, 2).toLowerCase()).find(code => code === 'ar' || code === 'en') === 'ar'
    ? 'ar'
    : 'en'

/** The language of the interface under some settings. */
export const uiLanguage = (settings: Settings, system: UiLanguage): UiLanguage =>
  settings.uiLanguage === 'system' ? system : settings.uiLanguage
