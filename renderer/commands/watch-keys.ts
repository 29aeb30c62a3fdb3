import { COMMANDS } from '../../shared/commands.ts'
import { bridge } from '../bridge.ts'
import { libraryStore } from '../state/library-store.ts'
import { screenStore } from '../state/screen-store.ts'
import { type KeyAction, matchKey } from './match-key.ts'
import { READER_KEYS } from './reader-keys.ts'
import { isAvailable, runCommand, runKey } from './run-command.ts'

/** Carries out commands as keys and the native menu give them, from now on. */
export function watchKeys(): void {
  document.addEventListener('keydown', onKeyDown)
  bridge.onCommand(({ id }) => {
    // The menu knows of no field: what was typed in one is undone there.
    if ((id === 'undo' || id === 'redo') && document.activeElement?.closest(FIELDS)) document.execCommand(id)
    else void runCommand(id)
  })
}

function onKeyDown(event: KeyboardEvent): void {
  // A key that belongs to an input method, or that a control has answered already, is not ours.
  if (event.isComposing || event.defaultPrevented) return
  const isMac = libraryStore.getState().appInfo?.platform === 'darwin'
  const target = event.target instanceof Element ? event.target : null
  const action = matchKey(event, isMac, isFree(target, event.code))
  if (action === null || belongsToField(action, target) || !isPossible(action)) return
  event.preventDefault()
  void runKey(action)
}

const FIELDS =
  'input:not([type=range]):not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]'
/** Keys that a focused control answers itself. */
const CONTROL_KEYS = /^(?:Enter|NumpadEnter|Space|Arrow|Home|End|Page)/

/** Whether a bare key may be a command here: nothing is typed, no sheet is open, the control does not need it. */
function isFree(target: Element | null, code: string): boolean {
  if (screenStore.getState().sheet !== null || target?.closest('dialog, [popover]')) return false
  if (target?.closest(FIELDS)) return false
  return !(CONTROL_KEYS.test(code) && target?.closest('button, a, input, [role=option], [role=menuitem]'))
}

/** Cut, copy, paste, select all, undo and redo are the field's own while the reader types in one. */
function belongsToField(action: KeyAction, target: Element | null): boolean {
  const command = COMMANDS.find(one => one.id === action)
  if (command?.menu !== 'edit') return false
  // Chromium copies a selection and selects all by itself, and gives a paste its own event.
  return command.where === 'role' || Boolean(target?.closest(FIELDS))
}

function isPossible(action: KeyAction): boolean {
  if (READER_KEYS.some(key => key.id === action)) return isAvailable('next-sentence')
  return COMMANDS.some(command => command.id === action && isAvailable(command.id))
}
