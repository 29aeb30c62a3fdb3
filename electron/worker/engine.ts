import { join } from 'node:path'
import { glossWord } from '../../shared/arabic/gloss-word.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import {
  listArticles,
  openArticle,
  removeArticle,
  restoreArticle,
  savePosition,
} from '../library/articles.ts'
import { type OpenLibrary, openDatabase } from '../library/open-database.ts'
import { isDamage, sqliteError } from '../library/sqlite-error.ts'
import { awaitsSamples, bringSamples, wantSamples } from './bring-samples.ts'
import type { EngineHandlers, EngineNotice } from './engine-contract.ts'
import { ImportJobs } from './import-jobs.ts'
import { StagedTexts } from './staged-texts.ts'

type Surroundings = {
  readonly libraryPath: string
  readonly assetsFolder: () => string
  readonly loadKnowledge: () => Knowledge
  readonly tell: (notice: EngineNotice) => void
}

/** Milliseconds after which an idle engine reads its lexicon, so that the first word asked about has an answer. */
const WARM_UP_AFTER = 3000
/** The same after an article was opened: the answer goes out first, and the first word follows soon. */
const WARM_UP_AFTER_OPENING = 50

/**
 * The text engine and the library, answering requests. The library is opened at once; the lexicon and the
 * gazetteer are read when they are first needed or when there is time.
 */
export function startEngine(surroundings: Surroundings): EngineHandlers {
  const { libraryPath, tell } = surroundings
  const staged = new StagedTexts()
  const library = openDatabase(libraryPath)
  let kept: Knowledge | null = null
  const knowledge = (): Knowledge => {
    kept ??= surroundings.loadKnowledge()
    return kept
  }
  let warmUp = setTimeout(knowledge, WARM_UP_AFTER)
  let damageSeen = false
  let closed = false

  /** Works with the library, and answers what SQLite says against it. */
  async function withLibrary<T>(
    work: (opened: OpenLibrary) => Result<T> | Promise<Result<T>>,
  ): Promise<Result<T>> {
    if (!library.ok) return library
    if (closed) return failure('engine-failed', 'closed')
    try {
      return await work(library.value)
    } catch (error) {
      const told = sqliteError(error)
      if (!told) throw error
      // The next start then checks the file, and sets it aside if it has to.
      if (isDamage(error)) damageSeen = true
      return failure('library-unavailable', told.words)
    }
  }

  const jobs = library.ok
    ? new ImportJobs({
        database: library.value.database,
        staged,
        knowledge,
        onProgress: (job, stage, done) => tell({ kind: 'progress', job, stage, done }),
      })
    : null

  /** Resolves when the first sample is in, or at once where none has to come. */
  const firstSample = library.ok ? startSamples(library.value) : Promise.resolve()

  function startSamples({ database, origin }: OpenLibrary): Promise<void> {
    if (origin === 'made') wantSamples(database)
    if (!awaitsSamples(database)) return Promise.resolve()
    return new Promise(resolve => {
      bringSamples(
        database,
        join(surroundings.assetsFolder(), 'samples'),
        knowledge,
        number => {
          if (number > 1) tell({ kind: 'library-changed' })
          resolve()
        },
        () => closed,
      )
        // A library without samples serves as well; the next start tries again.
        .catch(error => console.error('engine: the samples could not be brought in', error))
        .finally(resolve)
    })
  }

  return {
    listArticles: () =>
      withLibrary(async ({ database }) => {
        await firstSample
        return success(listArticles(database))
      }),
    openArticle: ({ id }) =>
      withLibrary(({ database }) => {
        clearTimeout(warmUp)
        warmUp = setTimeout(knowledge, WARM_UP_AFTER_OPENING)
        return openArticle(database, id, Date.now())
      }),
    savePosition: ({ id, position, progress }) =>
      withLibrary(({ database }) => savePosition(database, id, position, progress)),
    removeArticle: ({ id }) => withLibrary(({ database }) => removeArticle(database, id, Date.now())),
    restoreArticle: ({ id }) => withLibrary(({ database }) => restoreArticle(database, id)),
    stageFiles: ({ paths, language }) => success(staged.stageFiles(paths, language)),
    stageText: ({ text, language }) => staged.stageText(text, language),
    forgetStaged: ({ handles }) => {
      staged.forget(handles)
      return success(null)
    },
    importPair: ask => withLibrary(() => jobs!.run(ask)),
    cancelJob: ({ job }) => {
      jobs?.cancel(job)
      return success(null)
    },
    glossWord: ({ sentence, from, to, english }) =>
      success(glossWord(sentence, { from, to }, knowledge().lexicon, english)),
    libraryNotice: () => success(library.ok ? library.value.notice : library),
    close: () => {
      clearTimeout(warmUp)
      closed = true
      jobs?.cancelAll()
      if (library.ok) library.value.close(damageSeen ? 'unclean' : 'clean')
      return success(null)
    },
  }
}
