import { chunkElements, rowsOfChunk } from '../../services/page-nodes.ts'
import type { DrawnChunks } from './use-drawn-chunks.ts'

/**
 * Draws a chunk when it comes near the view, and tells each of its rows by the browser's own event that it is laid out
 * or skipped, as if each row were skipped by itself. Draws all for paper and for a selection that goes far. Answers its
 * own end.
 */
export function followChunks(scroller: HTMLElement, draw: DrawnChunks['draw']): () => void {
  estimateHeights(scroller)
  const onChange = (event: Event) => {
    const chunk = event.target
    if (!(chunk instanceof HTMLElement) || chunk.dataset.chunk === undefined) return
    const { skipped } = event as ContentVisibilityAutoStateChangeEvent
    if (!skipped) draw(rowsOfChunk(chunk).map(row => Number(row.dataset.row)))
    for (const row of rowsOfChunk(chunk))
      row.dispatchEvent(new ContentVisibilityAutoStateChangeEvent(event.type, { bubbles: true, skipped }))
  }
  const drawAll = () => draw('all')
  const onCopy = () => {
    const range = document.getSelection()?.rangeCount ? document.getSelection()!.getRangeAt(0) : null
    const goesFar = range !== null && chunkAround(range.startContainer) !== chunkAround(range.endContainer)
    if (goesFar && range.intersectsNode(scroller)) draw('all')
  }
  scroller.addEventListener('contentvisibilityautostatechange', onChange)
  // Before those who paint for paper and those who write the clipboard.
  window.addEventListener('beforeprint', drawAll, { capture: true })
  document.addEventListener('copy', onCopy, { capture: true })
  return () => {
    scroller.removeEventListener('contentvisibilityautostatechange', onChange)
    window.removeEventListener('beforeprint', drawAll, { capture: true })
    document.removeEventListener('copy', onCopy, { capture: true })
  }
}

/** Has chunks that were never laid out take the room of those that are: the scrollbar tells the truth from the start. */
function estimateHeights(scroller: HTMLElement): void {
  const laidOut = chunkElements().filter(chunk => chunk.firstElementChild?.hasChildNodes())
  const heights = laidOut.map(chunk => chunk.scrollHeight)
  if (heights.length === 0) return
  const mean = heights.reduce((sum, height) => sum + height, 0) / heights.length
  scroller.style.setProperty('--chunk-block-size', `${Math.round(mean)}px`)
}

const chunkAround = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest('[data-chunk]') ?? null
