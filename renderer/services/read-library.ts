import type { ShelfView } from '../../shared/model/shelf.ts'
import { bridge } from '../bridge.ts'
import { libraryStore } from '../state/library-store.ts'
import { tell } from '../state/notices-store.ts'
import { settingsStore, uiLanguage } from '../state/settings-store.ts'

/** Reads the shelf on show anew; what is selected stays as far as it is still there. */
export async function readLibrary(): Promise<void> {
  const titles = uiLanguage(settingsStore.getState()) === 'ar' ? 'arabic' : 'english'
  const before = libraryStore.getState().view
  const view: ShelfView = before.titles === titles ? before : { ...before, titles }
  libraryStore.setState({ view })
  const [ids, first] = await Promise.all([bridge.arrangeArticles(view), bridge.listArticles({ count: 1 })])
  // Another view was chosen meanwhile, and its own answer is on its way.
  if (libraryStore.getState().view !== view) return
  if (!ids.ok || !first.ok) {
    const failure = ids.ok ? first : ids
    if (!failure.ok) libraryStore.setState({ status: 'failed', failure })
    return
  }
  libraryStore.setState(state => {
    const there = new Set(ids.value)
    return {
      status: 'ready',
      failure: null,
      ids: ids.value,
      reading: state.reading + 1,
      last: first.value[0] ?? null,
      selected:
        state.selected.size === 0 ? state.selected : new Set(ids.value.filter(id => state.selected.has(id))),
      anchor: state.anchor !== null && there.has(state.anchor) ? state.anchor : null,
      focused: heirOf(state.focused, state.ids, there),
    }
  })
  await readShelves()
}

/** The article that has the focus after the list changed: itself, else the next that is still there, else the last. */
function heirOf(
  focused: number | null,
  before: readonly number[],
  there: ReadonlySet<number>,
): number | null {
  if (focused === null || there.has(focused)) return focused
  const at = before.indexOf(focused)
  return (
    before.slice(at).find(id => there.has(id)) ?? before.slice(0, at).findLast(id => there.has(id)) ?? null
  )
}

/** Reads by what articles can be found, and how many there are of each. */
export async function readShelves(): Promise<void> {
  const answer = await bridge.readShelves({})
  if (answer.ok) libraryStore.setState({ shelves: answer.value })
  else tell({ kind: 'failure', failure: answer })
}
