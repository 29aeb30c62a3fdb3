/** A text node of a sentence, and the offset in the sentence at which it begins. */
export type SentenceNode = { readonly node: Text; readonly from: number }

/** The text of a sentence node by node, in order; the glosses that stand under its words are not part of it. */
export function sentenceNodes(sentence: Element): SentenceNode[] {
  const nodes: SentenceNode[] = []
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
  const nodes = sentenceNodes(sentence)
  const found =
    nodes.find(({ node, from }) => offset < from + node.length || (end && offset === from + node.length)) ??
    nodes.at(-1)
  return found ? { node: found.node, offset: Math.min(offset - found.from, found.node.length) } : null
}

/** The offset in its sentence at which a node begins; a gloss stands where the word over it begins. */
export function startOf(sentence: Element, node: Text): number {
  const word = node.parentElement?.closest('rt')?.parentElement?.firstChild ?? node
  return sentenceNodes(sentence).find(one => one.node === word)?.from ?? 0
}

/** A stretch of a sentence as ranges that leave the glosses out, one for each of its nodes. */
export function rangesIn(sentence: Element, from: number, to: number): StaticRange[] {
  return sentenceNodes(sentence).flatMap(({ node, from: start }) => {
    const begin = Math.max(from - start, 0)
    const end = Math.min(to - start, node.length)
    if (begin >= end) return []
    return [new StaticRange({ startContainer: node, startOffset: begin, endContainer: node, endOffset: end })]
  })
}

/** Characters of a sentence; none where there is no element. */
export function lengthOf(sentence: Element | undefined): number {
  const last = sentence && sentenceNodes(sentence).at(-1)
  return last ? last.from + last.node.length : 0
}
