import type { Language, Text } from '../../shared/model/text.ts'
import { elementOf, placeOfElement } from '../services/page-nodes.ts'
import type { Place } from '../state/place.ts'
import { sentenceAt } from '../state/reading-index.ts'
import { currentPlace, type ReadingState, readingStore } from '../state/reading-store.ts'
import type { EditedStretch } from './edit-store.ts'

/** The sentence that an edit would begin with: the one under the hand, else the pinned one, else the focused one. */
export function placeToEdit(state: ReadingState): Place | null {
  const { index, pinnedBead, focused } = state
  if (!index) return null
  const inHand = currentPlace(state)
  if (inHand) return inHand
  const bead = pinnedBead === null ? undefined : index.reading.beads[pinnedBead]
  if (bead) {
    if (bead[focused.side].includes(focused.sentence)) return focused
    return bead.arabic[0] === undefined
      ? { side: 'english', sentence: bead.english[0]! }
      : { side: 'arabic', sentence: bead.arabic[0] }
  }
  return placeOfElement(document.activeElement)
}

/** What of a side stands together with a sentence on the page, for editing; null where the page does not show it. */
export function stretchAround({ side, sentence }: Place, caret?: number): EditedStretch | null {
  const { article, index } = readingStore.getState()
  const text = index?.reading[side]
  const container = containerOf({ side, sentence })
  if (!article || !text || !container) return null
  const sentences = togetherWith(text, sentence, sentencesIn(container, side))
  const { from } = text.sentences[sentences[0]!]!
  const { to } = text.sentences[sentences.at(-1)!]!
  return {
    article: article.id,
    side,
    sentences,
    from,
    to,
    caret: Math.min(to, Math.max(from, caret ?? text.sentences[sentence]!.from)),
  }
}

/** The same from an offset of a text. */
export function stretchAt(side: Language, offset: number): EditedStretch | null {
  const { index } = readingStore.getState()
  if (!index) return null
  return stretchAround({ side, sentence: Math.max(0, sentenceAt(index.reading[side], offset)) }, offset)
}

/** What holds a sentence on the page, with all of its paragraph that stands there. */
export const containerOf = (place: Place): HTMLElement | null =>
  elementOf(place)?.closest<HTMLElement>('.on-demand, .passage') ?? null

const sentencesIn = (container: Element, side: Language): number[] =>
  [...container.querySelectorAll<HTMLElement>(`[data-side="${side}"][data-sentence]`)].map(element =>
    Number(element.dataset.sentence),
  )

/** The run of shown sentences around one that follow each other in its paragraph. */
function togetherWith({ sentences }: Text, sentence: number, shown: readonly number[]): number[] {
  const isBeside = (at: number) => shown.includes(at) && sentences[at]!.block === sentences[sentence]!.block
  let [from, to] = [sentence, sentence]
  while (isBeside(from - 1)) from--
  while (isBeside(to + 1)) to++
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}
