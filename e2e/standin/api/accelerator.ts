import type { Accelerator } from '../worlds/watch-page.ts'

const isMac = process.platform === 'darwin'

const MODIFIERS: Readonly<Record<string, 'control' | 'alt' | 'shift' | 'meta'>> = {
  alt: 'alt',
  altgr: 'alt',
  cmd: 'meta',
  cmdorctrl: isMac ? 'meta' : 'control',
  command: 'meta',
  commandorcontrol: isMac ? 'meta' : 'control',
  control: 'control',
  ctrl: 'control',
  meta: 'meta',
  option: 'alt',
  shift: 'shift',
  super: 'meta',
}

const CODES: Readonly<Record<string, string>> = {
  '-': 'Minus',
  ',': 'Comma',
  '.': 'Period',
  '/': 'Slash',
  ';': 'Semicolon',
  "'": 'Quote',
  '=': 'Equal',
  '[': 'BracketLeft',
  '\\': 'Backslash',
  ']': 'BracketRight',
  '`': 'Backquote',
  backspace: 'Backspace',
  delete: 'Delete',
  down: 'ArrowDown',
  end: 'End',
  enter: 'Enter',
  esc: 'Escape',
  escape: 'Escape',
  home: 'Home',
  insert: 'Insert',
  left: 'ArrowLeft',
  pagedown: 'PageDown',
  pageup: 'PageUp',
  return: 'Enter',
  right: 'ArrowRight',
  space: 'Space',
  tab: 'Tab',
  up: 'ArrowUp',
}

/** An accelerator in Electron's notation as the physical keys of a keyboard; throws on one that names no key. */
export function parseAccelerator(text: string): Accelerator {
  const held = { control: false, alt: false, shift: false, meta: false }
  const parts = text.split('+').map(part => part.trim())
  const key = parts.pop() ?? ''
  for (const part of parts) {
    const modifier = MODIFIERS[part.toLowerCase()]
    if (!modifier) throw new Error(`stand-in: the accelerator '${text}' is not understood`)
    held[modifier] = true
  }
  // The sign plus is on the key of the sign equal, and Shift is part of writing it.
  if (key.toLowerCase() === 'plus') return { ...held, shift: true, code: 'Equal' }
  const code = /^[a-z]$/i.test(key)
    ? `Key${key.toUpperCase()}`
    : /^\d$/.test(key)
      ? `Digit${key}`
      : /^f\d{1,2}$/i.test(key)
        ? key.toUpperCase()
        : CODES[key.toLowerCase()]
  if (!code) throw new Error(`stand-in: the accelerator '${text}' is not understood`)
  return { ...held, code }
}
