import { createStore } from 'zustand/vanilla'
import type { Failure } from '../../shared/result.ts'
import type { FoundPairing, SearchAnswer } from '../../shared/search/search-answer.ts'
import type { Screen } from '../state/screen-store.ts'

/** The place where the library is searched. */
export type SearchState = {
  readonly question: string
  /** The last answer; it stays on show while the next one is awaited. Null before the first. */
  readonly answer: SearchAnswer | null
  /** The question that the answer is to. */
  readonly answered: string
  readonly failure: Failure | null
  /** Whether more of the present answer is on its way. */
  readonly asksForMore: boolean
  /** Articles whose pairings are all shown. */
  readonly unfolded: ReadonlyMap<number, readonly FoundPairing[]>
  /** Questions that led somewhere, the last first. */
  readonly recent: readonly string[]
  /** Where the reader came from, to go back to. */
  readonly from: Exclude<Screen, 'search'>
  /** Grows each time the field is to take the focus. */
  readonly summoned: number
}

/** What is asked and answered; kept while an article is read, so that one can come back to it. */
export const searchStore = createStore<SearchState>()(() => ({
  question: '',
  answer: null,
  answered: '',
  failure: null,
  asksForMore: false,
  unfolded: new Map(),
  recent: [],
  from: 'library',
  summoned: 0,
}))
