import type { Entity } from '../../shared/model/entity.ts'
import { foldForSearch } from './fold-for-search.ts'

/** By how often a name occurs, by where it first occurs, or by the alphabet of the window's language. */
export type EntityOrder = 'count' | 'place' | 'name'
/** All names, those found on both sides, or those found on one side only. */
export type EntityFilter = 'all' | 'linked' | 'one-sided'

/** Whether an entity was found in both texts. */
export const isLinked = (entity: Entity): boolean => entity.arabic.length > 0 && entity.english.length > 0

/** The name to call an entity by in a language; the other side's where this side has none. */
export function nameOf(entity: Entity, language: 'en' | 'ar'): string {
  const { arabic = '', english = '' } = entity.name
  return language === 'ar' ? arabic || english : english || arabic
}

/** Indexes of the entities that pass the filter and hold the words searched for in either name, in order. */
export function sortEntities(
  entities: readonly Entity[],
  wish: {
    readonly order: EntityOrder
    readonly filter: EntityFilter
    readonly search: string
    readonly language: 'en' | 'ar'
  },
): number[] {
  const sought = foldForSearch(wish.search)
  const collator = new Intl.Collator(wish.language)
  const count = (at: number) => entities[at]!.arabic.length + entities[at]!.english.length
  const first = (at: number) => entities[at]!.arabic[0]?.from ?? 1e9 + (entities[at]!.english[0]?.from ?? 0)
  const name = (at: number) => nameOf(entities[at]!, wish.language)
  return entities
    .map((_, at) => at)
    .filter(at => wish.filter === 'all' || isLinked(entities[at]!) === (wish.filter === 'linked'))
    .filter(at => {
      const { arabic = '', english = '' } = entities[at]!.name
      return foldForSearch(`${arabic} ${english}`).includes(sought)
    })
    .sort((a, b) => {
      if (wish.order === 'name') return collator.compare(name(a), name(b)) || a - b
      if (wish.order === 'count') return count(b) - count(a) || first(a) - first(b)
      return first(a) - first(b)
    })
}
