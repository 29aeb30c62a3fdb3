import type { Article } from '../../shared/model/article.ts'
import type { Language } from '../../shared/model/text.ts'
import type { Failure } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { placeMarks } from '../marks/place-marks.ts'
import { importStore } from '../state/import-store.ts'
import { layAnew } from '../state/lay-anew.ts'
import { tell } from '../state/notices-store.ts'
import { indexReading } from '../state/reading-index.ts'

/** A waiting text that takes the place of one side of an article; `at` of `of` sides of the same article. */
export type Replacement = {
  readonly id: number
  readonly side: Language
  readonly handle: string
  readonly purpose: 'add-english' | 'update'
  /** What the progress calls it. */
  readonly title: string
  readonly at: number
  readonly of: number
}

/**
 * Puts a text in the place of a side while the progress of it is on show; where the article is open it is laid anew with
 * its place kept. A refusal is answered and changes nothing.
 */
export async function replaceSide(replacement: Replacement): Promise<Article | Failure> {
  const { id, side, handle, purpose, title, at, of } = replacement
  const job = crypto.randomUUID()
  importStore.setState({
    job: { job, purpose, stage: 'segmenting', done: 0, at, of, title, cancelling: false },
  })
  const answer = await bridge.replaceSide({ id, side, handle, job })
  importStore.setState({ job: null })
  if (!answer.ok) return answer
  layAnew(answer.value)
  return answer.value
}

/** Says which sides of an article are other texts now, and how much of what a person did found no place in them. */
export async function tellReplaced(article: Article, sides: readonly Language[]): Promise<void> {
  const marks = await bridge.listMarks({ id: article.id })
  if (!marks.ok) tell({ kind: 'failure', failure: marks })
  const lostMarks = marks.ok ? placeMarks(indexReading(article.reading), marks.value).lost.length : 0
  tell({
    kind: 'replaced',
    sides,
    title: article.title.arabic || article.title.english,
    corrections: article.corrections?.unplaced.length ?? 0,
    marks: lostMarks,
  })
}
