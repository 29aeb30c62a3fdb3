import {
  type ArabicWord,
  type EnglishWord,
  jointLogProbability,
  prepareArabicWord,
  prepareEnglishWord,
} from './compare-letters.ts'
import { foldArabicName, foldEnglish, letterCodes } from './fold-names.ts'
import { nameChannel } from './name-channel.ts'
import { spellsAcronym, translatesNameWord } from './name-words.ts'

type Part<Word> = {
  /** Ways to read the word: as written, and without its article. */
  readonly readings: readonly Word[]
  readonly text: string
  /** A small word (al, bin, de, van) that writers leave out at will. */
  readonly particle: boolean
}

/** An Arabic name made ready to be compared with many; `joined[i]` is words i and i+1 written as one. */
export type PreparedArabicName = {
  readonly words: readonly Part<ArabicWord>[]
  readonly joined: readonly Part<ArabicWord>[]
}

/** An English name made ready to be compared with many. */
export type PreparedEnglishName = {
  readonly words: readonly Part<EnglishWord>[]
  readonly joined: readonly Part<EnglishWord>[]
}

// All prices are natural logarithms of odds: the same name against two names by chance.
/** Odds at which two names are as likely the same as not. */
const EVEN_ODDS = 5
/** How much a unit of log odds moves the similarity; below 1 since letters are not independent. */
const SLOPE = 0.45
const PRICE = { missing: 3.5, particle: 0.4, conflict: 10, swapped: 2, noArticle: 0.5, initial: 1 } as const
/** Odds of a word that is translated, and of each letter of an acronym that is named. */
const TRANSLATED = 8
const NAMED_LETTER = 4
/** Words that share nothing tell no more than this. */
const LEAST_WORD_ODDS = -16

const ARABIC_PARTICLES = new Set(
  'آل ال بن ابن بنت أبو ابو أبي دي دو دا دل ديل فان فون لا لو ذا ذي إي'.split(' '),
)
const ENGLISH_PARTICLES = new Set(
  'al el ul as ash ad an ar at az bin ibn ben bint abu abou de di da do du del della der den van von la le the of e y jr sr ii iii'.split(
    ' ',
  ),
)

/** Makes an Arabic name ready; letters of other scripts in it are compared as they are. */
export function prepareArabicName(name: string): PreparedArabicName {
  const words = foldArabicName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
  return {
    words: words.map(arabicPart),
    joined: words.slice(1).map((word, at) => arabicPart(words[at]! + word)),
  }
}

function arabicPart(text: string): Part<ArabicWord> {
  const letters = text.replace(/[^\u0621-\u06d3]/g, '')
  const readings = [prepareArabicWord(letters)]
  if (letters.startsWith('ال') && letters.length >= 5) readings.push(prepareArabicWord(letters.slice(2)))
  return { readings, text: text.toLowerCase(), particle: ARABIC_PARTICLES.has(text) }
}

/** Makes an English name ready; case and accents do not matter. */
export function prepareEnglishName(name: string): PreparedEnglishName {
  const words = foldEnglish(name)
    .split(/[^a-z0-9]+/)
    .filter(word => word !== '')
  const one = words.length === 1
  return {
    words: words.map(word => englishPart(word, one)),
    joined: one ? [] : words.slice(1).map((word, at) => englishPart(words[at]! + word, false)),
  }
}

const englishPart = (text: string, alone: boolean): Part<EnglishWord> => ({
  readings: [prepareEnglishWord(letterCodes(text))],
  text,
  particle: !alone && ENGLISH_PARTICLES.has(text),
})

/** How alike an Arabic and an English name are, 0 to 1: about the chance that one is the other's spelling. */
export function nameSimilarity(arabic: string, english: string): number {
  return preparedSimilarity(prepareArabicName(arabic), prepareEnglishName(english))
}

/** As `nameSimilarity`, of names made ready before. */
export function preparedSimilarity(arabic: PreparedArabicName, english: PreparedEnglishName): number {
  return 1 / (1 + Math.exp(-SLOPE * (nameOdds(arabic, english) - EVEN_ODDS)))
}

/** The candidate most alike (-1 of none), and how alike each is. The first of equals is best. */
export function matchNames(
  arabic: string,
  candidates: readonly string[],
): { best: number; scores: number[] } {
  const name = prepareArabicName(arabic)
  let best = -1
  const scores = candidates.map(candidate => preparedSimilarity(name, prepareEnglishName(candidate)))
  scores.forEach((score, at) => {
    if (best < 0 || score > scores[best]!) best = at
  })
  return { best, scores }
}

