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

/** Matches of one row before they are sorted. */
type Scratch = {
  readonly sentence: Int32Array
  readonly arabicPlace: Uint16Array
  readonly englishPlace: Uint16Array
  readonly sure: Float32Array
}

const scratchOf = (size: number): Scratch => ({
  sentence: new Int32Array(size),
  arabicPlace: new Uint16Array(size),
  englishPlace: new Uint16Array(size),
  sure: new Float32Array(size),
})

function larger(full: Scratch): Scratch {
  const fresh = scratchOf(2 * full.sentence.length)
  fresh.sentence.set(full.sentence)
  fresh.arabicPlace.set(full.arabicPlace)
  fresh.englishPlace.set(full.englishPlace)
  fresh.sure.set(full.sure)
  return fresh
}

/** Steps forward in a list before it is halved instead. */
const MOST_STEPS = 8

/** Finds the matches of sentence pairs row by row; a row is one Arabic sentence against a stretch of English. */
export class PairEvidence {
  private readonly matches: Matches
  private readonly arabic: Side
  private readonly sentencesOf: Int32Array[]
  private readonly placesOf: Uint16Array[]
  private readonly cursors: Int32Array
  private readonly rows = new Map<number, EvidenceRow>()
  private scratch: Scratch = scratchOf(4096)

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
    this.cursors = new Int32Array(english.types.length)
  }

  /** Makes row `i` for English sentences `[from, to)`. */
  prepare(i: number, from: number, to: number): void {
    const found = this.collect(i, from, to)
    const { sentence, arabicPlace, englishPlace, sure } = this.scratch
    // Sorted by English sentence, by counting.
    const start = new Int32Array(Math.max(0, to - from) + 1)
    for (let at = 0; at < found; at++) start[sentence[at]! + 1]!++
    for (let j = 1; j < start.length; j++) start[j]! += start[j - 1]!
    const next = start.slice()
    const arabic = new Uint16Array(found)
    const english = new Uint16Array(found)
    const strength = new Float32Array(found)
    for (let from = 0; from < found; from++) {
      const at = next[sentence[from]!]!++
      arabic[at] = arabicPlace[from]!
      english[at] = englishPlace[from]!
      strength[at] = sure[from]!
    }
    this.rows.set(i, { from, start, arabic, english, strength })
  }

  /** Lists the matches of a row in the scratch arrays; answers how many there are. */
  private collect(i: number, from: number, to: number): number {
    const { english, strength } = this.matches
    const types = this.arabic.sentences[i]!
    let scratch = this.scratch
    let found = 0
    for (let place = 0; place < types.length; place++) {
      const targets = english[types[place]!]!
      const strengths = strength[types[place]!]!
      for (let k = 0; k < targets.length; k++) {
        const inSentences = this.sentencesOf[targets[k]!]!
        const inPlaces = this.placesOf[targets[k]!]!
        for (let at = this.firstFrom(targets[k]!, from); at < inSentences.length; at++) {
          if (inSentences[at]! >= to) break
          if (found === scratch.sentence.length) scratch = this.scratch = larger(scratch)
          scratch.sentence[found] = inSentences[at]! - from
          scratch.arabicPlace[found] = place
          scratch.englishPlace[found] = inPlaces[at]!
          scratch.sure[found] = strengths[k]!
          found++
        }
      }
    }
    return found
  }

  /** Where the sentences of an English word that are at least `from` begin: mostly where they began a row ago. */
  private firstFrom(type: number, from: number): number {
    const sentences = this.sentencesOf[type]!
    let at = this.cursors[type]!
    if (at > 0 && sentences[at - 1]! >= from) at = firstAtLeast(sentences, from)
    let steps = 0
    while (at < sentences.length && sentences[at]! < from) {
      if (++steps > MOST_STEPS) {
        at = firstAtLeast(sentences, from)
        break
      }
      at++
    }
    this.cursors[type] = at
    return at
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
