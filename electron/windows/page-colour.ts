import type { Settings } from '../../shared/model/settings.ts'

/** The themes that a page can be drawn in. */
export type DrawnTheme = Exclude<Settings['theme'], 'system'>

/** The theme that a page is drawn in under a setting. */
export const drawnTheme = (theme: Settings['theme'], systemIsDark: boolean): DrawnTheme =>
  theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme

/** The paper of each theme, so that a window shows no other colour before its page is drawn. */
export const PAGE_COLOURS: Readonly<Record<DrawnTheme, string>> = {
  light: '#fbf8f2',
  sepia: '#f4ead5',
  dark: '#191816',
  contrast: '#ffffff',
}
