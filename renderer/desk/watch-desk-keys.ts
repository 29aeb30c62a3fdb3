import { readChord, type Stroke } from '../commands/match-key.ts'
import { libraryStore } from '../state/library-store.ts'
import { screenStore } from '../state/screen-store.ts'
import { divideAtCaret, leaveCaret, moveCaret, runDeskAction } from './desk-commands.ts'
import { DESK_KEYS, type DeskAction } from './desk-keys.ts'
import { deskStore } from './desk-store.ts'

/** Answers the keys of the desk, before those of the page, from now on; answers its own end. */
export function watchDeskKeys(): () => void {
  document.addEventListener('keydown', onKeyDown, { capture: true })
  return () => document.removeEventListener('keydown', onKeyDown, { capture: true })
}

/** The action of the desk that a stroke stands for, by physical keys. */
export function matchDeskKey(stroke: Stroke, isMac: boolean): DeskAction | null {
  const command = isMac ? stroke.metaKey : stroke.ctrlKey
  if (isMac ? stroke.ctrlKey : stroke.metaKey) return null
  const found = DESK_KEYS.find(({ keys }) => {
    const chord = readChord(keys)
    return (
      chord.code === stroke.code &&
      chord.command === command &&
      chord.shift === stroke.shiftKey &&
      chord.alt === stroke.altKey
    )
  })
  return found?.id ?? null
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.isComposing || screenStore.getState().sheet !== null) return
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('dialog, [popover], input, textarea, select')) return
  if (deskStore.getState().caret && answerCaret(event)) {
    event.preventDefault()
    return
  }
  const isMac = libraryStore.getState().appInfo?.platform === 'darwin'
  const action = matchDeskKey(event, isMac)
  if (!action) return
  // Whoever listens on the document listens later, and leaves alone what was answered.
  event.preventDefault()
  void runDeskAction(action)
}

/** Keys that the caret answers while it stands in a sentence. */
function answerCaret({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || shiftKey) return false
  switch (code) {
    case 'ArrowLeft':
      moveCaret('left')
      return true
    case 'ArrowRight':
      moveCaret('right')
      return true
    case 'Home':
      moveCaret('first')
      return true
    case 'End':
      moveCaret('last')
      return true
    case 'Enter':
    case 'NumpadEnter':
      void divideAtCaret()
      return true
    case 'Escape':
    case 'F2':
      leaveCaret()
      return true
    default:
      return false
  }
}
