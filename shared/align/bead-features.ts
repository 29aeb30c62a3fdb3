import { FEATURE_INDEX as INDEX, shapeFeature } from './bead-feature-list.ts'
import { LARGEST_BEAD } from './bead-shapes.ts'
import type { PairEvidence } from './pair-evidence.ts'
import type { ParagraphEvidence } from './paragraph-evidence.ts'
import { type Side, WORD_CLASS } from './side-words.ts'
import type { WordWeights } from './word-weights.ts'

/** Settings of the features that no linear weight can express. */
export type FeatureShape = {
  /** Exponent of the mean letters of a bead. */
  readonly power: number
  /** Standard deviation of the logarithm of the ratio of lengths of a bead of two sentences. */
  readonly spread: number
}

/** What a first alignment shows of this text, each against what is usual: 0 is as usual. */
export type TextHabits = {
  /** Share of words that pairs explain. */
  readonly explained: number
  /** Logarithms of the share of sentences left alone and of pairs that are one to one. */
  readonly skips: number
  readonly oneToOne: number
  /** Sentences beyond two in a pair. */
  readonly mergers: number
}
export const USUAL_HABITS: TextHabits = { explained: 0, skips: 0, oneToOne: 0, mergers: 0 }

const SCRATCH = 1 << 13
/** Share of a side that counts as its first or last edge, and the words a side needs to have edges. */
const EDGE = 0.25
const ENOUGH_FOR_EDGES = 8
/** Natural logarithm of the ratio of lengths beyond which no bead of three sentences and more is believed. */
const LONGEST_STRETCH = 1.1

/** Computes the features of beads of two sides. */
export class BeadFeatures {
  private readonly arabic: Side
  private readonly english: Side
  private readonly evidence: PairEvidence
  private readonly weights: WordWeights
  private readonly shape: FeatureShape
  private readonly habits: TextHabits
  private readonly paragraphs: ParagraphEvidence | undefined
  private readonly arabicSums: Float64Array
  private readonly englishSums: Float64Array
  readonly ratio: number
  private readonly arabicBest = new Float32Array(SCRATCH)
  private readonly englishBest = new Float32Array(SCRATCH)
  private readonly arabicTouched = new Int32Array(SCRATCH)
  private readonly englishTouched = new Int32Array(SCRATCH)
  private readonly arabicSecond = new Float32Array(SCRATCH)
  private readonly englishSecond = new Float32Array(SCRATCH)
  private readonly arabicFrom = new Uint8Array(SCRATCH)
  /** Place of the English word that explains an Arabic one best. */
  private readonly arabicPartner = new Uint16Array(SCRATCH)
  private readonly englishFrom = new Uint8Array(SCRATCH)
  private readonly gainArabic = new Float64Array(LARGEST_BEAD)
  private readonly gainEnglish = new Float64Array(LARGEST_BEAD)
  private readonly arabicTypes = new Int32Array(SCRATCH)
  private readonly englishTypes = new Int32Array(SCRATCH)
  private readonly arabicOwners = new Uint8Array(SCRATCH)
  private readonly englishOwners = new Uint8Array(SCRATCH)
  private readonly arabicSentences: readonly SentenceSums[]
  private readonly englishSentences: readonly SentenceSums[]
  private readonly perArabic = new Float64Array(LARGEST_BEAD)
  private readonly perEnglish = new Float64Array(LARGEST_BEAD)

  constructor(
    arabic: Side,
    english: Side,
    evidence: PairEvidence,
    weights: WordWeights,
    ratio: number,
    shape: FeatureShape,
    habits: TextHabits,
    paragraphs?: ParagraphEvidence,
  ) {
    this.arabic = arabic
    this.english = english
    this.evidence = evidence
    this.weights = weights
    this.shape = shape
    this.ratio = ratio
    this.habits = habits
    this.paragraphs = paragraphs
    this.arabicSums = sumsOf(arabic.lengths)
    this.englishSums = sumsOf(english.lengths)
    this.arabicSentences = sentenceSums(arabic, weights.arabicMissing, weights.arabicChance)
    this.englishSentences = sentenceSums(english, weights.englishMissing, weights.englishChance)
  }

