/** What the readers ask of a node of a page; linkedom's nodes answer to it. */
export type PageNode = {
  readonly nodeType: number
  readonly parentNode: PageElement | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
  readonly textContent: string | null
}

/** An element of a page. */
export type PageElement = PageNode & {
  readonly localName: string
  readonly lastChild: PageNode | null
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  appendChild(node: PageNode): PageNode
}

/** A page as a tree, with head and body always there. */
export type PageDocument = {
  readonly documentElement: PageElement
  readonly head: PageElement
  readonly body: PageElement
  createElement(name: string): PageElement
  createTextNode(text: string): PageNode
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1
export const isText = (node: PageNode): boolean => node.nodeType === 3

/** The children of a node, in order. */
export function* childrenOf(node: PageNode): Generator<PageNode> {
  for (let child = node.firstChild; child; child = child.nextSibling) yield child
}

/** The elements below a node in the order of the page. */
export function* elementsBelow(root: PageNode): Generator<PageElement> {
  let node: PageNode | null = root.firstChild
  while (node) {
    if (isElement(node)) yield node
    let next: PageNode | null = node.firstChild ?? node.nextSibling
    for (let up: PageNode | null = node; !next; next = up.nextSibling) {
      up = up.parentNode
      if (!up || up === root) return
    }
    node = next
  }
}
