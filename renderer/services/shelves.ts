import type { Description, Shelf, ShelfKind } from '../../shared/model/shelf.ts'
import type { Failure, Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { libraryStore } from '../state/library-store.ts'
import { dismiss, noticesStore, tell } from '../state/notices-store.ts'
import { readLibrary } from './read-library.ts'
import { showView } from './shelf-view.ts'

/** Puts articles on the shelf of a name, making it where there is none. */
export const shelve = (kind: ShelfKind, name: string, ids: readonly number[]): Promise<boolean> =>
  change(bridge.shelveArticles({ kind, name, ids }))

/** Takes articles off a shelf. */
export const unshelve = (shelf: Shelf, ids: readonly number[]): Promise<boolean> =>
  change(bridge.unshelveArticles({ kind: shelf.kind, id: shelf.id, ids }))

/** Gives a shelf another name; a refusal is told. */
export const renameShelf = (shelf: Shelf, name: string): Promise<boolean> =>
  change(bridge.renameShelf({ kind: shelf.kind, id: shelf.id, name }))

/** Removes a shelf and offers to bring it back; its articles stay where they are. */
export async function removeShelf(shelf: Shelf): Promise<void> {
  const answer = await bridge.removeShelf({ kind: shelf.kind, id: shelf.id })
  if (answer.ok) tell({ kind: 'shelf-removed', shelf })
  else tell({ kind: 'failure', failure: answer })
  // Nothing is on a shelf that is gone.
  if (libraryStore.getState().view[shelf.kind] === shelf.id) await showView({ [shelf.kind]: null })
  else await readLibrary()
}

/** Brings a removed shelf back with all it held. */
export async function restoreShelf(shelf: Shelf): Promise<void> {
  for (const notice of noticesStore.getState().notices)
    if (notice.kind === 'shelf-removed' && notice.shelf.kind === shelf.kind && notice.shelf.id === shelf.id)
      dismiss(notice.id)
  await change(bridge.restoreShelf({ kind: shelf.kind, id: shelf.id }))
}

/** Undoes the last removal of a shelf that can still be undone. */
export async function undoShelfRemoval(): Promise<void> {
  const last = noticesStore.getState().notices.findLast(notice => notice.kind === 'shelf-removed')
  if (last?.kind === 'shelf-removed') await restoreShelf(last.shelf)
}

/** Puts the collections in this order. */
export const orderCollections = (ids: readonly number[]): Promise<boolean> =>
  change(bridge.orderCollections({ ids }))

/** Moves articles of a collection before one of it, or to its end. */
export const moveInCollection = (
  collection: number,
  ids: readonly number[],
  before: number | null,
): Promise<boolean> => change(bridge.moveInCollection({ collection, ids, before }))

/** Changes what is said of an article. */
export const describeArticle = (id: number, description: Description): Promise<boolean> =>
  change(bridge.describeArticle({ id, ...description }))

/** Waits for a change, tells a refusal, and shows the shelf as it then is; answers whether it was made. */
async function change(asked: Promise<Result<unknown>>): Promise<boolean> {
  const answer = await asked
  if (!answer.ok) tell({ kind: 'failure', failure: answer satisfies Failure })
  await readLibrary()
  return answer.ok
}
