import type { CommandId } from './commands.ts'
import type { Article, ArticleSummary, NamePlace, ReadingPosition } from './model/article.ts'
import type { Correction } from './model/correction.ts'
import type { Dictionary } from './model/dictionary.ts'
import type { GlossKey, PhraseGloss, WordGloss } from './model/gloss.ts'
import type { Settings } from './model/settings.ts'
import type { Language } from './model/text.ts'
import type { WordLink } from './model/word-link.ts'
import type { ErrorCode, Failure, Result } from './result.ts'

/** What the application runs on, and how the library was found at start. */
export type AppInfo = {
  readonly version: string
  /** `Electron 45.4.1 (Chromium 156…)` or `Electron stand-in (Chromium 156…)`. */
  readonly runtime: string
  readonly platform: string
  /** The language that `system` stands for here. */
  readonly systemLanguage: 'en' | 'ar'
  /** Where the library file lies, to be shown and copied. */
  readonly libraryPath: string
  /** What a person must be told about the library at start: it was damaged and set aside, or is too new. */
  readonly libraryNotice: Failure | null
  /** Where a damaged library was set aside: the newest sound backup, which `restoreBackup` brings back. */
  readonly libraryBackup?: LibraryBackup | null
}

/** A copy of the library that could be brought back. */
export type LibraryBackup = {
  /** Milliseconds since 1970 (UTC). */
  readonly madeAt: number
  /** How many articles it holds outside the bin. */
  readonly articles: number
}

/** A text that was read but not yet imported. The handle is the window's only name for it. */
export type StagedText = {
  readonly handle: string
  /** File name, or an empty string for pasted text. */
  readonly name: string
  readonly language: Language
  readonly encoding: string
  readonly title: string
  /** The first 600 characters. */
  readonly preview: string
  readonly characters: number
}

/** What came of each file that a person chose or dropped, in the order given. */
export type Staging = { readonly texts: readonly StagedText[]; readonly refused: readonly Failure[] }

export type ImportStage = 'reading' | 'segmenting' | 'aligning' | 'linking' | 'saving'

/** Every request of the window, one sentence above each. The window never sends a path. */
export type Requests = {
  /** What runs here and how the library was found. */
  appInfo: { ask: Record<string, never>; answer: AppInfo }
  /** The settings as kept. */
  readSettings: { ask: Record<string, never>; answer: Settings }
  /** Changes some settings and answers all. */
  changeSettings: { ask: Partial<Settings>; answer: Settings }
  /** All articles, last opened first. */
  listArticles: { ask: Record<string, never>; answer: readonly ArticleSummary[] }
  /** One whole article; marks it as opened. */
  openArticle: { ask: { id: number }; answer: Article }
  /** Keeps the place in an article. */
  savePosition: { ask: { id: number; position: ReadingPosition; progress: number }; answer: null }
  /** Puts an article in the bin. */
  removeArticle: { ask: { id: number }; answer: null }
  /** Takes an article out of the bin again. */
  restoreArticle: { ask: { id: number }; answer: ArticleSummary }
  /** Opens the system's file dialog and reads what was chosen; nothing chosen answers empty lists. */
  chooseFiles: { ask: { language: Language | 'any' }; answer: Staging }
  /** Reads files that were dropped on the window; the preload turns them into paths. */
  stageDropped: { ask: { paths: readonly string[] }; answer: Staging }
  /** Takes pasted text; `language` says on which side it was pasted, `any` lets the engine tell. */
  stageText: { ask: { text: string; language: Language | 'any' }; answer: StagedText }
  /** Lets go of staged texts that will not be imported. */
  forgetStaged: { ask: { handles: readonly string[] }; answer: null }
  /** Aligns, links and keeps a pair; English may be missing. Progress comes as notices that bear `job`. */
  importPair: {
    ask: { job: string; arabic: string; english: string | null }
    answer: ArticleSummary
  }
  /** Stops a running import; its request then answers `cancelled` and nothing is changed. */
  cancelJob: { ask: { job: string }; answer: null }
  /** What one Arabic word means; offsets are into `sentence`, and `english` is its partner, as evidence. */
  glossWord: {
    ask: { sentence: string; from: number; to: number; english?: string }
    answer: WordGloss
  }
  /** Which words of a pairing stand for each other; `bead` is its index in the reading as last answered. */
  explainPairing: { ask: { id: number; bead: number }; answer: readonly WordLink[] }
  /** What several words of a sentence mean together and one by one; offsets and `english` as in `glossWord`. */
  glossPhrase: {
    ask: { sentence: string; from: number; to: number; english?: string }
    answer: PhraseGloss
  }
  /**
   * Keeps a gloss for a word or phrase in every article, in the place of one kept before. The key is that of the
   * answer of `glossWord` or `glossPhrase`, or the text of a `phrase` with an empty root.
   */
  keepGloss: { ask: GlossKey & { gloss: string }; answer: null }
  /** Lets go of a kept gloss; one that is not there is let go of already. */
  forgetGloss: { ask: GlossKey; answer: null }
  /**
   * Keeps a correction and answers the whole article as it reads now; what had been undone can no longer be done
   * again. Refused is `bad-request` for one that finds no place in the texts.
   */
  correct: { ask: { id: number; correction: Correction }; answer: Article }
  /** Takes back the last correction, of any kind; with none left the article comes back as it is. */
  undoCorrection: { ask: { id: number }; answer: Article }
  /** Does again what was taken back last; with nothing taken back the article comes back as it is. */
  redoCorrection: { ask: { id: number }; answer: Article }
  /** The other articles in which a name stands, those with the most mentions first; at least one name is given. */
  whereElse: {
    ask: { id: number; name: { readonly arabic?: string; readonly english?: string } }
    answer: readonly NamePlace[]
  }
  /**
   * Brings back the backup that `appInfo` offers, in the place of the library that was begun since, which is set
   * aside. Comes with the notice `libraryChanged`. Refused is `not-found` where none is offered.
   */
  restoreBackup: { ask: Record<string, never>; answer: null }
  /** The dictionaries that were added, in the order in which their glosses are shown. */
  listDictionaries: { ask: Record<string, never>; answer: readonly Dictionary[] }
  /** Opens the system's dialog and adds the dictionary chosen; null when it was left. Progress bears `job`. */
  addDictionary: { ask: { job: string }; answer: Dictionary | null }
  /** Takes a dictionary out of the library for good. */
  removeDictionary: { ask: { id: number }; answer: null }
  /** Shows or hides the glosses of a dictionary. */
  enableDictionary: { ask: { id: number; enabled: boolean }; answer: Dictionary }
  /** Carries out a command that belongs to the main process or to the system. */
  runCommand: { ask: { id: CommandId }; answer: null }
  /** Puts a text on the system's clipboard. */
  copyText: { ask: { text: string }; answer: null }
  /** Saves the open page as PDF where a dialog of the main process says; the answer is the file's name or null. */
  savePdf: { ask: { suggestedName: string }; answer: string | null }
}

