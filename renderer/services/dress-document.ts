import type { Settings } from '../../shared/model/settings.ts'
import { speak } from '../i18n/start.ts'
import { lookInForce } from '../state/look.ts'
import { readingStore } from '../state/reading-store.ts'
import { type SettingsState, settingsStore, uiLanguage } from '../state/settings-store.ts'

/** What the system asks for that the theme `system` follows. */
type SystemWish = { readonly dark: boolean; readonly contrast: boolean }

/** Gives the document the theme, language, direction, faces and measures of the settings, now and at every change. */
export function dressDocument(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const contrast = window.matchMedia('(prefers-contrast: more)')
  const dress = () => wear(settingsStore.getState(), { dark: dark.matches, contrast: contrast.matches })
  settingsStore.subscribe(dress)
  // An article may have a size of its own.
  readingStore.subscribe((state, before) => {
    if (state.article?.id !== before.article?.id) dress()
  })
  dark.addEventListener('change', dress)
  contrast.addEventListener('change', dress)
  dress()
}

function wear(state: SettingsState, wish: SystemWish): void {
  const { settings } = state
  const language = uiLanguage(state)
  const root = document.documentElement
  root.lang = language
  root.dir = language === 'ar' ? 'rtl' : 'ltr'
  root.dataset.theme = themeOf(settings, wish)
  root.dataset.arabicFace = settings.arabicFace
  root.dataset.englishFace = settings.englishFace
  root.style.setProperty('--text-scale', String(lookInForce(settings).textScale))
  root.style.setProperty('--line-scale', String(settings.lineHeight))
  root.style.setProperty('--page-scale', String(settings.pageWidth))
  root.style.setProperty('--arabic-share', `${settings.columnBalance * 100}fr`)
  root.style.setProperty('--english-share', `${(1 - settings.columnBalance) * 100}fr`)
  speak(language)
}

function themeOf({ theme }: Settings, { dark, contrast }: SystemWish): Exclude<Settings['theme'], 'system'> {
  if (theme !== 'system') return theme
  if (dark) return 'dark'
  return contrast ? 'contrast' : 'light'
}
