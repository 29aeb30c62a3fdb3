import { noticesStore } from '../state/notices-store.ts'
import { readingStore } from '../state/reading-store.ts'
import { screenStore } from '../state/screen-store.ts'
import { undoCorrection } from './correct.ts'
import { undoRemoval } from './library.ts'

/** What “Undo” means now: of what was told last and is still on show, else the last correction of the open article. */
export function undoable(): 'removal' | 'correction' | null {
  const { article } = readingStore.getState()
  const corrected = screenStore.getState().screen === 'reader' && (article?.corrections?.undo ?? 0) > 0
  const told = noticesStore
    .getState()
    .notices.findLast(
      notice =>
        notice.kind === 'removed' ||
        (notice.kind === 'corrected' && corrected && notice.article === article?.id),
    )
  if (told?.kind === 'removed') return 'removal'
  return corrected ? 'correction' : null
}

/** Undoes that; with nothing to undo nothing happens. */
export async function undoLast(): Promise<void> {
  const what = undoable()
  if (what === 'removal') await undoRemoval()
  else if (what === 'correction') await undoCorrection()
}
