import { noticesStore, undoDone } from '../state/notices-store.ts'
import { readingStore } from '../state/reading-store.ts'
import { screenStore } from '../state/screen-store.ts'
import { undoCorrection } from './correct.ts'
import { undoRemoval } from './library.ts'
import { undoShelfRemoval } from './shelves.ts'

/** What “Undo” means now: of what was told last and is still on show, else the last correction of the open article. */
export function undoable(): 'removal' | 'shelf' | 'done' | 'correction' | null {
  const { article } = readingStore.getState()
  const corrected = screenStore.getState().screen === 'reader' && (article?.corrections?.undo ?? 0) > 0
  const told = noticesStore
    .getState()
    .notices.findLast(
      notice =>
        notice.kind === 'removed' ||
        notice.kind === 'shelf-removed' ||
        (notice.kind === 'done' && notice.undo !== undefined) ||
        (notice.kind === 'corrected' && corrected && notice.article === article?.id),
    )
  if (told?.kind === 'removed') return 'removal'
  if (told?.kind === 'shelf-removed') return 'shelf'
  if (told?.kind === 'done') return 'done'
  return corrected ? 'correction' : null
}

/** Undoes that; with nothing to undo nothing happens. */
export async function undoLast(): Promise<void> {
  const what = undoable()
  if (what === 'removal') await undoRemoval()
  else if (what === 'shelf') await undoShelfRemoval()
  else if (what === 'done') await undoDone()
  else if (what === 'correction') await undoCorrection()
}
