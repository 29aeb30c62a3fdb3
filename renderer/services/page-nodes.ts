import type { Span } from '../../shared/model/span.ts'
import type { Language } from '../../shared/model/text.ts'
import type { Place } from '../state/place.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import type { Anchor } from '../state/reading-store.ts'
import { nodeAt } from './sentence-nodes.ts'

/** The page's elements, by side and sentence. One page is on show at a time. */
type Page = {
  readonly scroller: HTMLElement
  readonly chunks: readonly HTMLElement[]
  readonly rows: HTMLElement[]
  readonly sentences: { readonly arabic: HTMLElement[]; readonly english: HTMLElement[] }
  /** Draws the rows of these numbers, or all, which may be bare till then. */
  readonly draw: (rows: readonly number[] | 'all') => void
  readonly index: ReadingIndex
}
let page: Page | null = null

/** Takes note of the elements of a page that was just drawn; answers its own end. */
export function registerPage(
  scroller: HTMLElement,
  index: ReadingIndex,
  drawRows: (rows: readonly number[] | 'all') => void,
): () => void {
  const chunks = [...scroller.querySelectorAll<HTMLElement>('[data-chunk]')]
  const mine: Page = {
    scroller,
    index,
    chunks,
    rows: [],
    sentences: { arabic: [], english: [] },
    draw: drawRows,
  }
  page = mine
  for (const chunk of chunks) noteElements(mine, chunk)
  return () => {
    if (page === mine) page = null
  }
}

/** Takes note of a chunk that was drawn later than its page, and says of its rows that their text is laid anew. */
export function noteChunk(chunk: HTMLElement): void {
  if (!page?.scroller.contains(chunk)) return
  noteElements(page, chunk)
  for (const row of rowsOfChunk(chunk)) row.dispatchEvent(new Event('rowdrawn', { bubbles: true }))
}

function noteElements({ rows, sentences }: Page, chunk: HTMLElement): void {
  for (const row of rowsOfChunk(chunk)) rows[Number(row.dataset.row)] = row
  for (const element of chunk.querySelectorAll<HTMLElement>('[data-sentence]'))
    sentences[element.dataset.side as Language][Number(element.dataset.sentence)] = element
}

/** The rows of a chunk, from top to bottom. */
export const rowsOfChunk = (chunk: HTMLElement): HTMLElement[] => [
  ...chunk.querySelectorAll<HTMLElement>('[data-row]'),
]

/** The chunks of the page on show, from top to bottom. */
export const chunkElements = (): readonly HTMLElement[] => page?.chunks ?? []

/** The numbers of the rows that are no farther from the view than so many of its heights. */
export function rowsNear(scroller: Element, heights: number): number[] {
  const view = scroller.getBoundingClientRect()
  const reach = view.height * heights
  const isNear = (element: HTMLElement) => {
    const box = element.getBoundingClientRect()
    return box.bottom > view.top - reach && box.top < view.bottom + reach
  }
  // A row is measured only where its chunk is near: that would lay out each of them.
  return chunkElements()
    .filter(isNear)
    .flatMap(rowsOfChunk)
    .filter(isNear)
    .map(row => Number(row.dataset.row))
}

/** Has every row drawn that is still bare. */
export const drawWholePage = (): void => page?.draw('all')

/** The rows of the page on show, from top to bottom. */
export const rowElements = (): readonly HTMLElement[] => page?.rows ?? []

/** Says of every row that its text has been laid anew, so that what is painted over it is painted again. */
export function sayRowsDrawn(): void {
  for (const row of rowElements()) row.dispatchEvent(new Event('rowdrawn', { bubbles: true }))
}

/** The element of a sentence, if a page is on show and the sentence drawn. */
export function elementOf({ side, sentence }: Place): HTMLElement | undefined {
  const element = page?.sentences[side][sentence]
  return element?.isConnected ? element : undefined
}

