import { createStore } from 'zustand/vanilla'
import type { ImportStage, StagedText } from '../../shared/contract.ts'
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
  readonly cancelling: boolean
}

/** Texts that were read and wait to be paired, and the import that runs. */
export type ImportState = {
  readonly staged: readonly StagedText[]
  readonly pairs: readonly ChosenPair[]
  readonly job: ImportJob | null
  /** Whether files hang over the window in a drag. */
  readonly dragging: boolean
}

/** What is about to become an article. */
export const importStore = createStore<ImportState>()(() => ({
  staged: [],
  pairs: [],
  job: null,
  dragging: false,
}))
