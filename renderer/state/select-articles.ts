import { libraryStore } from './library-store.ts'

/** Puts an article into the selection or takes it out; the next range is drawn from it. */
export function toggleSelected(id: number): void {
  libraryStore.setState(({ selected }) => {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    return { selected: next, anchor: id, focused: id }
  })
}

/** Selects from the article where the last selection began to this one, and nothing else. */
export function selectTo(id: number): void {
  libraryStore.setState(({ ids, anchor, focused }) => {
    const to = ids.indexOf(id)
    const from = ids.indexOf(anchor ?? focused ?? id)
    if (to < 0) return {}
    const start = from < 0 ? to : from
    const range = ids.slice(Math.min(start, to), Math.max(start, to) + 1)
    return { selected: new Set(range), anchor: ids[start]!, focused: id }
  })
}

/** Selects every article of the view. */
export const selectAll = (): void =>
  libraryStore.setState(({ ids }) => ({ selected: new Set(ids), anchor: ids[0] ?? null }))

/** Selects nothing. */
export const selectNone = (): void => libraryStore.setState({ selected: new Set(), anchor: null })
