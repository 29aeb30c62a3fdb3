import { KIND } from '../arabic/affixes.ts'
import type { Lexicon } from '../arabic/lexicon.ts'
import { foldArabicName } from './fold-names.ts'
import type { Gazetteer } from './gazetteer.ts'
import { GIVEN_NAMES } from './given-names.ts'

/** How much likelier the letters of a word are in a foreign name than in an Arabic word, as natural log odds. */
export type ForeignLook = (word: string) => number

const looks = new WeakMap<Lexicon, WeakMap<Gazetteer, ForeignLook>>()

/** Log odds from which an unknown word reads as a name. */
export const READS_AS_NAME = 1

/** Learns the letters of names from the gazetteer and those of words from the lexicon's stems, once. */
export function foreignLook(gazetteer: Gazetteer, lexicon: Lexicon): ForeignLook {
  let byGazetteer = looks.get(lexicon)
  if (!byGazetteer) {
    byGazetteer = new WeakMap()
    looks.set(lexicon, byGazetteer)
  }
  let look = byGazetteer.get(gazetteer)
  if (!look) {
    look = learn(gazetteer, lexicon)
    byGazetteer.set(gazetteer, look)
  }
  return look
}

function learn(gazetteer: Gazetteer, lexicon: Lexicon): ForeignLook {
  const names = new Letters()
  const words = new Letters()
  for (const entry of gazetteer.entries)
    if (entry.type === 'PER' || (entry.type === 'LOC' && /^(?:city|town|capital)/.test(entry.note)))
      for (const name of entry.arabic) for (const word of name.split(/\s+/)) names.add(plain(word), 1)
  for (const name of GIVEN_NAMES.match(/[\u0621-\u06d3]+/g) ?? []) names.add(plain(name), 1)
  for (const stems of lexicon.stems.values()) {
    const stem = stems[0]!
    const weight = 1 / (1 + stem.lexeme.band)
    if (stem.kind & KIND.imperfect) for (const person of 'يت') words.add(person + stem.letters, weight)
    else for (const ending of ['', '', 'ه', 'ها']) words.add(stem.letters + ending, weight)
    if (stem.kind & KIND.nominal)
      for (const ending of ['ة', 'ات', 'ين', 'ون']) words.add(stem.letters + ending, weight / 4)
  }
  return word => {
    const letters = plain(word)
    return letters.length < 2 ? 0 : names.logProbability(letters) - words.logProbability(letters)
  }
}

/** The letters without the article and final case endings. */
function plain(word: string): string {
  const letters = foldArabicName(word)
  return letters.startsWith('ال') && letters.length > 4 ? letters.slice(2) : letters
}

/** Codes of letters: 0 begins, 1 ends a word, 2 is any other character. */
const CODES = new Uint8Array(0x700).fill(2)
Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأإةىؤئپچژڤگ').forEach((letter, at) => {
  CODES[letter.charCodeAt(0)] = at + 3
})
const SIZE = 48
const BEGIN = 0
const END = 1

/** Strength of the shorter context, in counts. */
const BACK_OFF = 4

/** Counts of letters in threes, each word between boundaries. */
class Letters {
  private readonly threes = new Float64Array(SIZE ** 3)
  private readonly twos = new Float64Array(SIZE ** 2)
  private readonly ones = new Float64Array(SIZE)
  private readonly twoContexts = new Float64Array(SIZE ** 2)
  private readonly oneContexts = new Float64Array(SIZE)
  private total = 0

  add(letters: string, weight: number): void {
    let before = BEGIN
    let last = BEGIN
    for (let at = 0; at <= letters.length; at++) {
      const code = at < letters.length ? (CODES[letters.charCodeAt(at)] ?? 2) : END
      this.threes[(before * SIZE + last) * SIZE + code]! += weight
      this.twoContexts[before * SIZE + last]! += weight
      this.twos[last * SIZE + code]! += weight
      this.oneContexts[last]! += weight
      this.ones[code]! += weight
      this.total += weight
      before = last
      last = code
    }
  }

  /** Each letter after its two neighbours, smoothed by fewer neighbours. */
  logProbability(letters: string): number {
    let before = BEGIN
    let last = BEGIN
    let sum = 0
    for (let at = 0; at <= letters.length; at++) {
      const code = at < letters.length ? (CODES[letters.charCodeAt(at)] ?? 2) : END
      const one = (this.ones[code]! + 0.5) / (this.total + 20)
      const two = (this.twos[last * SIZE + code]! + BACK_OFF * one) / (this.oneContexts[last]! + BACK_OFF)
      const pair = before * SIZE + last
      sum += Math.log(
        (this.threes[pair * SIZE + code]! + BACK_OFF * two) / (this.twoContexts[pair]! + BACK_OFF),
      )
      before = last
      last = code
    }
    return sum
  }
}
