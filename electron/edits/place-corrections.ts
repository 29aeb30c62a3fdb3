import { findPlace } from '../../shared/entities/find-place.ts'
import { type Correction, isOfText, type Place, placeOf } from '../../shared/model/correction.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Language, Text } from '../../shared/model/text.ts'
import {
  applyChanges,
  type Change,
  findChanges,
  invertChanges,
  mapSpan,
  mapSpanOutward,
} from '../../shared/text/map-offsets.ts'
import { placesOf, withPlaces } from '../corrections/correction-places.ts'

/** The letters of both sides. */
export type Letters = Readonly<Record<Language, Pick<Text, 'original'>>>

/** A correction with the places that it speaks of after all edits, as far as they are still there. */
export type PlacedCorrection = {
  readonly made: Correction
  /** What it says of the texts as they are now; null for an edit whose place was gone when its turn came. */
  readonly now: Correction | null
}

/** The letters of an article after its edits, and what became of the places that corrections speak of. */
export type PlacedCorrections = {
  readonly originals: Readonly<Record<Language, string>>
  readonly corrections: readonly PlacedCorrection[]
  /** The changes of each edit, in order; offsets are into what the edits before it left. */
  readonly edits: readonly { readonly side: Language; readonly changes: readonly Change[] }[]
}

/**
 * Follows corrections through the edits among them, by letters alone. Each finds its places in the text as it was when
 * its turn came, and they go along with every edit that follows.
 */
export function placeCorrections(imported: Letters, corrections: readonly Correction[]): PlacedCorrections {
  const originals = { arabic: imported.arabic.original, english: imported.english.original }
  const edits: { side: Language; changes: readonly Change[] }[] = []
  const held: { made: Correction; places: readonly Place[]; spans: (Span | null)[]; isLost: boolean }[] = []
  for (const made of corrections) {
    const places = placesOf(made)
    const spans = places.map(place => findPlace({ original: originals[place.side] }, place))
    const isLost = isOfText(made) && spans.includes(null)
    if (made.kind === 'edit-text' && !isLost) {
      const { side } = made.place
      const changes = changesOf(originals[side], spans[0]!, made.text)
      for (const one of held)
        one.spans = one.spans.map(
          (span, at) => span && (one.places[at]!.side === side ? mapSpan(changes, span) : span),
        )
      spans[0] = grown(spans[0]!, made.text)
      originals[side] = applyChanges(originals[side], changes)
      edits.push({ side, changes })
    }
    held.push({ made, places, spans, isLost })
  }
  return {
    originals,
    edits,
    corrections: held.map(({ made, places, spans, isLost }) => ({
      made,
      now: isLost
        ? null
        : withPlaces(
            made,
            places.map((place, at) => placeNow(originals, place, spans[at]!)),
          ),
    })),
  }
}

/** What an edit changes in a text, word by word. */
export const changesOf = (original: string, { from, to }: Span, text: string): Change[] =>
  findChanges(original.slice(from, to), text).map(change => ({
    ...change,
    from: change.from + from,
    to: change.to + from,
  }))

/** The span of an imported text from which a span of the edited one came. */
export function importedSpan(
  { edits }: PlacedCorrections,
  imported: Letters,
  side: Language,
  span: Span,
): Span {
  const steps: Change[][] = []
  let { original } = imported[side]
  for (const { changes } of edits.filter(edit => edit.side === side)) {
    steps.push(invertChanges(original, changes))
    original = applyChanges(original, changes)
  }
  return steps.reduceRight((found, back) => mapSpanOutward(back, found), span)
}

const grown = ({ from }: Span, text: string): Span | null =>
  text === '' ? null : { from, to: from + text.length }

/** A place that edits left behind is as it was made: it may still be found by its quote, or else is told as lost. */
const placeNow = (originals: PlacedCorrections['originals'], place: Place, span: Span | null): Place =>
  span ? placeOf({ language: place.side, original: originals[place.side] }, span) : place
