import { createStore } from 'zustand/vanilla'
import type { Duplicate, ImportStage, StagedText } from '../../shared/contract.ts'
import type { ChosenPair } from './pair-staged.ts'

/** A running import of one or several pairs, one after the other. */
export type ImportJob = {
  readonly job: string
  readonly stage: ImportStage
  /** Share done, 0 to 1. */
  readonly done: number
  readonly at: number
  readonly of: number
  readonly title: string
  /** What is done to an article that is there already; absent where a new one is made. */
  readonly purpose?: 'add-english' | 'update'
  readonly cancelling: boolean
}

/** How far the reading of chosen or dropped files is. */
export type FileReading = { readonly job: string; readonly done: number; readonly cancelling: boolean }

/** Texts that were read and wait to be paired, and the import that runs. */
export type ImportState = {
  readonly staged: readonly StagedText[]
  readonly pairs: readonly ChosenPair[]
  readonly job: ImportJob | null
  /** The article whose beginning can be read while the rest of it is imported. */
  readonly begun: number | null
  /** Which of the texts the library holds already. */
  readonly duplicates: readonly Duplicate[]
  /** Whether the chapters of a book go into a collection that bears its name. */
  readonly collect: boolean
  /** Files that are being read; null while none are, or only for a moment. */
  readonly reading: FileReading | null
  /** Whether files hang over the window in a drag. */
  readonly dragging: boolean
}

/** What is about to become an article. */
export const importStore = createStore<ImportState>()(() => ({
  staged: [],
  pairs: [],
  job: null,
  begun: null,
  duplicates: [],
  collect: true,
  reading: null,
  dragging: false,
}))
