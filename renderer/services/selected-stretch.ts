import type { Span } from '../../shared/model/span.ts'
import { type Place, samePlace } from '../state/place.ts'
import { elementOf, placeOfElement } from './page-nodes.ts'
import { lengthOf, offsetIn } from './sentence-nodes.ts'

/** What is selected on the page, if it lies within one sentence; offsets are into the sentence. */
export function selectedStretch(): { readonly place: Place; readonly stretch: Span } | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = endIn(range.startContainer, range.startOffset, 'next')
  const end = endIn(range.endContainer, range.endOffset, 'previous')
  if (!start || !end || !samePlace(start.place, end.place)) return null
  return { place: start.place, stretch: { from: start.offset, to: end.offset } }
}

/** An end of the selection; in the space between two sentences it is the end of the one that is selected. */
function endIn(
  node: Node,
  offset: number,
  beside: 'next' | 'previous',
): { place: Place; offset: number } | null {
  if (!(node instanceof Text)) return null
  const place = placeOfElement(node.parentElement)
  const sentence = node.parentElement?.closest('[data-sentence]')
  if (place && sentence) return { place, offset: offsetIn(sentence, node, offset) }
  const sibling = beside === 'next' ? node.nextSibling : node.previousSibling
  const near = sibling instanceof HTMLElement ? placeOfElement(sibling) : null
  return near && { place: near, offset: beside === 'next' ? 0 : lengthOf(elementOf(near)) }
}
