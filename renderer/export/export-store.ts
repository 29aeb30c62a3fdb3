import { createStore } from 'zustand/vanilla'
import type { Failure } from '../../shared/result.ts'

/** What is on its way out: articles being written, a page whose words are looked up before it is printed, or its pages. */
export type ExportJob = {
  readonly job: string
  readonly what: 'exporting' | 'preparing' | 'printing'
  /** How many articles. */
  readonly articles: number
  /** How far it is, 0 to 1; null while the system's dialog is open. */
  readonly done: number | null
  readonly isStopping: boolean
}

/** What the sheet of exports shows, and what is on its way. */
export type ExportState = {
  /** The articles that the sheet is about. */
  readonly ids: readonly number[]
  readonly job: ExportJob | null
  /** The last refusal, as the sheet shows it. */
  readonly failure: Failure | null
}

/** Exports, one at a time. */
export const exportStore = createStore<ExportState>()(() => ({ ids: [], job: null, failure: null }))
