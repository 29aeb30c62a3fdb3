import type { Article } from '../../shared/model/article.ts'
import type { Entity } from '../../shared/model/entity.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Language } from '../../shared/model/text.ts'
import { followSentences } from '../../shared/text/unchanged-sentences.ts'
import { LANGUAGES, type Place } from './place.ts'
import { indexReading, type ReadingIndex } from './reading-index.ts'
import { type ReadingState, readingStore } from './reading-store.ts'

/**
 * Puts the open article on the page as a correction left it. Where the reader is stays as it was: the place, the
 * pinned sentence, the lit name and its card. An article that is no longer the open one changes nothing.
 */
export function layAnew(article: Article): void {
  readingStore.setState(state => {
    const { article: before, index: indexBefore } = state
    if (!indexBefore || before?.id !== article.id) return {}
    const index = indexReading(article.reading)
    return {
      article,
      index,
      ...carriedOver(state, indexBefore, index),
      ...placesAfter(state, indexBefore, index),
    }
  })
}

type Places = Pick<ReadingState, 'focused' | 'pointed' | 'top' | 'evidence' | 'wordCard' | 'keyWord'>

/** Where the hand and the page stand when sentences came or went before them, as an edit of the text has it. */
function placesAfter(state: ReadingState, before: ReadingIndex, after: ReadingIndex): Partial<Places> {
  const isEdited = LANGUAGES.some(side => before.reading[side].original !== after.reading[side].original)
  if (!isEdited && LANGUAGES.every(side => sameCount(before, after, side))) return {}
  const follow = followers(before, after)
  const moved = <P extends Place>(place: P): P => ({ ...place, sentence: follow[place.side](place.sentence) })
  const { focused, pointed, top, evidence } = state
  return {
    focused: moved(focused),
    pointed: pointed && moved(pointed),
    top: follow.arabic(top),
    evidence: evidence && { ...evidence, place: moved(evidence.place) },
    // Their offsets are into sentences that may be others now.
    wordCard: null,
    keyWord: null,
  }
}

const sameCount = (before: ReadingIndex, after: ReadingIndex, side: Language): boolean =>
  before.reading[side].sentences.length === after.reading[side].sentences.length

const followers = (before: ReadingIndex, after: ReadingIndex) => ({
  arabic: followSentences(before.reading.arabic, after.reading.arabic),
  english: followSentences(before.reading.english, after.reading.english),
})

type Carried = Pick<ReadingState, 'pinnedBead' | 'pointedEntity' | 'chosenMention' | 'entityCard'>

function carriedOver(state: ReadingState, before: ReadingIndex, after: ReadingIndex): Carried {
  const heir = (entity: number) => heirOf(before.reading.entities[entity]!, after.reading.entities)
  const { pinnedBead, pointedEntity, chosenMention, entityCard } = state
  const cardEntity = entityCard && heir(entityCard.entity)
  return {
    pinnedBead: pinnedBead === null ? null : beadAfter(before, after, pinnedBead),
    pointedEntity: pointedEntity === null ? null : heir(pointedEntity),
    chosenMention: chosenMention && mentionAfter(after, chosenMention),
    entityCard: entityCard && cardEntity !== null ? { ...entityCard, entity: cardEntity } : null,
  }
}

/** The entity that holds most of the mentions of one as it was, the one with its first mention where two are even. */
export function heirOf(entity: Entity, entities: readonly Entity[]): number | null {
  const keys = LANGUAGES.flatMap(side => entity[side].map(span => keyOf(side, span)))
  const mine = new Map(keys.map((key, at) => [key, at]))
  let heir: number | null = null
  let best = { shared: 0, first: 0 }
  entities.forEach((candidate, at) => {
    const places = LANGUAGES.flatMap(side => candidate[side].map(span => mine.get(keyOf(side, span))))
    const shared = places.filter(place => place !== undefined)
    const first = Math.min(...shared)
    const isBetter = shared.length > best.shared || (shared.length === best.shared && first < best.first)
    if (shared.length === 0 || !isBetter) return
    heir = at
    best = { shared: shared.length, first }
  })
  return heir
}

const keyOf = (side: string, { from, to }: Span): string => `${side} ${from} ${to}`

function beadAfter(before: ReadingIndex, after: ReadingIndex, bead: number): number | null {
  const { arabic, english } = before.reading.beads[bead]!
  const follow = followers(before, after)
  if (arabic[0] !== undefined) return after.beadOf.arabic[follow.arabic(arabic[0])] ?? null
  return after.beadOf.english[follow.english(english[0]!)] ?? null
}

function mentionAfter(
  index: ReadingIndex,
  { side, from, to }: NonNullable<ReadingState['chosenMention']>,
): ReadingState['chosenMention'] {
  const found = index.mentions[side].find(mention => mention.from === from && mention.to === to)
  return found ? { side, ...found } : null
}
