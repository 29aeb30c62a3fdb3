import type { CommandId } from './commands.ts'
import type { ArchiveExport, ArchivePreview, ArchiveReport } from './model/archive.ts'
import type { Article, ArticleSummary, NamePlace, ReadingPosition } from './model/article.ts'
import type { Backup, BackupPreview } from './model/backup.ts'
import type { Correction, Place } from './model/correction.ts'
import type { Dictionary } from './model/dictionary.ts'
import type { ExportChoice, Exported } from './model/export.ts'
import type { GlossKey, PhraseGloss, WordGloss } from './model/gloss.ts'
import type { KeptWord, KeptWordPlace } from './model/kept-word.ts'
import type { Mark, MarkColour } from './model/mark.ts'
import type { Settings } from './model/settings.ts'
import type {
  Description,
  KnownShare,
  Likeness,
  Shelf,
  ShelfKind,
  ShelfView,
  Shelves,
} from './model/shelf.ts'
import type { Span } from './model/span.ts'
import type { Language } from './model/text.ts'
import type { WordLink } from './model/word-link.ts'
import type { ErrorCode, Failure, Result } from './result.ts'
import type { SearchAnswer, SearchAsk } from './search/search-answer.ts'

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
  /** What it was read from. */
  readonly kind: DocumentKind | 'pasted'
  /** How it stood with the other half of its file, and the handle of that; null where the file has one language. */
  readonly halves: Halves | null
  /** The title of the book that it is a chapter of; absent elsewhere. */
  readonly book?: string
  readonly partner: string | null
  /** Whether its encoding is beyond doubt; where not, the person should look at the text first. */
  readonly sure: boolean
  /** The encodings in which it can be read, the likely ones first; none where its format leaves no choice. */
  readonly encodings: readonly string[]
}

/** What a file is read as. */
export type DocumentKind = 'text' | 'page' | 'document' | 'pdf' | 'book' | 'subtitles' | 'table' | 'memory'

/** How the two halves of a bilingual file stood in it; `aligned`: unit by unit. */
export type Halves = 'alternating' | 'two-blocks' | 'columns' | 'aligned'

/** What came of each file that a person chose or dropped, in the order given. */
export type Staging = { readonly texts: readonly StagedText[]; readonly refused: readonly Failure[] }

/** A staged text that the library holds already, and in which article. */
export type Duplicate = {
  readonly handle: string
  readonly article: ArticleSummary
  readonly likeness: Likeness
}

export type ImportStage = 'reading' | 'segmenting' | 'aligning' | 'linking' | 'saving'

