import { toOriginal, toShown } from '../state/shown-text.ts'

/** A text node of a sentence, and the offset in what is shown of the sentence at which it begins. */
type ShownNode = { readonly node: Text; readonly from: number }

/**
 * The text of a sentence node by node, in order; the glosses that stand under its words are not part of it.
 *
 * What a page shows may leave tashkeel out. The element then says in `data-hidden` where, and everything here goes in
 * and out with offsets of the sentence as it is written.
 */
function shownNodes(sentence: Element): ShownNode[] {
  const nodes: ShownNode[] = []
  let from = 0
  for (const child of sentence.childNodes) {
    const node = child instanceof Text ? child : child.firstChild
    if (!(node instanceof Text)) continue
    nodes.push({ node, from })
    from += node.length
  }
  return nodes
}

/** Where an offset of a sentence is; at the border of two nodes, the end of the first where `end` says so. */
export function nodeAt(
  sentence: Element,
  offset: number,
  end = false,
): { readonly node: Text; readonly offset: number } | null {
  const nodes = shownNodes(sentence)
  const shown = toShown(offset, hiddenOf(sentence))
  const found =
    nodes.find(({ node, from }) => shown < from + node.length || (end && shown === from + node.length)) ??
    nodes.at(-1)
  return found ? { node: found.node, offset: Math.min(shown - found.from, found.node.length) } : null
}

/** The offset in its sentence of a place in one of its nodes; all of a gloss stands where the word over it begins. */
export function offsetIn(sentence: Element, node: Text, offset: number): number {
  const word = node.parentElement?.closest('rt')?.parentElement?.firstChild
  const from = shownNodes(sentence).find(one => one.node === (word ?? node))?.from ?? 0
  return toOriginal(word ? from : from + offset, hiddenOf(sentence))
}

/** A stretch of a sentence as ranges that leave the glosses out, one for each of its nodes. */
export function rangesIn(sentence: Element, from: number, to: number): StaticRange[] {
  const hidden = hiddenOf(sentence)
  const [shownFrom, shownTo] = [toShown(from, hidden), toShown(to, hidden)]
  return shownNodes(sentence).flatMap(({ node, from: start }) => {
    const begin = Math.max(shownFrom - start, 0)
    const end = Math.min(shownTo - start, node.length)
    if (begin >= end) return []
    return [new StaticRange({ startContainer: node, startOffset: begin, endContainer: node, endOffset: end })]
  })
}

/** Characters of a sentence as it is written; none where there is no element. */
export function lengthOf(sentence: Element | undefined): number {
  const last = sentence && shownNodes(sentence).at(-1)
  return last ? toOriginal(last.from + last.node.length, hiddenOf(sentence)) : 0
}

/** Offsets of the characters that the page leaves out of a sentence. */
function hiddenOf(sentence: Element): readonly number[] {
  const hidden = sentence instanceof HTMLElement ? sentence.dataset.hidden : undefined
  return hidden === undefined ? [] : hidden.split(' ').map(Number)
}
