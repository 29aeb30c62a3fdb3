import { cleanBlock, cleanTitle } from '../clean-text.ts'
import type { ImportedDocument } from '../imported-document.ts'
import type { Page } from './build-page.ts'
import { pageDate } from './page-date.ts'
import { elementsBelow, type PageElement } from './page-node.ts'
import { partOf } from './page-part.ts'

/** What a page says about itself; an empty string or null where it says nothing. */
export type PageFacts = Omit<ImportedDocument, 'blocks'>

const LONGEST_NAME = 160
/** Elements that are looked at for a date and an author; they stand near the top. */
const MOST_LOOKED_AT = 20_000
const ARTICLE_TYPE = /article|posting|report|blogpost|webpage|book/i
/** Between a title and the name of its site: «العنوان | الموقع», «Title - Site». */
const BEFORE_SITE = /\s+(?:[|–—•·»«]|-|::)\s+/g

/**
 * Title, author, site and date of a page: from its JSON-LD, its meta elements, and what it shows. The title that
 * the page shows is preferred to the one for search engines where the two agree.
 */
export function pageFacts(page: Page): PageFacts {
  const stated = statementOf(page.statements)
  const meta = metaOf(page.document.head)
  const shown = shownIn(page.document.body)
  const site = cleanTitle(
    stated.publisher || meta('og:site_name') || meta('application-name') || '',
    LONGEST_NAME,
  )
  const titleElement = [...elementsBelow(page.document.head)].find(element => element.localName === 'title')
  return {
    title: titleFrom(
      shown.headings,
      meta('og:title') || stated.headline || meta('dc.title') || meta('twitter:title'),
      titleElement?.textContent ?? '',
      site,
    ),
    byline: withoutBy(
      stated.author ||
        [meta('author'), meta('article:author'), meta('dc.creator')].find(
          name => name && !/^https?:/i.test(name),
        ) ||
        shown.author,
    ),
    site,
    publishedAt:
      pageDate(stated.published) ??
      [
        'article:published_time',
        'datepublished',
        'dc.date.issued',
        'dc.date',
        'pubdate',
        'publishdate',
        'date',
      ]
        .map(name => pageDate(meta(name)))
        .find(date => date !== null) ??
      shown.date,
  }
}

function titleFrom(headings: readonly string[], stated: string, element: string, site: string): string {
  const whole = cleanTitle(element)
  const declared = cleanTitle(stated) || withoutSite(whole, site)
  const plain = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
  const wanted = plain(declared)
  const agrees = headings.find(heading => {
    const one = plain(heading)
    if (one === plain(site)) return false
    return one.includes(wanted) ? wanted !== '' : wanted.includes(one) && one.length * 2 >= wanted.length
  })
  return agrees ?? (declared || (headings.length === 1 ? headings[0]! : ''))
}

/** A title without the name of its site behind or before it. */
function withoutSite(title: string, site: string): string {
  const cuts = [...title.matchAll(BEFORE_SITE)]
  const last = cuts.at(-1)
  const first = cuts[0]
  if (!last || !first) return title
  if (site !== '' && title.startsWith(site)) return title.slice(first.index + first[0].length)
  const count = (text: string) => text.split(/\s+/).length
  const behind = title.slice(first.index + first[0].length)
  // What is cut off is a name, never the better part of the title.
  if (count(title.slice(0, first.index)) <= 4 && count(behind) > 4 && count(behind) > count(title) * 0.55)
    return behind
  const before = title.slice(0, last.index)
  return count(before) >= 3 || (site !== '' && title.endsWith(site)) ? before : title
}

const withoutBy = (byline: string): string =>
  cleanTitle(byline, LONGEST_NAME)
    .replace(/^(?:by|written by|بقلم|كتبه|كتبته|كتب|إعداد|تحرير)\s*[:：-]?\s+/iu, '')
    .replace(/^[:|\-–—\s]+|[|\-–—,،\s]+$/gu, '')

type Statement = {
  readonly headline: string
  readonly author: string
  readonly publisher: string
  readonly published: string
}

