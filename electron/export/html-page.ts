import { createHash } from 'node:crypto'
import { escapeXml } from '../../shared/formats/escape-xml.ts'
import type { Arrangement } from '../../shared/model/export.ts'
import type { Language } from '../../shared/model/text.ts'
import { NOTES_HEADING } from './bilingual-words.ts'
import type { LaidArticle, LaidRow } from './lay-out-article.ts'
import { PAGE_SCRIPT } from './page-script.ts'
import { pageStyle } from './page-style.ts'
import { headMarkup, languageAttributes, notesMarkup, SAME_FILE, sideMarkup } from './passage-markup.ts'
import type { Typeface } from './typefaces.ts'

/** The one program may run, and nothing may be fetched from anywhere. */
const POLICY = `default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src 'sha256-${createHash('sha256').update(PAGE_SCRIPT).digest('base64')}'`

/** An article as a page in one file: typefaces, style and program are in it. It yields the parts in their order. */
export function* htmlPage(
  article: LaidArticle,
  arrangement: Arrangement,
  typefaces: readonly Typeface[],
): Generator<string, void, void> {
  const name = article.sides.map(side => article.title[side]).find(text => text !== '') ?? 'Muqabil'
  const lead: Language = article.sides[0]!
  const isFacing = arrangement === 'facing' && article.sides.length === 2
  const { title, source } = headMarkup(article, SAME_FILE)
  yield `<!doctype html>
<html${languageAttributes(lead)}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="generator" content="Muqabil">
<title>${escapeXml(name)}</title>
<style>${pageStyle(typefaces.map(faceRule).join(''))}</style>
</head>
<body class="${isFacing ? 'facing' : 'stacked'}" dir="${lead === 'arabic' ? 'rtl' : 'ltr'}">
<main>
${title === '' ? '' : `<div class="row">${title}</div>\n`}${source === '' ? '' : `<div class="row source">${source}</div>\n`}`
  const rows = article.leadsWithTitle ? article.rows.slice(1) : article.rows
  for (const row of rows) yield rowMarkup(row)
  yield `${notesMarkup(article, NOTES_HEADING, SAME_FILE)}
</main>
<script>${PAGE_SCRIPT}</script>
</body>
</html>
`
}

function rowMarkup(row: LaidRow): string {
  const sides = (['arabic', 'english'] as const).map(side => sideMarkup(side, row[side], 'h2', SAME_FILE))
  const element = row.kind === 'aside' ? 'aside' : 'section'
  return `<${element} class="row">${sides.join('')}</${element}>\n`
}

const faceRule = ({ family, weight, bytes, range }: Typeface): string =>
  `@font-face{font-family:"${family}";font-weight:${weight};${range === '' ? '' : `unicode-range:${range};`}src:url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')}) format("woff2")}\n`
