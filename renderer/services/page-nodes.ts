import type { Span } from '../../shared/model/span.ts'
import type { Language } from '../../shared/model/text.ts'
import type { Place } from '../state/place.ts'
import type { Anchor } from '../state/reading-store.ts'
import { nodeAt } from './sentence-nodes.ts'

/** The page's elements, by side and sentence. One page is on show at a time. */
type Page = {
  readonly scroller: HTMLElement
  readonly rows: readonly HTMLElement[]
  readonly sentences: { readonly arabic: readonly HTMLElement[]; readonly english: readonly HTMLElement[] }
}
let page: Page | null = null

/** Takes note of the elements of a page that was just drawn; answers its own end. */
export function registerPage(scroller: HTMLElement): () => void {
  const arabic: HTMLElement[] = []
  const english: HTMLElement[] = []
  for (const element of scroller.querySelectorAll<HTMLElement>('[data-sentence]'))
    (element.dataset.side === 'arabic' ? arabic : english)[Number(element.dataset.sentence)] = element
  const rows = [...scroller.querySelectorAll<HTMLElement>('[data-row]')]
  const mine: Page = { scroller, rows, sentences: { arabic, english } }
  page = mine
  return () => {
    if (page === mine) page = null
  }
}

/** The rows of the page on show, from top to bottom. */
export const rowElements = (): readonly HTMLElement[] => page?.rows ?? []

/** Says of every row that its text has been laid anew, so that what is painted over it is painted again. */
export function sayRowsDrawn(): void {
  for (const row of rowElements()) row.dispatchEvent(new Event('rowdrawn', { bubbles: true }))
}

/** The element of a sentence, if a page is on show. */
export const elementOf = ({ side, sentence }: Place): HTMLElement | undefined =>
  page?.sentences[side][sentence]

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
  const element = elementOf(place)
  if (!element || !page) return
  const { scroller } = page
  // Twice: heights that were estimates before the first scroll are real after it.
  for (let round = 0; round < 2; round++) {
    const view = scroller.getBoundingClientRect()
    const box = element.getBoundingClientRect()
    const margin = Math.min(80, view.height / 6)
    const fits = box.top >= view.top + margin && box.bottom <= view.bottom - margin
    if (!fits) scroller.scrollTop += box.top - view.top - view.height / 3
  }
}

/** Puts a sentence at the top of the page; the first row has the page's own margin over it. */
export function putAtTop(place: Place): void {
  const element = elementOf(place)
  if (!element || !page) return
  const { scroller } = page
  if (element.closest<HTMLElement>('[data-row]')?.dataset.row === '0' && place.sentence === 0) {
    scroller.scrollTop = 0
    return
  }
  // Twice, as above.
  for (let round = 0; round < 2; round++)
    scroller.scrollTop +=
      element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - TOP_MARGIN
}

/** Pixels left free above the sentence at the top of the page. */
const TOP_MARGIN = 24
