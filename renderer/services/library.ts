import { bridge } from '../bridge.ts'
import { libraryStore } from '../state/library-store.ts'
import { dismiss, noticesStore, tell } from '../state/notices-store.ts'
import { layAside, layOpen, readingStore } from '../state/reading-store.ts'
import { showScreen } from '../state/screen-store.ts'

/** Reads the list of articles anew. */
export async function readLibrary(): Promise<void> {
  const answer = await bridge.listArticles({})
  if (answer.ok) libraryStore.setState({ status: 'ready', articles: answer.value, failure: null })
  else libraryStore.setState({ status: 'failed', failure: answer })
}

/** Opens an article at its place; a refusal is told and leaves everything as it was. */
export async function openArticle(id: number): Promise<void> {
  const answer = await bridge.openArticle({ id })
  if (!answer.ok) {
    tell({ kind: 'failure', failure: answer })
    return
  }
  layOpen(answer.value)
  showScreen('reader')
}

/** Shows the library as it is now. */
export async function showLibrary(): Promise<void> {
  layAside()
  showScreen('library')
  await readLibrary()
}

/** Puts an article in the bin and offers to take it back. */
export async function removeArticle(id: number, title: string): Promise<void> {
  const answer = await bridge.removeArticle({ id })
  if (!answer.ok) tell({ kind: 'failure', failure: answer })
  else tell({ kind: 'removed', article: id, title })
  if (readingStore.getState().article?.id === id) layAside()
  await readLibrary()
}

/** Takes an article out of the bin again. */
export async function restoreArticle(id: number): Promise<void> {
  for (const notice of noticesStore.getState().notices)
    if (notice.kind === 'removed' && notice.article === id) dismiss(notice.id)
  const answer = await bridge.restoreArticle({ id })
  if (!answer.ok) tell({ kind: 'failure', failure: answer })
  await readLibrary()
}

/** Undoes the last removal that can still be undone. */
export async function undoRemoval(): Promise<void> {
  const last = noticesStore.getState().notices.findLast(notice => notice.kind === 'removed')
  if (last?.kind === 'removed') await restoreArticle(last.article)
}

/** Brings back the copy of the library that was offered; the list is read anew when the engine says so. */
export async function restoreBackup(): Promise<void> {
  layAside()
  showScreen('library')
  const answer = await bridge.restoreBackup({})
  if (!answer.ok) tell({ kind: 'failure', failure: answer })
  await readLibrary()
}
