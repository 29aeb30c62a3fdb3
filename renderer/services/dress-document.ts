import type { Settings } from '../../shared/model/settings.ts'
import { speak } from '../i18n/start.ts'
import { type SettingsState, settingsStore, uiLanguage } from '../state/settings-store.ts'

/** Gives the document the theme, language, direction and measures of the settings, now and at every change. */
export function dressDocument(): void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)')
  const dress = () => wear(settingsStore.getState(), dark.matches)
  settingsStore.subscribe(dress)
  dark.addEventListener('change', dress)
  dress()
}

function wear(state: SettingsState, systemIsDark: boolean): void {
  const { settings } = state
  const language = uiLanguage(state)
  const root = document.documentElement
  root.lang = language
  root.dir = language === 'ar' ? 'rtl' : 'ltr'
  root.dataset.theme = themeOf(settings, systemIsDark)
  root.style.setProperty('--text-scale', String(settings.textScale))
  root.style.setProperty('--arabic-share', `${settings.columnBalance * 100}fr`)
  root.style.setProperty('--english-share', `${(1 - settings.columnBalance) * 100}fr`)
  speak(language)
}

const themeOf = ({ theme }: Settings, systemIsDark: boolean): 'light' | 'sepia' | 'dark' =>
  theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme
