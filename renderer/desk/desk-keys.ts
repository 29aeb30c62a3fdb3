/**
 * The keys of the alignment desk, by physical key as everywhere. They go before those of the page while it is open;
 * those that a translator uses most have a short name at the foot.
 */
export const DESK_KEYS = [
  { id: 'bead-next', keys: 'ArrowDown' },
  { id: 'bead-previous', keys: 'ArrowUp' },
  { id: 'sentence-left', keys: 'ArrowLeft' },
  { id: 'sentence-right', keys: 'ArrowRight' },
  { id: 'first', keys: 'Home' },
  { id: 'last', keys: 'End' },
  { id: 'doubt-next', keys: 'KeyD' },
  { id: 'doubt-previous', keys: 'Shift+KeyD' },
  { id: 'confirm', keys: 'KeyC' },
  { id: 'confirm-sure', keys: 'Shift+KeyC' },
  { id: 'merge', keys: 'KeyM' },
  { id: 'split', keys: 'KeyS' },
  { id: 'move-up', keys: 'Alt+ArrowUp' },
  { id: 'move-down', keys: 'Alt+ArrowDown' },
  { id: 'unlink', keys: 'KeyU' },
  { id: 'exchange', keys: 'KeyX' },
  { id: 'untranslated', keys: 'KeyT' },
  { id: 'caret', keys: 'F2' },
  { id: 'join', keys: 'KeyJ' },
  { id: 'undo', keys: 'CmdOrCtrl+Z' },
  { id: 'redo', keys: 'CmdOrCtrl+Shift+Z' },
] as const

/** What a key of the desk does. */
export type DeskAction = (typeof DESK_KEYS)[number]['id']

/** What the menu of a bead offers, in this order. */
export const DESK_MENU = [
  'confirm',
  'merge',
  'split',
  'move-up',
  'move-down',
  'unlink',
  'exchange',
  'untranslated',
  'caret',
  'join',
] as const satisfies readonly DeskAction[]

/** The keys of an action. */
export const keysOf = (id: DeskAction): string => DESK_KEYS.find(key => key.id === id)!.keys