  /** Whether lengths allow a bead at all; what is far off is not looked at. */
  plausible(i: number, n: number, j: number, m: number): boolean {
    if (n + m <= 2) return true
    const scaled = (this.arabicSums[i + n]! - this.arabicSums[i]!) * this.ratio
    const english = this.englishSums[j + m]! - this.englishSums[j]!
    return Math.abs(Math.log((english + 12) / (scaled + 12))) < LONGEST_STRETCH
  }

  /** Writes the features of a sentence that stands alone into `into`. */
  skip(isArabic: boolean, at: number, into: Float64Array): void {
    into.fill(0)
    const letters = isArabic ? this.arabic.lengths[at]! * this.ratio : this.english.lengths[at]!
    into[isArabic ? INDEX['skip Arabic'] : INDEX['skip English']] = 1
    const length = Math.max(1, letters) ** this.shape.power
    into[INDEX['skip length']] = length
    into[INDEX['usual share, skip']] = length * this.habits.explained
    into[INDEX['skips here']] = this.habits.skips
  }

  /** Writes the features of the bead of `n` Arabic sentences from `i` and `m` English ones from `j`. */
  bead(i: number, n: number, j: number, m: number, into: Float64Array): void {
    into.fill(0)
    const { arabicBest, englishBest, arabicTouched, englishTouched, arabicTypes, englishTypes } = this
    const { arabicOwners, englishOwners, perArabic, perEnglish } = this
    const { arabicSecond, englishSecond, arabicFrom, englishFrom, gainArabic, gainEnglish } = this
    const { arabicPartner } = this
    gainArabic.fill(0)
    gainEnglish.fill(0)
    const w = this.weights
    const { arabic, english } = this
    let arabicTouches = 0
    let englishTouches = 0
    let base = 0
    let offset = 0
    for (let a = 0; a < n; a++) {
      offset = 0
      const types = arabic.sentences[i + a]!
      const row = this.evidence.row(i + a)
      for (let e = 0; e < m; e++) {
        const others = english.sentences[j + e]!
        const last = row.start[j + e + 1 - row.from] ?? 0
        for (let k = row.start[j + e - row.from] ?? 0; k < last; k++) {
          const strength = row.strength[k]!
          const at = (base + row.arabic[k]!) & (SCRATCH - 1)
          if (arabicBest[at]! < strength) {
            if (arabicFrom[at] !== e) arabicSecond[at] = arabicBest[at]!
            arabicFrom[at] = e
            if (arabicBest[at] === 0) {
              arabicTouched[arabicTouches] = at
              arabicTypes[arabicTouches] = types[row.arabic[k]!]!
              arabicOwners[arabicTouches++] = a
            }
            arabicBest[at] = strength
            arabicPartner[at] = offset + row.english[k]!
          } else if (arabicFrom[at] !== e && arabicSecond[at]! < strength) arabicSecond[at] = strength
          const to = (offset + row.english[k]!) & (SCRATCH - 1)
          if (englishBest[to]! < strength) {
            if (englishFrom[to] !== a) englishSecond[to] = englishBest[to]!
            englishFrom[to] = a
            if (englishBest[to] === 0) {
              englishTouched[englishTouches] = to
              englishTypes[englishTouches] = others[row.english[k]!]!
              englishOwners[englishTouches++] = e
            }
            englishBest[to] = strength
          } else if (englishFrom[to] !== a && englishSecond[to]! < strength) englishSecond[to] = strength
        }
        offset += others.length
      }
      base += types.length
    }
    const arabicWords = base
    const englishWords = offset
    const logArabic = Math.log(Math.max(1, arabicWords))
    const logEnglish = Math.log(Math.max(1, englishWords))

    // What every word says if it is not found; the words that are found are then put right.
    const tally = { names: 0, namesLost: 0, numbers: 0, numbersLost: 0 }
    let arabicTotal = 0
    let arabicMissing = 0
    let arabicChance = 0
    let question = 0
    let quotes = 0
    for (let a = 0; a < n; a++) {
      const about = this.arabicSentences[i + a]!
      perArabic[a] = 0
      arabicTotal += w.arabicTotals[i + a]!
      arabicMissing += about.missing
      arabicChance += about.chance
      tally.namesLost += about.names
      tally.numbersLost += about.numbers
      question += about.questions
      quotes += about.quotes
    }
    let oddsArabic = arabicMissing + arabicChance * englishWords
    let arabicCovered = 0
    let apart = 0
    let head = 0
    let tail = 0
    for (let k = 0; k < arabicTouches; k++) {
      const type = arabicTypes[k]!
      const best = arabicBest[arabicTouched[k]!]!
      gainEnglish[arabicFrom[arabicTouched[k]!]!]! +=
        (best - arabicSecond[arabicTouched[k]!]!) * w.arabic[type]!
      arabicBest[arabicTouched[k]!] = 0
      arabicSecond[arabicTouched[k]!] = 0
      const gain = best * w.arabic[type]!
      arabicCovered += gain
      const place = (arabicTouched[k]! + 0.5) / arabicWords
      apart += gain * Math.abs(place - (arabicPartner[arabicTouched[k]!]! + 0.5) / englishWords)
      if (place < EDGE) head += gain
      else if (place > 1 - EDGE) tail += gain
      perArabic[arabicOwners[k]!]! += gain
      oddsArabic += oddsOfMatch(
        best,
        w.arabicFound[type]! - logEnglish,
        w.arabicMissing[type]! + w.arabicChance[type]! * englishWords,
      )
      noteFound(tally, arabic.types[type]!.class, best)
    }
    let englishTotal = 0
    let englishMissing = 0
    let englishChance = 0
    for (let e = 0; e < m; e++) {
      const about = this.englishSentences[j + e]!
      perEnglish[e] = 0
      englishTotal += w.englishTotals[j + e]!
      englishMissing += about.missing
      englishChance += about.chance
      tally.namesLost += about.names
      tally.numbersLost += about.numbers
      question -= about.questions
      quotes -= about.quotes
    }
    let oddsEnglish = englishMissing + englishChance * arabicWords
    let englishCovered = 0
    for (let k = 0; k < englishTouches; k++) {
      const type = englishTypes[k]!
      const best = englishBest[englishTouched[k]!]!
      gainArabic[englishFrom[englishTouched[k]!]!]! +=
        (best - englishSecond[englishTouched[k]!]!) * w.english[type]!
      englishBest[englishTouched[k]!] = 0
      englishSecond[englishTouched[k]!] = 0
      const gain = best * w.english[type]!
      englishCovered += gain
      perEnglish[englishOwners[k]!]! += gain
      oddsEnglish += oddsOfMatch(
        best,
        w.englishFound[type]! - logArabic,
        w.englishMissing[type]! + w.englishChance[type]! * arabicWords,
      )
      noteFound(tally, english.types[type]!.class, best)
    }
    const arabicShare = arabicTotal > 0 ? arabicCovered / arabicTotal : 0
    const englishShare = englishTotal > 0 ? englishCovered / englishTotal : 0
    for (let a = 0; a < n; a++)
      perArabic[a] = w.arabicTotals[i + a]! > 0 ? perArabic[a]! / w.arabicTotals[i + a]! : 1
    for (let e = 0; e < m; e++)
      perEnglish[e] = w.englishTotals[j + e]! > 0 ? perEnglish[e]! / w.englishTotals[j + e]! : 1

    let least = 1
    for (let a = 0; a < n; a++) if (perArabic[a]! < least) least = perArabic[a]!
    for (let e = 0; e < m; e++) if (perEnglish[e]! < least) least = perEnglish[e]!
    const scaled = (this.arabicSums[i + n]! - this.arabicSums[i]!) * this.ratio
    const englishLetters = this.englishSums[j + m]! - this.englishSums[j]!
    const mean = Math.max(1, (scaled + englishLetters) / 2) ** this.shape.power
    const z = Math.log((englishLetters + 4) / (scaled + 4)) / this.shape.spread
    into[shapeFeature(n, m)] = 1
    into[INDEX['pair length']] = mean
    into[INDEX['usual share, pair']] = mean * this.habits.explained
    into[INDEX.extra] = n + m - 2
    into[INDEX.explained] =
      arabicShare + englishShare > 0
        ? (mean * 2 * arabicShare * englishShare) / (arabicShare + englishShare)
        : 0
    into[INDEX['least explained']] = n + m > 2 ? least * 4 : 0
    let gain = 1
    if (n > 1)
      for (let a = 0; a < n; a++) gain = Math.min(gain, gainArabic[a]! / (1 + w.arabicTotals[i + a]!))
    if (m > 1)
      for (let e = 0; e < m; e++) gain = Math.min(gain, gainEnglish[e]! / (1 + w.englishTotals[j + e]!))
    into[INDEX['least gain']] = n + m > 2 ? gain * 4 : 0
    const step = arabicCovered > 0 ? apart / arabicCovered : 0.3
    into[INDEX['out of step']] = mean * step
    into[INDEX['out of step, larger']] = n + m > 2 ? mean * step : 0
    into[INDEX['least explained edge']] =
      n + m > 2 && arabicWords >= ENOUGH_FOR_EDGES
        ? 4 * Math.min(1, Math.min(head, tail) / (EDGE * arabicTotal + 0.01))
        : 0
    into[INDEX['odds Arabic']] = oddsArabic / 4
    into[INDEX['odds English']] = oddsEnglish / 4
    into[INDEX['stretch squared']] = Math.min(9, z * z)
    into[INDEX.stretch] = Math.min(3, Math.abs(z))
    into[INDEX['names found']] = Math.min(6, tally.names)
    into[INDEX['names lost']] = Math.min(6, tally.namesLost)
    into[INDEX['numbers found']] = Math.min(6, tally.numbers)
    into[INDEX['numbers lost']] = Math.min(6, tally.numbersLost)
    into[INDEX['question differs']] = question === 0 ? 0 : 1
    into[INDEX['quotes differ']] = quotes === 0 ? 0 : 1
    if (n + m === 2) into[INDEX['one to one here']] = this.habits.oneToOne
    into[INDEX['mergers here']] = this.habits.mergers * (n + m - 2)
    if (this.paragraphs) into[INDEX.paragraphs] = this.paragraphs.of(i, n, j, m)
  }
}

