import type { Lexicon } from '../../shared/arabic/lexicon.ts'
import type { Duplicate } from '../../shared/contract.ts'
import { failure, success } from '../../shared/result.ts'
import { arrangeArticles, findTitle, readShelves } from '../library/arrange-articles.ts'
import {
  describeArticle,
  noteReading,
  readSummaries,
  removeArticles,
  restoreArticles,
} from '../library/articles.ts'
import { moveInCollection, orderCollections } from '../library/collections.ts'
import { findTwin } from '../library/duplicates.ts'
import { emptyBinNow } from '../library/empty-bin.ts'
import { knownShares } from '../library/known-shares.ts'
import { reckonArticle } from '../library/reckon-article.ts'
import {
  removeShelf,
  renameShelf,
  restoreShelf,
  shelveArticles,
  shelvesOf,
  unshelveArticles,
} from '../library/shelves.ts'
import { driveSteps } from './drive-steps.ts'
import type { EngineHandlers } from './engine-contract.ts'
import type { HeldLibrary } from './held-library.ts'
import type { StagedTexts } from './staged-texts.ts'

type Surroundings = {
  readonly library: HeldLibrary
  readonly staged: StagedTexts
  readonly lexicon: () => Lexicon
  /** Resolves when the library is as it should first be seen. */
  readonly filled: Promise<void>
}

/** Answers what is asked of the library's shelves: its order, its tags and collections, its bin. */
export function answerShelves({ library, staged, lexicon, filled }: Surroundings) {
  return {
    arrangeArticles: view =>
      library.with(async ({ database }) => {
        await filled
        return success(arrangeArticles(database, view))
      }),
    readSummaries: ({ ids }) =>
      library.with(({ database }) => {
        const summaries = readSummaries(database, ids)
        const uncounted = summaries.filter(({ words }) => words === null)
        // After an edit, or in an old library whose turn has not come yet.
        for (const { id } of uncounted) reckonArticle(database, id)
        return success(uncounted.length === 0 ? summaries : readSummaries(database, ids))
      }),
    knownShares: ({ ids }) =>
      library.with(async ({ database }) => {
        const shares = await driveSteps(
          knownShares(database, lexicon, ids),
          () => {},
          () => library.isClosed,
        )
        return shares ? success(shares) : failure('cancelled')
      }),
    findTitle: ({ view, typed, after }) =>
      library.with(({ database }) => success(findTitle(database, view, typed, after))),
    readShelves: () => library.with(({ database }) => success(readShelves(database))),
    shelvesOf: ({ kind, ids }) => library.with(({ database }) => success(shelvesOf(database, kind, ids))),
    describeArticle: ({ id, ...description }) =>
      library.with(({ database }) => describeArticle(database, id, description)),
    shelveArticles: ({ kind, name, ids }) =>
      library.with(({ database }) => success(shelveArticles(database, kind, name, ids, Date.now()))),
    unshelveArticles: ({ kind, id, ids }) =>
      library.with(({ database }) => {
        unshelveArticles(database, kind, id, ids)
        return success(null)
      }),
    renameShelf: ({ kind, id, name }) =>
      library.with(({ database }) => renameShelf(database, kind, id, name)),
    removeShelf: ({ kind, id }) =>
      library.with(({ database }) => removeShelf(database, kind, id, Date.now())),
    restoreShelf: ({ kind, id }) => library.with(({ database }) => restoreShelf(database, kind, id)),
    orderCollections: ({ ids }) =>
      library.with(({ database }) => {
        orderCollections(database, ids)
        return success(null)
      }),
    moveInCollection: ({ collection, ids, before }) =>
      library.with(({ database }) => {
        moveInCollection(database, collection, ids, before)
        return success(null)
      }),
    removeArticles: ({ ids }) =>
      library.with(({ database }) => success(removeArticles(database, ids, Date.now()))),
    restoreArticles: ({ ids }) =>
      library.with(({ database }) => {
        restoreArticles(database, ids)
        return success(null)
      }),
    emptyBin: () =>
      library.with(async ({ database }) => {
        const deleted = await driveSteps(
          emptyBinNow(database, Date.now()),
          () => {},
          () => library.isClosed,
        )
        return deleted === null ? failure('cancelled') : success(deleted)
      }),
    noteReading: ({ id, milliseconds }) =>
      library.with(({ database }) => noteReading(database, id, milliseconds)),
    findDuplicates: ({ handles }) =>
      library.with(({ database }) => {
        const found: Duplicate[] = []
        for (const handle of handles) {
          const held = staged.get(handle)
          const twin = held && findTwin(database, held.language, held.text)
          const [article] = twin ? readSummaries(database, [twin.article]) : []
          if (twin && article) found.push({ handle, article, likeness: twin.likeness })
        }
        return success(found)
      }),
  } satisfies Partial<EngineHandlers>
}
