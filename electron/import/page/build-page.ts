import { parseHTML } from 'linkedom'
import { failure, type Result, success } from '../../../shared/result.ts'
import { decodeEntities } from '../decode-entities.ts'
import type { PageDocument, PageElement, PageNode } from './page-node.ts'
import { type Attributes, pageTokens } from './page-tokens.ts'

/** A page that was read into a tree; nothing of it was executed or fetched. */
export type Page = {
  readonly document: PageDocument
  /** Elements of the tree. */
  readonly size: number
  /** UTF-16 units of text in it. */
  readonly length: number
  /** What the page says about itself for machines, as written: the texts of its JSON-LD. */
  readonly statements: readonly string[]
}

/** Elements that a page may have; a novel on one page has some thirty thousand. A tree of these takes 200 MB. */
export const MOST_ELEMENTS = 200_000
/** Elements within elements; deeper ones are dissolved into the last. Real pages stay below 60. */
const DEEPEST = 128
/** Elements that say what a text is may stand deeper still. */
const MARKING_DEEPER = 8
/** Elements that are open at once; what begins within more of them never does. */
const MOST_OPEN = 100_000
/** Elements looked through for one that a new element closes. */
const FURTHEST = 64
/** UTF-16 units of JSON-LD that are kept. */
const MOST_STATED = 1_000_000

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const MARKING = words('h1 h2 h3 h4 h5 h6 p li a figcaption')

/** Elements that begin and end a line of their own. */
export const BLOCKS = words(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre section summary table tbody td tfoot th thead title tr ul',
)
const VOID = words(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr',
)
const KEPT_VOID = words('br hr')
/** Passed over with all that they hold: pictures, programs, forms' choices, what a page without scripts shows. */
const PASSED_OVER = words(
  'svg math template object applet audio video canvas select datalist noscript map button',
)
/** Their tags are left out; a page may stand in one form as a whole. */
const DISSOLVED = words('form font center tt big html body head')
/** What the beginning of an element ends, and how far out that reaches. */
const ENDS: ReadonlyMap<
  string,
  { readonly what: ReadonlySet<string>; readonly within: ReadonlySet<string> }
> = new Map([
  ['a', { what: words('a'), within: words('td th table li') }],
  ['li', { what: words('li'), within: words('ul ol menu') }],
  ['dt', { what: words('dt dd'), within: words('dl') }],
  ['dd', { what: words('dt dd'), within: words('dl') }],
  ['td', { what: words('td th'), within: words('table tr') }],
  ['th', { what: words('td th'), within: words('table tr') }],
  ['tr', { what: words('tr'), within: words('table') }],
  ['tbody', { what: words('tbody thead tfoot'), within: words('table') }],
  ['thead', { what: words('tbody thead tfoot'), within: words('table') }],
  ['tfoot', { what: words('tbody thead tfoot'), within: words('table') }],
])
const AROUND_PARAGRAPH = words('td th table body button caption')

type Open = { readonly name: string; readonly node: PageElement; readonly depth: number }

/**
 * Reads the source of a page into a tree, as tolerant as a browser and within bounds whatever the source is:
 * refused is `document-too-large` alone. `xml` is for the chapters of books.
 */
