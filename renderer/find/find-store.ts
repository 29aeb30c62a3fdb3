import { createStore } from 'zustand/vanilla'
import type { Hit } from './search-reading.ts'

/** What the bar over the page does. */
export type FindState = {
  /** Finds words, or goes to a sentence by its number; null while the bar is away. */
  readonly mode: 'find' | 'go' | null
  readonly query: string
  /** Whether other forms of the words count in the Arabic. */
  readonly forms: boolean
  /** In the order in which they are read. */
  readonly hits: readonly Hit[]
  /** Index of the hit on show; -1 for none. */
  readonly current: number
  /** How often the bar was asked for, so that its field takes the focus each time. */
  readonly asked: number
}

/** The search in the open article. */
export const findStore = createStore<FindState>()(() => ({
  mode: null,
  query: '',
  forms: true,
  hits: [],
  current: -1,
  asked: 0,
}))
