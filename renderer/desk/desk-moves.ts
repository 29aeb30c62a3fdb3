import type { Language } from '../../shared/model/text.ts'
import { LANGUAGES, otherSide, type Place } from '../state/place.ts'

/** The sentences of a bead. */
export type Sentences = Readonly<Record<Language, readonly number[]>>

/** How long a sentence is, in any unit that is the same on its side. */
export type LengthOf = (side: Language, sentence: number) => number

/**
 * What each move makes of some beads that stand in text order: the beads to be confirmed in their stead, none without
 * a sentence and each sentence in one at most. Null where the move makes no sense; the order of each side is kept.
 */
export type Moved = readonly Sentences[] | null

/** A bead and the one after it become one. */
export function mergeWithNext(beads: readonly Sentences[], at: number): Moved {
  const bead = beads[at]
  const next = beads[at + 1]
  if (!bead || !next) return null
  return [{ arabic: joined(bead.arabic, next.arabic), english: joined(bead.english, next.english) }]
}

/** A bead ends before a sentence of it. The other side is divided where it is about as long as the first part. */
export function splitBefore(
  beads: readonly Sentences[],
  at: number,
  { side, sentence }: Place,
  lengthOf: LengthOf,
): Moved {
  const bead = beads[at]
  const cut = bead ? bead[side].indexOf(sentence) : -1
  if (!bead || cut <= 0) return null
  const across = otherSide(side)
  const own = bead[side]
  const share = sumOf(own.slice(0, cut), side, lengthOf) / sumOf(own, side, lengthOf)
  const there = cutNear(
    bead[across].map(one => lengthOf(across, one)),
    share,
  )
  return [
    sidesOf(side, own.slice(0, cut), bead[across].slice(0, there)),
    sidesOf(side, own.slice(cut), bead[across].slice(there)),
  ]
}

/**
 * A sentence goes to another bead, and with it what stands between them on its side: whatever follows it where it
 * goes down, whatever precedes it where it goes up.
 */
export function moveTo(
  beads: readonly Sentences[],
  at: number,
  { side, sentence }: Place,
  target: number,
): Moved {
  const bead = beads[at]
  const goal = beads[target]
  const place = bead ? bead[side].indexOf(sentence) : -1
  if (!bead || !goal || target === at || place < 0) return null
  const isDown = target > at
  const stays = isDown ? bead[side].slice(0, place) : bead[side].slice(place + 1)
  const goes = isDown ? bead[side].slice(place) : bead[side].slice(0, place + 1)
  const between = beads.slice(Math.min(at, target) + 1, Math.max(at, target))
  const across = otherSide(side)
  const left = sidesOf(side, stays, bead[across])
  const emptied = between.filter(one => one[side].length > 0).map(one => sidesOf(side, [], one[across]))
  const taken = between.flatMap(one => one[side])
  const grown = sidesOf(side, joined(joined(goes, taken), goal[side]), goal[across])
  return (isDown ? [left, ...emptied, grown] : [grown, ...emptied, left]).filter(hasSentence)
}

/** The sides of a bead have nothing to do with each other. */
export function unlink(beads: readonly Sentences[], at: number): Moved {
  const bead = beads[at]
  if (!bead || !isPaired(bead)) return null
  return [sidesOf('arabic', bead.arabic, []), sidesOf('english', bead.english, [])]
}

/** Of a bead and the next, that which lacks a side gets it from the other: a gap goes one bead on, or back. */
export function exchangeWithNext(beads: readonly Sentences[], at: number): Moved {
  const bead = beads[at]
  const next = beads[at + 1]
  if (!bead || !next || isPaired(bead) === isPaired(next)) return null
  const side = LANGUAGES.find(one => (bead[one].length === 0) !== (next[one].length === 0))
  if (!side) return null
  const across = otherSide(side)
  return [sidesOf(side, next[side], bead[across]), sidesOf(side, bead[side], next[across])]
}

/** A sentence has no partner; what is left of its bead on its own side keeps the other side. */
export function leaveAlone(beads: readonly Sentences[], at: number, { side, sentence }: Place): Moved {
  const bead = beads[at]
  if (!bead?.[side].includes(sentence)) return null
  const alone = sidesOf(side, [sentence], [])
  const rest = bead[side].filter(one => one !== sentence)
  return rest.length === 0 ? [alone] : [alone, sidesOf(side, rest, bead[otherSide(side)])]
}

const isPaired = ({ arabic, english }: Sentences): boolean => arabic.length > 0 && english.length > 0

const hasSentence = ({ arabic, english }: Sentences): boolean => arabic.length + english.length > 0

const joined = (one: readonly number[], other: readonly number[]): readonly number[] =>
  [...one, ...other].sort((a, b) => a - b)

const sidesOf = (side: Language, own: readonly number[], across: readonly number[]): Sentences =>
  side === 'arabic' ? { arabic: own, english: across } : { arabic: across, english: own }

const sumOf = (sentences: readonly number[], side: Language, lengthOf: LengthOf): number =>
  Math.max(
    1,
    sentences.reduce((sum, one) => sum + lengthOf(side, one), 0),
  )

/** How many of some lengths come nearest to a share of them all; of two or more, each part gets one. */
function cutNear(lengths: readonly number[], share: number): number {
  const whole = Math.max(
    1,
    lengths.reduce((sum, length) => sum + length, 0),
  )
  const [least, most] = lengths.length > 1 ? [1, lengths.length - 1] : [0, lengths.length]
  let best = least
  let sum = lengths.slice(0, least).reduce((all, length) => all + length, 0)
  let off = Math.abs(sum / whole - share)
  for (let cut = least + 1; cut <= most; cut++) {
    sum += lengths[cut - 1]!
    // Of two cuts that are as near, the later: what is alone stays with the first part.
    if (Math.abs(sum / whole - share) > off) continue
    off = Math.abs(sum / whole - share)
    best = cut
  }
  return best
}
