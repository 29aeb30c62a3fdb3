import type { ImportStage } from '../../shared/contract.ts'

/** Milliseconds between two notices of progress within a stage. */
const PAUSE = 40

/** Passes on the first and the last notice of a stage, and between them no more than the eye can follow. */
export function paced(tell: (stage: ImportStage, done: number) => void) {
  let last: { stage: ImportStage; at: number } | null = null
  return (stage: ImportStage, done: number): void => {
    const now = performance.now()
    if (last?.stage === stage && done < 1 && now - last.at < PAUSE) return
    last = { stage, at: now }
    tell(stage, done)
  }
}
