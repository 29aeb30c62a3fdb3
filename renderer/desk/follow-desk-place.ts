import { readingStore } from '../state/reading-store.ts'
import { deskRowElements, rowOf } from './desk-nodes.ts'

/**
 * Begins at the sentence that stood at the top of the page, notes the one at the top of the desk as it scrolls, and
 * puts it back when the width changes. Answers its own end.
 */
export function followDeskPlace(scroller: HTMLElement): () => void {
  let frame = 0
  let width = scroller.clientWidth
  let height = 0

  const { index, top } = readingStore.getState()
  const first = index && rowOf(index.beadOf.arabic[top] ?? 0)
  // Twice: heights that were estimates before the first scroll are real after it.
  for (let round = 0; round < 2 && top > 0; round++) scroller.scrollTop += heightOf(scroller, first)
  height = heightOf(scroller, first)

  const onScroll = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      // A scroll that a new width caused is not the reader's.
      if (scroller.clientWidth !== width) return
      const bead = topBead(scroller)
      const { index } = readingStore.getState()
      const sentence = index?.reading.beads.slice(bead).find(({ arabic }) => arabic.length > 0)?.arabic[0]
      if (sentence !== undefined) readingStore.setState({ top: sentence })
      height = heightOf(scroller, rowOfTop())
    })
  }
  const sizes = new ResizeObserver(() => {
    if (scroller.clientWidth === width) return
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      width = scroller.clientWidth
      scroller.scrollTop += heightOf(scroller, rowOfTop()) - height
    })
  })
  sizes.observe(scroller)
  scroller.addEventListener('scroll', onScroll, { passive: true })
  return () => {
    cancelAnimationFrame(frame)
    sizes.disconnect()
    scroller.removeEventListener('scroll', onScroll)
  }
}

function rowOfTop(): HTMLElement | null {
  const { index, top } = readingStore.getState()
  return index && rowOf(index.beadOf.arabic[top] ?? 0)
}

const heightOf = (scroller: HTMLElement, row: HTMLElement | null): number =>
  row ? row.getBoundingClientRect().top - scroller.getBoundingClientRect().top : 0

/** The first bead that reaches under the top edge. */
function topBead(scroller: HTMLElement): number {
  const rows = deskRowElements()
  const edge = scroller.getBoundingClientRect().top
  let low = 0
  let high = (rows?.length ?? 1) - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows![middle]!.getBoundingClientRect().bottom > edge + 8) high = middle
    else low = middle + 1
  }
  return low
}