/** Every request of the window, one sentence above each. The window never sends a path. */
export type Requests = {
  /** What runs here and how the library was found. */
  appInfo: { ask: Record<string, never>; answer: AppInfo }
  /** The settings as kept. */
  readSettings: { ask: Record<string, never>; answer: Settings }
  /** Changes some settings and answers all. */
  changeSettings: { ask: Partial<Settings>; answer: Settings }
  /** All articles, last opened first; with `count` the first of them. */
  listArticles: { ask: { count?: number }; answer: readonly ArticleSummary[] }
  /** The numbers of the articles that a view shows, in its order. */
  arrangeArticles: { ask: ShelfView; answer: readonly number[] }
  /** The articles of these numbers in their order, also those in the bin; one that is gone is left out. */
  readSummaries: { ask: { ids: readonly number[] }; answer: readonly ArticleSummary[] }
  /** Which share of the words of some articles is known; nothing while no word is. */
  knownShares: { ask: { ids: readonly number[] }; answer: readonly KnownShare[] }
  /** Where in a view, from `after` on and around its end, a title begins with what was typed; null for nowhere. */
  findTitle: { ask: { view: ShelfView; typed: string; after: number }; answer: number | null }
  /** By what articles can be found: tags, collections, sites, and how many there are of each. */
  readShelves: { ask: Record<string, never>; answer: Shelves }
  /** How many of some articles stand on each shelf of a kind; shelves with none of them are left out. */
  shelvesOf: {
    ask: { kind: ShelfKind; ids: readonly number[] }
    answer: readonly { readonly id: number; readonly holds: number }[]
  }
  /** Changes what is said of an article. */
  describeArticle: { ask: { id: number } & Description; answer: ArticleSummary }
  /** Puts articles under a tag or into a collection of this name, which is made where there is none. */
  shelveArticles: { ask: { kind: ShelfKind; name: string; ids: readonly number[] }; answer: Shelf }
  /** Takes articles off a shelf. */
  unshelveArticles: { ask: { kind: ShelfKind; id: number; ids: readonly number[] }; answer: null }
  /** Gives a shelf another name. Refused is `name-taken` where another one has it. */
  renameShelf: { ask: { kind: ShelfKind; id: number; name: string }; answer: Shelf }
  /** Removes a shelf; its articles stay where they are. */
  removeShelf: { ask: { kind: ShelfKind; id: number }; answer: null }
  /** Brings a removed shelf back with all it held. Refused is `name-taken` where another has its name by now. */
  restoreShelf: { ask: { kind: ShelfKind; id: number }; answer: Shelf }
  /** Puts the collections in this order. */
  orderCollections: { ask: { ids: readonly number[] }; answer: null }
  /** Moves articles of a collection before one of it, or to its end. */
  moveInCollection: {
    ask: { collection: number; ids: readonly number[]; before: number | null }
    answer: null
  }
  /** Puts articles in the bin; answers how many of them were not there yet. */
  removeArticles: { ask: { ids: readonly number[] }; answer: number }
  /** Takes articles out of the bin again. */
  restoreArticles: { ask: { ids: readonly number[] }; answer: null }
  /** Deletes for good everything in the bin; answers how many articles that were. */
  emptyBin: { ask: Record<string, never>; answer: number }
  /** Adds to the time that an article was looked at. */
  noteReading: { ask: { id: number; milliseconds: number }; answer: null }
  /** Which of some staged texts the library holds already; the others are left out. */
  findDuplicates: { ask: { handles: readonly string[] }; answer: readonly Duplicate[] }
  /** One whole article; marks it as opened. */
  openArticle: { ask: { id: number }; answer: Article }
  /** Keeps the place in an article. */
  savePosition: { ask: { id: number; position: ReadingPosition; progress: number }; answer: null }
  /** Puts an article in the bin. */
  removeArticle: { ask: { id: number }; answer: null }
  /** Takes an article out of the bin again. */
  restoreArticle: { ask: { id: number }; answer: ArticleSummary }
  /** Opens the system's file dialog and reads what was chosen; nothing chosen answers empty lists. */
  chooseFiles: { ask: { language: Language | 'any'; job?: string }; answer: Staging }
  /** Opens the system's dialog for a folder and reads what it holds; left, it answers empty lists. */
  chooseFolder: { ask: { job: string }; answer: Staging }
  /** Reads files that were dropped on the window; the preload turns them into paths. */
  stageDropped: { ask: { paths: readonly string[]; job?: string }; answer: Staging }
  /**
   * Takes pasted text; `language` says on which side it was pasted, `any` lets the engine tell. `html` is the same as the
   * clipboard or a drag had it beside the text, and is read where it marks headings and paragraphs that the text does not.
   */
  stageText: { ask: { text: string; language: Language | 'any'; html?: string }; answer: StagedText }
  /** Reads a staged text anew in another encoding of its list; the handle stays. */
  restageText: { ask: { handle: string; encoding: string }; answer: StagedText }
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
  /** The imported text from which a stretch of an article's text came: more where an edit reaches over its ends. */
  importedText: { ask: { id: number; side: Language; from: number; to: number }; answer: string }
  /**
   * Puts a staged text in the place of one side of an article, or of one that it does not have. Corrections, marks and
   * the place stay on what is still there. Progress comes as notices that bear `job`; `cancelled` changes nothing.
   */
  replaceSide: {
    ask: { id: number; side: Language; handle: string; job: string }
    answer: Article
  }
  /** The other articles in which a name stands, those with the most mentions first; at least one name is given. */
  whereElse: {
    ask: { id: number; name: { readonly arabic?: string; readonly english?: string } }
    answer: readonly NamePlace[]
  }
  /** Every copy of the library that can be brought back, newest first. */
  listBackups: { ask: Record<string, never>; answer: readonly Backup[] }
  /** Makes a backup now. */
  backUpNow: { ask: Record<string, never>; answer: Backup }
  /** What would change if a backup were brought back. Progress bears `job`. */
  previewBackup: { ask: { job: string; id: string }; answer: BackupPreview }
  /**
   * Brings back a backup, or without `id` that which `appInfo` offers, in the place of the library, which is set
   * aside as a copy that can be brought back itself. Comes with the notice `libraryChanged`. Refused are `not-found`
   * and `backup-damaged`.
   */
  restoreBackup: { ask: { id?: string }; answer: null }
  /** Opens the system's dialog and writes everything into one archive; null when it was left. Progress bears `job`. */
  exportArchive: { ask: { job: string }; answer: ArchiveExport | null }
  /** Opens the system's dialog and looks into the archive chosen; null when it was left. Progress bears `job`. */
  previewArchive: { ask: { job: string }; answer: ArchivePreview | null }
  /** Brings in an archive that was looked into. Progress bears `job`; what was stopped says so in its report. */
  importArchive: { ask: { job: string; handle: string }; answer: ArchiveReport }
  /** What answers a question to the library; where a newer one came meanwhile, refused as `cancelled`. */
  search: { ask: SearchAsk; answer: SearchAnswer }
  /** Questions to the library that led somewhere, the last first. */
  recentQuestions: { ask: Record<string, never>; answer: readonly string[] }
  /** Remembers a question; answers all that are. */
  keepQuestion: { ask: { question: string }; answer: readonly string[] }
  /** Lets go of a remembered question; answers the others. */
  forgetQuestion: { ask: { question: string }; answer: readonly string[] }
  /** The dictionaries that were added, in the order in which their glosses are shown. */
  listDictionaries: { ask: Record<string, never>; answer: readonly Dictionary[] }
  /** Opens the system's dialog and adds the dictionary chosen; null when it was left. Progress bears `job`. */
  addDictionary: { ask: { job: string }; answer: Dictionary | null }
  /** Takes a dictionary out of the library for good. */
  removeDictionary: { ask: { id: number }; answer: null }
  /** Shows or hides the glosses of a dictionary. */
  enableDictionary: { ask: { id: number; enabled: boolean }; answer: Dictionary }
  /** The marks of an article, in the order in which they were made. */
  listMarks: { ask: { id: number }; answer: readonly Mark[] }
  /** Keeps a mark in an article. */
  addMark: { ask: { id: number; place: Place; colour: MarkColour; note: string }; answer: Mark }
  /** Changes the colour or the note of a mark, or both. */
  changeMark: { ask: { mark: number; colour?: MarkColour; note?: string }; answer: Mark }
  /** Removes a mark; it can be taken back for thirty days. */
  removeMark: { ask: { mark: number }; answer: null }
  /** Takes a removed mark back as it was. */
  restoreMark: { ask: { mark: number }; answer: Mark }
  /** All kept words, the last kept first. */
  listKeptWords: { ask: Record<string, never>; answer: readonly KeptWord[] }
  /** Keeps a word in the place of what was kept under its dictionary form and root; `keptAt` left out is now. */
  keepWord: { ask: Omit<KeptWord, 'keptAt'> & { keptAt?: number }; answer: KeptWord }
  /** Lets go of a kept word; one that is not kept is let go of already. */
  forgetWord: { ask: GlossKey; answer: null }
  /** The words of an article's Arabic text that are kept, in text order. */
  keptWordsIn: { ask: { id: number }; answer: readonly KeptWordPlace[] }
  /** Where an article's Arabic text has forms of some words in their order, whatever clitics they bear. */
  findForms: { ask: { id: number; text: string }; answer: readonly Span[] }
  /** Carries out a command that belongs to the main process or to the system. */
  runCommand: { ask: { id: CommandId }; answer: null }
  /** Puts a text on the system's clipboard. */
  copyText: { ask: { text: string }; answer: null }
  /**
   * Saves the open page as PDF where a dialog of the main process says; null when it was left. One notice of progress
   * bears `job`, when the dialog is over: nobody can tell how far Chromium is with the pages.
   */
  savePdf: { ask: { job: string; suggestedName: string }; answer: Exported | null }
  /** Opens the system's dialog for printing the open page; true once it is on its way to the printer. */
  printPage: { ask: { title: string }; answer: boolean }
  /** Opens the system's dialog and writes an article to be read elsewhere; null when it was left. Progress bears `job`. */
  exportArticle: { ask: { job: string; id: number; choice: ExportChoice }; answer: Exported | null }
  /**
   * Opens the system's dialog for a folder and writes some articles into it, each into a file of its own; null when it
   * was left. Progress bears `job`; `cancelled` leaves nothing there.
   */
  exportArticles: {
    ask: { job: string; ids: readonly number[]; choice: ExportChoice }
    answer: Exported | null
  }
  /** Shows what was written in the system's own window of files. Refused is `not-found`. */
  showExported: { ask: { handle: string }; answer: null }
}

