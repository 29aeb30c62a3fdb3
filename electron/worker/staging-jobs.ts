import type { ImportStage, Staging } from '../../shared/contract.ts'
import type { Language } from '../../shared/model/text.ts'
import type { Result } from '../../shared/result.ts'
import type { StagedTexts } from './staged-texts.ts'

type Surroundings = {
  readonly staged: StagedTexts
  readonly onProgress: (job: string, stage: ImportStage, done: number) => void
}

/** Files being read, each reading under the job that the window gave it. */
export class StagingJobs {
  readonly #surroundings: Surroundings
  readonly #cancelled = new Map<string, boolean>()

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /** Reads files and folders; a cancelled reading leaves nothing waiting. */
  async run(paths: readonly string[], language: Language | 'any', job: string): Promise<Result<Staging>> {
    const { staged, onProgress } = this.#surroundings
    this.#cancelled.set(job, false)
    try {
      return await staged.stageFiles(paths, language, {
        onFile: (done, of) => onProgress(job, 'reading', done / of),
        isCancelled: () => this.#cancelled.get(job) === true,
      })
    } finally {
      this.#cancelled.delete(job)
    }
  }

  /** Stops a job before its next file; one that is over or never was is passed over. */
  cancel(job: string): void {
    if (this.#cancelled.has(job)) this.#cancelled.set(job, true)
  }
}
