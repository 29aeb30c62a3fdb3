import { COMMANDS, type CommandId } from '../../shared/commands.ts'
import { READER_KEYS, type ReaderKeyId } from './reader-keys.ts'

/** What a key event says, `code` being the physical key. */
export type Stroke = {
  readonly code: string
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** A key and what must be held with it; `command` is Ctrl, or ⌘ on a Mac. */
export type Chord = {
  readonly code: string
  readonly command: boolean
  readonly shift: boolean
  readonly alt: boolean
}

/** What a key may stand for. */
export type KeyAction = CommandId | ReaderKeyId

const CODES: Readonly<Record<string, string>> = {
  ',': 'Comma',
  '=': 'Equal',
  '-': 'Minus',
  '[': 'BracketLeft',
  ']': 'BracketRight',
}
const NUMPAD: Readonly<Record<string, string>> = {
  NumpadAdd: 'Equal',
  NumpadSubtract: 'Minus',
  Numpad0: 'Digit0',
  NumpadEnter: 'Enter',
}

/** Reads `CmdOrCtrl+Shift+V` or `Shift+KeyE`. */
export function readChord(notation: string): Chord {
  const held = notation.split('+')
  const last = held.pop()!
  const code = /^[A-Z]$/.test(last)
    ? `Key${last}`
    : /^\d$/.test(last)
      ? `Digit${last}`
      : (CODES[last] ?? last)
  return {
    code,
    command: held.includes('CmdOrCtrl'),
    shift: held.includes('Shift'),
    alt: held.includes('Alt'),
  }
}

/**
 * The action that a stroke stands for, by physical keys, so that shortcuts work under an Arabic layout. Keys
 * without Ctrl or ⌘ count only where `bare` says that nothing is being typed.
 */
export function matchKey(stroke: Stroke, isMac: boolean, bare: boolean): KeyAction | null {
  const command = isMac ? stroke.metaKey : stroke.ctrlKey
  const foreign = isMac ? stroke.ctrlKey : stroke.metaKey
  if (foreign) return null
  const code = NUMPAD[stroke.code] ?? stroke.code
  for (const { id, notation, isBare } of ALL_KEYS) {
    if (isBare && !bare) continue
    const chord = readChord(notation)
    if (chord.code !== code || chord.command !== command || chord.alt !== stroke.altKey) continue
    // Ctrl and + is typed with Shift on many keyboards.
    if (chord.shift === stroke.shiftKey || (chord.command && code === 'Equal')) return id
  }
  // The question mark is on another key in some layouts.
  if (bare && !command && !stroke.altKey && (stroke.key === '?' || stroke.key === '؟')) return 'keys'
  return null
}

const ALL_KEYS: readonly { readonly id: KeyAction; readonly notation: string; readonly isBare: boolean }[] = [
  ...COMMANDS.flatMap(({ id, accelerator, bare }) => [
    ...(accelerator ? [{ id, notation: accelerator, isBare: false }] : []),
    ...(bare ? [{ id, notation: bare, isBare: true }] : []),
  ]),
  ...READER_KEYS.map(({ id, bare }) => ({ id, notation: bare, isBare: true })),
]
