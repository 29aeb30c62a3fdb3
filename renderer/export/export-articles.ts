import { type ExportChoice, type Exported, fittingChoice } from '../../shared/model/export.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { tell } from '../state/notices-store.ts'
import { readingStore } from '../state/reading-store.ts'
import { screenStore, showSheet } from '../state/screen-store.ts'
import { settingsStore } from '../state/settings-store.ts'
import { exportStore } from './export-store.ts'

/** Asks how articles shall leave; without any, the open one. */
export function showExport(ids: readonly number[] = openArticles()): void {
  if (ids.length === 0) return
  exportStore.setState({ ids, failure: null })
  showSheet('export')
}

/** What was chosen last, as far as its format can show it. */
export const lastChoice = ({ exportFormat, exportArrangement, exportMarks }: Settings): ExportChoice =>
  fittingChoice({ format: exportFormat, arrangement: exportArrangement, marks: exportMarks })

/** Whether the sheet is about the article on the page and nothing else. */
export function isOfOpenPage(): boolean {
  const { ids } = exportStore.getState()
  const [open] = openArticles()
  return ids.length === 1 && ids[0] === open
}

/** Writes what the sheet is about as the person chose; a refusal stays on the sheet, and nothing closes then. */
export async function exportChosen(): Promise<void> {
  const { ids, job: running } = exportStore.getState()
  if (running) return
  const choice = lastChoice(settingsStore.getState().settings)
  const job = crypto.randomUUID()
  exportStore.setState({
    job: { job, what: 'exporting', articles: ids.length, done: null, isStopping: false },
    failure: null,
  })
  const endProgress = bridge.onJobProgress(progress => {
    exportStore.setState(({ job: shown }) =>
      shown?.job === progress.job ? { job: { ...shown, done: progress.done } } : {},
    )
  })
  const answer: Result<Exported | null> =
    ids.length === 1
      ? await bridge.exportArticle({ job, id: ids[0]!, choice })
      : await bridge.exportArticles({ job, ids, choice })
  endProgress()
  exportStore.setState({ job: null })
  if (answer.ok) {
    if (answer.value === null) return
    if (screenStore.getState().sheet === 'export') showSheet(null)
    tell({ kind: 'exported', exported: answer.value })
  } else if (answer.code !== 'cancelled') {
    // Whoever has closed the sheet meanwhile is told all the same.
    if (screenStore.getState().sheet === 'export') exportStore.setState({ failure: answer })
    else tell({ kind: 'failure', failure: answer })
  }
}

/** Stops what is on its way. */
export async function stopExport(): Promise<void> {
  const { job } = exportStore.getState()
  if (!job || job.isStopping || job.what === 'printing') return
  exportStore.setState({ job: { ...job, isStopping: true } })
  if (job.what === 'preparing') return
  const answer = await bridge.cancelJob({ job: job.job })
  if (!answer.ok) tell({ kind: 'failure', failure: answer })
}

/** Shows in the system's window of files what was written. */
export async function showInFolder({ handle }: Exported): Promise<void> {
  const answer = await bridge.showExported({ handle })
  if (!answer.ok) tell({ kind: 'failure', failure: answer })
}

function openArticles(): number[] {
  const { article } = readingStore.getState()
  return screenStore.getState().screen === 'reader' && article ? [article.id] : []
}
