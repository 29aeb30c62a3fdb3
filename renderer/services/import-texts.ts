import type { Duplicate, StagedText, Staging } from '../../shared/contract.ts'
import type { ArticleSummary } from '../../shared/model/article.ts'
import { WHOLE_SHELF } from '../../shared/model/shelf.ts'
import type { Language } from '../../shared/model/text.ts'
import type { Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { ChaptersMade } from '../state/chapters-made.ts'
import { importStore } from '../state/import-store.ts'
import { layAnew } from '../state/lay-anew.ts'
import { tell } from '../state/notices-store.ts'
import { type ChosenPair, choosePartner, isPlainPair, pairStaged } from '../state/pair-staged.ts'
import { readingStore } from '../state/reading-store.ts'
import { screenStore, showSheet } from '../state/screen-store.ts'
import { collectChapters } from './collect-chapters.ts'
import { openArticle, readLibrary, showLibrary } from './library.ts'
import { showView } from './shelf-view.ts'

/** When the readings of files under way began, by their jobs. */
const readings = new Map<string, number>()
/** Milliseconds after which a reading is worth a word. */
const NOTICED = 400

/** Takes in files and folders that were dropped. */
export async function dropFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return
  await takeRead(job => bridge.stageDropped(files, job))
}

/** Lets the person choose files in the system's dialog. */
export const chooseFiles = (): Promise<void> => takeRead(job => bridge.chooseFiles({ language: 'any', job }))

/** Lets the person choose a folder, and takes in what it holds. */
export const chooseFolder = (): Promise<void> => takeRead(job => bridge.chooseFolder({ job }))

/** A text that was pasted or dropped, with the HTML that came beside it. */
export type Pasted = { readonly text: string; readonly html?: string }

/** Has files read under a job whose progress is shown, and takes in what came of it. */
async function takeRead(read: (job: string) => Promise<Result<Staging>>): Promise<void> {
  const staging = await readFiles(read)
  if (staging) await takeStaging(staging)
}

/** Has files read under a job whose progress is shown; null where that was stopped, or refused as is told. */
export async function readFiles(read: (job: string) => Promise<Result<Staging>>): Promise<Staging | null> {
  const job = crypto.randomUUID()
  readings.set(job, performance.now())
  const answer = await read(job)
  readings.delete(job)
  importStore.setState(state => (state.reading?.job === job ? { reading: null } : state))
  if (answer.ok) return answer.value
  if (answer.code !== 'cancelled') tell({ kind: 'failure', failure: answer })
  return null
}

/** Stops the reading of files; what was read of them is let go of. */
export async function cancelReading(): Promise<void> {
  const { reading } = importStore.getState()
  if (!reading || reading.cancelling) return
  importStore.setState({ reading: { ...reading, cancelling: true } })
  const answer = await bridge.cancelJob({ job: reading.job })
  if (!answer.ok) tell({ kind: 'failure', failure: answer })
}

/** Reads a waiting text anew in another encoding. */
export async function chooseEncoding(handle: string, encoding: string): Promise<void> {
  const answer = await bridge.restageText({ handle, encoding })
  if (!answer.ok) {
    tell({ kind: 'failure', failure: answer })
    return
  }
  importStore.setState(({ staged, pairs }) => {
    const before = staged.find(text => text.handle === handle)
    // Whoever chose an encoding has looked at the text.
    const again = staged.map(text => (text.handle === handle ? { ...answer.value, sure: true } : text))
    // What was paired by hand stays so, unless the text turned out to be in the other language.
    const isOfSide = before?.language === answer.value.language
    return { staged: again, pairs: isOfSide ? pairs : pairStaged(again) }
  })
  await lookForDuplicates()
}

