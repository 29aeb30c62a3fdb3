import type { DatabaseSync } from 'node:sqlite'
import type { Dictionary } from '../../shared/model/dictionary.ts'
import { failure, type Result } from '../../shared/result.ts'
import { type AddingStage, addDictionary } from '../library/dictionaries.ts'
import { driveSteps } from './drive-steps.ts'

type Surroundings = {
  readonly database: DatabaseSync
  readonly onProgress: (job: string, stage: AddingStage, done: number) => void
}

/** Dictionaries being added, each under the job that the window gave it. */
export class DictionaryJobs {
  readonly #surroundings: Surroundings
  readonly #cancelled = new Map<string, boolean>()

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /** Reads and keeps a dictionary file; a failure or a cancel changes nothing. */
  async run({ job, path }: { job: string; path: string }): Promise<Result<Dictionary>> {
    if (this.#cancelled.has(job)) return failure('bad-request', job)
    this.#cancelled.set(job, false)
    try {
      const { database, onProgress } = this.#surroundings
      const added = await driveSteps(
        addDictionary(database, path, Date.now()),
        step => onProgress(job, step.stage, step.done),
        () => this.#cancelled.get(job) === true,
      )
      return added ?? failure('cancelled')
    } finally {
      this.#cancelled.delete(job)
    }
  }

  /** Stops a job before its next step; one that is over or never was is passed over. */
  cancel(job: string): void {
    if (this.#cancelled.has(job)) this.#cancelled.set(job, true)
  }

  /** Stops every job. */
  cancelAll(): void {
    for (const job of this.#cancelled.keys()) this.#cancelled.set(job, true)
  }
}
