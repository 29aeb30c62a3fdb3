import { slice } from '../../shared/model/text.ts'
import { anchorOf, elementOf, reveal } from '../services/page-nodes.ts'
import { layoutInForce, sideOnDemand } from '../state/layout.ts'
import { endNaming } from '../state/naming-store.ts'
import type { Place } from '../state/place.ts'
import { sentenceAt } from '../state/reading-index.ts'
import {
  type Anchor,
  type ChosenMention,
  currentBead,
  currentPlace,
  type ReadingState,
  readingStore,
} from '../state/reading-store.ts'
import { screenStore } from '../state/screen-store.ts'
import { movingEnd } from '../state/walk-phrase.ts'
import { crossOver, nextDoubtful, stepMention, stepSentence, stepWord } from '../state/walk-reading.ts'
import { closeEvidence } from './pairing-commands.ts'

/** Moves the hand to a sentence by key: it is lit, takes the focus and comes into view. */
export function moveTo(place: Place, chosenMention: ChosenMention | null = null): void {
  readingStore.setState(({ index, pinnedBead }) => ({
    hand: 'keys',
    focused: place,
    chosenMention,
    keyWord: null,
    wordCard: null,
    // What a layout shows on demand is asked for by going there.
    pinnedBead:
      index && sideOnDemand(layoutInForce()) === place.side
        ? index.beadOf[place.side][place.sentence]!
        : pinnedBead,
  }))
  reveal(place)
  elementOf(place)?.focus({ preventScroll: true })
}

/** Goes to the sentence before or after; at first to the one where the hand is. */
export function stepBySentence(by: 1 | -1): void {
  const { index, hand, pointed, focused } = readingStore.getState()
  if (!index) return
  const inPage = document.activeElement === elementOf(focused)
  if (hand === 'pointer' && pointed) moveTo(pointed)
  else if (hand === 'pointer' && !inPage) moveTo(focused)
  else moveTo(stepSentence(index, focused, by))
}

/** Goes to the first or the last sentence of the side. */
export function goToEnd(end: 'first' | 'last'): void {
  const { index, focused } = readingStore.getState()
  if (!index) return
  const { side } = focused
  moveTo({ side, sentence: end === 'first' ? 0 : index.reading[side].sentences.length - 1 })
}

/** Goes to the partner across. */
export function goAcross(): void {
  const state = readingStore.getState()
  if (!state.index) return
  const place = crossOver(state.index, currentPlace(state) ?? state.focused)
  if (place) moveTo(place)
}

/** Goes to the next (or previous) mention of a name and lights all its mentions. */
export function stepByMention(by: 1 | -1): void {
  const state = readingStore.getState()
  if (!state.index) return
  const from = currentPlace(state) ?? state.focused
  const mention = stepMention(state.index, from, state.chosenMention, by)
  if (mention) goToMention(mention)
}

/** Goes to a mention and lights all mentions of its entity. */
export function goToMention(mention: ChosenMention): void {
  const { index } = readingStore.getState()
  if (!index) return
  const sentence = Math.max(0, sentenceAt(index.reading[mention.side], mention.from))
  moveTo({ side: mention.side, sentence }, mention)
}

/** Goes to the next pairing that the engine doubts. */
export function goToDoubtful(): void {
  const state = readingStore.getState()
  if (!state.index) return
  const place = nextDoubtful(state.index, currentPlace(state) ?? state.focused)
  if (place) moveTo(place)
}

/** Opens the card of the name that the keys chose; else pins the sentence under the hand, or lets go of it. */
export function pinOrOpen(): void {
  const state = readingStore.getState()
  if (state.hand === 'keys' && state.chosenMention) {
    const { entity } = state.chosenMention
    const anchor = anchorOfMention(state, state.chosenMention)
    if (anchor)
      readingStore.setState({
        entityCard: { entity, anchor, side: state.chosenMention.side, byKey: true },
        wordCard: null,
      })
    return
  }
  const bead = currentBead(state)
  if (bead !== null) togglePin(bead)
}

