import type { NamePlace } from '../../shared/model/article.ts'
import type { Entity } from '../../shared/model/entity.ts'
import type { Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'

/** The other articles in which an entity of the open one stands under either of its names. */
export function whereElse(article: number, { name }: Entity): Promise<Result<readonly NamePlace[]>> {
  return bridge.whereElse({ id: article, name })
}
