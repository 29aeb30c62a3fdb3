import type { Language } from '../../shared/model/text.ts'
import { NOTES_HEADING } from './bilingual-words.ts'
import { type LaidArticle, type LaidPassage, lineOf } from './lay-out-article.ts'
import { sourceLines } from './plain-text.ts'

/** An article in Markdown: headings, asides as quotations, notes as a list at its end. */
export function toMarkdown(article: LaidArticle): string {
  const blocks: string[] = []
  const of = (line: (side: Language) => string): string[] => [...new Set(article.sides.map(line))]
  if (article.needsTitle) blocks.push(...of(side => heading(1, article.title[side])))
  const source = sourceLines(article).map(emphasis)
  if (!article.leadsWithTitle) blocks.push(...source)
  article.rows.forEach((row, at) => {
    const level = at === 0 && article.leadsWithTitle ? 1 : 2
    for (const side of article.sides) blocks.push(...row[side].map(passage => blockOf(passage, level)))
    if (level === 1) blocks.push(...source)
  })
  if (article.notes.length > 0)
    blocks.push(
      heading(2, NOTES_HEADING),
      article.notes
        .map(({ number, quote, note }) => {
          const noted = note.split(/\n+/).map(line => `   ${escapeMarkdown(line)}`)
          return [`${number}. ${escapeMarkdown(quote)}`, '', noted.join('\n   \n')].join('\n')
        })
        .join('\n'),
    )
  return `${blocks.filter(block => block !== '').join('\n\n')}\n`
}

function blockOf(passage: LaidPassage, level: number): string {
  const line = lineOf(passage)
  if (passage.kind === 'heading') return heading(level, line)
  return passage.kind === 'aside' ? `> ${escapeMarkdown(line)}` : escapeMarkdown(line)
}

const heading = (level: number, line: string): string =>
  line.trim() === '' ? '' : `${'#'.repeat(level)} ${escapeMarkdown(line)}`

const emphasis = (line: string): string => (line === '' ? '' : `*${escapeMarkdown(line)}*`)

/** One line of text that says in Markdown what it says without. */
export const escapeMarkdown = (line: string): string =>
  line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    // What begins a list, a heading, a rule or a setext underline only does so at the beginning.
    .replace(/^(?:[#+=-]|\d+(?=[.)]))/, start => (/\d/.test(start) ? start : `\\${start}`))
    .replace(/^(\d+)([.)])/, '$1\\$2')
