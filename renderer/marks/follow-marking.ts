import { anchorOf } from '../services/page-nodes.ts'
import { readingStore } from '../state/reading-store.ts'
import { closeCard, placedOf } from './keep-marks.ts'
import { firstStretch, selectedWords } from './markable-words.ts'
import { marksStore } from './marks-store.ts'

/** Takes note of what is selected with the mouse, and closes the card of a mark at a press beside it. */
export function followMarking(): () => void {
  let isPressed = false

  const note = () => {
    const { index } = readingStore.getState()
    const words = isPressed || !index ? null : selectedWords(index)
    const anchor = words && index && anchorOf(firstStretch(index, words))
    const selected = words && anchor ? { ...words, anchor } : null
    if (selected || marksStore.getState().selected) marksStore.setState({ selected })
  }
  const onDown = (event: PointerEvent) => {
    const target = event.target instanceof Element ? event.target : null
    isPressed = target?.closest('.page') != null
    if (!target?.closest('[data-marking], .mark-card')) {
      marksStore.setState({ selected: null })
      closeCard()
    }
  }
  const onUp = () => {
    isPressed = false
    note()
  }
  const onScroll = () => {
    const { index } = readingStore.getState()
    const { selected, card } = marksStore.getState()
    if (!index || (!selected && !card)) return
    const anchor = selected && anchorOf(firstStretch(index, selected))
    if (selected && anchor) marksStore.setState({ selected: { ...selected, anchor } })
    if (card) marksStore.setState({ card: { ...card, anchor: anchorOfCard(card.mark) ?? card.anchor } })
  }

  document.addEventListener('selectionchange', note)
  document.addEventListener('pointerdown', onDown)
  document.addEventListener('pointerup', onUp)
  document.addEventListener('scroll', onScroll, { capture: true, passive: true })
  return () => {
    document.removeEventListener('selectionchange', note)
    document.removeEventListener('pointerdown', onDown)
    document.removeEventListener('pointerup', onUp)
    document.removeEventListener('scroll', onScroll, { capture: true })
  }
}

function anchorOfCard(mark: number) {
  const { index } = readingStore.getState()
  const placed = placedOf(mark)
  return index && placed
    ? anchorOf(firstStretch(index, { side: placed.mark.place.side, from: placed.from, to: placed.to }))
    : null
}
