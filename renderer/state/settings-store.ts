import { createStore } from 'zustand/vanilla'
import {
  COLUMN_BALANCE,
  DEFAULT_SETTINGS,
  LINE_HEIGHT,
  LISTEN_RATE,
  PAGE_WIDTH,
  type Settings,
  TEXT_SCALE,
} from '../../shared/model/settings.ts'

/** The settings as the window shows them, and the language that `system` stands for on this machine. */
export type SettingsState = { readonly settings: Settings; readonly systemLanguage: 'en' | 'ar' }

/** Settings in force. The service that saves them watches this store. */
export const settingsStore = createStore<SettingsState>()(() => ({
  settings: DEFAULT_SETTINGS,
  systemLanguage: 'en',
}))

/** The language that the window speaks. */
export const uiLanguage = ({ settings, systemLanguage }: SettingsState): 'en' | 'ar' =>
  settings.uiLanguage === 'system' ? systemLanguage : settings.uiLanguage

/** Changes some settings at once; sizes and balances are kept within their bounds. */
export function changeSettings(change: Partial<Settings>): void {
  settingsStore.setState(({ settings }) => {
    const next = { ...settings, ...change }
    return {
      settings: {
        ...next,
        textScale: within(next.textScale, TEXT_SCALE),
        columnBalance: within(next.columnBalance, COLUMN_BALANCE),
        lineHeight: within(next.lineHeight, LINE_HEIGHT),
        pageWidth: within(next.pageWidth, PAGE_WIDTH),
        listenRate: within(next.listenRate, LISTEN_RATE),
      },
    }
  })
}

/** A value within bounds, in hundredths, so that steps of a tenth do not drift. */
export const within = (
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): number => Math.round(Math.min(most, Math.max(least, value)) * 100) / 100
