import { describe, expect, it } from 'vitest'
import { shellArabic } from '../../shared/i18n/shell-ar.ts'
import { type ShellKey, shellEnglish } from '../../shared/i18n/shell-en.ts'
import { DEFAULT_SETTINGS } from '../../shared/model/settings.ts'
import { shellVoice, systemLanguage, uiLanguage } from './shell-text.ts'

describe('the catalogues', () => {
  it('have the same keys in the same order', () => {
    expect(Object.keys(shellArabic)).toEqual(Object.keys(shellEnglish))
  })

  it.each(Object.keys(shellEnglish) as ShellKey[])('say %s in both languages with the same blanks', key => {
    const blanks = (text: string) => text.match(/\{\{\w+\}\}/g) ?? []
    expect(blanks(shellArabic[key])).toEqual(blanks(shellEnglish[key]))
    // The names of the languages stand in their own writing in both, and some entries are a blank alone.
    if (!key.startsWith('command.language-') && key !== 'dialog.link-detail')
      expect(shellArabic[key]).toMatch(/\p{Script=Arabic}/u)
  })
})

describe('a voice', () => {
  it('fills the blank with a detail as it is', () => {
    expect(shellVoice('en')('error.empty-file', '$& $1 a.txt')).toBe('“$& $1 a.txt” holds no text.')
    expect(shellVoice('ar')('error.empty-file', 'أ.txt')).toBe('لا نص في «أ.txt».')
  })
})

describe('the language of the system is', () => {
  it.each([
    [['ar-EG', 'en-US'], 'ar'],
    [['en-GB', 'ar'], 'en'],
    [['fr-FR', 'ar-MA', 'en'], 'ar'],
    [['fr-FR', 'de'], 'en'],
    [['AR'], 'ar'],
    [[], 'en'],
  ] as const)('%j → %s', (preferred, language) => {
    expect(systemLanguage(preferred)).toBe(language)
  })

  it('what the interface follows unless another was chosen', () => {
    expect(uiLanguage(DEFAULT_SETTINGS, 'ar')).toBe('ar')
    expect(uiLanguage({ ...DEFAULT_SETTINGS, uiLanguage: 'en' }, 'ar')).toBe('en')
  })
})
