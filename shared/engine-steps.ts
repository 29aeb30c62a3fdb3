/** How far a long computation is: its stage and the share done within it, 0 to 1. */
export type Step<Stage extends string> = { readonly stage: Stage; readonly done: number }

/**
 * A long computation in small steps. Whoever drives it decides between two steps whether to go on, so that
 * progress and cancel need no thread and no callback.
 */
export type Steps<Stage extends string, T> = Generator<Step<Stage>, T, void>

/** Drives a computation to its end at once. */
export function finish<Stage extends string, T>(steps: Steps<Stage, T>): T {
  for (;;) {
    const next = steps.next()
    if (next.done) return next.value
  }
}