/** Log odds that two names are one, against two names by chance. */
export function nameOdds(arabic: PreparedArabicName, english: PreparedEnglishName): number {
  const a = arabic.words
  const e = english.words
  if (a.length === 0 || e.length === 0) return LEAST_WORD_ODDS
  if (a.length === 1 && e.length === 1) return wordOdds(a[0]!, e[0]!)
  const odds = a.map(one => e.map(other => wordOdds(one, other)))
  const places = e.map((_, at) => at)
  const inOrder = orderedOdds(arabic, english, odds, places)
  if (inOrder > EVEN_ODDS || a.length < 2 || e.length < 2) return inOrder
  // No order gives more than every word's best partner.
  const most = odds.reduce((sum, row) => sum + Math.max(0, ...row), 0)
  if (most - PRICE.swapped <= inOrder) return inOrder
  // One side may put the family name first: Kim Young-sam, يونغ سام كيم. Translated names turn round: Russian
  // Grand Prix, الجائزة الكبرى الروسية.
  const orders = [
    [...places.slice(-1), ...places.slice(0, -1)],
    [...places.slice(1), 0],
  ]
  if (e.length > 2) orders.push(places.toReversed())
  return Math.max(inOrder, ...orders.map(order => orderedOdds(arabic, english, odds, order) - PRICE.swapped))
}

function wordOdds(a: Part<ArabicWord>, e: Part<EnglishWord>): number {
  if (a.readings[0]!.length === 0) return a.text === e.text ? 4 + 2 * a.text.length : LEAST_WORD_ODDS
  if (e.text.length > 1 && translatesNameWord(a.text, e.text)) return TRANSLATED
  const channel = nameChannel()
  const english = e.readings[0]!
  if (english.length === 0) return LEAST_WORD_ODDS
  let best = LEAST_WORD_ODDS
  for (let at = 0; at < a.readings.length; at++) {
    const arabic = a.readings[at]!
    const odds =
      jointLogProbability(arabic, english, channel) -
      arabic.logShare -
      english.logShare -
      (at > 0 ? PRICE.noArticle : 0)
    if (odds > best) best = odds
  }
  return english.length === 1 && arabicInitial(a, english) && best < PRICE.initial ? PRICE.initial : best
}

/** Whether an English initial (J. in J. Smith) can begin the Arabic word. */
function arabicInitial(a: Part<ArabicWord>, english: EnglishWord): boolean {
  const { table, pieceCount, unitShare } = nameChannel()
  const row = a.readings[0]!.rows[0]!
  return row > 0 && table[row * pieceCount + english.columns[0]!]! > unitShare[row]! * 0.02
}

// Which sides have a word that the other lacks, as bits; words missing on both sides are a conflict.
const NEITHER = 0
const BOTH = 3

/**
 * The best way to walk through both names, the English words in the given order: words go one to one, two to one
 * (in their own order only), or are left.
 */
function orderedOdds(
  arabic: PreparedArabicName,
  english: PreparedEnglishName,
  pairOdds: readonly (readonly number[])[],
  order: readonly number[],
): number {
  const a = arabic.words
  const e = order.map(at => english.words[at]!)
  const straight = order.every((at, place) => at === place)
  const width = e.length + 1
  const best = new Float64Array((a.length + 1) * width * 4).fill(-Infinity)
  const raise = (i: number, j: number, state: number, odds: number) => {
    const at = (i * width + j) * 4 + state
    if (odds > best[at]!) best[at] = odds
  }
  const spellings = a.map(part => part.text)
  raise(0, 0, NEITHER, 0)
  for (let i = 0; i <= a.length; i++)
    for (let j = 0; j <= e.length; j++) {
      const both = i < a.length && j < e.length
      const one = both ? pairOdds[i]![order[j]!]! : 0
      const twoToOne = both && straight ? joinedOdds(arabic.joined[i], e[j]) : -Infinity
      const oneToTwo = both && straight ? joinedOdds(a[i], english.joined[j]) : -Infinity
      const acronym = both && spellsAcronym(spellings, i, e[j]!.text) ? e[j]!.text.length : 0
      for (let state = NEITHER; state <= BOTH; state++) {
        const odds = best[(i * width + j) * 4 + state]!
        if (odds === -Infinity) continue
        if (both) raise(i + 1, j + 1, state, odds + one)
        if (twoToOne > -Infinity) raise(i + 2, j + 1, state, odds + twoToOne)
        if (oneToTwo > -Infinity) raise(i + 1, j + 2, state, odds + oneToTwo)
        if (acronym > 0) raise(i + acronym, j + 1, state, odds + NAMED_LETTER * acronym)
        if (i < a.length) leave(i + 1, j, state, 1, odds, a[i]!.particle)
        if (j < e.length) leave(i, j + 1, state, 2, odds, e[j]!.particle)
      }
    }
  function leave(i: number, j: number, state: number, side: number, odds: number, particle: boolean) {
    if (particle) return raise(i, j, state, odds - PRICE.particle)
    const next = state | side
    raise(i, j, next, odds - PRICE.missing - (next === BOTH && state !== BOTH ? PRICE.conflict : 0))
  }
  return Math.max(...best.subarray((a.length * width + e.length) * 4))
}

/** Odds of two words against one; nothing where their lengths make it impossible. */
function joinedOdds(a: Part<ArabicWord> | undefined, e: Part<EnglishWord> | undefined): number {
  if (!a || !e) return -Infinity
  const arabic = a.readings[0]!.length
  const english = e.readings[0]!.length
  return arabic > english * 1.6 + 1 || english > arabic * 3 + 2 ? -Infinity : wordOdds(a, e)
}
