import type { DatabaseSync } from 'node:sqlite'
import { inTransaction } from '../library/in-transaction.ts'
import { damaged } from './archive-refusal.ts'
import type { ArchiveShapes } from './archive-shapes.ts'
import { ARTICLE_PARTS } from './archived-tables.ts'
import type { KnownArticle, KnownArticles } from './article-identity.ts'
import type { ArticleRows } from './article-rows.ts'
import { type HistoryRow, joinCorrections } from './join-corrections.ts'
import { joinRow } from './join-row.ts'
import { noteRenewal } from './renew-articles.ts'
import type { ReportBuilder } from './report-builder.ts'
import { insertRow, type Row, statementOf, type TableShape } from './table-shape.ts'

/** What an import works with, from its first row to its last. */
export type Joining = {
  readonly database: DatabaseSync
  readonly shapes: ArchiveShapes
  readonly known: KnownArticles
  /** What the archive's numbers are here, by table; null for what is only tried and would be new. */
  readonly numbers: Readonly<Record<'article' | 'tag' | 'collection', Map<number, number | null>>>
  readonly report: ReportBuilder
  /** Only tried: what is written is taken back at once. */
  readonly isTrial: boolean
  /** Whether the archive is of an older schema: what corrections come to may then have changed. */
  readonly isOlder: boolean
}

/** Columns that tell where the person was; they go together, from whichever side was opened last. */
const POSITION = ['opened_at', 'progress', 'top_sentence', 'pinned_sentence'] as const

/**
 * Brings an article into the library, as a new one or into the one that it is. Whole or not at all; what a history
 * comes to that was joined from two is worked out afterwards, which is noted.
 */
export function joinArticle(joining: Joining, rows: ArticleRows): void {
  const { report, known, numbers, isTrial } = joining
  const { title_arabic, title_english, added_at } = rows.article
  const title = { arabic: String(title_arabic), english: String(title_english) }
  const here = known.take(rows.digest, Number(added_at))
  if (here) {
    numbers.article.set(rows.id, here.id)
    if (written(joining, () => joinInto(joining, rows, here))) report.joined.add(title)
    else report.same++
    return
  }
  const id = written(joining, () => insertArticle(joining, rows))
  numbers.article.set(rows.id, isTrial ? null : id)
  report.added.add(title)
  report.count('corrections', rows.parts.get('correction')!.length)
  report.count('notes', rows.parts.get('mark')!.length)
  if (known.hasOtherText(rows.digest, Number(added_at)))
    report.conflict({ kind: 'text', where: title.english || title.arabic, kept: '', other: '' })
}

function insertArticle({ database, shapes, numbers, isOlder }: Joining, rows: ArticleRows): number {
  const article = insertRow(database, 'article', rows.article)
  for (const text of rows.texts) {
    const id = insertRow(database, 'text', { article, language: text.language, original: text.original })
    if (text.source) insertRow(database, 'source', { text: id, ...text.source })
    for (const { table } of ARTICLE_PARTS.filter(part => part.of === 'text'))
      for (const row of text.parts.get(table)!) insertRow(database, table, { text: id, ...row })
  }
  for (const { table, join, rows: rules } of ARTICLE_PARTS.filter(part => part.of === 'article'))
    for (const row of rows.parts.get(table)!) {
      const resolved = resolve(row, shapes(table), numbers)
      if (resolved === 'new') continue
      if (join === 'rows') joinRow(database, shapes(table), { article, ...resolved }, ofArticle(rules!))
      else insertRow(database, table, { article, ...resolved })
    }
  if (isOlder && rows.parts.get('corrected_reading')!.length > 0) noteRenewal(database, article)
  return article
}

/** Answers whether anything came of it. */
function joinInto(joining: Joining, rows: ArticleRows, { id }: KnownArticle): boolean {
  const { database, report } = joining
  let changed = joinSummary(joining, rows, id)
  for (const part of ARTICLE_PARTS.filter(part => part.join === 'rows'))
    for (const row of rows.parts.get(part.table)!) changed = joinPart(joining, part, row, id, rows) || changed
  const before = historyOf(database, id)
  const history = joinCorrections(before, rows.parts.get('correction')!)
  if (!history) return changed
  report.count('corrections', history.length - before.length)
  writeHistory(database, id, history)
  noteRenewal(database, id)
  return true
}

