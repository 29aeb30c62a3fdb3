import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Steps } from '../../shared/engine-steps.ts'
import type { BackupPreview } from '../../shared/model/backup.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { backupOf, findBackup, readBackupList, whyUnusable } from '../library/backup-list.ts'
import { makeBackup, openBackup } from '../library/backups.ts'
import { compareBackup } from '../library/compare-backup.ts'
import type { OpenLibrary } from '../library/open-database.ts'
import type { EngineHandlers } from '../worker/engine-contract.ts'
import type { HeldLibrary } from '../worker/held-library.ts'
import { exportArchive } from './export-archive.ts'
import { importArchive, previewArchive } from './import-archive.ts'
import type { KeepingJobs } from './keeping-jobs.ts'
import { ReportBuilder } from './report-builder.ts'

type Surroundings = {
  readonly library: HeldLibrary
  readonly jobs: KeepingJobs
  /** An import may have changed any article; resolves when all that comes of it is worked out. */
  readonly onImported: (library: OpenLibrary) => Promise<void>
}

type Answers = Pick<
  EngineHandlers,
  'listBackups' | 'backUpNow' | 'previewBackup' | 'exportArchiveFile' | 'previewArchiveFile' | 'importArchive'
>

/** Archives that the window may still name; whoever looks at more of them chooses the first anew. */
const MOST_HELD = 8

/** What the engine answers about backups and archives. */
export function answerKeeping({ library, jobs, onImported }: Surroundings): Answers {
  const held = new Map<string, string>()
  const hold = (path: string): string => {
    const handle = randomUUID()
    held.set(handle, path)
    for (const oldest of held.keys()) if (held.size > MOST_HELD) held.delete(oldest)
    return handle
  }
  return {
    listBackups: () => library.with(() => success(readBackupList(library.path))),
    backUpNow: () =>
      library.with(({ database }) => {
        try {
          return success(backupOf(makeBackup(database, library.path, new Date()), 'made'))
        } catch (error) {
          const { code } = error as NodeJS.ErrnoException
          // What SQLite says is answered by the library; what the system says has a code such as ENOSPC.
          if (!/^E[A-Z]+$/.test(String(code)) || code === 'ERR_SQLITE_ERROR') throw error
          return failure('unwritable-file', 'backups')
        }
      }),
    previewBackup: ({ job, id }) =>
      library.with(opened => jobs.run(job, previewBackup(library.path, opened, id))),
    exportArchiveFile: ({ job, path }) =>
      library.with(({ database }) => jobs.run(job, exportArchive(database, path, new Date()))),
    previewArchiveFile: ({ job, path }) =>
      library.with(async ({ database }) => {
        const read = await jobs.run(job, previewArchive(database, path))
        return read.ok ? success({ handle: hold(path), name: basename(path), report: read.value }) : read
      }),
    importArchive: ({ job, handle }) =>
      library.with(async opened => {
        const path = held.get(handle)
        if (path === undefined) return failure('not-found', 'archive')
        const { database } = opened
        const report = new ReportBuilder()
        const beforeWriting = (): void => void makeBackup(database, library.path, new Date())
        try {
          const done = await jobs.run(job, importArchive(database, path, report, beforeWriting))
          if (done.ok) held.delete(handle)
          return !done.ok && done.code === 'cancelled' && report.begun
            ? success(report.report(Date.now(), true))
            : done
        } finally {
          if (report.begun && database.isOpen) await onImported(opened)
        }
      }),
  }
}

function* previewBackup(
  libraryPath: string,
  { database }: OpenLibrary,
  id: string,
): Steps<'reading', Result<BackupPreview>> {
  const found = findBackup(libraryPath, id)
  if (!found.ok) return found
  const { path, madeAt } = found.value
  yield { stage: 'reading', done: 0 }
  const unusable = whyUnusable(path)
  if (unusable) return unusable
  const copy = openBackup(path)
  try {
    return success({ id, madeAt, ...(yield* compareBackup(database, copy)) })
  } finally {
    copy.close()
  }
}
