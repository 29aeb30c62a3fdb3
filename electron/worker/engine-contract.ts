import type { ImportStage, LibraryBackup, Requests, Staging } from '../../shared/contract.ts'
import type { ArchiveExport, ArchivePreview } from '../../shared/model/archive.ts'
import type { Dictionary } from '../../shared/model/dictionary.ts'
import type { ExportChoice } from '../../shared/model/export.ts'
import type { Language } from '../../shared/model/text.ts'
import type { Failure, Result } from '../../shared/result.ts'

/** Every request that the main process makes of the engine process; most are the window's, handed on. */
export type EngineRequests = Pick<
  Requests,
  | 'listArticles'
  | 'arrangeArticles'
  | 'readSummaries'
  | 'knownShares'
  | 'findTitle'
  | 'readShelves'
  | 'shelvesOf'
  | 'describeArticle'
  | 'shelveArticles'
  | 'unshelveArticles'
  | 'renameShelf'
  | 'removeShelf'
  | 'restoreShelf'
  | 'orderCollections'
  | 'moveInCollection'
  | 'removeArticles'
  | 'restoreArticles'
  | 'emptyBin'
  | 'noteReading'
  | 'findDuplicates'
  | 'openArticle'
  | 'savePosition'
  | 'removeArticle'
  | 'restoreArticle'
  | 'stageText'
  | 'restageText'
  | 'forgetStaged'
  | 'importPair'
  | 'cancelJob'
  | 'glossWord'
  | 'explainPairing'
  | 'glossPhrase'
  | 'keepGloss'
  | 'forgetGloss'
  | 'correct'
  | 'undoCorrection'
  | 'redoCorrection'
  | 'importedText'
  | 'replaceSide'
  | 'whereElse'
  | 'listBackups'
  | 'backUpNow'
  | 'previewBackup'
  | 'restoreBackup'
  | 'importArchive'
  | 'listMarks'
  | 'addMark'
  | 'changeMark'
  | 'removeMark'
  | 'restoreMark'
  | 'listKeptWords'
  | 'keepWord'
  | 'forgetWord'
  | 'keptWordsIn'
  | 'findForms'
  | 'search'
  | 'recentQuestions'
  | 'keepQuestion'
  | 'forgetQuestion'
  | 'listDictionaries'
  | 'removeDictionary'
  | 'enableDictionary'
> & {
  /** Reads files by their absolute paths. */
  stageFiles: { ask: { paths: readonly string[]; language: Language | 'any'; job?: string }; answer: Staging }
  /** Adds a dictionary by the absolute path of its file. */
  addDictionaryFile: { ask: { job: string; path: string }; answer: Dictionary }
  /** Writes everything into one archive at an absolute path. */
  exportArchiveFile: { ask: { job: string; path: string }; answer: ArchiveExport }
  /** Writes an article to be read elsewhere at an absolute path. */
  exportArticleFile: {
    ask: { job: string; id: number; choice: ExportChoice; path: string }
    answer: null
  }
  /** Writes articles into the folder at an absolute path, named after their titles in a language. */
  exportArticleFiles: {
    ask: { job: string; ids: readonly number[]; choice: ExportChoice; folder: string; titles: Language }
    answer: { files: number }
  }
  /** Looks into an archive by the absolute path of its file. */
  previewArchiveFile: { ask: { job: string; path: string }; answer: ArchivePreview }
  /** How the library was found at start. */
  libraryNotice: { ask: Record<string, never>; answer: Failure | null }
  /** The backup that can be brought back in the place of a damaged library; null where none is offered. */
  libraryBackup: { ask: Record<string, never>; answer: LibraryBackup | null }
  /** Ends the work and closes the library; no other request is answered afterwards. */
  close: { ask: Record<string, never>; answer: null }
}

export type EngineRequestName = keyof EngineRequests
export type EngineAsk<N extends EngineRequestName> = EngineRequests[N]['ask']
export type EngineAnswer<N extends EngineRequestName> = EngineRequests[N]['answer']

/** What the engine process does for each request; a missing one does not compile. */
export type EngineHandlers = {
  readonly [N in EngineRequestName]: (
    ask: EngineAsk<N>,
  ) => Result<EngineAnswer<N>> | Promise<Result<EngineAnswer<N>>>
}

/** What the engine process tells unasked. */
export type EngineNotice =
  | { readonly kind: 'progress'; readonly job: string; readonly stage: ImportStage; readonly done: number }
  | { readonly kind: 'article-begun'; readonly job: string; readonly article: number }
  | { readonly kind: 'library-changed' }

/** From the main process to the engine. */
export type EngineQuestion = {
  readonly [N in EngineRequestName]: { readonly id: number; readonly name: N; readonly ask: EngineAsk<N> }
}[EngineRequestName]

/** From the engine to the main process. */
export type EngineMessage =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | EngineNotice
