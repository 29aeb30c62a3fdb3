import type { AlignmentModel } from './alignment-model.ts'
import { BeadFeatures, type TextHabits } from './bead-features.ts'
import { learnWords } from './learn-words.ts'
import { PairEvidence } from './pair-evidence.ts'
import { ParagraphEvidence } from './paragraph-evidence.ts'
import type { Prepared } from './prepare-alignment.ts'
import type { FoundBead } from './search-beads.ts'
import { CLASSES } from './side-words.ts'
import { weighWords } from './word-weights.ts'

/** Weight, in words or letters, of what is usual in general against what a first alignment of this text shows. */
const PRIOR = { words: 40, letters: 400, share: 4 } as const

/**
 * Fits the evidence to this very text after a first alignment: the ratio of lengths, how often a word of each
 * class finds its match in a true pair, the share of words that pairs explain, and word pairs learned from the
 * text itself.
 */
export function adaptToText(
  prepared: Prepared,
  beads: readonly FoundBead[],
  model: AlignmentModel,
): Prepared {
  const { arabic, english, evidence } = prepared
  const pairs = beads.filter(bead => bead.n > 0 && bead.m > 0)
  const matches = learnWords(prepared, pairs)
  const found = { arabic: new Float64Array(CLASSES), english: new Float64Array(CLASSES) }
  const seen = { arabic: new Float64Array(CLASSES), english: new Float64Array(CLASSES) }
  let arabicLetters = PRIOR.letters / prepared.ratio
  let englishLetters = PRIOR.letters
  let share = PRIOR.share * model.usualShare
  let shares = PRIOR.share
  for (const bead of pairs) {
    const weight = bead.probability ** 2
    for (let i = bead.i; i < bead.i + bead.n; i++) arabicLetters += weight * arabic.lengths[i]!
    for (let j = bead.j; j < bead.j + bead.m; j++) englishLetters += weight * english.lengths[j]!
    const matched = matchedWords(prepared, bead, evidence)
    let total = 0
    let hit = 0
    for (const side of ['arabic', 'english'] as const) {
      const [from, count] = side === 'arabic' ? [bead.i, bead.n] : [bead.j, bead.m]
      for (let s = from; s < from + count; s++) {
        for (const type of prepared[side].sentences[s]!) {
          const kind = prepared[side].types[type]!.class
          const strength = matched[side].get(type) ?? 0
          seen[side][kind]! += weight
          found[side][kind]! += weight * strength
          total++
          hit += strength
        }
      }
    }
    share += weight * (total > 0 ? hit / total : 0)
    shares += weight
  }
  const rate = (side: 'arabic' | 'english') =>
    model.found.map((usual, kind) =>
      Math.min(
        0.95,
        Math.max(0.05, (found[side][kind]! + PRIOR.words * usual * 0.7) / (seen[side][kind]! + PRIOR.words)),
      ),
    )
  const ratio = englishLetters / arabicLetters
  const fresh = new PairEvidence(arabic, english, matches)
  const weights = weighWords(arabic, english, matches, {
    ...model,
    found: rate('arabic'),
    foundEnglish: rate('english'),
  })
  return {
    ...prepared,
    matches,
    evidence: fresh,
    ratio,
    features: new BeadFeatures(
      arabic,
      english,
      fresh,
      weights,
      ratio,
      model,
      habitsOf(beads, share / shares - model.usualShare),
      new ParagraphEvidence(prepared.starts.arabic, prepared.starts.english, beads),
    ),
  }
}

/** What is usual of all kinds of text together, and how many beads it weighs against those of this one. */
const USUAL = { skips: 0.12, oneToOne: 0.6, mergers: 0.6, beads: 6 } as const

function habitsOf(beads: readonly FoundBead[], explained: number): TextHabits {
  let all = USUAL.beads
  let skips = USUAL.beads * USUAL.skips
  let pairs = USUAL.beads
  let oneToOne = USUAL.beads * USUAL.oneToOne
  let mergers = USUAL.beads * USUAL.mergers
  for (const { n, m, probability } of beads) {
    all++
    // What is not sure counts half: one way or the other.
    const sure = 0.5 + 0.5 * probability
    if (n === 0 || m === 0) skips += sure
    else {
      pairs++
      mergers += n + m - 2
      if (n + m === 2) oneToOne += sure
    }
  }
  return {
    explained,
    skips: Math.log(skips / all / USUAL.skips),
    oneToOne: Math.log(oneToOne / pairs / USUAL.oneToOne),
    mergers: mergers / pairs - USUAL.mergers,
  }
}

function matchedWords(
  prepared: Prepared,
  bead: FoundBead,
  evidence: PairEvidence,
): { arabic: Map<number, number>; english: Map<number, number> } {
  const arabic = new Map<number, number>()
  const english = new Map<number, number>()
  for (let i = bead.i; i < bead.i + bead.n; i++) {
    evidence.prepare(i, bead.j, bead.j + bead.m)
    const types = prepared.arabic.sentences[i]!
    const row = evidence.row(i)
    for (let j = bead.j; j < bead.j + bead.m; j++) {
      const others = prepared.english.sentences[j]!
      const last = row.start[j + 1 - row.from]!
      for (let k = row.start[j - row.from]!; k < last; k++) {
        const a = types[row.arabic[k]!]!
        const e = others[row.english[k]!]!
        const strength = row.strength[k]!
        if ((arabic.get(a) ?? 0) < strength) arabic.set(a, strength)
        if ((english.get(e) ?? 0) < strength) english.set(e, strength)
      }
    }
    evidence.forget(i)
  }
  return { arabic, english }
}
