import type { ImportStage, LibraryBackup, Requests, Staging } from '../../shared/contract.ts'
import type { Dictionary } from '../../shared/model/dictionary.ts'
import type { Language } from '../../shared/model/text.ts'
import type { Failure, Result } from '../../shared/result.ts'

/** Every request that the main process makes of the engine process; most are the window's, handed on. */
export type EngineRequests = Pick<
  Requests,
  | 'listArticles'
  | 'openArticle'
  | 'savePosition'
  | 'removeArticle'
  | 'restoreArticle'
  | 'stageText'
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
  | 'whereElse'
  | 'restoreBackup'
  | 'listDictionaries'
  | 'removeDictionary'
  | 'enableDictionary'
> & {
  /** Reads files by their absolute paths. */
  stageFiles: { ask: { paths: readonly string[]; language: Language | 'any' }; answer: Staging }
  /** Adds a dictionary by the absolute path of its file. */
  addDictionaryFile: { ask: { job: string; path: string }; answer: Dictionary }
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
