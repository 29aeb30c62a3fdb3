import type { Language } from '../../shared/model/text.ts'
import {
  anchorOf,
  boundsOf,
  chunkElements,
  elementOf,
  putAtTop,
  rowsOfChunk,
} from '../services/page-nodes.ts'
import { layoutInForce, leadingSide, onLeadingSide } from '../state/layout.ts'
import type { Place } from '../state/place.ts'
import { type Anchor, readingStore, type WordOnShow } from '../state/reading-store.ts'
import { settingsStore } from '../state/settings-store.ts'
import { crossOver } from '../state/walk-reading.ts'

/**
 * Keeps the place: takes note of the sentence at the top as the page scrolls, and puts it back at the same height
 * when widths, sizes or the language change. Answers its own end.
 */
export function followPlace(scroller: HTMLElement): () => void {
  let frame = 0
  let width = scroller.clientWidth
  let height = 0
  let scrolledTo = scroller.scrollTop

  putAtTop(placeOfTop())
  const settle = () => {
    height = heightOfTop(scroller)
    scrolledTo = scroller.scrollTop
  }
  settle()

  const onScroll = () => {
    shiftCards(scrolledTo - scroller.scrollTop)
    scrolledTo = scroller.scrollTop
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      // A scroll that a new width caused is not the reader's.
      if (scroller.clientWidth !== width) return
      const top = topSentence(scroller)
      if (top !== null) readingStore.setState({ top, progress: progressAt(scroller, top) })
      height = heightOfTop(scroller)
    })
  }
  const restore = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      width = scroller.clientWidth
      scroller.scrollTop += heightOfTop(scroller) - height
      scrolledTo = scroller.scrollTop
      readingStore.setState({ wordCard: null, entityCard: null })
    })
  }
  const sizes = new ResizeObserver(() => {
    if (scroller.clientWidth !== width) restore()
  })
  sizes.observe(scroller)
  const endSettings = settingsStore.subscribe((state, before) => {
    if (state.settings !== before.settings) restore()
  })
  const endFocus = readingStore.subscribe((state, before) => {
    if (state.focused !== before.focused) moveTabStop(before.focused, state.focused)
    if (
      state.pinnedBead !== before.pinnedBead ||
      state.focused !== before.focused ||
      state.pointed !== before.pointed
    )
      countUnscrolled(scroller)
  })
  moveTabStop(null, readingStore.getState().focused)
  scroller.addEventListener('scroll', onScroll, { passive: true })
  return () => {
    cancelAnimationFrame(frame)
    sizes.disconnect()
    endSettings()
    endFocus()
    scroller.removeEventListener('scroll', onScroll)
  }
}

/** The page is one stop for the Tab key: the sentence that has or had the focus. */
function moveTabStop(from: Place | null, to: Place): void {
  if (from) elementOf(from)?.setAttribute('tabindex', '-1')
  elementOf(to)?.setAttribute('tabindex', '0')
}

/** The sentence at the top on the side that the layout follows. */
function placeOfTop(): Place {
  const { index, top } = readingStore.getState()
  const place = { side: 'arabic', sentence: top } as const
  return index ? onLeadingSide(index, layoutInForce(), place) : place
}

/** The Arabic sentence that stands for one of a side. */
function arabicOf(side: Language, sentence: number): number {
  const { index } = readingStore.getState()
  return index && side === 'english' ? (crossOver(index, { side, sentence })?.sentence ?? 0) : sentence
}

/** Pixels of the top sentence under the top edge. */
function heightOfTop(scroller: HTMLElement): number {
  const element = elementOf(placeOfTop())
  return element ? element.getBoundingClientRect().top - scroller.getBoundingClientRect().top : 0
}

/**
 * The Arabic sentence at the top: the first that begins in the upper half of the view; where a long one covers all
 * of that, the long one.
 */
function topSentence(scroller: HTMLElement): number | null {
  const view = scroller.getBoundingClientRect()
  const chunks = chunkElements()
  const side = leadingSide(layoutInForce())
  let low = 0
  let high = chunks.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (chunks[middle]!.getBoundingClientRect().bottom > view.top) high = middle
    else low = middle + 1
  }
  const rows = chunks.slice(low, low + 2).flatMap(rowsOfChunk)
  let covering: HTMLElement | null = null
  for (const row of rows) {
    if (row.getBoundingClientRect().bottom <= view.top) continue
    for (const sentence of row.querySelectorAll<HTMLElement>(`[data-side=${side}]`)) {
      const { top } = sentence.getBoundingClientRect()
      const begins = top >= view.top
      if (begins && (covering === null || top < view.top + view.height / 2)) return numberOf(sentence)
      if (begins) return numberOf(covering!)
      covering = sentence
    }
  }
  return covering && numberOf(covering)
}

const numberOf = ({ dataset }: HTMLElement): number =>
  arabicOf(dataset.side as Language, Number(dataset.sentence))

function progressAt(scroller: HTMLElement, top: number): number {
  const { article, progress } = readingStore.getState()
  const atEnd = scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 8
  const share = atEnd ? 1 : top / Math.max(1, article?.sentences.arabic ?? 1)
  return Math.max(progress, share)
}

/** Where the whole article is in view nothing scrolls, and the hand tells how far the reader is. */
function countUnscrolled(scroller: HTMLElement): void {
  if (scroller.scrollHeight > scroller.clientHeight + 8) return
  const { article, index, pointed, focused, hand, progress } = readingStore.getState()
  const place = hand === 'keys' ? focused : pointed
  if (!article || !index || !place) return
  const share = (arabicOf(place.side, place.sentence) + 1) / article.sentences.arabic
  if (share > progress) readingStore.setState({ progress: share })
}

/** Cards go with the text they belong to; one that only rested there goes away. */
function shiftCards(by: number): void {
  if (by === 0) return
  readingStore.setState(({ wordCard, entityCard }) => ({
    wordCard: wordCard?.pinned ? { ...wordCard, anchor: anchorNow(wordCard) } : null,
    entityCard: entityCard?.side
      ? { ...entityCard, anchor: { ...entityCard.anchor, y: entityCard.anchor.y + by } }
      : entityCard,
  }))
}

/** Where a word stands now: its card may have opened after the page moved and before it said so. */
function anchorNow(word: WordOnShow): Anchor {
  const stretch = { side: 'arabic', sentence: word.sentence, from: word.from, to: word.to } as const
  return (word.isPhrase ? boundsOf(stretch) : anchorOf(stretch)) ?? word.anchor
}
