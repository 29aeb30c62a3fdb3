import type { StagedText, Staging } from '../../shared/contract.ts'
import type { ArticleSummary } from '../../shared/model/article.ts'
import type { Language } from '../../shared/model/text.ts'
import { bridge } from '../bridge.ts'
import { importStore } from '../state/import-store.ts'
import { tell } from '../state/notices-store.ts'
import { type ChosenPair, choosePartner, isPlainPair, pairStaged } from '../state/pair-staged.ts'
import { screenStore, showSheet } from '../state/screen-store.ts'
import { openArticle, readLibrary, showLibrary } from './library.ts'

/** Takes in files that were dropped. */
export async function dropFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  const answer = await bridge.stageDropped(files)
  if (answer.ok) takeStaging(answer.value)
  else tell({ kind: 'failure', failure: answer })
}

/** Lets the person choose files in the system's dialog. */
export async function chooseFiles(): Promise<void> {
  const answer = await bridge.chooseFiles({ language: 'any' })
  if (answer.ok) takeStaging(answer.value)
  else tell({ kind: 'failure', failure: answer })
}

/** Lets the person choose the file for one side of a pair. */
export async function chooseFileFor(at: number, side: Language): Promise<void> {
  const answer = await bridge.chooseFiles({ language: side })
  if (!answer.ok) {
    tell({ kind: 'failure', failure: answer })
    return
  }
  for (const failure of answer.value.refused) tell({ kind: 'failure', failure })
  const text = answer.value.texts.find(candidate => candidate.language === side)
  if (!text) return
  importStore.setState(({ staged, pairs }) => ({
    staged: [...staged, ...answer.value.texts],
    pairs: choosePartner(pairs, at, side, text.handle),
  }))
}

/** Takes in a text that was pasted where no field is. */
export async function pasteText(text: string): Promise<void> {
  const answer = await bridge.stageText({ text, language: 'any' })
  if (answer.ok) takeStaging({ texts: [answer.value], refused: [] })
  else tell({ kind: 'failure', failure: answer })
}

/** Imports what was put in the two fields of the paste sheet; what was refused is told and nothing is lost. */
export async function importPasted(arabic: string, english: string): Promise<boolean> {
  const texts: StagedText[] = []
  for (const [language, text] of [
    ['arabic', arabic],
    ['english', english],
  ] as const) {
    if (text.trim() === '') continue
    const answer = await bridge.stageText({ text, language })
    if (!answer.ok) {
      tell({ kind: 'failure', failure: answer })
      await bridge.forgetStaged({ handles: texts.map(({ handle }) => handle) })
      return false
    }
    texts.push(answer.value)
  }
  const handleOf = (side: Language) => texts.find(text => text.language === side)?.handle ?? null
  importStore.setState({
    staged: texts,
    pairs: [{ arabic: handleOf('arabic'), english: handleOf('english') }],
  })
  void importPairs()
  return true
}

/**
 * Takes in what was read: refusals are told; one Arabic and one English text are imported at once, anything else
 * is asked about in a sheet, together with what waits there already.
 */
export function takeStaging({ texts, refused }: Staging): void {
  for (const failure of refused) tell({ kind: 'failure', failure })
  if (texts.length === 0) return
  const staged = [...importStore.getState().staged, ...texts]
  const pairs = pairStaged(staged)
  importStore.setState({ staged, pairs })
  if (isPlainPair(pairs) && importStore.getState().job === null) void importPairs()
  else showSheet('import')
}

/** Lets go of everything that waits. */
export async function forgetStaged(): Promise<void> {
  const handles = importStore.getState().staged.map(text => text.handle)
  importStore.setState({ staged: [], pairs: [] })
  if (handles.length > 0) await bridge.forgetStaged({ handles })
}

/** Imports the pairs that have Arabic, one after the other, and opens the article if it is one. */
export async function importPairs(): Promise<void> {
  const { staged, pairs } = importStore.getState()
  const ready = pairs.filter(pair => pair.arabic !== null)
  const unused = staged.filter(
    ({ handle }) => !ready.some(pair => pair.arabic === handle || pair.english === handle),
  )
  importStore.setState({ staged: [], pairs: [] })
  if (screenStore.getState().sheet === 'import') showSheet(null)
  if (unused.length > 0) await bridge.forgetStaged({ handles: unused.map(({ handle }) => handle) })

  const made: ArticleSummary[] = []
  for (const [at, pair] of ready.entries()) {
    const title = staged.find(({ handle }) => handle === pair.arabic)?.title ?? ''
    const summary = await importPair(pair, at, ready.length, title)
    if (summary === 'cancelled') {
      // Stopping one import of several stops the rest: their texts are let go of.
      const handles = ready.slice(at + 1).flatMap(rest => [rest.arabic, rest.english].filter(isText))
      if (handles.length > 0) await bridge.forgetStaged({ handles })
      break
    }
    if (summary) made.push(summary)
  }
  importStore.setState({ job: null })
  if (made.length === 0) return
  await readLibrary()
  if (made.length === 1) await openArticle(made[0]!.id)
  else {
    tell({ kind: 'imported', count: made.length })
    await showLibrary()
  }
}

/** Stops the running import. */
export async function cancelImport(): Promise<void> {
  const { job } = importStore.getState()
  if (!job || job.cancelling) return
  importStore.setState({ job: { ...job, cancelling: true } })
  const answer = await bridge.cancelJob({ job: job.job })
  if (!answer.ok) tell({ kind: 'failure', failure: answer })
}

/** Shows the progress of imports as the main process tells it. */
export function followImports(): void {
  bridge.onJobProgress(({ job, stage, done }) => {
    importStore.setState(state => (state.job?.job === job ? { job: { ...state.job, stage, done } } : state))
  })
  bridge.onFilesStaged(takeStaging)
}

async function importPair(
  pair: ChosenPair,
  at: number,
  of: number,
  title: string,
): Promise<ArticleSummary | 'cancelled' | null> {
  const job = crypto.randomUUID()
  importStore.setState({ job: { job, stage: 'reading', done: 0, at, of, title, cancelling: false } })
  const answer = await bridge.importPair({ job, arabic: pair.arabic!, english: pair.english })
  if (answer.ok) return answer.value
  tell({ kind: 'failure', failure: answer })
  return answer.code === 'cancelled' ? 'cancelled' : null
}

const isText = (handle: string | null): handle is string => handle !== null
