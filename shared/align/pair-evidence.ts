import { firstAtLeast } from './first-at-least.ts'
import type { Matches } from './match-words.ts'
import type { Side } from './side-words.ts'

/**
 * The matches of one Arabic sentence with a stretch of English ones, as positions in their lists of words: those with
 * English sentence `from + j` stand at `[start[j], start[j + 1])`.
 */
export type EvidenceRow = {
  readonly from: number
  readonly start: Int32Array
  readonly arabic: Uint16Array
  readonly english: Uint16Array
  readonly strength: Float32Array
}

const EMPTY: EvidenceRow = {
  from: 0,
  start: new Int32Array(1),
  arabic: new Uint16Array(0),
  english: new Uint16Array(0),
  strength: new Float32Array(0),
}

/** Finds the matches of sentence pairs row by row; a row is one Arabic sentence against a stretch of English. */
export class PairEvidence {
  private readonly matches: Matches
  private readonly arabic: Side
  private readonly sentencesOf: Int32Array[]
  private readonly placesOf: Uint16Array[]
  private readonly rows = new Map<number, EvidenceRow>()

  constructor(arabic: Side, english: Side, matches: Matches) {
    this.matches = matches
    this.arabic = arabic
    const sentences: number[][] = english.types.map(() => [])
    const places: number[][] = english.types.map(() => [])
    english.sentences.forEach((types, j) => {
      types.forEach((type, place) => {
        sentences[type]!.push(j)
        places[type]!.push(place)
      })
    })
    this.sentencesOf = sentences.map(list => Int32Array.from(list))
    this.placesOf = places.map(list => Uint16Array.from(list))
  }

  /** Makes row `i` for English sentences `[from, to)`. */
  prepare(i: number, from: number, to: number): void {
    // Counted first and filled in then, so that a row is four arrays and no more.
    const start = new Int32Array(Math.max(0, to - from) + 1)
    this.forEachMatch(i, from, to, j => {
      start[j + 1]!++
    })
    for (let j = 1; j < start.length; j++) start[j]! += start[j - 1]!
    const total = start.at(-1)!
    const arabic = new Uint16Array(total)
    const english = new Uint16Array(total)
    const strength = new Float32Array(total)
    const next = start.slice()
    this.forEachMatch(i, from, to, (j, arabicPlace, englishPlace, sure) => {
      const at = next[j]!++
      arabic[at] = arabicPlace
      english[at] = englishPlace
      strength[at] = sure
    })
    this.rows.set(i, { from, start, arabic, english, strength })
  }

  private forEachMatch(
    i: number,
    from: number,
    to: number,
    found: (j: number, arabicPlace: number, englishPlace: number, strength: number) => void,
  ): void {
    const { english, strength } = this.matches
    const types = this.arabic.sentences[i]!
    for (let place = 0; place < types.length; place++) {
      const targets = english[types[place]!]!
      const strengths = strength[types[place]!]!
      for (let k = 0; k < targets.length; k++) {
        const inSentences = this.sentencesOf[targets[k]!]!
        const inPlaces = this.placesOf[targets[k]!]!
        for (let at = firstAtLeast(inSentences, from); at < inSentences.length && inSentences[at]! < to; at++)
          found(inSentences[at]! - from, place, inPlaces[at]!, strengths[k]!)
      }
    }
  }

  /** Forgets a row that no bead reaches any more. */
  forget(i: number): void {
    this.rows.delete(i)
  }

  /** A prepared row; one without matches where it was not prepared. */
  row(i: number): EvidenceRow {
    return this.rows.get(i) ?? EMPTY
  }
}
