import { PLACE_CONTEXT, type Place } from '../model/correction.ts'
import type { Span } from '../model/span.ts'
import type { Text } from '../model/text.ts'
import { findQuote } from '../text/find-quote.ts'
import { foldWord } from '../text/normalise.ts'

/** A quote of so many UTF-16 units is hardly twice in a text; a shorter one must have its neighbours. */
const LONG_QUOTE = 40
/** UTF-16 units of the neighbours that must have stayed as they were, in all. */
const LEAST_CONTEXT = 6

/**
 * Where a place of a text is now: where it was, or else where its words stand among the neighbours that they had.
 * Null where they are gone, or stand only among strangers, and are then another place with the same words.
 */
export function findPlace({ original }: Pick<Text, 'original'>, place: Place): Span | null {
  const { from, to, quote, before, after } = place
  if (quote === '') return null
  const isUnmoved =
    original.slice(from, to) === quote &&
    original.slice(Math.max(0, from - PLACE_CONTEXT), from) === before &&
    original.slice(to, to + PLACE_CONTEXT) === after
  if (isUnmoved) return { from, to }
  const found = findQuote(original, { exact: quote, before, after, from })
  if (!found || quote.length >= LONG_QUOTE) return found
  const [wasBefore, wasAfter] = [fold(before), fold(after)]
  const left = sharedEnd(fold(original.slice(Math.max(0, found.from - PLACE_CONTEXT), found.from)), wasBefore)
  const right = sharedStart(fold(original.slice(found.to, found.to + PLACE_CONTEXT)), wasAfter)
  return left + right >= Math.min(LEAST_CONTEXT, wasBefore.length + wasAfter.length) ? found : null
}

/** Neighbours are the same whatever their tashkeel and line ends. */
const fold = (text: string): string =>
  foldWord(text, { taMarbuta: true, hamzaSeats: true, latin: true }).replace(/\s+/g, ' ')

function sharedStart(a: string, b: string): number {
  let n = 0
  while (n < a.length && n < b.length && a[n] === b[n]) n++
  return n
}

const sharedEnd = (a: string, b: string): number =>
  sharedStart([...a].reverse().join(''), [...b].reverse().join(''))