/** Pins a bead, or lets go of it if it is the pinned one. */
export const togglePin = (bead: number): void =>
  readingStore.setState(({ pinnedBead }) => ({ pinnedBead: pinnedBead === bead ? null : bead }))

/** Lets go of one thing: a card, else a chosen name or word, else the pinned sentence, else the lit one. */
export function letGo(): void {
  const state = readingStore.getState()
  const wasInCard = document.activeElement?.closest('[data-card]') != null
  if (endNaming()) elementOf(state.focused)?.focus({ preventScroll: true })
  else if (screenStore.getState().namesOver) screenStore.setState({ namesOver: false })
  else if (state.wordCard) readingStore.setState({ wordCard: null })
  else if (state.evidence) closeEvidence()
  else if (state.entityCard) readingStore.setState({ entityCard: null })
  else if (state.chosenMention || state.keyWord) readingStore.setState({ chosenMention: null, keyWord: null })
  else if (state.pinnedBead !== null) readingStore.setState({ pinnedBead: null })
  else readingStore.setState({ hand: 'pointer', pointed: null, pointedEntity: null })
  // The focus goes back from a card that is gone to the sentence it came from.
  if (wasInCard || state.wordCard?.byKey || state.entityCard?.byKey)
    elementOf(state.focused)?.focus({ preventScroll: true })
}

/** Walks by words within the focused sentence; `by` is in reading direction. */
export function stepByWord(by: 1 | -1): void {
  const { index, focused, keyWord } = readingStore.getState()
  if (!index) return
  const text = index.reading[focused.side]
  const sentence = slice(text, text.sentences[focused.sentence]!)
  const word = stepWord(sentence, keyWord && movingEnd(sentence, keyWord), by)
  if (!word) return
  readingStore.setState({ hand: 'keys', keyWord: word, chosenMention: null, wordCard: null })
  elementOf(focused)?.focus({ preventScroll: true })
}

/** Left and right follow the reading direction of the side that has the focus. */
export function stepByArrow(arrow: 'left' | 'right'): void {
  const forward = readingStore.getState().focused.side === 'arabic' ? 'left' : 'right'
  stepByWord(arrow === forward ? 1 : -1)
}

/** Shows and pins the card of the Arabic word under the hand; a second time lets go of it. */
export function pinWordCard(): void {
  const state = readingStore.getState()
  // The card of several words came without taking the focus; the key leads into it first.
  if (state.wordCard?.isPhrase && !state.wordCard.byKey) {
    readingStore.setState({ wordCard: { ...state.wordCard, byKey: true } })
    return
  }
  if (state.wordCard?.pinned) {
    letGo()
    return
  }
  const word = wordUnderHand(state)
  if (!word) return
  const anchor = anchorOf({ side: 'arabic', ...word })
  if (anchor)
    readingStore.setState({ wordCard: { ...word, anchor, pinned: true, byKey: true }, entityCard: null })
}

function wordUnderHand(state: ReadingState): { sentence: number; from: number; to: number } | null {
  if (state.hand === 'pointer') return state.pointedWord?.side === 'arabic' ? state.pointedWord : null
  if (state.focused.side !== 'arabic' || !state.index) return null
  if (state.keyWord) {
    const text = slice(
      state.index.reading.arabic,
      state.index.reading.arabic.sentences[state.focused.sentence]!,
    )
    return { sentence: state.focused.sentence, ...movingEnd(text, state.keyWord) }
  }
  stepByWord(1)
  const { keyWord } = readingStore.getState()
  return keyWord && { sentence: state.focused.sentence, from: keyWord.from, to: keyWord.to }
}

function anchorOfMention({ index }: ReadingState, mention: ChosenMention): Anchor | null {
  if (!index) return null
  const text = index.reading[mention.side]
  const sentence = Math.max(0, sentenceAt(text, mention.from))
  const start = text.sentences[sentence]!.from
  return anchorOf({ side: mention.side, sentence, from: mention.from - start, to: mention.to - start })
}
