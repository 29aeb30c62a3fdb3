import { expect, test } from 'vitest'
import { keyLabels } from './key-label.ts'

test.each([
  ['CmdOrCtrl+Shift+V', 'Ctrl Shift V', '⌘ ⇧ V'],
  ['CmdOrCtrl+=', 'Ctrl +', '⌘ +'],
  ['CmdOrCtrl+0', 'Ctrl 0', '⌘ 0'],
  ['Shift+KeyE', 'Shift E', '⇧ E'],
  ['Shift+Slash', '?', '?'],
  ['ArrowDown', '↓', '↓'],
  ['Escape', 'Esc', 'Esc'],
])('%s is printed %s', (notation, elsewhere, mac) => {
  expect(keyLabels(notation, false).join(' ')).toBe(elsewhere)
  expect(keyLabels(notation, true).join(' ')).toBe(mac)
})
