import type { DatabaseSync } from 'node:sqlite'
import type { ImportStage } from '../../shared/contract.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { ArticleSummary } from '../../shared/model/article.ts'
import { readPair } from '../../shared/read-pair.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { inTransaction } from '../library/in-transaction.ts'
import { forgetUnfinished, readUnfinished, unfinishedArticles } from '../library/unfinished-imports.ts'
import type { ArticleCorrections } from './article-corrections.ts'
import { driveSteps } from './drive-steps.ts'

type Surroundings = {
  readonly database: DatabaseSync
  readonly knowledge: () => Knowledge
  readonly corrections: Pick<ArticleCorrections, 'complete'>
}

/**
 * Reads the whole of an article that holds the beginning of a long pair only, and puts it in its place. A cancel takes
 * the article out of the library again. Refused are `cancelled`, and `not-found` for an article that is gone or whole.
 */
export async function finishImport(
  id: number,
  { database, knowledge, corrections }: Surroundings,
  tell: (stage: ImportStage, done: number) => void,
  isCancelled: () => boolean,
): Promise<Result<ArticleSummary>> {
  // The application is quitting: the next start goes on.
  if (!database.isOpen) return failure('cancelled')
  const whole = readUnfinished(database, id)
  if (!whole) return failure('not-found')
  const steps = readPair(whole.arabic, whole.english, knowledge())
  const reading = await driveSteps(steps, step => tell(step.stage, step.done), isCancelled)
  if (reading === null) {
    if (!database.isOpen) return failure('cancelled')
    inTransaction(database, () => {
      database.prepare('DELETE FROM article WHERE id = ?').run(id)
      forgetUnfinished(database, id)
    })
    return failure('cancelled')
  }
  tell('saving', 0)
  const completed = await corrections.complete(id, reading, () => forgetUnfinished(database, id))
  if (!completed.ok) {
    forgetUnfinished(database, id)
    return completed
  }
  tell('saving', 1)
  const { reading: _, position: __, corrections: ___, ...summary } = completed.value
  return success(summary)
}

/** Finishes what an earlier start left half read; what is closed meanwhile waits for the next start. */
export async function finishEarlierImports(
  surroundings: Surroundings,
  isStopped: () => boolean,
): Promise<void> {
  for (const article of unfinishedArticles(surroundings.database)) {
    const whole = readUnfinished(surroundings.database, article)
    if (!whole) continue
    const reading = await driveSteps(
      readPair(whole.arabic, whole.english, surroundings.knowledge()),
      () => {},
      isStopped,
    )
    if (reading === null) return
    const { database } = surroundings
    const completed = await surroundings.corrections.complete(article, reading, () =>
      forgetUnfinished(database, article),
    )
    // The article is gone: so is what it lacked.
    if (!completed.ok) forgetUnfinished(database, article)
  }
}
