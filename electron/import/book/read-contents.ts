import { cleanTitle } from '../clean-text.ts'
import { pageTokens } from '../page/page-tokens.ts'
import { localName, resolvePath } from './book-files.ts'

const ATTRIBUTES = new Set(['href', 'src', 'epub:type'])
/** Entries of a table of contents; a dictionary has thousands. */
const MOST_ENTRIES = 20_000

/**
 * What a table of contents calls the files of a book: path to name, the first of each. Reads the navigation of
 * EPUB 3 and the NCX of EPUB 2; lists of pages and landmarks are none.
 */
export function readContents(source: string, path: string): Map<string, string> {
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : ''
  const names = new Map<string, string>()
  let other = false
  let link = ''
  let label = ''
  let inLabel = false
  const add = (to: string, name: string) => {
    const file = resolvePath(folder, to)
    const clean = cleanTitle(name)
    if (file !== '' && clean !== '' && !names.has(file) && names.size < MOST_ENTRIES) names.set(file, clean)
  }
  for (const token of pageTokens(source, true, ATTRIBUTES)) {
    if (token.type === 'text') {
      if (inLabel && label.length < 2000) label += token.text
      continue
    }
    if (token.type === 'raw') continue
    const name = localName(token.name)
    const opens = token.type === 'open'
    if (name === 'nav' && opens) other = !/\btoc\b/.test(token.attributes.get('epub:type') ?? 'toc')
    else if (name === 'pagelist' || name === 'navlist') other = opens
    if (other) continue
    // EPUB 3: <a href="…">Name</a>. EPUB 2: <navLabel><text>Name</text></navLabel><content src="…"/>.
    if (name === 'a') {
      if (opens) link = token.attributes.get('href') ?? ''
      else add(link, label)
      inLabel = opens
      if (opens) label = ''
    } else if (name === 'navlabel') {
      inLabel = opens
      if (opens) label = ''
    } else if (name === 'content' && opens) add(token.attributes.get('src') ?? '', label)
  }
  return names
}
