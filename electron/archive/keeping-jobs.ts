import type { Step, Steps } from '../../shared/engine-steps.ts'
import { failure, type Result } from '../../shared/result.ts'
import { driveSteps } from '../worker/drive-steps.ts'

type KeepingStage = 'reading' | 'saving'

/** Milliseconds between two notices of progress. */
const PROGRESS_PAUSE = 40

/** Backups looked into and archives written or read, each under the job that the window gave it. */
export class KeepingJobs {
  readonly #onProgress: (job: string, stage: KeepingStage, done: number) => void
  readonly #running = new Map<string, Steps<KeepingStage, unknown>>()

  constructor(onProgress: (job: string, stage: KeepingStage, done: number) => void) {
    this.#onProgress = onProgress
  }

  /** Drives a job to its end; `cancelled` where it was stopped, and `bad-request` for a job that is under way. */
  async run<T>(job: string, steps: Steps<KeepingStage, Result<T>>): Promise<Result<T>> {
    if (this.#running.has(job)) return failure('bad-request', job)
    this.#running.set(job, steps)
    let told = 0
    const tell = ({ stage, done }: Step<KeepingStage>): void => {
      const now = performance.now()
      if (now - told < PROGRESS_PAUSE) return
      told = now
      this.#onProgress(job, stage, done)
    }
    try {
      return (await driveSteps(steps, tell, () => !this.#running.has(job))) ?? failure('cancelled')
    } finally {
      this.#running.delete(job)
    }
  }

  /** Stops a job at once; one that is over or never was is passed over. */
  cancel(job: string): void {
    // What it holds open is let go of now, and not when its turn comes: the library may be closed by then.
    this.#running.get(job)?.return(failure('cancelled'))
    this.#running.delete(job)
  }

  /** Stops every job. */
  cancelAll(): void {
    for (const job of [...this.#running.keys()]) this.cancel(job)
  }
}
