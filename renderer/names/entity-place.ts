import type { Reading } from '../../shared/model/article.ts'
import { type Place, placeOf } from '../../shared/model/correction.ts'
import type { Entity } from '../../shared/model/entity.ts'

/** The place of the first mention of an entity, which stands for all of it in a correction. */
export function entityPlace(reading: Reading, entity: Entity): Place {
  const side = entity.arabic.length > 0 ? 'arabic' : 'english'
  return placeOf(reading[side], entity[side][0]!)
}

/** Whether a person vouched for an entity; the engine by itself is never wholly sure. */
export const isConfirmed = (entity: Entity): boolean => entity.confirmed === true
