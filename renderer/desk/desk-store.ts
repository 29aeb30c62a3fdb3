import { createStore } from 'zustand/vanilla'
import type { Place } from '../state/place.ts'

/** The alignment desk of an article. Which sentence is chosen stands in the reading store: the page and the desk share it. */
export type DeskState = {
  /** The article that lies on the desk; null while the page is shown. */
  readonly article: number | null
  /** The bead under the pointer, for whose tools the hand need not choose it first. */
  readonly pointedBead: number | null
  /** Where the chosen sentence would be divided: an offset into the sentence. */
  readonly caret: (Place & { readonly at: number }) | null
  /** Whether the engine is pairing anew. */
  readonly isBusy: boolean
  /** Whether the question about all sure pairings is open. */
  readonly isAsking: boolean
  /** Where the menu of a bead stands, in pixels of the window. */
  readonly menu: { readonly x: number; readonly y: number } | null
}

const CLEARED = { pointedBead: null, caret: null, isBusy: false, isAsking: false, menu: null } as const

/** What is on the desk. */
export const deskStore = createStore<DeskState>()(() => ({ article: null, ...CLEARED }))

/** Lays an article on the desk, or clears it. */
export const layOnDesk = (article: number | null): void => deskStore.setState({ article, ...CLEARED })
