import { createStore } from 'zustand/vanilla'
import type { Mark, MarkColour } from '../../shared/model/mark.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Language } from '../../shared/model/text.ts'
import type { Anchor } from '../state/reading-store.ts'

/** Words of one text that can be marked; offsets are into the text. */
export type MarkableWords = Span & { readonly side: Language }

/** The marks of the open article, and what is done with them. */
export type MarksState = {
  /** The article whose marks these are; null while they are not there. */
  readonly article: number | null
  /** In the order in which they were made. */
  readonly marks: readonly Mark[]
  /** The colour of the next mark: that of the last. */
  readonly colour: MarkColour
  /** What is selected with the mouse and where, so that it can be marked. */
  readonly selected: (MarkableWords & { readonly anchor: Anchor }) | null
  /** The mark whose card is open. */
  readonly card: { readonly mark: number; readonly anchor: Anchor } | null
  /** Whether the list of marks stands beside the page, in the place of the names. */
  readonly isListed: boolean
}

/** Highlights and notes. */
export const marksStore = createStore<MarksState>()(() => ({
  article: null,
  marks: [],
  colour: 'amber',
  selected: null,
  card: null,
  isListed: false,
}))
