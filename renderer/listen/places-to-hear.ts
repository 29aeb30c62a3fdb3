import type { Settings } from '../../shared/model/settings.ts'
import { kindOf } from '../../shared/model/text.ts'
import { LANGUAGES, type Place, samePlace } from '../state/place.ts'
import type { ReadingIndex } from '../state/reading-index.ts'

/**
 * The sentences that are read aloud, in order, and the one to begin with: the place itself, else what its bead has of
 * the side, else the next after it. Asides are passed over. Nothing to hear has no places.
 */
export function placesToHear(
  { reading, beadOf }: ReadingIndex,
  wish: Settings['listenSide'],
  from: Place,
): { readonly places: readonly Place[]; readonly at: number } {
  const side = reading.english.sentences.length === 0 ? 'arabic' : wish
  const sides = side === 'both' ? LANGUAGES : ([side] as const)
  const isHeard = (place: Place) => {
    const text = reading[place.side]
    return kindOf(text, text.sentences[place.sentence]!) !== 'aside' || samePlace(place, from)
  }
  const heard = reading.beads.map(bead =>
    sides.flatMap(one => bead[one].map((sentence): Place => ({ side: one, sentence }))).filter(isHeard),
  )
  const places = heard.flat()
  const bead = beadOf[from.side][from.sentence] ?? 0
  const inBead = heard.slice(0, bead).flat().length
  const itself = places.findIndex(place => samePlace(place, from))
  const at = itself >= 0 ? itself : Math.min(inBead, places.length - 1)
  return { places, at: Math.max(0, at) }
}
