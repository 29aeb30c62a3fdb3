import type { Duplicate } from '../../shared/contract.ts'
import type { Language } from '../../shared/model/text.ts'
import type { ChosenPair } from './pair-staged.ts'

/**
 * Which sides of a pair are not, letter by letter as texts are compared, in the article that holds its Arabic already:
 * those with which that article could be brought up to date. None where no article holds it.
 */
export function differingSides(pair: ChosenPair, duplicates: readonly Duplicate[]): Language[] {
  const twin = duplicates.find(({ handle }) => handle === pair.arabic)
  if (!twin) return []
  const ofEnglish = duplicates.find(({ handle }) => handle === pair.english)
  const isThere = ofEnglish?.article.id === twin.article.id && ofEnglish.likeness === 'same'
  const sides: Language[] = twin.likeness === 'similar' ? ['arabic'] : []
  return pair.english === null || isThere ? sides : [...sides, 'english']
}