/** What the main process tells the window unasked. */
export type Notices = {
  /** How far an import is, 0 to 1. */
  jobProgress: { job: string; stage: ImportStage; done: number }
  /** Files that the system handed over (opened with Muqabil, or a second start). */
  filesStaged: Staging
  /** Articles came to the library by themselves, as the samples do at the first start. */
  libraryChanged: Record<string, never>
  /** A menu command that the window carries out. */
  command: { id: CommandId }
  /** Another part of the application changed the settings, or the system's theme did. */
  settingsChanged: Settings
}

export type RequestName = keyof Requests
export type Ask<N extends RequestName> = Requests[N]['ask']
export type Answer<N extends RequestName> = Requests[N]['answer']
export type NoticeName = keyof Notices

// Written out, and held against the map by the compiler, so that the preload needs no schema library.
export const REQUEST_NAMES = [
  'appInfo',
  'readSettings',
  'changeSettings',
  'listArticles',
  'openArticle',
  'savePosition',
  'removeArticle',
  'restoreArticle',
  'chooseFiles',
  'stageDropped',
  'stageText',
  'forgetStaged',
  'importPair',
  'cancelJob',
  'glossWord',
  'explainPairing',
  'glossPhrase',
  'keepGloss',
  'forgetGloss',
  'correct',
  'undoCorrection',
  'redoCorrection',
  'whereElse',
  'restoreBackup',
  'listDictionaries',
  'addDictionary',
  'removeDictionary',
  'enableDictionary',
  'runCommand',
  'copyText',
  'savePdf',
] as const satisfies readonly RequestName[]
export const NOTICE_NAMES = [
  'jobProgress',
  'filesStaged',
  'libraryChanged',
  'command',
  'settingsChanged',
] as const satisfies readonly NoticeName[]

type Missing =
  | Exclude<RequestName, (typeof REQUEST_NAMES)[number]>
  | Exclude<NoticeName, (typeof NOTICE_NAMES)[number]>
/** Does not compile when a name of the map is missing from the lists. */
export const ALL_NAMES_LISTED: [Missing] extends [never] ? true : never = true

/** The channel on which a request travels. */
export const requestChannel = (name: RequestName): string => `request:${name}`

/** The channel on which a notice travels. */
export const noticeChannel = (name: NoticeName): string => `notice:${name}`

/** `window.muqabil`, as the window sees it: a method a request, and `on…` a notice, which answers its own end. */
export type Bridge<DroppedFile> = {
  readonly [N in Exclude<RequestName, 'stageDropped'>]: (ask: Ask<N>) => Promise<Result<Answer<N>>>
} & {
  /** Takes the `File` objects of a drop; ones that lie on no disk are refused. */
  readonly stageDropped: (files: readonly DroppedFile[]) => Promise<Result<Staging>>
} & {
  readonly [N in NoticeName as `on${Capitalize<N>}`]: (listener: (notice: Notices[N]) => void) => () => void
}

export type { ErrorCode }
