import type { Place } from './correction.ts'

/** The colours of the marker, in the order in which the key goes round. */
export const MARK_COLOURS = ['amber', 'green', 'blue', 'rose'] as const
export type MarkColour = (typeof MARK_COLOURS)[number]

/** UTF-16 units that a note and the quote of a mark may have. */
export const LONGEST_NOTE = 20_000
export const LONGEST_MARK = 20_000

/** A stretch of one text that a person marked, with a note or without; the place finds itself again after an edit. */
export type Mark = {
  readonly id: number
  readonly place: Place
  readonly colour: MarkColour
  /** Empty for none. */
  readonly note: string
  /** Milliseconds since 1970 (UTC). */
  readonly madeAt: number
  readonly changedAt: number
}
