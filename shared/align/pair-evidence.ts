import { firstAtLeast } from './first-at-least.ts'
import type { Matches } from './match-words.ts'
import type { Side } from './side-words.ts'

/** The matches between one Arabic and one English sentence, as positions in their lists of words. */
export type PairMatches = {
  readonly arabic: Uint16Array
  readonly english: Uint16Array
  readonly strength: Float32Array
}

const NONE: PairMatches = {
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
  private readonly rows = new Map<number, { from: number; pairs: (PairMatches | undefined)[] }>()

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
    const lists: { arabic: number[]; english: number[]; strength: number[] }[] = []
    const { english, strength } = this.matches
    this.arabic.sentences[i]!.forEach((type, place) => {
      const targets = english[type]!
      const strengths = strength[type]!
      for (let k = 0; k < targets.length; k++) {
        const inSentences = this.sentencesOf[targets[k]!]!
        const inPlaces = this.placesOf[targets[k]!]!
        for (
          let at = firstAtLeast(inSentences, from);
          at < inSentences.length && inSentences[at]! < to;
          at++
        ) {
          const j = inSentences[at]! - from
          const list = lists[j] ?? { arabic: [], english: [], strength: [] }
          lists[j] = list
          list.arabic.push(place)
          list.english.push(inPlaces[at]!)
          list.strength.push(strengths[k]!)
        }
      }
    })
    const pairs = lists.map(list =>
      list
        ? {
            arabic: Uint16Array.from(list.arabic),
            english: Uint16Array.from(list.english),
            strength: Float32Array.from(list.strength),
          }
        : undefined,
    )
    this.rows.set(i, { from, pairs })
  }

  /** Forgets a row that no bead reaches any more. */
  forget(i: number): void {
    this.rows.delete(i)
  }

  /** The matches of a pair in a prepared row. */
  at(i: number, j: number): PairMatches {
    const row = this.rows.get(i)
    return row?.pairs[j - row.from] ?? NONE
  }
}
