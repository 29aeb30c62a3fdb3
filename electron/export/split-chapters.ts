import type { LaidArticle, LaidRow } from './lay-out-article.ts'

/** Rows that a file of a book has at most: a reader lays out a whole file before it shows its first page. */
const MOST_ROWS = 150

/** A part of an article: from one heading to the next, or as much as a file may have. */
export type Chapter = {
  readonly rows: readonly LaidRow[]
  /** Whether it begins with a heading that the table of contents lists. */
  readonly isListed: boolean
}

/** Divides the rows of an article at its headings; joined, the parts are all its rows. */
export function splitChapters({ rows, leadsWithTitle }: LaidArticle): Chapter[] {
  const chapters: { rows: LaidRow[]; isListed: boolean }[] = []
  const body = leadsWithTitle ? rows.slice(1) : rows
  if (leadsWithTitle) chapters.push({ rows: rows.slice(0, 1), isListed: false })
  body.forEach((row, at) => {
    const isHeading = row.kind === 'heading'
    const current = chapters.at(-1)
    // A heading right under another one stays with it.
    const begins = isHeading && body[at - 1]?.kind !== 'heading' && (current?.rows.length ?? 0) > 1
    if (!current || begins || current.rows.length >= MOST_ROWS)
      chapters.push({ rows: [row], isListed: isHeading })
    else current.rows.push(row)
  })
  return chapters
}
