import type { Language } from '../../../shared/model/text.ts'
import { cleanTitle } from '../clean-text.ts'
import { pageDate } from '../page/page-date.ts'
import { pageTokens } from '../page/page-tokens.ts'
import { languageOfTag } from '../page/stated-language.ts'
import { localName, resolvePath } from './book-files.ts'

/** What a book says of itself, and its files in the order of reading. */
export type BookPackage = {
  readonly title: string
  readonly byline: string
  readonly publisher: string
  readonly publishedAt: number | null
  readonly language: Language | 'other' | null
  /** Paths in the archive, without notes that are opened apart and without the contents. */
  readonly spine: readonly string[]
  /** The files with the table of contents, EPUB 3 first; empty where there is none. */
  readonly contents: readonly string[]
}

type Item = { readonly path: string; readonly type: string; readonly properties: string }

/** A book is made of no more files than this. */
const LONGEST_SPINE = 5000
const ATTRIBUTES = new Set('id href media-type properties idref linear toc property refines'.split(' '))
const PAGE_TYPE = /^(?:application\/xhtml\+xml|text\/html|text\/x-oeb1-document)$/i

/** Reads the description (OPF) of a book of EPUB 2 or 3. Anything can be read as one; what is missing is empty. */
export function readPackage(source: string, path: string): BookPackage {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  const items = new Map<string, Item>()
  const spine: { readonly id: string; readonly linear: boolean }[] = []
  const said = new Map<string, string[]>()
  let contentsId = ''
  let field = ''
  let text = ''
  for (const token of pageTokens(source, true, ATTRIBUTES)) {
    if (token.type === 'text') {
      if (field !== '' && text.length < 4000) text += token.text
      continue
    }
    const name = localName(token.name)
    if (token.type === 'raw' || (token.type === 'close' && name === field)) {
      const values = said.get(name) ?? []
      const value = cleanTitle(token.type === 'raw' ? token.text : text)
      if (value !== '' && values.length < 20) said.set(name, [...values, value])
      field = ''
      continue
    }
    if (token.type !== 'open') continue
    const { attributes } = token
    if (/^(?:title|creator|publisher|date|language)$/.test(name)) {
      field = token.closed ? '' : name
      text = ''
    } else if (name === 'item') {
      items.set(attributes.get('id') ?? '', {
        path: resolvePath(folder, attributes.get('href') ?? ''),
        type: attributes.get('media-type') ?? '',
        properties: attributes.get('properties') ?? '',
      })
    } else if (name === 'spine') contentsId = attributes.get('toc') ?? ''
    else if (name === 'itemref' && spine.length < LONGEST_SPINE)
      spine.push({ id: attributes.get('idref') ?? '', linear: attributes.get('linear') !== 'no' })
  }
  const navigation = [...items.values()].find(item => /\bnav\b/.test(item.properties))?.path
  const ncx = items.get(contentsId)?.path ?? [...items.values()].find(item => /dtbncx/.test(item.type))?.path
  const inOrder = spine.flatMap(({ id, linear }) => {
    const item = items.get(id)
    return item && linear && isPage(item) && item.path !== navigation ? [item.path] : []
  })
  return {
    title: said.get('title')?.[0] ?? '',
    byline: [...new Set(said.get('creator') ?? [])].slice(0, 5).join(', '),
    publisher: said.get('publisher')?.[0] ?? '',
    publishedAt: (said.get('date') ?? []).map(date => pageDate(date)).find(date => date !== null) ?? null,
    language: languageOfTag(said.get('language')?.[0] ?? null),
    spine: [...new Set(inOrder)],
    contents: [navigation, ncx].filter((one): one is string => one !== undefined && one !== ''),
  }
}

const isPage = ({ type, path }: Item): boolean =>
  path !== '' && (PAGE_TYPE.test(type) || (type === '' && /\.x?html?$/i.test(path)))
