import type { Entity } from '../../shared/model/entity.ts'
import { foldForSearch } from '../state/fold-for-search.ts'
import { LANGUAGES, otherSide } from '../state/place.ts'
import { partnersOf, type ReadingIndex, sentenceAt } from '../state/reading-index.ts'
import { isLinked } from '../state/sort-entities.ts'

/**
 * The names that a person may link another to (an entity by its index, or null for words that are none yet), which
 * hold every word that was typed. For a name of one side, those across come first, and first of them those in the
 * sentences that face it; else the most frequent.
 */
export function linkCandidates(index: ReadingIndex, entity: number | null, search: string): number[] {
  const { entities } = index.reading
  const own = entity === null ? undefined : entities[entity]
  const faced = own && !isLinked(own) ? facedBy(index, own) : new Set<number>()
  const words = foldForSearch(search)
    .split(/\s+/)
    .filter(word => word !== '')
  const rank = (at: number): number => {
    const other = entities[at]!
    if (!own || isLinked(own)) return 0
    const isAcross = other[own.arabic.length > 0 ? 'arabic' : 'english'].length === 0
    return (isAcross ? 0 : 2) + (faced.has(at) ? 0 : 1)
  }
  const count = (at: number) => entities[at]!.arabic.length + entities[at]!.english.length
  return entities
    .map((_, at) => at)
    .filter(at => {
      const { arabic = '', english = '' } = entities[at]!.name
      const name = foldForSearch(`${arabic} ${english}`)
      return at !== entity && words.every(word => name.includes(word))
    })
    .sort((a, b) => rank(a) - rank(b) || count(b) - count(a) || a - b)
}

/** The entities that have a mention in a sentence that faces one of an entity's. */
function facedBy(index: ReadingIndex, entity: Entity): Set<number> {
  const faced = new Set<number>()
  for (const side of LANGUAGES) {
    const across = otherSide(side)
    const sentences = new Set(
      entity[side].flatMap(({ from }) =>
        partnersOf(index, { side, sentence: Math.max(0, sentenceAt(index.reading[side], from)) }),
      ),
    )
    for (const mention of index.mentions[across])
      if (sentences.has(sentenceAt(index.reading[across], mention.from))) faced.add(mention.entity)
  }
  return faced
}
