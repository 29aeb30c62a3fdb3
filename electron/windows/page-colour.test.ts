import { expect, it } from 'vitest'
import { drawnTheme } from './page-colour.ts'

it.each([
  ['system', true, 'dark'],
  ['system', false, 'light'],
  ['light', true, 'light'],
  ['sepia', true, 'sepia'],
  ['dark', false, 'dark'],
  ['contrast', true, 'contrast'],
] as const)('the theme %s, the system being dark (%s), is drawn as %s', (theme, systemIsDark, drawn) => {
  expect(drawnTheme(theme, systemIsDark)).toBe(drawn)
})