type Tally = { names: number; namesLost: number; numbers: number; numbersLost: number }

/** A match weaker than this leaves a name or number unfound. */
const FOUND = 0.3

function noteFound(tally: Tally, kind: number, best: number): void {
  if (kind === WORD_CLASS.name || kind === WORD_CLASS.latin) {
    tally.names += best / 2
    if (best >= FOUND) tally.namesLost -= 0.5
  } else if (kind === WORD_CLASS.number) {
    tally.numbers += best / 2
    if (best >= FOUND) tally.numbersLost -= 0.5
  }
}

/**
 * What a match adds to the logarithm of the odds over what its absence would have said. The chance of any match
 * among many words is 1 − exp(−chance), near enough min(1, chance).
 */
function oddsOfMatch(strength: number, present: number, absent: number): number {
  return strength * (Math.max(-0.5, present) - absent)
}

/** What a sentence says if none of its words is found on the other side. */
type SentenceSums = {
  readonly missing: number
  readonly chance: number
  /** Half a point each, as the other side has the other half. */
  readonly names: number
  readonly numbers: number
  readonly questions: number
  readonly quotes: number
}

function sentenceSums(side: Side, missing: Float32Array, chance: Float32Array): SentenceSums[] {
  return side.sentences.map(types => {
    const sums = { missing: 0, chance: 0, names: 0, numbers: 0, questions: 0, quotes: 0 }
    for (const type of types) {
      sums.missing += missing[type]!
      sums.chance += chance[type]!
      const { class: kind, form } = side.types[type]!
      if (kind === WORD_CLASS.name || kind === WORD_CLASS.latin) sums.names += 0.5
      else if (kind === WORD_CLASS.number) sums.numbers += 0.5
      else if (form === '?') sums.questions++
      else if (form === '"') sums.quotes++
    }
    return sums
  })
}

function sumsOf(lengths: Float64Array): Float64Array {
  const sums = new Float64Array(lengths.length + 1)
  for (let at = 0; at < lengths.length; at++) sums[at + 1] = sums[at]! + lengths[at]!
  return sums
}