/** Lets the person choose the file for one side of a pair. */
export async function chooseFileFor(at: number, side: Language): Promise<void> {
  const staging = await readFiles(job => bridge.chooseFiles({ language: side, job }))
  if (!staging) return
  for (const failure of staging.refused) tell({ kind: 'failure', failure })
  const text = staging.texts.find(candidate => candidate.language === side)
  if (!text) return
  importStore.setState(({ staged, pairs }) => ({
    staged: [...staged, ...staging.texts],
    pairs: choosePartner(pairs, at, side, text.handle),
  }))
  await lookForDuplicates()
}

/** Takes in a text that was pasted, or dropped as one, where no field is. */
export async function pasteText(pasted: Pasted): Promise<void> {
  const text = await stagePasted(pasted, 'any')
  if (text) await takeStaging({ texts: [text], refused: [] })
}

/** Has the engine take a pasted text; null where it was refused, as is told. */
export async function stagePasted(pasted: Pasted, language: Language | 'any'): Promise<StagedText | null> {
  const answer = await bridge.stageText({ ...pasted, language })
  if (answer.ok) return answer.value
  tell({ kind: 'failure', failure: answer })
  return null
}

/** Imports what was put in the two fields of the paste sheet; what was refused is told and nothing is lost. */
export async function importPasted(arabic: Pasted, english: Pasted): Promise<boolean> {
  const texts: StagedText[] = []
  for (const [language, pasted] of [
    ['arabic', arabic],
    ['english', english],
  ] as const) {
    if (pasted.text.trim() === '') continue
    const text = await stagePasted(pasted, language)
    if (!text) {
      await bridge.forgetStaged({ handles: texts.map(({ handle }) => handle) })
      return false
    }
    texts.push(text)
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
 * Takes in what was read: refusals are told; one Arabic and one English text of which nothing is in doubt and which the
 * library does not hold are imported at once, anything else is asked about in a sheet, together with what waits there.
 */
export async function takeStaging({ texts, refused }: Staging): Promise<void> {
  const isPlain = texts.length > 0 && (await askAbout(texts))
  // Told last, so that it stands over the sheet.
  for (const failure of refused) tell({ kind: 'failure', failure })
  if (isPlain) void importPairs()
}

/** Pairs texts with those that wait, and asks about them in a sheet where there is something to ask; answers whether not. */
async function askAbout(texts: readonly StagedText[]): Promise<boolean> {
  const staged = [...importStore.getState().staged, ...texts]
  const pairs = pairStaged(staged)
  importStore.setState({ staged, pairs })
  if (!(await lookForDuplicates())) return false
  const { duplicates, job } = importStore.getState()
  // An article is its Arabic: the same English beside another one is no reason to ask.
  const isKnown = duplicates.some(({ handle }) => pairs.some(pair => pair.arabic === handle))
  if (isPlainPair(pairs, staged) && !isKnown && job === null) return true
  showSheet('import')
  return false
}

/** Texts that the library is asked about at once. */
const ASKED_AT_ONCE = 500

/** Notes which of the waiting texts the library holds; answers false where others came, or went, meanwhile. */
async function lookForDuplicates(): Promise<boolean> {
  const { staged } = importStore.getState()
  const duplicates: Duplicate[] = []
  for (let from = 0; from < staged.length; from += ASKED_AT_ONCE) {
    const handles = staged.slice(from, from + ASKED_AT_ONCE).map(({ handle }) => handle)
    const answer = await bridge.findDuplicates({ handles })
    if (answer.ok) duplicates.push(...answer.value)
    else tell({ kind: 'failure', failure: answer })
  }
  if (importStore.getState().staged !== staged) return false
  importStore.setState({ duplicates })
  return true
}

/** Lets go of one pair of those that wait. */
export async function forgetPair({ arabic, english }: ChosenPair): Promise<void> {
  const handles = [arabic, english].filter(isText)
  importStore.setState(({ staged, pairs, duplicates }) => ({
    staged: staged.filter(({ handle }) => !handles.includes(handle)),
    pairs: pairs.filter(pair => pair.arabic !== arabic || pair.english !== english),
    duplicates: duplicates.filter(({ handle }) => !handles.includes(handle)),
  }))
  await bridge.forgetStaged({ handles })
}

/** Lets go of everything that waits. */
export async function forgetStaged(): Promise<void> {
  const handles = importStore.getState().staged.map(text => text.handle)
  importStore.setState({ staged: [], pairs: [], duplicates: [] })
  if (handles.length > 0) await bridge.forgetStaged({ handles })
}

/** Imports the pairs that have Arabic, one after the other, and opens the article if it is one. */
export async function importPairs(): Promise<void> {
  const { staged, pairs, collect } = importStore.getState()
  const ready = pairs.filter(pair => pair.arabic !== null)
  const unused = staged.filter(
    ({ handle }) => !ready.some(pair => pair.arabic === handle || pair.english === handle),
  )
  importStore.setState({ staged: [], pairs: [], duplicates: [] })
  if (screenStore.getState().sheet === 'import') showSheet(null)
  if (unused.length > 0) await bridge.forgetStaged({ handles: unused.map(({ handle }) => handle) })

  const made: ArticleSummary[] = []
  const chapters = new ChaptersMade(staged)
  for (const [at, pair] of ready.entries()) {
    const title = staged.find(({ handle }) => handle === pair.arabic)?.title ?? ''
    const summary = await importPair(pair, at, ready.length, title)
    if (summary === 'cancelled') {
      // Stopping one import of several stops the rest: their texts are let go of.
      await forgetAll(ready.slice(at))
      break
    }
    if (summary) {
      made.push(summary)
      chapters.note(pair, summary.id)
    } else await forgetAll([pair])
  }
  importStore.setState({ job: null })
  const book = collect ? await collectChapters(chapters.books()) : null
  if (made.length === 0) return
  await readLibrary()
  if (made.length === 1) await openImported(made[0]!.id)
  else {
    tell({ kind: 'imported', count: made.length })
    if (book) await showView({ ...WHOLE_SHELF, collection: book.id })
    await showLibrary()
  }
}

/** Lets go of the texts of pairs that will not be imported any more. */
async function forgetAll(pairs: readonly ChosenPair[]): Promise<void> {
  const handles = pairs.flatMap(({ arabic, english }) => [arabic, english].filter(isText))
  if (handles.length > 0) await bridge.forgetStaged({ handles })
}

/**
 * Opens an article that was imported. Where its beginning stands open already, the rest is laid around it and the place
 * stays; where the person has gone on to something else since, it is only told.
 */
async function openImported(id: number): Promise<void> {
  const { begun } = importStore.getState()
  importStore.setState({ begun: null })
  if (begun !== id) return openArticle(id)
  if (readingStore.getState().article?.id !== id) {
    tell({ kind: 'imported', count: 1 })
    return
  }
  const answer = await bridge.openArticle({ id })
  if (answer.ok) layAnew(answer.value)
  else tell({ kind: 'failure', failure: answer })
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
    const began = readings.get(job)
    if (began === undefined || performance.now() - began < NOTICED) return
    importStore.setState(({ reading }) => ({
      reading: { job, done, cancelling: reading?.cancelling ?? false },
    }))
  })
  bridge.onArticleBegun(({ job, id }) => {
    if (importStore.getState().job?.job !== job) return
    importStore.setState({ begun: id })
    void openArticle(id)
  })
  bridge.onFilesStaged(staging => void takeStaging(staging))
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
  await leaveBegun()
  return answer.code === 'cancelled' ? 'cancelled' : null
}

/** Leaves the beginning of an article whose import came to nothing: it is no longer in the library. */
async function leaveBegun(): Promise<void> {
  const { begun } = importStore.getState()
  importStore.setState({ begun: null })
  if (begun !== null && readingStore.getState().article?.id === begun) await showLibrary()
}

const isText = (handle: string | null): handle is string => handle !== null
