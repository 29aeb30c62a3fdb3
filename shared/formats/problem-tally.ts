import type { UnitProblem, UnitProblemKind } from './pouring-reader.ts'

/** Counts the problems of a file's units; a million bad units take no more memory than one. */
export class ProblemTally {
  readonly #problems = new Map<UnitProblemKind, UnitProblem>()

  /** Counts a problem of the unit with this number, which stands at this line. */
  add(kind: UnitProblemKind, unit: number, line: number): void {
    const before = this.#problems.get(kind)
    this.#problems.set(kind, before ? { ...before, count: before.count + 1 } : { kind, count: 1, unit, line })
  }

  /** The problems so far, in the order in which they first came up. */
  all(): readonly UnitProblem[] {
    return [...this.#problems.values()]
  }
}
