import { createHash } from 'node:crypto'
import { escapeXml } from '../../shared/formats/escape-xml.ts'
import type { Arrangement } from '../../shared/model/export.ts'
import { NOTES_HEADING, TAGS } from './bilingual-words.ts'
import { type LaidArticle, type LaidRow, lineOf } from './lay-out-article.ts'
import { bookStyle } from './page-style.ts'
import { headMarkup, languageAttributes, type NotePlaces, notesMarkup, sideMarkup } from './passage-markup.ts'
import { type Chapter, splitChapters } from './split-chapters.ts'
import type { Typeface } from './typefaces.ts'

/** A file of a book by its place in it. */
export type BookFile = { readonly path: string; readonly content: string | Uint8Array }

const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
  <rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`

/** The files of an article as an EPUB 3 book, in the order in which they are packed. `now` is when it is made. */
export function* epubBook(
  article: LaidArticle,
  arrangement: Arrangement,
  typefaces: readonly Typeface[],
  now: Date,
): Generator<BookFile, void, void> {
  const chapters = splitChapters(article)
  const isFacing = arrangement === 'facing' && article.sides.length === 2
  yield { path: 'mimetype', content: 'application/epub+zip' }
  yield { path: 'META-INF/container.xml', content: CONTAINER }
  yield { path: 'book/package.opf', content: packageDocument(article, chapters.length, typefaces, now) }
  yield { path: 'book/nav.xhtml', content: navigation(article, chapters) }
  yield { path: 'book/style.css', content: bookStyle(typefaces.map(faceRule).join('')) }
  const places: NotePlaces = {
    noteFile: 'notes.xhtml',
    textFile: note => chapterFile(chapterOf(chapters, note)),
  }
  const { title, source } = headMarkup(article, places)
  for (const [at, chapter] of chapters.entries()) {
    const head = at === 0 ? `${rowOf(title)}${rowOf(source, ' source')}` : ''
    const rows = at === 0 && article.leadsWithTitle ? chapter.rows.slice(1) : chapter.rows
    const body = rows.map(row => rowMarkup(row, 'h2', places)).join('')
    yield { path: `book/${chapterFile(at)}`, content: page(article, isFacing, `${head}${body}`) }
  }
  if (article.notes.length > 0) {
    const notes = notesMarkup(article, NOTES_HEADING, places)
    yield { path: 'book/notes.xhtml', content: page(article, false, notes) }
  }
  for (const { file, bytes } of typefaces) yield { path: `book/${file}`, content: bytes }
}

const chapterFile = (at: number): string => `part-${at + 1}.xhtml`

const chapterOf = (chapters: readonly Chapter[], note: number): number =>
  chapters.findIndex(({ rows }) =>
    rows.some(row =>
      [...row.arabic, ...row.english].some(({ sentences }) =>
        sentences.some(({ stretches }) => stretches.some(({ notes }) => notes.includes(note))),
      ),
    ),
  )

/** A title that no file of the article gives stands in for one that is missing. */
const titleOf = ({ sides, title }: LaidArticle): string =>
  sides.map(side => title[side].trim()).find(text => text !== '') ?? 'Muqabil'

function page(article: LaidArticle, isFacing: boolean, body: string): string {
  const lead = article.sides[0]!
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${languageAttributes(lead)}>
<head><title>${escapeXml(titleOf(article))}</title><link rel="stylesheet" href="style.css"/></head>
<body class="${isFacing ? 'facing' : 'stacked'}">
${body}</body>
</html>
`
}

const rowOf = (sides: string, more = ''): string =>
  sides === '' ? '' : `<div class="row${more}">${sides}</div>\n`

function rowMarkup(row: LaidRow, heading: 'h1' | 'h2', places: NotePlaces): string {
  const sides = (['arabic', 'english'] as const)
    .map(side => sideMarkup(side, row[side], heading, places))
    .join('')
  return row.kind === 'aside' ? `<aside class="row">${sides}</aside>\n` : rowOf(sides)
}

