/** How the two texts are laid: side by side, under each other by sentence or by word, or one with the other on demand. */
export const LAYOUTS = ['facing', 'sentences', 'words', 'arabic', 'english'] as const
export type Layout = (typeof LAYOUTS)[number]

/** What a person chose for the whole application; kept as one JSON file by the main process. */
export type Settings = {
  readonly uiLanguage: 'system' | 'en' | 'ar'
  readonly layout: Layout
  readonly theme: 'system' | 'light' | 'sepia' | 'dark'
  /** Scale of the reading text, 1 is the designed size. */
  readonly textScale: number
  /** Whether the list of names stands beside the page. */
  readonly showEntities: boolean
  /** Share of the page's width that the Arabic column takes, 0 to 1. */
  readonly columnBalance: number
}

export const TEXT_SCALE = { least: 0.7, most: 2, step: 0.1 } as const
export const COLUMN_BALANCE = { least: 0.3, most: 0.7 } as const

export const DEFAULT_SETTINGS: Settings = {
  uiLanguage: 'system',
  layout: 'facing',
  theme: 'system',
  textScale: 1,
  showEntities: true,
  columnBalance: 0.5,
}
