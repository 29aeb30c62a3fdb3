import type { Step } from '../engine-steps.ts'
import { FEATURE_COUNT } from './bead-feature-list.ts'
import type { BeadFeatures } from './bead-features.ts'
import { LARGEST_BEAD, SHAPES, type Shape } from './bead-shapes.ts'
import type { PairEvidence } from './pair-evidence.ts'
import type { Walls } from './walls.ts'

/** A stretch of the search: for each Arabic position `i` from 0 to n the English positions `[from[i], to[i]]`. */
export type Band = {
  readonly from: Int32Array
  readonly to: Int32Array
  /** Where given, positions with 0 are searched with the commoner shapes alone. */
  readonly everyShape?: Uint8Array
}

/** A bead as the search finds it: first sentences, counts, and its probability under the model. */
export type FoundBead = {
  readonly i: number
  readonly n: number
  readonly j: number
  readonly m: number
  readonly probability: number
}

/** Natural logarithm of how much less likely a way may be than its best rival and still be followed. */
const BEAM = 12

/** A band that holds every cell. */
export const wholeBand = (n: number, m: number): Band => ({
  from: new Int32Array(n + 1),
  to: new Int32Array(n + 1).fill(m),
})

/** English sentences to each side of a first path that the second pass looks at: where that path was sure, and else. */
const REACH = { sure: 4, unsure: 10 } as const
/** Probability from which on a bead of the first path is sure. */
const SURE = 0.95
/** Sentences around an unsure bead that are looked at anew with it. */
const AROUND = 3

/** Makes the way from corner to corner possible: no edge of the band moves backwards. */
export function connected(from: Int32Array, to: Int32Array): Band {
  for (let i = from.length - 2; i >= 0; i--) from[i] = Math.min(from[i]!, from[i + 1]!)
  for (let i = 1; i < to.length; i++) to[i] = Math.max(to[i]!, to[i - 1]!)
  return { from, to }
}

/** A band around a path found before, wider where that path was unsure. */
export function bandAround(path: readonly FoundBead[], n: number, m: number): Band {
  const unsure = new Uint8Array(n + 1)
  for (const bead of path) {
    if (bead.probability >= SURE) continue
    for (let i = Math.max(0, bead.i - AROUND); i <= Math.min(n, bead.i + bead.n + AROUND); i++) unsure[i] = 1
  }
  const from = new Int32Array(n + 1).fill(m)
  const to = new Int32Array(n + 1)
  const mark = (i: number, j: number) => {
    const reach = unsure[i] ? REACH.unsure : REACH.sure
    from[i] = Math.min(from[i]!, Math.max(0, j - reach))
    to[i] = Math.max(to[i]!, Math.min(m, j + reach))
  }
  for (const bead of path) {
    for (let i = bead.i; i <= bead.i + bead.n; i++) {
      mark(i, bead.j)
      mark(i, bead.j + bead.m)
    }
  }
  mark(0, 0)
  mark(n, m)
  from[0] = 0
  to[n] = m
  return { ...connected(from, to), everyShape: unsure }
}

/**
 * The likeliest way from the start to the end of both texts within a band, by dynamic programming over all
 * beads, and how probable each of its beads is, summed over all ways (forward and backward).
 */
