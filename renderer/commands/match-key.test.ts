import { expect, test } from 'vitest'
import { matchKey, readChord, type Stroke } from './match-key.ts'

const stroke = (notation: string, key = ''): Stroke => {
  const held = notation.split('+')
  return {
    code: held.at(-1)!,
    key,
    ctrlKey: held.includes('Ctrl'),
    metaKey: held.includes('Meta'),
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
  }
}

test.each([
  // stroke, the letter that the layout gives, action where nothing is typed, action in a field
  ['Ctrl+KeyK', 'k', 'palette', 'palette'],
  ['Ctrl+KeyK', 'ن', 'palette', 'palette'],
  ['KeyD', 'ي', 'next-doubtful', null],
  ['KeyE', 'e', 'next-entity', null],
  ['Shift+KeyE', 'E', 'previous-entity', null],
  ['Shift+Slash', '؟', 'keys', null],
  ['Shift+Minus', '?', 'keys', null],
  ['Ctrl+Shift+KeyV', 'V', 'paste-article', 'paste-article'],
  ['Ctrl+KeyV', 'v', 'paste', 'paste'],
  ['Ctrl+Equal', '=', 'text-larger', 'text-larger'],
  ['Ctrl+Shift+Equal', '+', 'text-larger', 'text-larger'],
  ['Ctrl+NumpadAdd', '+', 'text-larger', 'text-larger'],
  ['Ctrl+Minus', '-', 'text-smaller', 'text-smaller'],
  ['Ctrl+Digit0', '٠', 'text-usual', 'text-usual'],
  ['Ctrl+Comma', 'و', 'settings', 'settings'],
  ['KeyL', 'م', 'library', null],
  ['Escape', 'Escape', 'let-go', null],
  ['ArrowLeft', 'ArrowLeft', 'key-left', null],
  // must not
  ['Alt+KeyD', 'd', null, null],
  ['Meta+KeyK', 'k', null, null],
  ['Ctrl+KeyD', 'd', null, null],
  ['Shift+KeyD', 'D', null, null],
  ['KeyK', 'ن', 'know-word', null],
  ['KeyQ', 'q', null, null],
])('%s (%s) is %s, and %s in a field', (notation, key, free, typing) => {
  expect(matchKey(stroke(notation, key), false, true)).toBe(free)
  expect(matchKey(stroke(notation, key), false, false)).toBe(typing)
})

test('on a Mac the command key takes the place of Ctrl', () => {
  expect(matchKey(stroke('Meta+KeyK'), true, true)).toBe('palette')
  expect(matchKey(stroke('Ctrl+KeyK'), true, true)).toBe(null)
})

test.each([
  ['CmdOrCtrl+Shift+V', { code: 'KeyV', command: true, shift: true, alt: false }],
  ['CmdOrCtrl+,', { code: 'Comma', command: true, shift: false, alt: false }],
  ['Shift+KeyE', { code: 'KeyE', command: false, shift: true, alt: false }],
  ['F11', { code: 'F11', command: false, shift: false, alt: false }],
])('%s is read', (notation, chord) => {
  expect(readChord(notation)).toEqual(chord)
})