function packageDocument(
  article: LaidArticle,
  chapters: number,
  typefaces: readonly Typeface[],
  now: Date,
): string {
  const { sides, title, site, byline, publishedAt, notes } = article
  const titles = sides.map(side => [side, title[side].trim()] as const).filter(([, text]) => text !== '')
  const parts = Array.from({ length: chapters }, (_, at) => `part-${at + 1}`)
  if (notes.length > 0) parts.push('notes')
  const metadata = [
    `<dc:identifier id="id">urn:uuid:${identifierOf(article)}</dc:identifier>`,
    ...(titles.length > 0 ? titles : [['arabic', titleOf(article)] as const]).map(
      ([side, text], at) =>
        `<dc:title id="title-${at + 1}" xml:lang="${TAGS[side].lang}" dir="${TAGS[side].dir}">${escapeXml(text)}</dc:title>`,
    ),
    ...sides.map(side => `<dc:language>${TAGS[side].lang}</dc:language>`),
    ...(byline.trim() === '' ? [] : [`<dc:creator>${escapeXml(byline.trim())}</dc:creator>`]),
    ...(site.trim() === '' ? [] : [`<dc:publisher>${escapeXml(site.trim())}</dc:publisher>`]),
    ...(publishedAt === null
      ? []
      : [`<dc:date>${new Date(publishedAt).toISOString().slice(0, 10)}</dc:date>`]),
    `<meta property="dcterms:modified">${now.toISOString().slice(0, 19)}Z</meta>`,
    '<meta property="schema:accessMode">textual</meta>',
    '<meta property="schema:accessModeSufficient">textual</meta>',
    '<meta property="schema:accessibilityFeature">structuralNavigation</meta>',
    '<meta property="schema:accessibilityHazard">none</meta>',
  ]
  const direction = sides[0] === 'arabic' ? 'rtl' : 'ltr'
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${TAGS[sides[0]!].lang}">
  <metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
    ${metadata.join('\n    ')}
  </metadata>
  <manifest>
    <item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
    <item id="style" href="style.css" media-type="text/css"/>
    ${parts.map(part => `<item id="${part}" href="${part}.xhtml" media-type="application/xhtml+xml"/>`).join('\n    ')}
    ${typefaces.map(({ file }, at) => `<item id="face-${at + 1}" href="${file}" media-type="font/woff2"/>`).join('\n    ')}
  </manifest>
  <spine page-progression-direction="${direction}">
    ${parts.map(part => `<itemref idref="${part}"/>`).join('\n    ')}
  </spine>
</package>
`
}

/** The same texts have the same identifier, so that a reader knows a book again that was made anew. */
function identifierOf(article: LaidArticle): string {
  const hash = createHash('sha256')
  for (const side of article.sides)
    for (const row of article.rows) for (const passage of row[side]) hash.update(`${lineOf(passage)}\n`)
  const digits = hash.digest('hex')
  // A UUID of version 8 is made by rules of one's own.
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `8${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-')
}

function navigation(article: LaidArticle, chapters: readonly Chapter[]): string {
  const lead = article.sides[0]!
  const entries = chapters.flatMap(({ rows, isListed }, at) => {
    if (!isListed) return []
    const passage = rows[0]![lead][0] ?? article.sides.map(side => rows[0]![side][0]).find(found => found)
    return passage ? [{ file: chapterFile(at), name: lineOf(passage) }] : []
  })
  const list = [{ file: chapterFile(0), name: titleOf(article) }, ...entries].filter(
    ({ name }) => name !== '',
  )
  if (article.notes.length > 0) list.push({ file: 'notes.xhtml', name: NOTES_HEADING })
  const items = list.map(({ file, name }) => `<li><a href="${file}" dir="auto">${escapeXml(name)}</a></li>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${languageAttributes(lead)}>
<head><title>${escapeXml(titleOf(article))}</title></head>
<body><nav epub:type="toc"><ol>
${items.join('\n')}
</ol></nav></body>
</html>
`
}

const faceRule = ({ family, weight, file, range }: Typeface): string =>
  `@font-face{font-family:"${family}";font-weight:${weight};${range === '' ? '' : `unicode-range:${range};`}src:url(${file})}\n`
