import type { Bead } from '../model/bead.ts'
import { firstAtLeast } from './first-at-least.ts'
import type { Wall } from './walls.ts'

/** What a person confirmed, as the search needs it. */
export type Held = {
  /** The confirmed beads whose sentences exist and are in no other one, in text order. */
  readonly beads: readonly Bead[]
  /** Sentences that the search leaves alone. */
  readonly arabic: ReadonlySet<number>
  readonly english: ReadonlySet<number>
}

/** Takes the confirmed beads that hold together: no sentence twice, none that the texts do not have. */
export function holdConfirmed(confirmed: readonly Bead[], n: number, m: number): Held {
  const arabic = new Set<number>()
  const english = new Set<number>()
  const beads = confirmed.filter(bead => {
    const whole =
      bead.arabic.length + bead.english.length > 0 &&
      bead.arabic.every(at => at >= 0 && at < n && !arabic.has(at)) &&
      bead.english.every(at => at >= 0 && at < m && !english.has(at))
    if (!whole) return false
    for (const at of bead.arabic) arabic.add(at)
    for (const at of bead.english) english.add(at)
    return true
  })
  return { beads, arabic, english }
}

/**
 * The places between the sentences that are left where the confirmed pairs stood: what comes before a pair on one
 * side is aligned with what comes before it on the other. Where confirmed pairs cross each other, the longest run of
 * pairs that goes forward counts.
 */
export function wallsOf(held: Held, kept: { arabic: readonly number[]; english: readonly number[] }): Wall[] {
  const pairs = held.beads
    .filter(bead => bead.arabic.length > 0 && bead.english.length > 0)
    .map(bead => ({ arabic: bead.arabic[0]!, english: bead.english[0]! }))
    .sort((a, b) => a.arabic - b.arabic)
  return longestForward(pairs).map(pair => ({
    i: firstAtLeast(kept.arabic, pair.arabic),
    j: firstAtLeast(kept.english, pair.english),
  }))
}

/** The longest run of pairs that goes forward in the English as well; of equals the one that ends first. */
function longestForward<Pair extends { readonly english: number }>(pairs: readonly Pair[]): Pair[] {
  const before = pairs.map(() => -1)
  // The pair that ends the best run of each length so far, and its English sentence.
  const ends: number[] = []
  const lasts: number[] = []
  pairs.forEach((pair, at) => {
    const length = firstAtLeast(lasts, pair.english)
    if (length > 0) before[at] = ends[length - 1]!
    ends[length] = at
    lasts[length] = pair.english
  })
  const run: Pair[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) run.push(pairs[at]!)
  return run.reverse()
}
