import type { Arrangement, ExportFormat } from './export.ts'

/** How the two texts are laid: side by side, under each other by sentence or by word, or one with the other on demand. */
export const LAYOUTS = ['facing', 'sentences', 'words', 'arabic', 'english'] as const
export type Layout = (typeof LAYOUTS)[number]

/** Colours of the page. `contrast` has black and white alone for text and lines. */
export const THEMES = ['system', 'light', 'sepia', 'dark', 'contrast'] as const
/** Typefaces of the Arabic page: the one that comes along, or what the system has in either manner. */
export const ARABIC_FACES = ['amiri', 'naskh', 'sans'] as const
/** Typefaces of the English page: two that come along, or the one that the system speaks with. */
export const ENGLISH_FACES = ['literata', 'inter', 'system'] as const
/** Digits of the Arabic page: as the text has them, ٠١٢ or 012. */
export const DIGITS = ['written', 'arabic', 'western'] as const
export type Digits = (typeof DIGITS)[number]
/** What is read aloud: one text, or each Arabic sentence and then its English. */
export const LISTEN_SIDES = ['arabic', 'english', 'both'] as const

/** What an article can have for itself, apart from all others. */
export type ArticleLook = {
  readonly layout: Layout
  /** Scale of the reading text, 1 is the designed size. */
  readonly textScale: number
  /** Whether tashkeel is shown where the text has it. */
  readonly tashkeel: boolean
}

/** What a person chose for the whole application; kept as one JSON file by the main process. */
export type Settings = {
  readonly uiLanguage: 'system' | 'en' | 'ar'
  readonly layout: Layout
  readonly theme: (typeof THEMES)[number]
  /** Scale of the reading text, 1 is the designed size. */
  readonly textScale: number
  /** Whether the list of names stands beside the page. */
  readonly showEntities: boolean
  /** Whether words that are kept to be learnt have a line under them. */
  readonly showKept: boolean
  /** Share of the page's width that the Arabic column takes, 0 to 1. */
  readonly columnBalance: number
  /** Scale of the distance between lines, 1 is the designed one. */
  readonly lineHeight: number
  /** Scale of the widest page, 1 is the designed one. */
  readonly pageWidth: number
  readonly arabicFace: (typeof ARABIC_FACES)[number]
  readonly englishFace: (typeof ENGLISH_FACES)[number]
  /** Whether tashkeel is shown where the text has it. */
  readonly tashkeel: boolean
  readonly digits: Digits
  /** Looks that single articles have for themselves, by the number of the article. */
  readonly articleLooks: Readonly<Record<string, ArticleLook>>
  readonly listenSide: (typeof LISTEN_SIDES)[number]
  /** Speed of the voice, 1 is its own. */
  readonly listenRate: number
  /** Whether the voice waits after each sentence. */
  readonly listenPauses: boolean
  /** What was chosen last of an export: its format, how it lays the texts, and whether marks go with it. */
  readonly exportFormat: ExportFormat
  readonly exportArrangement: Arrangement
  readonly exportMarks: boolean
}

export const TEXT_SCALE = { least: 0.7, most: 3, step: 0.1 } as const
export const COLUMN_BALANCE = { least: 0.3, most: 0.7 } as const
export const LINE_HEIGHT = { least: 0.8, most: 1.5, step: 0.05 } as const
export const PAGE_WIDTH = { least: 0.6, most: 1.6, step: 0.1 } as const
export const LISTEN_RATE = { least: 0.5, most: 2, step: 0.1 } as const
/** Articles that can have a look of their own; the ones with the lowest numbers lose it first. */
export const MOST_ARTICLE_LOOKS = 500

export const DEFAULT_SETTINGS: Settings = {
  uiLanguage: 'system',
  layout: 'facing',
  theme: 'system',
  textScale: 1,
  showEntities: true,
  showKept: true,
  columnBalance: 0.5,
  lineHeight: 1,
  pageWidth: 1,
  arabicFace: 'amiri',
  englishFace: 'literata',
  tashkeel: true,
  digits: 'written',
  articleLooks: {},
  listenSide: 'arabic',
  listenRate: 1,
  listenPauses: false,
  exportFormat: 'html',
  exportArrangement: 'facing',
  exportMarks: true,
}
