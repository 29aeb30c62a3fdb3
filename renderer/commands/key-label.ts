import { readChord } from './match-key.ts'

const SIGNS: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Comma: ',',
  Period: '.',
  Equal: '+',
  Minus: '−',
  Slash: '/',
  BracketLeft: '[',
  BracketRight: ']',
  Escape: 'Esc',
  Enter: '⏎',
}

/** The keys of a chord as they are printed on keycaps, in the order they are pressed. */
export function keyLabels(notation: string, isMac: boolean): string[] {
  const { code, command, shift, alt } = readChord(notation)
  if (code === 'Slash' && shift) return ['?']
  const key = SIGNS[code] ?? code.replace(/^(?:Key|Digit)/, '')
  return [
    ...(command ? [isMac ? '⌘' : 'Ctrl'] : []),
    ...(alt ? [isMac ? '⌥' : 'Alt'] : []),
    ...(shift ? [isMac ? '⇧' : 'Shift'] : []),
    key,
  ]
}
