import type { Correction, Place } from '../../shared/model/correction.ts'

/** The places that a correction speaks of, in the order in which `withPlaces` takes them back. */
export function placesOf(correction: Correction): readonly Place[] {
  switch (correction.kind) {
    case 'same':
      return [correction.mention, correction.with]
    case 'add-mention':
      return correction.with ? [correction.mention, correction.with] : [correction.mention]
    case 'not-same':
    case 'rename':
    case 'retype':
    case 'remove-mention':
      return [correction.mention]
    case 'pair':
    case 'release':
      return [...correction.arabic, ...correction.english]
    case 'pair-several':
      return correction.beads.flatMap(({ arabic, english }) => [...arabic, ...english])
    default:
      return [correction.place]
  }
}

/** A correction that says the same of other places, as many as it has. */
export function withPlaces(correction: Correction, places: readonly Place[]): Correction {
  const [first, second] = places as readonly [Place, Place?]
  switch (correction.kind) {
    case 'same':
      return { ...correction, mention: first, with: second! }
    case 'add-mention':
      return second ? { ...correction, mention: first, with: second } : { ...correction, mention: first }
    case 'not-same':
    case 'rename':
    case 'retype':
    case 'remove-mention':
      return { ...correction, mention: first }
    case 'pair':
    case 'release': {
      const count = correction.arabic.length
      return { ...correction, arabic: places.slice(0, count), english: places.slice(count) }
    }
    case 'pair-several': {
      let at = 0
      const next = (old: readonly Place[]): readonly Place[] => {
        at += old.length
        return places.slice(at - old.length, at)
      }
      return {
        ...correction,
        beads: correction.beads.map(bead => ({ arabic: next(bead.arabic), english: next(bead.english) })),
      }
    }
    default:
      return { ...correction, place: first }
  }
}
