import type { Language } from '../../shared/model/text.ts'
import { dayIn, NOTES_HEADING } from './bilingual-words.ts'
import { type LaidArticle, lineOf } from './lay-out-article.ts'

/** An article as plain text: its title and where it is from, then row by row the Arabic and under it the English. */
export function toPlainText(article: LaidArticle): string {
  const paragraphs: string[] = []
  if (article.needsTitle) paragraphs.push(linesOf(article.sides, side => article.title[side]))
  const source = sourceLines(article).join('\n')
  const rows = article.rows.map(row =>
    linesOf(article.sides, side => row[side].map(passage => lineOf(passage)).join('\n')),
  )
  if (article.leadsWithTitle) paragraphs.push(rows.shift()!)
  paragraphs.push(source, ...rows)
  if (article.notes.length > 0)
    paragraphs.push(
      NOTES_HEADING,
      ...article.notes.map(({ number, quote, note }) => `${number}. ${quote.replace(/\s+/g, ' ')}\n${note}`),
    )
  return `${paragraphs.filter(paragraph => paragraph !== '').join('\n\n')}\n`
}

/** Site and writer on a line, and the day in each language on a line of its own, so that no direction turns another. */
export const sourceLines = ({ sides, site, byline, publishedAt }: LaidArticle): string[] =>
  [
    [site, byline].filter(part => part.trim() !== '').join(' · '),
    ...(publishedAt === null ? [] : sides.map(side => dayIn(side, publishedAt))),
  ].filter(line => line !== '')

const linesOf = (sides: readonly Language[], line: (side: Language) => string): string =>
  sides
    .map(line)
    .filter((text, at, all) => text !== '' && all.indexOf(text) === at)
    .join('\n')