/** The element of a sentence, which is drawn now if it was not. */
function drawnElementOf(place: Place): HTMLElement | undefined {
  const element = elementOf(place)
  if (element || !page) return element
  const bead = page.index.beadOf[place.side][place.sentence]
  if (bead !== undefined) page.draw([page.index.rowOfBead[bead]!])
  return elementOf(place)
}

/** A range over a stretch of a sentence; offsets are into the sentence. */
export function rangeOf({ side, sentence, from, to }: Place & Span): Range | null {
  const element = elementOf({ side, sentence })
  const start = element && nodeAt(element, from)
  const end = element && nodeAt(element, to, true)
  if (!start || !end) return null
  const range = document.createRange()
  range.setStart(start.node, start.offset)
  range.setEnd(end.node, end.offset)
  return range
}

/** Where a stretch of a sentence stands in the viewport: its first line box. */
export function anchorOf(stretch: Place & Span): Anchor | null {
  const box = rangeOf(stretch)?.getClientRects()[0]
  return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null
}

/** Where a stretch of a sentence stands in the viewport with all its lines, so that a card covers none of them. */
export function boundsOf(stretch: Place & Span): Anchor | null {
  const box = rangeOf(stretch)?.getBoundingClientRect()
  return box ? { x: box.x, y: box.y, width: box.width, height: box.height } : null
}

/** The place that an element of the page stands for. */
export function placeOfElement(element: Element | null): Place | null {
  const sentence = element?.closest<HTMLElement>('[data-sentence]')
  if (!sentence) return null
  return { side: sentence.dataset.side as Language, sentence: Number(sentence.dataset.sentence) }
}

/** Brings a sentence into view if it is not, a third from the top; rows not yet laid out are measured on the way. */
export function reveal(place: Place): void {
  const element = drawnElementOf(place)
  if (!element || !page) return
  const { scroller } = page
  moveUntilSettled(scroller, () => {
    const view = scroller.getBoundingClientRect()
    const box = element.getBoundingClientRect()
    const margin = Math.min(80, view.height / 6)
    const fits = box.top >= view.top + margin && box.bottom <= view.bottom - margin
    return fits ? 0 : box.top - view.top - view.height / 3
  })
}

/** Puts a sentence at the top of the page; the first row has the page's own margin over it. */
export function putAtTop(place: Place): void {
  const element = drawnElementOf(place)
  if (!element || !page) return
  const { scroller } = page
  if (element.closest<HTMLElement>('[data-row]')?.dataset.row === '0' && place.sentence === 0) {
    scroller.scrollTop = 0
    return
  }
  moveUntilSettled(
    scroller,
    () => element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - TOP_MARGIN,
  )
}

/** Frames after a move in which rows that came near are laid out, so that heights that were estimates are real. */
const SETTLES_WITHIN = 4
/** What the reader does to move the page; whoever does so is not held back. */
const OWN_MOVES = ['wheel', 'keydown', 'pointerdown', 'touchstart'] as const
let endMove: (() => void) | null = null

/** Scrolls by what is still missing, at once and as the rows on the way get their real heights. */
function moveUntilSettled(scroller: HTMLElement, missing: () => number): void {
  endMove?.()
  let frame = 0
  let left = SETTLES_WITHIN
  const move = () => {
    const by = missing()
    // Less than a pixel is only rounding.
    if (Math.abs(by) >= 1) scroller.scrollTop += by
  }
  const again = () => {
    move()
    left -= 1
    if (left > 0 && scroller.isConnected) frame = requestAnimationFrame(again)
    else end()
  }
  const end = () => {
    cancelAnimationFrame(frame)
    for (const event of OWN_MOVES) window.removeEventListener(event, end, { capture: true })
    endMove = null
  }
  move()
  move()
  frame = requestAnimationFrame(again)
  for (const event of OWN_MOVES) window.addEventListener(event, end, { capture: true, passive: true })
  endMove = end
}

/** Pixels left free above the sentence at the top of the page. */
const TOP_MARGIN = 24
