import { type ShelfView, WHOLE_SHELF } from '../../shared/model/shelf.ts'
import { libraryStore } from '../state/library-store.ts'
import { readLibrary } from './read-library.ts'

/** Shows other articles, or in another order; nothing is selected then. */
export async function showView(change: Partial<ShelfView>): Promise<void> {
  libraryStore.setState(({ view }) => ({
    view: withOrder(view, { ...view, ...change }),
    selected: new Set(),
    anchor: null,
    focused: null,
    edited: null,
  }))
  await readLibrary()
}

/** Shows all articles, in the order chosen last. */
export const showAll = (): Promise<void> => {
  const { order, reversed } = libraryStore.getState().view
  return showView({ ...WHOLE_SHELF, order, reversed })
}

/** A collection opens in the person's own order, which is nothing anywhere else. */
function withOrder(before: ShelfView, after: ShelfView): ShelfView {
  if (after.collection !== null && before.collection === null)
    return { ...after, order: 'own', reversed: false }
  return after.collection === null && after.order === 'own' ? { ...after, order: 'opened' } : after
}
