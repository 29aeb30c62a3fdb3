import { bridge } from '../bridge.ts'
import { dismiss, noticesStore, tell } from '../state/notices-store.ts'
import { layAside, layOpen, readingStore } from '../state/reading-store.ts'
import { showScreen } from '../state/screen-store.ts'
import { readLibrary } from './read-library.ts'

export { readLibrary }

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

/** Puts articles in the bin and offers to take them back; `title` is that of the first. */
export async function removeArticles(ids: readonly number[], title: string): Promise<void> {
  if (ids.length === 0) return
  const answer = await bridge.removeArticles({ ids })
  if (!answer.ok) tell({ kind: 'failure', failure: answer })
  else tell({ kind: 'removed', articles: ids, title })
  const open = readingStore.getState().article?.id
  if (open !== undefined && ids.includes(open)) layAside()
  await readLibrary()
}

/** Takes articles out of the bin again. */
export async function restoreArticles(ids: readonly number[]): Promise<void> {
  for (const notice of noticesStore.getState().notices)
    if (notice.kind === 'removed' && notice.articles.some(id => ids.includes(id))) dismiss(notice.id)
  const answer = await bridge.restoreArticles({ ids })
  if (!answer.ok) tell({ kind: 'failure', failure: answer })
  await readLibrary()
}

/** Deletes for good all that is in the bin. */
export async function emptyBin(): Promise<void> {
  for (const notice of noticesStore.getState().notices) if (notice.kind === 'removed') dismiss(notice.id)
  const answer = await bridge.emptyBin({})
  if (!answer.ok) tell({ kind: 'failure', failure: answer })
  await readLibrary()
}

/** Undoes the last removal that can still be undone. */
export async function undoRemoval(): Promise<void> {
  const last = noticesStore.getState().notices.findLast(notice => notice.kind === 'removed')
  if (last?.kind === 'removed') await restoreArticles(last.articles)
}

/** Brings back the copy of the library that was offered; the list is read anew when the engine says so. */
export async function restoreBackup(): Promise<void> {
  layAside()
  showScreen('library')
  const answer = await bridge.restoreBackup({})
  if (!answer.ok) tell({ kind: 'failure', failure: answer })
  await readLibrary()
}
