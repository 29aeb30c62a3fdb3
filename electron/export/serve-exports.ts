import type { DatabaseSync } from 'node:sqlite'
import type { Article } from '../../shared/model/article.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import type { KeepingJobs } from '../archive/keeping-jobs.ts'
import { readArticle } from '../library/articles.ts'
import { listMarks } from '../library/marks.ts'
import type { EngineHandlers } from '../worker/engine-contract.ts'
import type { HeldLibrary } from '../worker/held-library.ts'
import { exportArticle, exportArticles, type MarkedArticle } from './export-article.ts'

type Surroundings = {
  readonly library: HeldLibrary
  readonly jobs: KeepingJobs
  /** An article that the library holds, as the person corrected it. */
  readonly asCorrected: (article: Article) => Article
}

/** What the engine does of exports. */
export function serveExports({
  library,
  jobs,
  asCorrected,
}: Surroundings): Pick<EngineHandlers, 'exportArticleFile' | 'exportArticleFiles'> {
  const read = (database: DatabaseSync, id: number): MarkedArticle | null => {
    const article = readArticle(database, id)
    return article && { article: asCorrected(article), marks: listMarks(database, id) }
  }
  return {
    exportArticleFile: ({ job, id, choice, path }) =>
      library.with(async ({ database }): Promise<Result<null>> => {
        const article = read(database, id)
        if (!article) return failure('not-found')
        return jobs.run(job, exportArticle(article, choice, path, new Date()))
      }),
    exportArticleFiles: ({ job, ids, choice, folder, titles }) =>
      library.with(async ({ database }) => {
        const nameOf = ({ title }: Article): string => title[titles] || title.arabic || title.english
        const readOne = (id: number) => read(database, id)
        const written = await jobs.run(job, exportArticles(ids, readOne, nameOf, choice, folder, new Date()))
        return written.ok ? success({ files: written.value }) : written
      }),
  }
}
