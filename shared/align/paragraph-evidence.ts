import type { Text } from '../model/text.ts'
import type { FoundBead } from './search-beads.ts'

/** Before each sentence kept whether a paragraph begins there; the first begins none that says anything. */
export function paragraphStarts(text: Text, kept: readonly number[]): Uint8Array {
  return Uint8Array.from(kept, (sentence, at) =>
    at > 0 && text.sentences[sentence]!.block !== text.sentences[kept[at - 1]!]!.block ? 1 : 0,
  )
}

/** Beads less sure than this show nothing of how the two texts are divided. */
const SURE = 0.9
/** Places that what is usual weighs against what a first alignment shows: two texts may be divided by chance alike. */
const PRIOR = 12

/**
 * What the paragraphs of two texts say of a bead: as natural log odds, how much likelier its paragraph breaks are at the
 * edge and inside of a true bead than by chance, as a first alignment of these very texts shows it. Texts that are
 * divided differently, or of which one has no paragraphs, or a paragraph a sentence, say nothing.
 */
export class ParagraphEvidence {
  private readonly arabic: Uint8Array
  private readonly english: Uint8Array
  /** Log odds of an edge with and without breaks: none, English, Arabic, both. */
  private readonly edge = new Float64Array(4)
  /** Log odds of a place inside a bead without and with a break. */
  private readonly inArabic = new Float64Array(2)
  private readonly inEnglish = new Float64Array(2)

  constructor(arabic: Uint8Array, english: Uint8Array, beads: readonly FoundBead[]) {
    this.arabic = arabic
    this.english = english
    const edges = new Float64Array(4)
    const insideArabic = new Float64Array(2)
    const insideEnglish = new Float64Array(2)
    for (const { i, n, j, m, probability } of beads) {
      if (n === 0 || m === 0 || probability < SURE) continue
      if (i > 0 && j > 0) edges[2 * arabic[i]! + english[j]!]!++
      for (let a = i + 1; a < i + n; a++) insideArabic[arabic[a]!]!++
      for (let e = j + 1; e < j + m; e++) insideEnglish[english[e]!]!++
    }
    const usual = { arabic: share(arabic), english: share(english) }
    const chance = [
      (1 - usual.arabic) * (1 - usual.english),
      (1 - usual.arabic) * usual.english,
      usual.arabic * (1 - usual.english),
      usual.arabic * usual.english,
    ]
    setOdds(this.edge, edges, chance)
    setOdds(this.inArabic, insideArabic, [1 - usual.arabic, usual.arabic])
    setOdds(this.inEnglish, insideEnglish, [1 - usual.english, usual.english])
  }

  /** The log odds for the bead of `n` Arabic sentences from `i` and `m` English ones from `j`; both at least one. */
  of(i: number, n: number, j: number, m: number): number {
    let odds = i > 0 && j > 0 ? this.edge[2 * this.arabic[i]! + this.english[j]!]! : 0
    for (let a = i + 1; a < i + n; a++) odds += this.inArabic[this.arabic[a]!]!
    for (let e = j + 1; e < j + m; e++) odds += this.inEnglish[this.english[e]!]!
    return odds
  }
}

/** The share of places that begin a paragraph. */
const share = (starts: Uint8Array): number =>
  starts.length > 1 ? starts.reduce((sum, start) => sum + start, 0) / (starts.length - 1) : 0

function setOdds(into: Float64Array, counts: Float64Array, chance: readonly number[]): void {
  const all = counts.reduce((sum, count) => sum + count, 0)
  for (let k = 0; k < into.length; k++) {
    const expected = chance[k]!
    if (expected > 0) into[k] = Math.log((counts[k]! + PRIOR * expected) / ((all + PRIOR) * expected))
  }
}
