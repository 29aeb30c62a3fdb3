import type { Matches } from './match-words.ts'
import type { Side, WordType } from './side-words.ts'

/** What each word of the two sides weighs, and how likely it is to be found in a translation and by chance. */
export type WordWeights = {
  readonly arabic: Float32Array
  readonly english: Float32Array
  readonly arabicTotals: Float64Array
  readonly englishTotals: Float64Array
  /** Logarithm of the odds that a match speaks for a pair, before the length of the other side is taken off. */
  readonly arabicFound: Float32Array
  readonly englishFound: Float32Array
  /** Logarithm of the probability that a word of a true pair finds no match. */
  readonly arabicMissing: Float32Array
  readonly englishMissing: Float32Array
  /** Expected number of chance matches in one word of the other side. */
  readonly arabicChance: Float32Array
  readonly englishChance: Float32Array
}

export type WordWeightSettings = {
  /** By class: content, function, name, number, Latin, mark. */
  readonly classes: readonly number[]
  /** How much the logarithm of rarity adds. */
  readonly rarity: number
  /** Probability of a match in a true pair, by class. */
  readonly found: readonly number[]
  /** The same for English words, where it differs. */
  readonly foundEnglish?: readonly number[]
}

/** Weighs the words of both sides by class and rarity in this very text. */
export function weighWords(
  arabic: Side,
  english: Side,
  matches: Matches,
  settings: WordWeightSettings,
): WordWeights {
  const arabicChance = new Float32Array(arabic.types.length)
  const englishChance = new Float32Array(english.types.length)
  matches.english.forEach((targets, a) => {
    const strengths = matches.strength[a]!
    for (let k = 0; k < targets.length; k++) {
      const e = targets[k]!
      arabicChance[a]! += (strengths[k]! * english.types[e]!.count) / (english.total + 200)
      englishChance[e]! += (strengths[k]! * arabic.types[a]!.count) / (arabic.total + 200)
    }
  })
  const floor = (side: Side) => 0.5 / (side.total + 200)
  for (let a = 0; a < arabicChance.length; a++) arabicChance[a] = arabicChance[a]! + floor(english)
  for (let e = 0; e < englishChance.length; e++) englishChance[e] = englishChance[e]! + floor(arabic)
  const weigh = (side: Side) =>
    Float32Array.from(side.types, type => {
      const rarity = Math.log((side.sentences.length + 1) / (type.count + 1))
      return settings.classes[type.class]! * (1 + settings.rarity * Math.min(4, rarity))
    })
  const totals = (side: Side, weights: Float32Array) =>
    Float64Array.from(side.sentences, types => types.reduce((total, type) => total + weights[type]!, 0))
  const arabicWeights = weigh(arabic)
  const englishWeights = weigh(english)
  const englishMatched = new Uint8Array(english.types.length)
  for (const targets of matches.english) for (const e of targets) englishMatched[e] = 1
  // A word that matches nothing in the whole other text says little for or against a pair.
  const rate = (type: WordType, matched: boolean, found: readonly number[]) =>
    matched ? found[type.class]! : NEVER_FOUND
  const rates = {
    arabic: arabic.types.map((type, at) => rate(type, matches.english[at]!.length > 0, settings.found)),
    english: english.types.map((type, at) =>
      rate(type, englishMatched[at] === 1, settings.foundEnglish ?? settings.found),
    ),
  }
  const whenFound = (side: readonly number[], chance: Float32Array) =>
    Float32Array.from(side, (p, at) => Math.log(p / chance[at]!))
  const whenMissing = (side: readonly number[]) => Float32Array.from(side, p => Math.log(1 - p))
  return {
    arabic: arabicWeights,
    english: englishWeights,
    arabicTotals: totals(arabic, arabicWeights),
    englishTotals: totals(english, englishWeights),
    arabicFound: whenFound(rates.arabic, arabicChance),
    englishFound: whenFound(rates.english, englishChance),
    arabicMissing: whenMissing(rates.arabic),
    englishMissing: whenMissing(rates.english),
    arabicChance,
    englishChance,
  }
}

/** Probability that a word without any match in the other text would have found one in its true pair. */
const NEVER_FOUND = 0.06