function joinPart(
  { database, shapes, numbers, report }: Joining,
  { table, rows: rules }: (typeof ARTICLE_PARTS)[number],
  row: Row,
  article: number,
  { article: said }: ArticleRows,
): boolean {
  const resolved = resolve(row, shapes(table), numbers)
  if (resolved === 'new') return true
  const { is, conflict } = joinRow(database, shapes(table), { article, ...resolved }, ofArticle(rules!))
  if (table === 'mark') {
    if (is === 'added' || is === 'replaced') report.count('notes')
    if (conflict)
      report.conflict({ kind: 'note', where: String(said.title_english || said.title_arabic), ...conflict })
  }
  return is === 'added' || is === 'replaced'
}

/** What is said of the article itself: what is here stays unless it is empty, but for the place and the bin. */
function joinSummary({ database, report }: Joining, { article: said }: ArticleRows, id: number): boolean {
  const here = statementOf(database, 'SELECT * FROM article WHERE id = ?').get(id) as Row
  const change: Record<string, Row[string]> = {}
  for (const [column, value] of Object.entries(said))
    if (here[column] === null || here[column] === '') change[column] = value
  if (Number(said.opened_at ?? 0) > Number(here.opened_at ?? 0))
    for (const column of POSITION) if (said[column] !== undefined) change[column] = said[column]
  if (said.read_for !== undefined) change.read_for = Math.max(Number(said.read_for), Number(here.read_for))
  // Brought from an archive, an article comes out of the bin; none goes into it.
  if (said.removed_at === null) change.removed_at = null
  else delete change.removed_at
  for (const column of ['title_arabic', 'title_english'])
    if (here[column] !== '' && said[column] !== '' && said[column] !== here[column])
      report.conflict({
        kind: 'title',
        where: String(here.title_english || here.title_arabic),
        kept: String(here[column]),
        other: String(said[column]),
      })
  const columns = Object.keys(change).filter(column => change[column] !== here[column])
  if (columns.length === 0) return false
  const set = columns.map(column => `${column} = ?`).join(', ')
  statementOf(database, `UPDATE article SET ${set} WHERE id = ?`).run(
    ...columns.map(column => change[column]!),
    id,
  )
  return true
}

const historyOf = (database: DatabaseSync, article: number): Row[] =>
  statementOf(database, 'SELECT * FROM correction WHERE article = ? ORDER BY sequence').all(article) as Row[]

function writeHistory(database: DatabaseSync, article: number, history: readonly HistoryRow[]): void {
  statementOf(database, 'DELETE FROM correction WHERE article = ?').run(article)
  for (const row of history) insertRow(database, 'correction', { article, ...row })
}

const ofArticle = (rules: NonNullable<(typeof ARTICLE_PARTS)[number]['rows']>) => ({
  ...rules,
  same: ['article', ...rules.same],
})

/** A row with the numbers of this library in the place of the archive's; `new` where it refers to what is only tried. */
export function resolve(
  row: Row,
  { columns, refers, name }: TableShape,
  numbers: Joining['numbers'],
): Row | 'new' {
  const resolved: Record<string, Row[string]> = { ...row }
  for (const { name: column, notNull } of columns) {
    const table = refers.get(column)
    const value = row[column]
    if (!isNumbered(table) || value === null || value === undefined) continue
    const number = numbers[table].get(Number(value))
    if (number === null) return 'new'
    // An article that was deleted for good while the archive was written is not in it.
    if (number === undefined && notNull) throw damaged(`a row of ${name} names no ${table}`)
    resolved[column] = number ?? null
  }
  return resolved
}

const isNumbered = (table: string | undefined): table is keyof Joining['numbers'] =>
  table === 'article' || table === 'tag' || table === 'collection'

/** Writes for good, or only to see what comes of it. */
export function written<T>({ database, isTrial, report }: Joining, work: () => T): T {
  if (!isTrial) {
    const done = inTransaction(database, work)
    report.begun = true
    return done
  }
  database.exec('BEGIN IMMEDIATE')
  try {
    return work()
  } finally {
    if (database.isTransaction) database.exec('ROLLBACK')
  }
}
