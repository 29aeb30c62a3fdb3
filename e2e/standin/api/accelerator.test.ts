import { expect, test } from 'vitest'
import { parseAccelerator } from './accelerator.ts'

const main = process.platform === 'darwin' ? 'meta' : 'control'
const written = (text: string): string => {
  const { code, ...held } = parseAccelerator(text)
  return [...Object.entries(held).flatMap(([name, isHeld]) => (isHeld ? [name] : [])), code].join(' ')
}

for (const [text, keys] of [
  ['CmdOrCtrl+O', `${main} KeyO`],
  ['Ctrl+Shift+v', 'control shift KeyV'],
  ['CmdOrCtrl+,', `${main} Comma`],
  ['CmdOrCtrl+=', `${main} Equal`],
  ['CmdOrCtrl+Plus', process.platform === 'darwin' ? 'shift meta Equal' : 'control shift Equal'],
  ['CmdOrCtrl+-', `${main} Minus`],
  ['Alt+0', 'alt Digit0'],
  ['F11', 'F11'],
  ['Esc', 'Escape'],
] as const) {
  test(`${text} is the keys ${keys}`, () => expect(written(text)).toBe(keys))
}

for (const text of ['', 'Ctrl+', 'Hyper+K', 'Ctrl+ق']) {
  test(`«${text}» is not understood`, () => expect(() => parseAccelerator(text)).toThrow(/not understood/))
}
