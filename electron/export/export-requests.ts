import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { Exported, ExportFormat } from '../../shared/model/export.ts'
import type { Language } from '../../shared/model/text.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import type { RequestHandlers } from '../ipc/answer-request.ts'
import type { EngineClient } from '../worker/engine-client.ts'

/** What exports need of the application; the dialogs answer a path, or null when they were left. */
export type ExportSurroundings = {
  readonly askWhereToExport: (title: string, format: ExportFormat) => Promise<string | null>
  readonly askForExportFolder: () => Promise<string | null>
  readonly showInFolder: (path: string) => void
  readonly savePdf: (job: string, suggestedName: string) => Promise<Result<string | null>>
  /** The language in whose titles files are named. */
  readonly titlesIn: () => Language
}

/** Exports that the window may still name; whoever wrote more of them looks for the first without Muqabil. */
const MOST_HELD = 20

/** The window's requests about exports. Where a file lies is known here only; the window has a handle. */
export function exportRequests(
  engine: Pick<EngineClient, 'ask'>,
  around: ExportSurroundings,
): Pick<RequestHandlers, 'savePdf' | 'exportArticle' | 'exportArticles' | 'showExported'> {
  const held = new Map<string, string>()
  const hold = (path: string): string => {
    const handle = randomUUID()
    held.set(handle, path)
    for (const oldest of held.keys()) if (held.size > MOST_HELD) held.delete(oldest)
    return handle
  }
  const exported = (path: string, files: number): Exported => ({
    handle: hold(path),
    name: basename(path),
    files,
  })
  return {
    savePdf: async ({ job, suggestedName }) => {
      const saved = await around.savePdf(job, suggestedName)
      return saved.ok ? success(saved.value === null ? null : exported(saved.value, 1)) : saved
    },
    exportArticle: async ({ job, id, choice }) => {
      const found = await engine.ask('readSummaries', { ids: [id] })
      if (!found.ok) return found
      const title = found.value[0]?.title
      if (!title) return failure('not-found')
      const named = title[around.titlesIn()] || title.english || title.arabic
      const path = await around.askWhereToExport(named, choice.format)
      if (path === null) return success(null)
      const written = await engine.ask('exportArticleFile', { job, id, choice, path })
      return written.ok ? success(exported(path, 1)) : written
    },
    exportArticles: async ({ job, ids, choice }) => {
      const folder = await around.askForExportFolder()
      if (folder === null) return success(null)
      const titles = around.titlesIn()
      const written = await engine.ask('exportArticleFiles', { job, ids, choice, folder, titles })
      if (!written.ok) return written
      return success(exported(folder, written.value.files))
    },
    showExported: ({ handle }) => {
      const path = held.get(handle)
      if (path === undefined) return failure('not-found', 'export')
      around.showInFolder(path)
      return success(null)
    },
  }
}
