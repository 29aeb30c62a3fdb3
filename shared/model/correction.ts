import type { EntityType } from './entity.ts'
import type { Span } from './span.ts'
import type { BlockKind, Language, Text } from './text.ts'

/** UTF-16 units kept on each side of a place: enough to tell two mentions of one name apart. */
export const PLACE_CONTEXT = 32

/**
 * A stretch of one side that finds itself again when the text was edited or the engine divides it otherwise: where
 * it was, what it says, and what stands before and after it.
 */
export type Place = Span & {
  readonly side: Language
  readonly quote: string
  /** At most `PLACE_CONTEXT` units, fewer only at the ends of the text. */
  readonly before: string
  readonly after: string
}

/** The place of a span of a text. */
export const placeOf = (
  { language, original }: Pick<Text, 'language' | 'original'>,
  { from, to }: Span,
): Place => ({
  side: language,
  from,
  to,
  quote: original.slice(from, to),
  before: original.slice(Math.max(0, from - PLACE_CONTEXT), from),
  after: original.slice(to, to + PLACE_CONTEXT),
})

/** What a person says of the names of an article. The place of any mention stands for its entity. */
export type EntityCorrection =
  /** The mention is somebody else's: it leaves its entity and stands alone. */
  | { readonly kind: 'not-same'; readonly mention: Place }
  /**
   * The mention joins the entity of another one; `all`: with every mention of its own. Where they are in one entity
   * already, this confirms it.
   */
  | { readonly kind: 'same'; readonly mention: Place; readonly with: Place; readonly all?: true }
  /** The entity is called so; a name is given for a side without mentions as well. At least one of the two. */
  | {
      readonly kind: 'rename'
      readonly mention: Place
      readonly name: { readonly arabic?: string; readonly english?: string }
    }
  /** The entity is of this type. */
  | { readonly kind: 'retype'; readonly mention: Place; readonly type: EntityType }
  /**
   * A name was overlooked here. It takes the place of mentions that it overlaps, and is an entity of its own, or
   * joins that of another mention, whose type then counts.
   */
  | {
      readonly kind: 'add-mention'
      readonly mention: Place
      readonly type: EntityType
      readonly with?: Place
    }
  /** This is no name; `all`: nor is any other mention of its entity. */
  | { readonly kind: 'remove-mention'; readonly mention: Place; readonly all?: true }

/** The places of whole sentences of both sides; at least one sentence. */
export type PairedPlaces = { readonly arabic: readonly Place[]; readonly english: readonly Place[] }

/** What a person says of the pairing of an article. */
export type PairingCorrection =
  /** These sentences are one bead, whatever they were in before; an empty side: they have no partner. */
  | ({ readonly kind: 'pair' } & PairedPlaces)
  /** The same of several beads at once; those of which a sentence is gone are passed over. At least one bead. */
  | { readonly kind: 'pair-several'; readonly beads: readonly PairedPlaces[] }
  /** Confirmed beads that hold any of these sentences are the engine's to decide again. */
  | ({ readonly kind: 'release' } & PairedPlaces)

/**
 * What a person changes in a text itself. They are in force in their order, each on the text that the ones before it
 * left; every other correction follows them to where its place is then.
 */
export type TextCorrection =
  /** This stands here; a line end that was not there before begins a paragraph. */
  | { readonly kind: 'edit-text'; readonly place: Place; readonly text: string }
  /** A sentence ends where the place ends. */
  | { readonly kind: 'split-sentence'; readonly place: Place }
  /** The sentences that the place touches are one; they stand in one paragraph. */
  | { readonly kind: 'join-sentences'; readonly place: Place }
  /** The paragraphs that the place touches are one, of the kind of the first. */
  | { readonly kind: 'join-paragraphs'; readonly place: Place }
  /** The paragraphs that the place touches are of this kind. */
  | { readonly kind: 'set-kind'; readonly place: Place; readonly block: BlockKind }

/** One thing that a person corrected in an article. */
export type Correction = EntityCorrection | PairingCorrection | TextCorrection

/** Whether a correction speaks of sentences and not of names. */
export const isPairing = (correction: Correction): correction is PairingCorrection =>
  correction.kind === 'pair' || correction.kind === 'pair-several' || correction.kind === 'release'

const OF_TEXTS = new Set<string>([
  'edit-text',
  'split-sentence',
  'join-sentences',
  'join-paragraphs',
  'set-kind',
] satisfies TextCorrection['kind'][])

/** Whether a correction changes a text. */
export const isOfText = (correction: Correction): correction is TextCorrection =>
  OF_TEXTS.has(correction.kind)

/** Whether a correction speaks of names. */
export const isOfNames = (correction: Correction): correction is EntityCorrection =>
  !isPairing(correction) && !isOfText(correction)

/** How far the corrections of an article can be taken back and done again, and which found no place in its texts. */
export type CorrectionHistory = {
  readonly undo: number
  readonly redo: number
  readonly unplaced: readonly Correction[]
}
