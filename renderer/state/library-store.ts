import { createStore } from 'zustand/vanilla'
import type { AppInfo } from '../../shared/contract.ts'
import type { ArticleSummary } from '../../shared/model/article.ts'
import type { Failure } from '../../shared/result.ts'

/** The library as last read from the main process. */
export type LibraryState = {
  readonly status: 'reading' | 'ready' | 'failed'
  readonly articles: readonly ArticleSummary[]
  readonly failure: Failure | null
  /** Whether nothing has ever been opened here, so that a line says how to read; it can be sent away. */
  readonly firstStart: boolean
  /** What runs here; null until the main process has answered. */
  readonly appInfo: AppInfo | null
}

/** Articles, last opened first. */
export const libraryStore = createStore<LibraryState>()(() => ({
  status: 'reading',
  articles: [],
  failure: null,
  firstStart: false,
  appInfo: null,
}))