/** What the main process tells the window unasked. */
export type Notices = {
  /** How far an import is, 0 to 1. */
  jobProgress: { job: string; stage: ImportStage; done: number }
  /** The beginning of a long pair is in the library while the rest of it is still being read. */
  articleBegun: { job: string; id: number }
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
  'arrangeArticles',
  'readSummaries',
  'knownShares',
  'findTitle',
  'readShelves',
  'shelvesOf',
  'describeArticle',
  'shelveArticles',
  'unshelveArticles',
  'renameShelf',
  'removeShelf',
  'restoreShelf',
  'orderCollections',
  'moveInCollection',
  'removeArticles',
  'restoreArticles',
  'emptyBin',
  'noteReading',
  'findDuplicates',
  'openArticle',
  'savePosition',
  'removeArticle',
  'restoreArticle',
  'chooseFiles',
  'chooseFolder',
  'stageDropped',
  'stageText',
  'restageText',
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
  'importedText',
  'replaceSide',
  'whereElse',
  'listBackups',
  'backUpNow',
  'previewBackup',
  'restoreBackup',
  'exportArchive',
  'previewArchive',
  'importArchive',
  'search',
  'recentQuestions',
  'keepQuestion',
  'forgetQuestion',
  'listDictionaries',
  'addDictionary',
  'removeDictionary',
  'enableDictionary',
  'listMarks',
  'addMark',
  'changeMark',
  'removeMark',
  'restoreMark',
  'listKeptWords',
  'keepWord',
  'forgetWord',
  'keptWordsIn',
  'findForms',
  'runCommand',
  'copyText',
  'savePdf',
  'printPage',
  'exportArticle',
  'exportArticles',
  'showExported',
] as const satisfies readonly RequestName[]
export const NOTICE_NAMES = [
  'jobProgress',
  'articleBegun',
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
  readonly stageDropped: (files: readonly DroppedFile[], job: string) => Promise<Result<Staging>>
} & {
  readonly [N in NoticeName as `on${Capitalize<N>}`]: (listener: (notice: Notices[N]) => void) => () => void
}

export type { ErrorCode }