export function buildPage(source: string, xml = false): Result<Page> {
  const document = parseHTML('<!doctype html><html><head></head><body></body></html>')
    .document as PageDocument
  const { body, head, documentElement } = document
  const open: Open[] = [{ name: 'body', node: body, depth: 0 }]
  const counts = new Map<string, number>()
  const statements: string[] = []
  let stated = 0
  let size = 0
  let length = 0
  let text = ''
  /** The element that is passed over at the moment, and how many of its name are open. */
  let passing: { readonly name: string; depth: number } | null = null
  const ends = endFinder(source)

  const top = () => open[open.length - 1]!
  const flush = () => {
    if (text !== '') top().node.appendChild(document.createTextNode(text))
    text = ''
  }
  const pop = () => {
    const { name, node } = top()
    // An element that was dissolved shares its node with the one around it, and its text too.
    if (open[open.length - 2]!.node !== node) flush()
    open.pop()
    counts.set(name, counts.get(name)! - 1)
  }
  const popThrough = (at: number) => {
    while (open.length > at) pop()
  }
  const create = (parent: PageElement, name: string, attributes: Attributes): PageElement => {
    size++
    const element = document.createElement(name)
    dress(element, attributes)
    parent.appendChild(element)
    return element
  }
  /** A break of lines where an element is too deep to be one. */
  const dissolve = (name: string) => {
    if (BLOCKS.has(name) && (text !== '' || top().node.lastChild)) {
      flush()
      create(top().node, 'hr', NONE)
    }
  }

  for (const token of pageTokens(source, xml)) {
    if (size > MOST_ELEMENTS) return failure('document-too-large')
    if (passing) {
      if (token.type === 'open' && token.name === passing.name && !token.closed) passing.depth++
      if (token.type === 'close' && token.name === passing.name && --passing.depth === 0) passing = null
      continue
    }
    switch (token.type) {
      case 'text':
        text += token.text
        length += token.text.length
        break
      case 'raw':
        if (token.name === 'title') {
          if (!hasTitle(head)) {
            const title = create(head, 'title', token.attributes)
            title.appendChild(document.createTextNode(decodeEntities(token.text)))
          }
        } else if (token.name === 'script' && /ld\+json/i.test(token.attributes.get('type') ?? '')) {
          stated += token.text.length
          if (stated <= MOST_STATED) statements.push(token.text)
        }
        break
      case 'open': {
        const { name, attributes } = token
        if (name === 'html' || name === 'body') dress(name === 'html' ? documentElement : body, attributes)
        if (name === 'meta') create(head, 'meta', attributes)
        if (DISSOLVED.has(name)) break
        if (PASSED_OVER.has(name)) {
          // One that is never closed would take the rest of the page with it.
          if (!token.closed && ends(name, token.to)) passing = { name, depth: 1 }
          break
        }
        if (VOID.has(name) && !KEPT_VOID.has(name)) break
        if (BLOCKS.has(name) && (counts.get('p') ?? 0) > 0) {
          const at = openedWithin(open, words('p'), AROUND_PARAGRAPH)
          if (at > 0) popThrough(at)
        }
        const rule = ENDS.get(name)
        if (rule) {
          const at = openedWithin(open, rule.what, rule.within)
          if (at > 0) popThrough(at)
        }
        const { node, depth } = top()
        if (VOID.has(name) || token.closed) {
          flush()
          create(node, name, attributes)
          break
        }
        const dissolved = depth >= (MARKING.has(name) ? DEEPEST + MARKING_DEEPER : DEEPEST)
        if (dissolved) dissolve(name)
        if (open.length > MOST_OPEN) break
        if (!dissolved) {
          flush()
          open.push({ name, node: create(node, name, attributes), depth: depth + 1 })
        } else open.push({ name, node, depth })
        counts.set(name, (counts.get(name) ?? 0) + 1)
        break
      }
      case 'close': {
        const { name } = token
        if (name === 'br' || (name === 'p' && !counts.get('p'))) {
          flush()
          create(top().node, name, NONE)
          break
        }
        if (!counts.get(name)) break
        // What marks words may end inside a block that began later; the block goes on.
        if (!BLOCKS.has(name) && name !== 'a' && closesBlock(open, name)) break
        while (top().name !== name) pop()
        const { node } = top()
        pop()
        if (top().node === node) dissolve(name)
      }
    }
  }
  flush()
  return success({ document, size, length, statements })
}

const NONE: Attributes = new Map()

function dress(element: PageElement, attributes: Attributes): void {
  for (const [name, value] of attributes) {
    if (name === 'style') {
      if (/display\s*:\s*none|visibility\s*:\s*hidden/i.test(value)) element.setAttribute('hidden', '')
    } else if (name === 'xml:lang') {
      if (!element.getAttribute('lang')) element.setAttribute('lang', value)
    } else if (!element.getAttribute(name)) element.setAttribute(name, value)
  }
}

function hasTitle(head: PageElement): boolean {
  for (let node: PageNode | null = head.firstChild; node; node = node.nextSibling)
    if ((node as PageElement).localName === 'title' && node.textContent?.trim()) return true
  return false
}

/** Where the innermost open element of some names is that stands inside the boundary; -1 for none. */
function openedWithin(open: readonly Open[], what: ReadonlySet<string>, within: ReadonlySet<string>): number {
  const last = Math.max(1, open.length - FURTHEST)
  for (let at = open.length - 1; at >= last; at--) {
    if (what.has(open[at]!.name)) return at
    if (within.has(open[at]!.name)) return -1
  }
  return -1
}

function closesBlock(open: readonly Open[], name: string): boolean {
  const last = Math.max(1, open.length - FURTHEST)
  for (let at = open.length - 1; at >= last && open[at]!.name !== name; at--)
    if (BLOCKS.has(open[at]!.name)) return true
  return false
}

/** Tells whether an element of a name is ever closed behind a place. */
function endFinder(source: string): (name: string, from: number) => boolean {
  const last = new Map<string, number>()
  return (name, from) => {
    if (!last.has(name))
      last.set(name, Math.max(source.lastIndexOf(`</${name}`), source.lastIndexOf(`</${name.toUpperCase()}`)))
    return last.get(name)! >= from
  }
}
