import { createStore } from 'zustand/vanilla'
import type { Span } from '../../shared/model/span.ts'
import type { Language } from '../../shared/model/text.ts'

/** A stretch of whole sentences of one paragraph that is being edited; offsets are into the text. */
export type EditedStretch = Span & {
  readonly article: number
  readonly side: Language
  /** Numbers of its sentences, from the first to the last. */
  readonly sentences: readonly number[]
  /** Where the caret stands at first; an offset into the text. */
  readonly caret: number
}

/** What is being edited. */
export const editStore = createStore<{ readonly stretch: EditedStretch | null }>()(() => ({ stretch: null }))

/** What was typed and neither kept nor let go of, by the article and the words that it would take the place of. */
const drafts = new Map<string, string>()

const keyOf = ({ article, side }: EditedStretch, shown: string): string => `${article} ${side} ${shown}`

/** What was typed over a stretch when its article was left; undefined where nothing was. */
export const draftOf = (stretch: EditedStretch, shown: string): string | undefined =>
  drafts.get(keyOf(stretch, shown))

/** Remembers what is typed over a stretch, or, where it is what stood there, forgets it. */
export function noteDraft(stretch: EditedStretch, shown: string, typed: string): void {
  if (typed === shown) drafts.delete(keyOf(stretch, shown))
  else drafts.set(keyOf(stretch, shown), typed)
}
