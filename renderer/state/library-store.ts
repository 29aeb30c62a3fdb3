import { createStore } from 'zustand/vanilla'
import type { AppInfo } from '../../shared/contract.ts'
import type { ArticleSummary } from '../../shared/model/article.ts'
import { type ShelfView, type Shelves, WHOLE_SHELF } from '../../shared/model/shelf.ts'
import type { Failure } from '../../shared/result.ts'

/** How the articles are laid out. */
export type ShelfLook = 'list' | 'cards'

/** The library as last read from the main process. */
export type LibraryState = {
  readonly status: 'reading' | 'ready' | 'failed'
  readonly failure: Failure | null
  /** Whether nothing has ever been opened here, so that a line says how to read; it can be sent away. */
  readonly firstStart: boolean
  /** What runs here; null until the main process has answered. */
  readonly appInfo: AppInfo | null
  readonly view: ShelfView
  readonly look: ShelfLook
  /** The articles of the view by their numbers, in its order. */
  readonly ids: readonly number[]
  /** What is known of articles that were drawn; it grows as the list is scrolled. */
  readonly articles: ReadonlyMap<number, ArticleSummary>
  /** The share of known words of articles that were drawn; none while no word is known. */
  readonly shares: ReadonlyMap<number, number>
  /** Grows whenever the library was read anew, so that what is on show is asked for again. */
  readonly reading: number
  /** By what articles can be found; null until the first answer. */
  readonly shelves: Shelves | null
  /** The article opened last; null where none ever was. */
  readonly last: ArticleSummary | null
  readonly selected: ReadonlySet<number>
  /** The article from which a selection is drawn out. */
  readonly anchor: number | null
  /** The list's one tab stop; null for its first article. */
  readonly focused: number | null
  /** The article whose line is a form. */
  readonly edited: number | null
}

/** The shelf on show. */
export const libraryStore = createStore<LibraryState>()(() => ({
  status: 'reading',
  failure: null,
  firstStart: false,
  appInfo: null,
  view: WHOLE_SHELF,
  look: 'list',
  ids: [],
  articles: new Map(),
  shares: new Map(),
  reading: 0,
  shelves: null,
  last: null,
  selected: new Set(),
  anchor: null,
  focused: null,
  edited: null,
}))

/** Whether a view leaves articles of its place out. */
export const isFiltered = (view: ShelfView): boolean =>
  view.reading !== 'any' ||
  view.english !== 'any' ||
  view.site !== null ||
  view.tag !== null ||
  view.collection !== null

/** The articles that an action is meant for: those selected, else the one that has the focus. */
export function meant({ ids, selected, focused }: LibraryState): readonly number[] {
  if (selected.size > 0) return ids.filter(id => selected.has(id))
  const one = focused ?? ids[0]
  return one === undefined ? [] : [one]
}
