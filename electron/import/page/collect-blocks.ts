import type { BlockKind, Language } from '../../../shared/model/text.ts'
import { findAsides } from '../../../shared/text/find-asides.ts'
import { cleanBlock, countLetters } from '../clean-text.ts'
import type { DocumentBlock } from '../imported-document.ts'
import { BLOCKS } from './build-page.ts'
import { childrenOf, isElement, isText, type PageElement, type PageNode } from './page-node.ts'
import { type PagePart, partOf } from './page-part.ts'
import { borneOut, languageOfTag } from './stated-language.ts'

/** A block of a page with what tells whether it belongs to the article. */
export type FoundBlock = DocumentBlock & {
  /** Whether it stands in what surrounds the article: menus, comments, notices, what is hidden. */
  readonly surrounding: boolean
  /** 1 to 6 for a heading, otherwise 0. */
  readonly level: number
  /** Share of its letters that are links, from 0 to 1. */
  readonly linked: number
  /** The innermost element around it that is a block, and what that stood in when it was found. */
  readonly element: PageElement
  readonly container: PageElement | null
}

type Place = {
  /** The innermost element that is a block. */
  readonly element: PageElement
  readonly kind: BlockKind
  readonly level: number
  readonly surrounding: boolean
  readonly insideArticle: boolean
  readonly linked: boolean
  readonly dated: boolean
  readonly preformatted: boolean
  readonly language: Language | 'other' | null
}

