import { slice } from '../../shared/model/text.ts'
import type { Place } from '../state/place.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { deskCorrection, divideCorrection } from './desk-corrections.ts'
import type { DESK_MENU } from './desk-keys.ts'
import { wordBounds } from './word-bounds.ts'

/** Whether what the menu of a bead offers would do something with a sentence. */
export function isPossible(action: (typeof DESK_MENU)[number], index: ReadingIndex, place: Place): boolean {
  if (action !== 'caret') return deskCorrection(action, index, place) !== null
  const text = index.reading[place.side]
  const sentence = text.sentences[place.sentence]
  if (!sentence) return false
  const [bound] = wordBounds(slice(text, sentence))
  return bound !== undefined && divideCorrection(index, place, bound) !== null
}
