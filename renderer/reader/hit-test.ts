import { placeOfElement } from '../services/page-nodes.ts'
import { offsetIn } from '../services/sentence-nodes.ts'
import type { Place } from '../state/place.ts'

/** A character of the page; `offset` is into its sentence. */
export type Hit = { readonly place: Place; readonly offset: number }

/** Share of a line's height that counts as the line above and below its letters, so that no gap flickers. */
const LEADING = 0.3
/** Pixels beside a character that still count as the character. */
const BESIDE = 3

/** The character at a point of the viewport, or null where there is none, as in the blank end of a line. */
export function hitAt(x: number, y: number): Hit | null {
  const caret = document.caretPositionFromPoint(x, y)
  if (!caret || !(caret.offsetNode instanceof Text)) return null
  let node = caret.offsetNode
  let offset = caret.offset
  let place = placeOfElement(node.parentElement)
  const before = node.previousSibling
  if (!place && before instanceof HTMLElement && before.firstChild instanceof Text) {
    // The space between two sentences belongs to the first.
    place = placeOfElement(before)
    node = before.firstChild
    offset = node.length
  }
  if (!place) return null
  // A caret stands between two characters; the one whose box holds the point is meant.
  for (const at of [offset, offset - 1])
    if (at >= 0 && at < node.length && holds(node, at, x, y)) {
      const sentence = node.parentElement!.closest('[data-sentence]')!
      return { place, offset: offsetIn(sentence, node, at) }
    }
  return null
}

function holds(node: Text, at: number, x: number, y: number): boolean {
  const range = document.createRange()
  range.setStart(node, at)
  range.setEnd(node, at + 1)
  for (const box of range.getClientRects()) {
    const leading = box.height * LEADING
    if (
      x >= box.left - BESIDE &&
      x <= box.right + BESIDE &&
      y >= box.top - leading &&
      y <= box.bottom + leading
    )
      return true
  }
  return false
}
