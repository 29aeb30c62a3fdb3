import type { PairingCorrection } from '../../shared/model/correction.ts'
import { placeOf } from '../../shared/model/correction.ts'
import type { Language } from '../../shared/model/text.ts'
import type { ReadingIndex } from './reading-index.ts'

/** Says that a bead is right as it is, or, where that was said, leaves it to the engine again. */
export function pairingCorrection(
  { reading }: ReadingIndex,
  bead: number,
): Exclude<PairingCorrection, { readonly kind: 'pair-several' }> {
  const { arabic, english, confirmed } = reading.beads[bead]!
  const places = (side: Language, sentences: readonly number[]) =>
    sentences.map(at => placeOf(reading[side], reading[side].sentences[at]!))
  return {
    kind: confirmed ? 'release' : 'pair',
    arabic: places('arabic', arabic),
    english: places('english', english),
  }
}
