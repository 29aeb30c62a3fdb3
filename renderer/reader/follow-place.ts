import { elementOf, putAtTop } from '../services/page-nodes.ts'
import type { Place } from '../state/place.ts'
import { readingStore } from '../state/reading-store.ts'
import { settingsStore } from '../state/settings-store.ts'

/** Pixels under the top edge where the sentence that counts as the place is looked for. */
const READING_LINE = 28

/**
 * Keeps the place: takes note of the sentence at the top as the page scrolls, and puts it back at the same height
 * when widths, sizes or the language change. Answers its own end.
 */
export function followPlace(scroller: HTMLElement): () => void {
  let frame = 0
  let width = scroller.clientWidth
  let height = 0
  let scrolledTo = scroller.scrollTop

  putAtTop({ side: 'arabic', sentence: readingStore.getState().top })
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

/** Pixels of the top sentence under the top edge. */
function heightOfTop(scroller: HTMLElement): number {
  const element = elementOf({ side: 'arabic', sentence: readingStore.getState().top })
  return element ? element.getBoundingClientRect().top - scroller.getBoundingClientRect().top : 0
}

/** The first Arabic sentence that begins under the top edge; where a long one covers the view, that one. */
function topSentence(scroller: HTMLElement): number | null {
  const line = scroller.getBoundingClientRect().top + READING_LINE
  const rows = scroller.querySelectorAll<HTMLElement>('[data-row]')
  let low = 0
  let high = rows.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle]!.getBoundingClientRect().bottom > line) high = middle
    else low = middle + 1
  }
  for (let at = low; at < rows.length; at++) {
    const sentences = rows[at]!.querySelectorAll<HTMLElement>('[data-side=arabic]')
    let covering: HTMLElement | null = null
    for (const sentence of sentences) {
      // The first letters of a line may stand a little higher than the line.
      if (sentence.getBoundingClientRect().top >= line - READING_LINE)
        return Number(sentence.dataset.sentence)
      covering = sentence
    }
    if (covering) return Number(covering.dataset.sentence)
  }
  return null
}

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
  if (!article || !index || place?.side !== 'arabic') return
  const share = (place.sentence + 1) / article.sentences.arabic
  if (share > progress) readingStore.setState({ progress: share })
}

/** Cards go with the text they belong to; one that only rested there goes away. */
function shiftCards(by: number): void {
  if (by === 0) return
  readingStore.setState(({ wordCard, entityCard }) => ({
    wordCard: wordCard?.pinned
      ? { ...wordCard, anchor: { ...wordCard.anchor, y: wordCard.anchor.y + by } }
      : null,
    entityCard: entityCard?.side
      ? { ...entityCard, anchor: { ...entityCard.anchor, y: entityCard.anchor.y + by } }
      : entityCard,
  }))
}
