import type { DictionaryFormat } from '../../shared/model/dictionary.ts'

/** One entry as its reader found it, and the share of the dictionary that is read with it, 0 to 1. */
export type ReadEntry = {
  /** As the dictionary writes it, tashkeel and all. */
  readonly headword: string
  /** Plain text, best first; never empty. */
  readonly glosses: readonly string[]
  readonly done: number
}

/** A dictionary whose description was read and whose entries wait. */
export type OpenDictionary = {
  readonly name: string
  readonly format: DictionaryFormat
  /**
   * Its entries one by one; null stands for some work without one, so that whoever drives this can stop or go on
   * between two. Throws `Refusal` where the files turn out to be broken.
   */
  readonly entries: Generator<ReadEntry | null, void, void>
}
