import type { Span } from './span.ts'

/** Person, organisation, place, or another named thing. */
export type EntityType = 'PER' | 'ORG' | 'LOC' | 'MISC'

/** A recognised name in one text, before it is linked. */
export type Mention = Span & {
  readonly type: EntityType
  /** How sure the recogniser is that this is a name of this type, 0 to 1. */
  readonly confidence: number
  /** Gazetteer entries (their indexes) that bear this name, likeliest first. */
  readonly known: readonly number[]
}

/** One person, organisation, place or thing with all its mentions in both texts, each list in text order. */
export type Entity = {
  readonly type: EntityType
  /** The fullest name found on each side; a side without mentions has none. */
  readonly name: { readonly arabic?: string; readonly english?: string }
  readonly arabic: readonly Span[]
  readonly english: readonly Span[]
  /** How sure the linker is that all these are one, 0 to 1. */
  readonly confidence: number
  /** Where a person said so. */
  readonly confirmed?: true
}