/** How a line ends that is whole: a line break behind it parts paragraphs. */
const ENDS_SENTENCE = /[.!?؟…:"”»)\]]\s*$/
const TAIL = 24
const FOOTNOTE_MARK = /^\s*[[(]?\s*[\d٠-٩*†‡]{1,4}\s*[\])]?\s*$/
/** A mark that is no number of its own, as the 2 of a square metre is. */
const SURE_MARK = /[[(*†‡]/
/** Share of a line from which it is a date and little else. */
const MOSTLY_DATE = 0.6
const INVISIBLE = new Set(['rt', 'rp', 'title', 'style', 'script'])

/**
 * The blocks below an element in the order of the page, each one line of text and none empty. What invites to other
 * articles, and what stands under a picture, are asides. Two line breaks part paragraphs, one does behind a full
 * stop. Marks of footnotes are left out. `part` tells what an element is for.
 */
export function collectBlocks(root: PageElement, part: typeof partOf = partOf): FoundBlock[] {
  const blocks: FoundBlock[] = []
  let text = ''
  /** The end of `text`; to look at the end of a text that grows would copy it each time. */
  let tail = ''
  let breaks = 0
  let linked = 0
  let dated = 0
  let languages = new Map<Language | 'other' | null, number>()

  const flush = (place: Place) => {
    const line = cleanBlock(text)
    const share = line === '' ? 0 : Math.min(1, linked / line.length)
    // The date of the page stands on a line of its own; it is read elsewhere.
    const surrounding = place.surrounding || dated > line.length * MOSTLY_DATE
    const [language] = [...languages].toSorted((a, b) => b[1] - a[1])[0] ?? [null]
    text = ''
    tail = ''
    breaks = 0
    linked = 0
    dated = 0
    languages = new Map()
    if (!/[\p{L}\p{N}]/u.test(line)) return
    for (const part of withAsides(line, place.kind)) {
      const stated = borneOut(language, part.text)
      blocks.push({
        ...part,
        ...(stated ? { language: stated } : {}),
        surrounding,
        level: part.kind === 'heading' ? place.level : 0,
        linked: share,
        element: place.element,
        container: place.element.parentNode,
      })
    }
  }
  const write = (value: string, place: Place) => {
    const seen = value.trim().length
    if (seen > 0 && breaks > 0) {
      if (breaks > 1 || ENDS_SENTENCE.test(tail)) flush(place)
      else text += ' '
    }
    if (seen > 0) {
      breaks = 0
      languages.set(place.language, (languages.get(place.language) ?? 0) + seen)
      if (place.linked) linked += seen
      if (place.dated) dated += seen
    }
    text += value
    tail = (tail + value.slice(-TAIL)).slice(-TAIL)
  }
  const walk = (node: PageNode, place: Place) => {
    if (isText(node)) {
      const value = node.textContent ?? ''
      if (!place.preformatted) return write(value, place)
      for (const [number, line] of value.split(/\r\n|\r|\n/).entries()) {
        if (number > 0) breaks++
        write(line, place)
      }
      return
    }
    if (!isElement(node) || INVISIBLE.has(node.localName)) return
    const name = node.localName
    if (name === 'br') breaks++
    else if (name === 'hr') flush(place)
    else if (name === 'sup' && isNoteMark(node)) return
    else if (isReference(node)) return
    else {
      const inner = placeOf(node, place, part(node))
      const apart = BLOCKS.has(name) || inner.surrounding !== place.surrounding || inner.kind !== place.kind
      if (apart) flush(place)
      for (const child of childrenOf(node)) walk(child, inner)
      if (apart) flush(inner)
    }
  }
  const start: Place = {
    element: root,
    kind: 'paragraph',
    level: 0,
    surrounding: false,
    insideArticle: false,
    linked: false,
    dated: false,
    preformatted: false,
    language: languageAbove(root),
  }
  walk(root, start)
  flush(start)
  return blocks
}

function leadsToNote(link: PageElement): boolean {
  const mark = beginningOf(link)
  if (/^\s*[↩↑⏎^]\ufe0e?\s*$/.test(mark)) return true
  return FOOTNOTE_MARK.test(mark) && /#\w*(?:fn|note|ftn)/i.test(link.getAttribute('href') ?? '')
}

function isNoteMark(element: PageElement): boolean {
  const mark = beginningOf(element)
  if (!FOOTNOTE_MARK.test(mark)) return false
  const around = element.parentNode?.localName === 'a'
  return (
    SURE_MARK.test(mark) ||
    around ||
    [...childrenOf(element)].some(child => isElement(child) && child.localName === 'a')
  )
}

/** The first characters of an element: enough to tell a mark from words. */
function beginningOf(element: PageElement): string {
  let text = ''
  for (const child of childrenOf(element)) {
    text += isElement(child) ? beginningOf(child) : (child.textContent ?? '').slice(0, TAIL)
    if (text.length >= TAIL) break
  }
  return text
}

/** A mark that leads to a note or back from it, as books have them. */
const isReference = (element: PageElement): boolean =>
  /\b(?:noteref|backlink)\b/.test(element.getAttribute('epub:type') ?? '') ||
  /\bdoc-(?:noteref|backlink)\b/.test(element.getAttribute('role') ?? '') ||
  (element.localName === 'a' && leadsToNote(element))

function placeOf(element: PageElement, around: Place, part: PagePart | null): Place {
  const level = /^h[1-6]$/.test(element.localName)
    ? Number(element.localName[1])
    : element.getAttribute('role') === 'heading'
      ? 2
      : 0
  // The page's own head and foot; those of an article hold its title and its notes.
  const isHead = element.localName === 'header' && !around.insideArticle
  const surrounding = around.surrounding || part === 'surroundings' || (isHead && !holdsHeadline(element))
  const aside = around.kind === 'aside' || part === 'aside'
  return {
    element: BLOCKS.has(element.localName) ? element : around.element,
    kind: aside ? 'aside' : level > 0 ? 'heading' : around.kind,
    level: level > 0 ? level : around.level,
    surrounding,
    insideArticle: around.insideArticle || part === 'article',
    linked: around.linked || element.localName === 'a',
    dated: around.dated || element.localName === 'time',
    preformatted: around.preformatted || element.localName === 'pre',
    language: statedBy(element) ?? around.language,
  }
}

function holdsHeadline(element: PageElement): boolean {
  for (const child of childrenOf(element)) {
    if (!isElement(child)) continue
    // The site's own name may be an h1 too, but then it is a link to the front page.
    if (child.localName === 'h1') return !onlyLink(child)
    if (holdsHeadline(child)) return true
  }
  return false
}

const onlyLink = (element: PageElement): boolean =>
  [...childrenOf(element)].every(child =>
    isElement(child) ? child.localName === 'a' : (child.textContent ?? '').trim() === '',
  )

function statedBy(element: PageElement): Language | 'other' | null {
  const stated = languageOfTag(element.getAttribute('lang'))
  if (stated) return stated
  const direction = element.getAttribute('dir')?.toLowerCase()
  return direction === 'rtl' ? 'arabic' : direction === 'ltr' ? 'english' : null
}

function languageAbove(element: PageElement): Language | 'other' | null {
  for (let at: PageElement | null = element.parentNode; at && isElement(at); at = at.parentNode) {
    const stated = statedBy(at)
    if (stated) return stated
  }
  return null
}

/** UTF-16 units of a paragraph that may hold invitations; a longer one is a whole text without paragraphs. */
const LONGEST_WITH_ASIDES = 20_000

/** A paragraph cut at the invitations to other articles inside it. */
function withAsides(line: string, kind: BlockKind): DocumentBlock[] {
  if (kind !== 'paragraph' || line.length > LONGEST_WITH_ASIDES) return [{ kind, text: line }]
  const { arabic, latin } = countLetters(line)
  const asides = findAsides(line, { from: 0, to: line.length }, arabic >= latin ? 'arabic' : 'english')
  const parts: DocumentBlock[] = []
  let at = 0
  const paragraph = (to: number) => {
    const rest = line.slice(at, to).trim()
    if (/[\p{L}\p{N}]/u.test(rest)) parts.push({ kind: 'paragraph', text: rest })
  }
  for (const { from, to } of asides) {
    paragraph(from)
    const invitation = line.slice(from, to).trim()
    if (invitation !== '') parts.push({ kind: 'aside', text: invitation })
    at = to
  }
  paragraph(line.length)
  return parts
}
