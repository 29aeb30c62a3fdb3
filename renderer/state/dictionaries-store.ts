import { createStore } from 'zustand/vanilla'
import type { Dictionary } from '../../shared/model/dictionary.ts'
import type { Failure } from '../../shared/result.ts'

/** A dictionary that is being added. */
export type Adding = {
  readonly job: string
  /** How far it is, 0 to 1; null while the system's dialog is open. */
  readonly done: number | null
  readonly isStopping: boolean
}

/** The dictionaries that were added, as the settings show them. */
export type DictionariesState = {
  /** Null until they were read. */
  readonly dictionaries: readonly Dictionary[] | null
  readonly adding: Adding | null
  /** The last refusal, until something else is tried. */
  readonly failure: Failure | null
}

/** The dictionaries of the library. */
export const dictionariesStore = createStore<DictionariesState>()(() => ({
  dictionaries: null,
  adding: null,
  failure: null,
}))
