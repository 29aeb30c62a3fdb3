import { createStore } from 'zustand/vanilla'
import type { ArchiveExport, ArchivePreview, ArchiveReport } from '../../shared/model/archive.ts'
import type { Backup, BackupPreview } from '../../shared/model/backup.ts'
import type { Failure } from '../../shared/result.ts'

/** What is being done to the library's copies or with an archive; one thing at a time. */
export type KeepingJob = {
  readonly job: string
  readonly what: 'backing-up' | 'comparing' | 'restoring' | 'exporting' | 'checking' | 'importing'
  /** How far it is, 0 to 1; null while the system's dialog is open, or where nobody knows. */
  readonly done: number | null
  readonly isStopping: boolean
}

/** What was done last, to be told beside its button. */
export type KeepingDone =
  | { readonly kind: 'backed-up' }
  | { readonly kind: 'restored'; readonly madeAt: number }
  | { readonly kind: 'exported'; readonly archive: ArchiveExport }
  | { readonly kind: 'imported'; readonly report: ArchiveReport }

/** Copies of the library and archives, as the settings show them. */
export type KeepingState = {
  /** Null until they were read. */
  readonly backups: readonly Backup[] | null
  readonly job: KeepingJob | null
  /** What bringing back a copy would change, while the person is asked. */
  readonly preview: BackupPreview | null
  /** What importing an archive would bring, while the person is asked. */
  readonly archive: ArchivePreview | null
  readonly done: KeepingDone | null
  /** The last refusal, and of which section. */
  readonly failure: { readonly of: 'backups' | 'archive'; readonly failure: Failure } | null
  /** Whether a command called for these sections, which are far down in the settings. */
  readonly isCalled: boolean
}

/** The copies of the library and what is done with archives. */
export const keepingStore = createStore<KeepingState>()(() => ({
  backups: null,
  job: null,
  preview: null,
  archive: null,
  done: null,
  failure: null,
  isCalled: false,
}))
