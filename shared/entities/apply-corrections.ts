import type { Reading } from '../model/article.ts'
import { type Correction, type EntityCorrection, isOfNames, type Place } from '../model/correction.ts'
import type { Entity, EntityType } from '../model/entity.ts'
import { overlap, type Span } from '../model/span.ts'
import type { Language, Text } from '../model/text.ts'
import { assertNever } from '../result.ts'
import { findPlace } from './find-place.ts'

/** The entities of a reading after a person's corrections. */
export type CorrectedEntities = {
  readonly entities: readonly Entity[]
  /** Indexes of the entities that the person vouched for: joined, named, typed or found by them. */
  readonly confirmed: readonly number[]
  /** Corrections of names that speak of places or mentions which are not there, in order. */
  readonly unplaced: readonly EntityCorrection[]
}

/** An entity while it is being corrected. */
type Draft = {
  type: EntityType
  name: { arabic?: string; english?: string }
  arabic: Span[]
  english: Span[]
  confidence: number
  /** Sides whose name the person gave; it then stays. */
  readonly named: Set<Language>
  confirmed: boolean
}
type Mention = { readonly draft: Draft; readonly side: Language; readonly span: Span }

/**
 * Applies corrections of names in order; all others are passed over. The same input gives the same answer.
 * What a person joined, named, typed or added is wholly sure from then on. Without corrections the entities come
 * back as they are.
 */
export function applyEntityCorrections(
  reading: Reading,
  corrections: readonly Correction[],
): CorrectedEntities {
  const ours = corrections.filter(isOfNames)
  const sheet = new Sheet(reading)
  const unplaced = ours.filter(correction => !sheet.apply(correction))
  if (ours.length === unplaced.length) return { entities: reading.entities, confirmed: [], unplaced }
  const drafts = sheet.drafts
    .filter(draft => draft.arabic.length + draft.english.length > 0)
    .sort((a, b) => firstPlace(a) - firstPlace(b))
  return {
    entities: drafts.map(({ type, name, arabic, english, confidence, confirmed }) => ({
      type,
      name,
      arabic,
      english,
      confidence,
      ...(confirmed ? { confirmed } : {}),
    })),
    confirmed: drafts.flatMap((draft, at) => (draft.confirmed ? [at] : [])),
    unplaced,
  }
}

/** The order of the engine: by the Arabic, those that stand in the English alone behind. */
const firstPlace = ({ arabic, english }: Draft): number => arabic[0]?.from ?? 1e9 + (english[0]?.from ?? 0)

/** The entities of one reading, being corrected. */
class Sheet {
  readonly drafts: Draft[]
  readonly #texts: Readonly<Record<Language, Text>>

  constructor({ arabic, english, entities }: Reading) {
    this.#texts = { arabic, english }
    this.drafts = entities.map(entity => ({
      type: entity.type,
      name: { ...entity.name },
      arabic: [...entity.arabic],
      english: [...entity.english],
      confidence: entity.confidence,
      named: new Set<Language>(),
      confirmed: entity.confirmed ?? false,
    }))
  }

  /** Applies one correction, or changes nothing and answers that it finds no place. */
  apply(correction: EntityCorrection): boolean {
    switch (correction.kind) {
      case 'add-mention':
        return this.#add(correction)
      case 'remove-mention':
        return this.#remove(correction)
      case 'not-same':
      case 'same':
      case 'rename':
      case 'retype': {
        const mention = this.#mentionAt(correction.mention)
        return mention !== null && this.#change(mention, correction)
      }
      default:
        return assertNever(correction)
    }
  }

