import { slice } from '../../shared/model/text.ts'
import { boundsOf, elementOf } from '../services/page-nodes.ts'
import type { Place } from '../state/place.ts'
import { readingStore } from '../state/reading-store.ts'
import { markFurther, wordsTouched } from '../state/walk-phrase.ts'
import { stepByWord } from './reader-commands.ts'

/** Shows the card of several Arabic words; a stretch that touches fewer than two words shows none. */
export function showPhrase(sentence: number, stretch: { from: number; to: number }): void {
  const { index } = readingStore.getState()
  if (!index) return
  const { arabic } = index.reading
  const words = wordsTouched(slice(arabic, arabic.sentences[sentence]!), stretch)
  const anchor = words && boundsOf({ side: 'arabic', sentence, ...words })
  readingStore.setState({
    entityCard: null,
    // The focus stays in the text, so that more words can be marked and what is selected be copied.
    wordCard: words && anchor && { sentence, ...words, anchor, pinned: true, byKey: false, isPhrase: true },
  })
}

/** Marks one more word, or one fewer, in the direction of the arrow, and shows what Arabic ones mean together. */
export function markByArrow(arrow: 'left' | 'right'): void {
  const { index, focused, keyWord } = readingStore.getState()
  if (!index) return
  const { side, sentence } = focused
  const by = arrow === (side === 'arabic' ? 'left' : 'right') ? 1 : -1
  if (!keyWord) {
    stepByWord(by)
    return
  }
  const text = index.reading[side]
  const marked = markFurther(slice(text, text.sentences[sentence]!), keyWord, by)
  // What the mouse selected before would be taken for what the keys mark.
  document.getSelection()?.removeAllRanges()
  readingStore.setState({ hand: 'keys', keyWord: marked, chosenMention: null })
  elementOf(focused)?.focus({ preventScroll: true })
  if (side === 'arabic') showPhrase(sentence, marked)
}

/** Shows the card of what was selected by hand, where that is several words of one Arabic sentence. */
export function showSelected(place: Place, stretch: { from: number; to: number }): void {
  if (place.side !== 'arabic') return
  readingStore.setState({
    focused: place,
    chosenMention: null,
    keyWord: null,
    hand: 'pointer',
    pointed: place,
  })
  showPhrase(place.sentence, stretch)
}

/** Keeps the card on show open when the hand leaves it. */
export const keepOpen = (): void =>
  readingStore.setState(({ wordCard }) => ({ wordCard: wordCard && { ...wordCard, pinned: true } }))
