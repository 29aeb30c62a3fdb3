import { type Correction, type PairedPlaces, placeOf } from '../../shared/model/correction.ts'
import { type Language, slice } from '../../shared/model/text.ts'
import { pairingCorrection } from '../state/pairing-correction.ts'
import type { Place } from '../state/place.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import {
  exchangeWithNext,
  leaveAlone,
  type Moved,
  mergeWithNext,
  moveTo,
  splitBefore,
  unlink,
} from './desk-moves.ts'

/** From this confidence on a pairing may be confirmed unread. */
export const SURE = 0.9

/** What can be done with a sentence on the desk, and with its bead. */
export type DeskCorrectionId =
  | 'merge'
  | 'split'
  | 'move-up'
  | 'move-down'
  | 'unlink'
  | 'exchange'
  | 'untranslated'
  | 'confirm'
  | 'join'

/** The correction that does something with a sentence or with its bead; null where that makes no sense. */
export function deskCorrection(id: DeskCorrectionId, index: ReadingIndex, place: Place): Correction | null {
  const { beads } = index.reading
  const at = index.beadOf[place.side][place.sentence]
  if (at === undefined) return null
  switch (id) {
    case 'merge':
      return pairsOf(index, mergeWithNext(beads, at))
    case 'split':
      return pairsOf(index, splitBefore(beads, at, place, lengthIn(index)))
    case 'move-up':
      return moveCorrection(index, place, at - 1)
    case 'move-down':
      return moveCorrection(index, place, at + 1)
    case 'unlink':
      return pairsOf(index, unlink(beads, at))
    case 'exchange':
      return pairsOf(index, exchangeWithNext(beads, at))
    case 'untranslated':
      return pairsOf(index, leaveAlone(beads, at, place))
    case 'confirm':
      return pairingCorrection(index, at)
    case 'join':
      return joinCorrection(index, place)
  }
}

/** Puts a sentence into another bead. */
export const moveCorrection = (index: ReadingIndex, place: Place, target: number): Correction | null =>
  pairsOf(index, moveTo(index.reading.beads, index.beadOf[place.side][place.sentence] ?? -1, place, target))

/** The beads that the engine is sure of and nobody has confirmed. */
export const sureBeads = ({ reading }: ReadingIndex): number[] =>
  reading.beads.flatMap(({ arabic, english, confidence, confirmed }, at) =>
    !confirmed && arabic.length > 0 && english.length > 0 && confidence >= SURE ? [at] : [],
  )

/** Confirms all of those at once; null where there are none. */
export const confirmSureCorrection = (index: ReadingIndex): Correction | null =>
  pairsOf(
    index,
    sureBeads(index).map(at => index.reading.beads[at]!),
  )

/** Ends a sentence at an offset into it; null where nothing would be left on a side, or in a heading or aside. */
export function divideCorrection(
  { reading }: ReadingIndex,
  { side, sentence }: Place,
  offset: number,
): Correction | null {
  const text = reading[side]
  const span = text.sentences[sentence]
  if (!span || text.blocks[span.block]?.kind !== 'paragraph') return null
  const at = span.from + offset
  if (slice(text, { from: span.from, to: at }).trim() === '') return null
  if (slice(text, { from: at, to: span.to }).trim() === '') return null
  return { kind: 'split-sentence', place: placeOf(text, { from: span.from, to: at }) }
}

function joinCorrection({ reading }: ReadingIndex, { side, sentence }: Place): Correction | null {
  const text = reading[side]
  const span = text.sentences[sentence]
  const next = text.sentences[sentence + 1]
  if (!span || span.block !== next?.block) return null
  return { kind: 'join-sentences', place: placeOf(text, { from: span.from, to: next.to }) }
}

const lengthIn =
  ({ reading }: ReadingIndex) =>
  (side: Language, sentence: number): number => {
    const { from, to } = reading[side].sentences[sentence]!
    return to - from
  }

function pairsOf({ reading }: ReadingIndex, moved: Moved): Correction | null {
  if (!moved || moved.length === 0) return null
  const placesIn = (side: Language, sentences: readonly number[]) =>
    sentences.map(at => placeOf(reading[side], reading[side].sentences[at]!))
  const beads: PairedPlaces[] = moved.map(({ arabic, english }) => ({
    arabic: placesIn('arabic', arabic),
    english: placesIn('english', english),
  }))
  return beads.length === 1 ? { kind: 'pair', ...beads[0]! } : { kind: 'pair-several', beads }
}