  #change(
    mention: Mention,
    correction: Exclude<EntityCorrection, { kind: 'add-mention' | 'remove-mention' }>,
  ): boolean {
    const { draft, side, span } = mention
    switch (correction.kind) {
      case 'not-same':
        if (draft.arabic.length + draft.english.length > 1) {
          this.#drop(mention)
          this.#join(this.#fresh(draft.type), side, span)
        }
        return true
      case 'same': {
        const other = this.#mentionAt(correction.with)
        if (!other) return false
        if (other.draft !== draft) {
          const moving = correction.all ? mentionsOf(draft) : [mention]
          if (correction.all) handOnNames(draft, other.draft)
          for (const one of moving) this.#drop(one)
          for (const one of moving) this.#join(other.draft, one.side, one.span)
        }
        vouchFor(other.draft)
        return true
      }
      case 'rename':
        for (const language of ['arabic', 'english'] as const) {
          const name = correction.name[language]
          if (name === undefined) continue
          draft.name[language] = name
          draft.named.add(language)
        }
        vouchFor(draft)
        return true
      case 'retype':
        draft.type = correction.type
        vouchFor(draft)
        return true
      default:
        return assertNever(correction)
    }
  }

  #add({ mention, type, with: other }: Extract<EntityCorrection, { kind: 'add-mention' }>): boolean {
    const text = this.#texts[mention.side]
    const span = withoutSpace(text, findPlace(text, mention))
    const joined = other && this.#mentionAt(other)
    // A name cannot join one that it takes the place of.
    if (!span || joined === null) return false
    if (joined && joined.side === mention.side && overlap(joined.span, span)) return false
    for (const one of this.drafts.flatMap(mentionsOf))
      if (one.side === mention.side && overlap(one.span, span)) this.#drop(one)
    const draft = joined ? joined.draft : this.#fresh(type)
    this.#join(draft, mention.side, span)
    vouchFor(draft)
    return true
  }

  #remove({ mention: place, all }: Extract<EntityCorrection, { kind: 'remove-mention' }>): boolean {
    const mention = this.#mentionAt(place)
    // Where the text is there and no name is seen in it, what the person wants is so already.
    if (!mention) return findPlace(this.#texts[place.side], place) !== null
    for (const one of all ? mentionsOf(mention.draft) : [mention]) this.#drop(one)
    return true
  }

  /** The mention at a place, or the one that covers most of it. */
  #mentionAt(place: Place): Mention | null {
    const span = findPlace(this.#texts[place.side], place)
    if (!span) return null
    const { side } = place
    let found: Mention | null = null
    let most = 0
    for (const draft of this.drafts) {
      for (const mention of draft[side]) {
        if (!overlap(mention, span)) continue
        const shared = Math.min(mention.to, span.to) - Math.max(mention.from, span.from)
        // What reaches beyond the place counts against a mention, so that the exact one wins.
        const fit = shared / (mention.to - mention.from + (span.to - span.from) - shared)
        if (fit <= most) continue
        most = fit
        found = { draft, side, span: mention }
      }
    }
    return found
  }

  #fresh(type: EntityType): Draft {
    const draft: Draft = {
      type,
      name: {},
      arabic: [],
      english: [],
      confidence: 1,
      named: new Set(),
      confirmed: false,
    }
    this.drafts.push(draft)
    return draft
  }

  /** Takes a mention out; a name that stood nowhere else goes with it. */
  #drop({ draft, side, span }: Mention): void {
    draft[side] = draft[side].filter(one => one !== span)
    if (draft.named.has(side)) return
    const text = this.#texts[side]
    const left = draft[side].map(one => nameAt(text, one))
    if (left.length === 0) delete draft.name[side]
    else if (nameAt(text, span) === draft.name[side] && !left.includes(nameAt(text, span)))
      draft.name[side] = left.reduce((best, name) => (isFuller(name, best) ? name : best))
  }

  #join(draft: Draft, side: Language, span: Span): void {
    draft[side] = [...draft[side], span].sort((a, b) => a.from - b.from)
    const name = nameAt(this.#texts[side], span)
    const before = draft.name[side]
    if (!draft.named.has(side) && (before === undefined || isFuller(name, before))) draft.name[side] = name
  }
}

const mentionsOf = (draft: Draft): Mention[] =>
  (['arabic', 'english'] as const).flatMap(side => draft[side].map(span => ({ draft, side, span })))

function vouchFor(draft: Draft): void {
  draft.confirmed = true
  draft.confidence = 1
}

/** What a person called an entity stays with it when it becomes one with another that bears none of theirs. */
function handOnNames(from: Draft, to: Draft): void {
  for (const side of from.named) {
    const name = from.name[side]
    if (name === undefined || to.named.has(side)) continue
    to.name[side] = name
    to.named.add(side)
  }
}

const isFuller = (name: string, than: string): boolean => name.split(' ').length > than.split(' ').length

/** A name as it is read: glued words apart, line ends as spaces. */
function nameAt(text: Text, span: Span): string {
  let name = ''
  let at = span.from
  for (const repair of text.repairs) {
    if (repair.from < at || repair.to > span.to) continue
    name += text.original.slice(at, repair.from) + repair.reading
    at = repair.to
  }
  return (name + text.original.slice(at, span.to)).replace(/\s+/g, ' ')
}

/** The span without white space at its ends; null for one that holds nothing else. */
function withoutSpace(text: Text, span: Span | null): Span | null {
  if (!span) return null
  let { from, to } = span
  while (from < to && /\s/.test(text.original[from]!)) from++
  while (to > from && /\s/.test(text.original[to - 1]!)) to--
  return from < to ? { from, to } : null
}