export function* searchBeads(
  n: number,
  m: number,
  band: Band,
  { features, evidence }: { readonly features: BeadFeatures; readonly evidence: PairEvidence },
  weights: readonly number[],
  progress: (done: number) => number,
  shapes: readonly Shape[] = SHAPES,
  walls?: Walls,
): Generator<Step<'aligning'>, FoundBead[], void> {
  const start = new Float64Array(n + 2)
  for (let i = 0; i <= n; i++) start[i + 1] = start[i]! + band.to[i]! - band.from[i]! + 1
  const cells = start[n + 1]!
  const cell = (i: number, j: number): number =>
    j < band.from[i]! || j > band.to[i]! ? -1 : start[i]! + j - band.from[i]!
  const scores = new Float32Array(cells * shapes.length).fill(Number.NEGATIVE_INFINITY)
  const best = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  const forward = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  const came = new Uint8Array(cells)
  const row = new Float64Array(FEATURE_COUNT)
  const dot = (): number => {
    let sum = 0
    for (let k = 0; k < FEATURE_COUNT; k++) sum += weights[k]! * row[k]!
    return sum
  }
  const prepare = (i: number) => {
    if (i >= n) return
    // No edge of a band moves backwards.
    const from = band.from[Math.max(0, i - LARGEST_BEAD)]!
    const to = Math.min(m, band.to[i]! + LARGEST_BEAD)
    evidence.prepare(i, from, to)
  }
  best[0] = 0
  forward[0] = 0
  // By diagonals, so that ways that have come equally far stand against each other before any goes on.
  let first = 0
  let last = 0
  let prepared = 0
  for (let d = 0; d <= n + m; d++) {
    while (first < n && first + band.to[first]! < d) evidence.forget(first++ - 1)
    while (last < n && last + 1 + band.from[last + 1]! <= d) last++
    for (; prepared < Math.min(n, last + LARGEST_BEAD); prepared++) prepare(prepared)
    let most = Number.NEGATIVE_INFINITY
    for (let i = first; i <= last; i++) {
      const here = cell(i, d - i)
      if (here >= 0 && best[here]! > most) most = best[here]!
    }
    for (let i = first; i <= last; i++) {
      const j = d - i
      const here = cell(i, j)
      // What is this far behind on the same diagonal never wins.
      if (here < 0 || best[here]! < most - BEAM || best[here] === Number.NEGATIVE_INFINITY) continue
      const few = band.everyShape !== undefined && !band.everyShape[i]
      for (let s = 0; s < shapes.length; s++) {
        const shape = shapes[s]!
        if (i + shape.arabic > n || (few && shape.arabic > 1 && shape.arabic + shape.english > 4)) continue
        const to = cell(i + shape.arabic, j + shape.english)
        if (to < 0 || (walls && !walls.lets(i, j, i + shape.arabic, j + shape.english))) continue
        if (shape.english === 0) features.skip(true, i, row)
        else if (shape.arabic === 0) features.skip(false, j, row)
        else {
          if (!features.plausible(i, shape.arabic, j, shape.english)) continue
          features.bead(i, shape.arabic, j, shape.english, row)
        }
        const score = dot()
        scores[here * shapes.length + s] = score
        if (best[here]! + score > best[to]!) {
          best[to] = best[here]! + score
          came[to] = s + 1
        }
        forward[to] = logAdd(forward[to]!, forward[here]! + score)
      }
    }
    if (d % 128 === 127) yield { stage: 'aligning', done: progress((0.8 * d) / (n + m)) }
  }
  const backward = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  backward[cells - 1] = 0
  for (let i = n; i >= 0; i--) {
    for (let j = band.to[i]!; j >= band.from[i]!; j--) {
      const here = start[i]! + j - band.from[i]!
      let sum = backward[here]!
      for (let s = 0; s < shapes.length; s++) {
        const score = scores[here * shapes.length + s]!
        if (score === Number.NEGATIVE_INFINITY) continue
        const shape = shapes[s]!
        sum = logAdd(sum, score + backward[cell(i + shape.arabic, j + shape.english)]!)
      }
      backward[here] = sum
    }
    if (i % 256 === 255) yield { stage: 'aligning', done: progress(0.8 + 0.2 * (1 - i / n)) }
  }
  const whole = forward[cells - 1]!
  const probabilityOf = (from: number, s: number, to: number): number =>
    Math.min(1, Math.exp(forward[from]! + scores[from * shapes.length + s]! + backward[to]! - whole))
  const found: FoundBead[] = []
  for (let i = n, j = m; i > 0 || j > 0; ) {
    const to = cell(i, j)
    const s = came[to]! - 1
    const shape = shapes[s]
    if (!shape) throw new Error(`no way back from sentence ${i}:${j} of ${n}:${m}`)
    i -= shape.arabic
    j -= shape.english
    const here = cell(i, j)
    const probability = probabilityOf(here, s, to)
    found.push({ i, n: shape.arabic, j, m: shape.english, probability })
  }
  return found.reverse()
}

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b
  if (b === Number.NEGATIVE_INFINITY) return a
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b))
}
