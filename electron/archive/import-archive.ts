import { basename } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Steps } from '../../shared/engine-steps.ts'
import type { ArchiveReport } from '../../shared/model/archive.ts'
import { type Failure, failure, type Result, success } from '../../shared/result.ts'
import { schemaVersion } from '../library/migrate.ts'
import { sqliteError } from '../library/sqlite-error.ts'
import { ArchiveRefusal, damaged } from './archive-refusal.ts'
import { archiveShapes } from './archive-shapes.ts'
import type { LibraryPart } from './archived-tables.ts'
import { KnownArticles, readKnownArticles } from './article-identity.ts'
import { type Joining, joinArticle, resolve, written } from './join-article.ts'
import { joinRow } from './join-row.ts'
import { type OpenArchive, openArchive, partsWhen } from './open-archive.ts'
import { ReportBuilder } from './report-builder.ts'
import { type Row, statementOf } from './table-shape.ts'

/** Rows of the whole library written at once. */
const BATCH = 500
// https://sqlite.org/rescode.html: what a row is refused for.
const REFUSALS_OF_ROWS = [19, 20]

/**
 * Reads and checks a whole archive and tells what it would bring; the library stays as it is. Refused are the codes
 * `archive-…`, and `file-vanished` and `unreadable-file` with the name.
 */
export const previewArchive = (
  database: DatabaseSync,
  path: string,
): Steps<'reading', Result<ArchiveReport>> => reading(path, archive => tryArchive(database, archive))

/**
 * Checks a whole archive, and then brings it into the library: each article whole, with all that belongs to it, so
 * that what is stopped or cut short is done again from the start without doubling anything. `beforeWriting` is
 * called once all is checked. `report` has what has come so far, also where the rest was left. Afterwards
 * `renewNoted` works out what joined histories come to.
 */
export const importArchive = (
  database: DatabaseSync,
  path: string,
  report: ReportBuilder,
  beforeWriting: () => void,
  onArticle: (number: number) => void = () => {},
): Steps<'reading' | 'saving', Result<ArchiveReport>> =>
  reading(path, function* (archive) {
    yield* tryArchive(database, archive)
    beforeWriting()
    const joining = yield* beginJoining(database, archive, report, false)
    yield* joinAll(joining, archive, onArticle)
    return report.report(archive.manifest.madeAt)
  })

function* reading<Stage extends string>(
  path: string,
  work: (archive: OpenArchive) => Steps<Stage, ArchiveReport>,
): Steps<Stage, Result<ArchiveReport>> {
  let archive: OpenArchive | null = null
  try {
    archive = openArchive(path)
    return success(yield* work(archive))
  } catch (error) {
    return failureOf(error, path)
  } finally {
    archive?.close()
  }
}

function* tryArchive(database: DatabaseSync, archive: OpenArchive): Steps<'reading', ArchiveReport> {
  const report = new ReportBuilder()
  const joining = yield* beginJoining(database, archive, report, true)
  for (const step of joinAll(joining, archive, () => {})) yield { stage: 'reading', done: step.done }
  return report.report(archive.manifest.madeAt)
}

function* beginJoining(
  database: DatabaseSync,
  { manifest }: OpenArchive,
  report: ReportBuilder,
  isTrial: boolean,
): Steps<'reading', Joining> {
  const known = yield* readKnownArticles(database)
  return {
    database,
    shapes: archiveShapes(database),
    known: new KnownArticles(
      known,
      manifest.articles.map(article => article.addedAt),
    ),
    numbers: { article: new Map(), tag: new Map(), collection: new Map() },
    report,
    isTrial,
    isOlder: manifest.schemaVersion < schemaVersion(database),
  }
}

function* joinAll(
  joining: Joining,
  archive: OpenArchive,
  onArticle: (number: number) => void,
): Steps<'saving', void> {
  const { articles } = archive.manifest
  for (const part of partsWhen('only-told')) yield* tellMissing(joining, archive, part)
  for (const part of partsWhen('before-articles')) yield* joinLibraryPart(joining, archive, part)
  for (const [at, { id }] of articles.entries()) {
    const done = at / articles.length
    const rows = archive.article(id, joining.shapes)
    yield { stage: 'saving', done }
    joinArticle(joining, rows)
    onArticle(at + 1)
  }
  for (const part of partsWhen('after-articles')) yield* joinLibraryPart(joining, archive, part)
  yield { stage: 'saving', done: 1 }
}

function* joinLibraryPart(joining: Joining, archive: OpenArchive, part: LibraryPart): Steps<'saving', void> {
  for (const rows of archive.library(part, joining.shapes))
    for (let at = 0; at < rows.length; at += BATCH) {
      written(joining, () => {
        for (const row of rows.slice(at, at + BATCH)) joinLibraryRow(joining, part, row)
      })
      yield { stage: 'saving', done: part.when === 'before-articles' ? 0 : 1 }
    }
}

const COUNTED = {
  own_gloss: 'glosses',
  known_name: 'names',
  kept_word: 'words',
  translation_unit: 'units',
} as const

function joinLibraryRow(joining: Joining, { table, rows: rules }: LibraryPart, row: Row): void {
  const { database, shapes, numbers, report, isTrial } = joining
  const shape = shapes(table)
  const { id: said, ...bare } = row
  const resolved = resolve(shape.hasId ? bare : row, shape, numbers)
  const what = COUNTED[table as keyof typeof COUNTED]
  // It belongs to an article that would be new, and so would it.
  if (resolved === 'new') {
    if (what) report.count(what)
    return
  }
  const { is, id, conflict } = joinRow(database, shape, resolved, rules)
  if (table === 'tag' || table === 'collection')
    numbers[table].set(Number(said), isTrial && is === 'added' ? null : id)
  if (what && (is === 'added' || is === 'replaced')) report.count(what)
  if (conflict) report.conflict({ kind: 'gloss', where: String(row.lemma ?? ''), ...conflict })
}

function* tellMissing(
  { database, shapes, report }: Joining,
  archive: OpenArchive,
  part: LibraryPart,
): Steps<'saving', void> {
  const { same } = part.rows
  const where = same.map(column => `${column} IS ?`).join(' AND ')
  for (const rows of archive.library(part, shapes)) {
    for (const row of rows)
      if (
        !statementOf(database, `SELECT 1 FROM ${part.table} WHERE ${where}`).get(
          ...same.map(column => row[column]!),
        )
      )
        report.missesDictionary(String(row.name))
    yield { stage: 'saving', done: 0 }
  }
}

function failureOf(error: unknown, path: string): Failure {
  if (error instanceof ArchiveRefusal) return error.failure
  const told = sqliteError(error)
  if (told && REFUSALS_OF_ROWS.includes(told.code)) return damaged(told.words).failure
  const { code } = error as NodeJS.ErrnoException
  if (code === 'ENOENT' || code === 'ENOTDIR') return failure('file-vanished', basename(path))
  if (/^E[A-Z]+$/.test(String(code))) return failure('unreadable-file', basename(path))
  throw error
}
