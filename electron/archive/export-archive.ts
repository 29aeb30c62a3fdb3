import { basename } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import type { Steps } from '../../shared/engine-steps.ts'
import type { ArchiveExport } from '../../shared/model/archive.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { VERSION } from '../app-version.ts'
import { schemaVersion } from '../library/migrate.ts'
import { ARCHIVE_VERSION, type ArchivedArticle, MANIFEST, type Manifest } from './archive-manifest.ts'
import { ArchiveRefusal } from './archive-refusal.ts'
import { type ArchiveShapes, archiveShapes } from './archive-shapes.ts'
import { LIBRARY_PARTS, type LibraryPart } from './archived-tables.ts'
import { articlePath, readArticleFile } from './article-file.ts'
import { type Row, toJson } from './table-shape.ts'
import { writeZipFile, type ZipFileWriter } from './write-zip-file.ts'

/** Rows of the whole library read at once. */
const BATCH = 500

/**
 * Writes everything of a library into one archive, which appears at its path only once it is whole. Each article is
 * as it is when its turn comes. Left half way, nothing is there. Refused are `unwritable-file` with the name, and
 * `archive-too-large`. Throws what SQLite throws.
 */
export function* exportArchive(
  database: DatabaseSync,
  path: string,
  now: Date,
): Steps<'saving', Result<ArchiveExport>> {
  let zip: ZipFileWriter | null = null
  try {
    zip = writeZipFile(path, now)
    const shapes = archiveShapes(database)
    const ids = database
      .prepare('SELECT id FROM article ORDER BY id')
      .all()
      .map(row => Number(row.id))
    const written: ArchivedArticle[] = []
    for (const [at, id] of ids.entries()) {
      const done = at / (ids.length + 1)
      yield { stage: 'saving', done }
      const article = readArticleFile(database, shapes, id)
      // It was deleted for good since the list was made.
      if (!article) continue
      for (const { path: inside, bytes } of article.originals)
        for (const _ of zip.add(inside, bytes)) yield { stage: 'saving', done }
      for (const _ of zip.add(articlePath(id), utf8(`${JSON.stringify(article.file, null, 1)}\n`)))
        yield { stage: 'saving', done }
      const { addedAt, titleArabic, titleEnglish } = article.file.article
      written.push({
        id,
        addedAt: Number(addedAt),
        title: { arabic: String(titleArabic), english: String(titleEnglish) },
      })
    }
    const library: Record<string, number> = {}
    for (const part of LIBRARY_PARTS) {
      yield { stage: 'saving', done: ids.length / (ids.length + 1) }
      library[part.as] = yield* writeLibraryPart(database, shapes, zip, part)
    }
    const manifest: Manifest = {
      format: 'muqabil-archive',
      version: ARCHIVE_VERSION,
      schemaVersion: schemaVersion(database),
      application: VERSION,
      madeAt: now.getTime(),
      articles: written,
      library,
    }
    for (const _ of zip.add(MANIFEST, utf8(`${JSON.stringify(manifest, null, 1)}\n`)))
      yield { stage: 'saving', done: 1 }
    return success({ name: basename(path), articles: written.length, bytes: zip.finish() })
  } catch (error) {
    if (error instanceof ArchiveRefusal) return error.failure
    // What the system says has a code such as ENOSPC.
    if (!/^E[A-Z]+$/.test(String((error as NodeJS.ErrnoException).code))) throw error
    return failure('unwritable-file', basename(path))
  } finally {
    zip?.abandon()
  }
}

/** One row a line, read in batches by where they stand in order; answers how many there are. */
function* writeLibraryPart(
  database: DatabaseSync,
  shapes: ArchiveShapes,
  zip: ZipFileWriter,
  { table, as }: LibraryPart,
): Steps<'saving', number> {
  const shape = shapes(table)
  const order = shape.order.join(', ')
  const columns = shape.order.includes('rowid') ? 'rowid, *' : '*'
  const first = database.prepare(`SELECT ${columns} FROM ${table} ORDER BY ${order} LIMIT ${BATCH}`)
  const next = database.prepare(
    `SELECT ${columns} FROM ${table} WHERE (${order}) > (${shape.order.map(() => '?').join(', ')})
     ORDER BY ${order} LIMIT ${BATCH}`,
  )
  const push = zip.begin(`library/${as}.jsonl`)
  let count = 0
  for (let rows = first.all() as Row[]; rows.length > 0; ) {
    push(utf8(rows.map(row => `${JSON.stringify(toJson(shape, row, []))}\n`).join('')))
    count += rows.length
    yield { stage: 'saving', done: 1 }
    rows = next.all(...shape.order.map(column => rows.at(-1)![column]!)) as Row[]
  }
  push(null)
  return count
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
