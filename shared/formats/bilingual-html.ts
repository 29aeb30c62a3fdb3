import type { Reading } from '../model/article.ts'
import { beadTexts } from './bead-texts.ts'
import { escapeXml } from './escape-xml.ts'

const STYLE = `body{margin:2rem auto;max-width:70rem;padding:0 1rem;background:#fbf8f2;color:#23201b}
table{width:100%;border-collapse:collapse}td{width:50%;padding:.6rem 1rem;vertical-align:top;white-space:pre-line}
tr{break-inside:avoid}tr:hover td:not(:empty){background:#fbe9b8}
[lang|=en]{font:1.06rem/1.6 Literata,Georgia,serif}[lang|=ar]{font:1.4rem/1.9 Amiri,"Noto Naskh Arabic",serif}
@media print{body{margin:0;max-width:none;background:none}}`

/** The beads as a page that stands by itself: a row a bead, English left and Arabic right. */
export const toBilingualHtml = (reading: Reading, title: string): string =>
  [...writeBilingualHtml(beadTexts(reading), title)].join('')

/** Pairs of texts as such a page in pieces; `lossesOf('html', …)` says what of a unit it does not show. */
export function* writeBilingualHtml(
  pairs: Iterable<{ readonly arabic: string; readonly english: string }>,
  title: string,
): Generator<string> {
  yield `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${escapeXml(title)}</title><style>${STYLE}</style></head>
<body><table>
`
  for (const { arabic, english } of pairs)
    yield `<tr><td lang="en" dir="ltr">${escapeXml(english)}</td><td lang="ar" dir="rtl">${escapeXml(arabic)}</td></tr>\n`
  yield `</table></body>
</html>
`
}