/** The first article that the page's JSON-LD speaks of; what is no JSON says nothing. */
function statementOf(statements: readonly string[]): Statement {
  const nothing: Statement = { headline: '', author: '', publisher: '', published: '' }
  for (const text of statements) {
    const article = flattened(parsed(text)).find(
      entry =>
        ARTICLE_TYPE.test(JSON.stringify(entry['@type'] ?? '')) && (entry.headline || entry.datePublished),
    )
    if (!article) continue
    return {
      headline: stringIn(article.headline),
      author: namesIn(article.author),
      publisher: namesIn(article.publisher),
      published: stringIn(article.datePublished),
    }
  }
  return nothing
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/g, ''))
  } catch (error) {
    // Sites write JSON by hand; a page whose statement is broken still has its text.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

type Entry = Readonly<Record<string, unknown>>
const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null

function flattened(value: unknown): Entry[] {
  const entries = Array.isArray(value) ? value : isEntry(value) ? [value] : []
  return entries
    .filter(isEntry)
    .slice(0, 50)
    .flatMap(entry => [entry, ...(Array.isArray(entry['@graph']) ? entry['@graph'].filter(isEntry) : [])])
}

const stringIn = (value: unknown): string =>
  typeof value === 'string' ? cleanBlock(value.slice(0, 2000)) : ''

function namesIn(value: unknown): string {
  const all = Array.isArray(value) ? value.slice(0, 8) : [value]
  return all
    .map(one => (typeof one === 'string' ? one : isEntry(one) ? one.name : ''))
    .filter(
      (name): name is string => typeof name === 'string' && name.trim() !== '' && !/^https?:/i.test(name),
    )
    .map(name => cleanTitle(name, LONGEST_NAME))
    .join(', ')
}

/** What the meta element of a name holds, whichever of its attributes names it; empty where there is none. */
function metaOf(head: PageElement): (name: string) => string {
  const values = new Map<string, string>()
  for (const element of elementsBelow(head)) {
    if (element.localName !== 'meta') continue
    const content = element.getAttribute('content')?.trim()
    if (!content) continue
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.toLowerCase().trim()
      if (name && !values.has(name)) values.set(name, content)
    }
  }
  return name => values.get(name) ?? ''
}

function shownIn(body: PageElement): {
  readonly headings: readonly string[]
  readonly author: string
  readonly date: number | null
} {
  const headings: string[] = []
  let author = ''
  let date: number | null = null
  let looked = 0
  for (const element of elementsBelow(body)) {
    if (++looked > MOST_LOOKED_AT) break
    const property = element.getAttribute('itemprop') ?? ''
    const name = element.localName
    if (name === 'h1' && headings.length < 5) {
      const heading = cleanTitle(textOf(element))
      if (heading !== '' && partOf(element) !== 'surroundings') headings.push(heading)
    }
    if (date === null && (/^(?:datePublished|dateCreated)$/.test(property) || name === 'time'))
      date = pageDate(element.getAttribute('datetime') ?? element.getAttribute('content') ?? textOf(element))
    if (author === '' && namesAuthor(element, property)) author = authorIn(element)
  }
  return { headings, author, date }
}

const namesAuthor = (element: PageElement, property: string): boolean =>
  /^author$/.test(property) ||
  /\bauthor\b/.test(element.getAttribute('rel') ?? '') ||
  /(?:^|[\s_-])(?:byline|author|author-?name|writer|kateb|p-author)(?:$|[\s_])/i.test(
    element.getAttribute('class') ?? '',
  )

/** A name has some words and no sentence; the box about an author holds more. */
function authorIn(element: PageElement): string {
  const text = cleanTitle(textOf(element), LONGEST_NAME)
  return text.length <= 80 && !/[.!؟?]\s/.test(text) && !/\d{4}/.test(text) ? text : ''
}

/** The text of an element whose words are kept apart where elements part them. */
function textOf(element: PageElement): string {
  let text = ''
  for (let node = element.firstChild; node && text.length < 2000; node = node.nextSibling)
    text += node.nodeType === 1 ? ` ${textOf(node as PageElement)} ` : (node.textContent ?? '').slice(0, 2000)
  return text.slice(0, 2000)
}
