import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { finish } from '../../shared/engine-steps.ts'
import type { ArchiveReport } from '../../shared/model/archive.ts'
import { exportArchive } from '../archive/export-archive.ts'
import { importArchive } from '../archive/import-archive.ts'
import { renewNoted } from '../archive/renew-articles.ts'
import { ReportBuilder } from '../archive/report-builder.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { makeBackup } from '../library/backups.ts'
import { type OpenLibrary, openDatabase } from '../library/open-database.ts'
import { ArticleCorrections } from '../worker/article-corrections.ts'
import { Refusal, refusalOf } from './refusal.ts'
import { USAGE } from './usage.ts'

/** `archive export|import FILE --library PATH`: everything of a library in one file, and back. */
export async function archiveCommand(words: readonly string[]): Promise<void> {
  const { task, file, path } = readArguments(words)
  // Two programs that write one library could lose each other's work.
  if (existsSync(`${path}.open`))
    throw new Refusal(
      `${path}: Muqabil has this library open, or was ended while it had; close Muqabil, or start and close it once`,
    )
  if (task === 'export' && !existsSync(path)) throw new Refusal(`${path}: no such library`)
  const opened = openDatabase(path)
  if (!opened.ok) throw refusalOf(opened)
  if (opened.value.notice) throw refusalOf(opened.value.notice)
  try {
    if (task === 'export') writeArchive(opened.value, file)
    else await bringArchive(opened.value, file, path)
  } finally {
    opened.value.close()
  }
}

function readArguments(words: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { library: { type: 'string' } },
    })
    const [task, file] = positionals
    if ((task !== 'export' && task !== 'import') || file === undefined || values.library === undefined)
      throw new Refusal(USAGE)
    if (positionals.length > 2) throw new Refusal(USAGE)
    return { task, file: resolve(file), path: resolve(values.library) }
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal(`${(error as Error).message.split('\n')[0]}\n${USAGE}`)
  }
}

function writeArchive({ database }: OpenLibrary, file: string): void {
  const written = finish(exportArchive(database, file, new Date()))
  if (!written.ok) throw refusalOf(written)
  console.log(JSON.stringify(written.value))
}

async function bringArchive({ database, origin }: OpenLibrary, file: string, path: string): Promise<void> {
  const beforeWriting = (): void => {
    if (origin === 'kept') makeBackup(database, path, new Date())
  }
  const brought = finish(importArchive(database, file, new ReportBuilder(), beforeWriting))
  if (!brought.ok) throw refusalOf(brought)
  const corrections = new ArticleCorrections({ database, knowledge: loadKnowledge, onNames: () => {} })
  await renewNoted(database, corrections)
  console.log(JSON.stringify(brought.value satisfies ArchiveReport))
}
