import type { PageElement } from './page-node.ts'

/** What an element of a page is for: the article, something beside it, or the page around both. */
export type PagePart = 'article' | 'aside' | 'surroundings'

// Parts of the names that sites give to what surrounds an article; each stands between hyphens, underscores, spaces
// or changes of case. Plurals are named where they occur.
const SURROUNDINGS = new Set(
  'ad ads adv advert advertisement advertising sponsor sponsored promo promotion banner cookie cookies consent gdpr newsletter subscribe subscription signup login signin register paywall breadcrumb breadcrumbs menu nav navbar navigation sidebar widget widgets share sharing social socials sharebar follow comment comments disqus respond reply replies discussion pagination pager popup modal overlay tags tag tagcloud keywords toolbar ticker footer masthead topbar skip print copyright trending mostread popular byline author authors dateline timestamp meta mw-editsection editsection toc noprint navbox reflist references catlinks siteSub jump'.split(
    ' ',
  ),
)
const RELATED = new Set(
  'related readmore readalso seealso recommended recommendations recommend morestories inlinerelated crosslink'.split(
    ' ',
  ),
)
/** What sites call the article or its text; such an element is that, whatever its other names say. */
const ARTICLE =
  /^(?:hentry|post|article|story|entry|main|content|(?:entry|post|article|story|main|page|news)[-_]{0,2}(?:content|body|text))$/i
const SURROUNDING_ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar tablist tooltip'.split(
    ' ',
  ),
)

/** What an element is for by its own name, class and role; null where it says nothing. */
export function partOf(element: PageElement): PagePart | null {
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true')
    return 'surroundings'
  const role = element.getAttribute('role')
  if (role !== null && SURROUNDING_ROLES.has(role)) return 'surroundings'
  switch (element.localName) {
    case 'nav':
    case 'footer':
    case 'menu':
      return 'surroundings'
    case 'figcaption':
    case 'caption':
      return 'aside'
    case 'main':
    case 'article':
      return 'article'
    case 'body':
      return null
  }
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  const said = names.trim() === '' ? null : partByNames(names)
  if (said) return said
  return element.localName === 'aside' ? 'aside' : null
}

const NOTES = /\b(?:footnotes?|endnotes?|rearnotes?|annotation)\b/
const NO_TEXT = /\b(?:toc|landmarks|page-list|pagebreak|loi|lot|index|cover)\b/

/** What an element of a book's chapter is for: notes are asides; a class names a look there, never a part. */
export function partOfBook(element: PageElement): PagePart | null {
  if (element.getAttribute('hidden') !== null || element.localName === 'nav') return 'surroundings'
  const type = `${element.getAttribute('epub:type') ?? ''} ${(element.getAttribute('role') ?? '').replace('doc-', '')}`
  if (NO_TEXT.test(type)) return 'surroundings'
  if (element.localName === 'figcaption' || element.localName === 'caption') return 'aside'
  return NOTES.test(type) || /\bfootnotes\b/.test(element.getAttribute('class') ?? '') ? 'aside' : 'article'
}

function partByNames(names: string): PagePart | null {
  const whole = names.slice(0, 300).trim().split(/\s+/)
  if (whole.some(name => ARTICLE.test(name))) return null
  for (const name of whole) {
    const parts = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(part => part !== '')
    const pairs = parts.map((part, at) => part + (parts[at + 1] ?? ''))
    if (parts.some(part => part.endsWith('caption'))) return 'aside'
    if ([...parts, ...pairs].some(part => RELATED.has(part))) return 'aside'
    // `has-sidebar` and `no-comments` are said of the page, not of the part.
    if (/^(?:has|no|with|without|is|hide)$/.test(parts[0] ?? '')) continue
    if ([...parts, ...pairs].some(part => SURROUNDINGS.has(part))) return 'surroundings'
  }
  return null
}
