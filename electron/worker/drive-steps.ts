import type { Step, Steps } from '../../shared/engine-steps.ts'

/** Milliseconds of work after which other requests get their turn; short of what a person notices. */
const TURN = 12

/**
 * Drives a computation while letting other work of the process in between its steps. `onStep` hears every step;
 * once `isCancelled` says so, the computation is left and null is answered.
 */
export async function driveSteps<Stage extends string, T>(
  steps: Steps<Stage, T>,
  onStep: (step: Step<Stage>) => void,
  isCancelled: () => boolean,
): Promise<T | null> {
  let turnBegan = performance.now()
  for (;;) {
    if (isCancelled()) {
      // Whatever the computation holds, it lets go of.
      steps.return(null as never)
      return null
    }
    const next = steps.next()
    if (next.done) return next.value
    onStep(next.value)
    if (performance.now() - turnBegan < TURN) continue
    await new Promise(resolve => setImmediate(resolve))
    turnBegan = performance.now()
  }
}
