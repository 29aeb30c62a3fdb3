import { join } from 'node:path'
import { linkWords } from '../../shared/align/link-words.ts'
import { extendGazetteer } from '../../shared/entities/extend-gazetteer.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { glossOneWord } from '../glosses/gloss-one-word.ts'
import { glossSeveralWords } from '../glosses/gloss-several-words.ts'
import type { GlossSource } from '../glosses/gloss-source.ts'
import {
  listArticles,
  openArticle,
  removeArticle,
  restoreArticle,
  savePosition,
} from '../library/articles.ts'
import { enableDictionary, listDictionaries, lookUp, removeDictionary } from '../library/dictionaries.ts'
import { readKnownNames } from '../library/known-names.ts'
import type { OpenLibrary } from '../library/open-database.ts'
import { forgetGloss, keepGloss, ownGloss } from '../library/own-glosses.ts'
import { whereElse } from '../library/where-else.ts'
import { ArticleCorrections } from './article-corrections.ts'
import { awaitsSamples, bringSamples, wantSamples } from './bring-samples.ts'
import { DictionaryJobs } from './dictionary-jobs.ts'
import type { EngineHandlers, EngineNotice } from './engine-contract.ts'
import { HeldLibrary } from './held-library.ts'
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
  const library = new HeldLibrary(libraryPath)
  let kept: Knowledge | null = null
  const knowledge = (): Knowledge => {
    kept ??= surroundings.loadKnowledge()
    return kept
  }
  let warmUp = setTimeout(knowledge, WARM_UP_AFTER)

  let extended: Knowledge | null = null
  /** What is known, and the names that the person vouched for. */
  const knowledgeWithNames = ({ database }: OpenLibrary): Knowledge => {
    const { lexicon, gazetteer } = knowledge()
    extended ??= { lexicon, gazetteer: extendGazetteer(gazetteer, readKnownNames(database)) }
    return extended
  }

  let desk = library.opened && openDesk(library.opened)
  /** What is under way in one library; another one gets its own. */
  function openDesk(opened: OpenLibrary) {
    extended = null
    return {
      jobs: new ImportJobs({
        database: opened.database,
        staged,
        knowledge: () => knowledgeWithNames(opened),
        onProgress: (job, stage, done) => tell({ kind: 'progress', job, stage, done }),
      }),
      dictionaries: new DictionaryJobs({
        database: opened.database,
        onProgress: (job, stage, done) => tell({ kind: 'progress', job, stage, done }),
      }),
      corrections: new ArticleCorrections({
        database: opened.database,
        knowledge,
        onNames: () => {
          extended = null
        },
      }),
    }
  }

  /** Resolves when the first sample is in, or at once where none has to come. */
  const firstSample = library.opened ? startSamples(library.opened) : Promise.resolve()

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
        () => library.isClosed,
      )
        // A library without samples serves as well; the next start tries again.
        .catch(error => console.error('engine: the samples could not be brought in', error))
        .finally(resolve)
    })
  }

  /** Answers from the lexicon, and from what the person keeps where there is a library to keep it in. */
  function gloss<T>(answer: (source: GlossSource) => T): Result<T> | Promise<Result<T>> {
    const { lexicon } = knowledge()
    if (!library.opened) return success(answer({ lexicon, own: () => null, others: () => [] }))
    return library.with(({ database }) =>
      success(
        answer({
          lexicon,
          own: key => ownGloss(database, key),
          others: words => lookUp(database, words),
        }),
      ),
    )
  }

  return {
    listArticles: () =>
      library.with(async ({ database }) => {
        await firstSample
        return success(listArticles(database))
      }),
    openArticle: ({ id }) =>
      library.with(({ database }) => {
        clearTimeout(warmUp)
        warmUp = setTimeout(knowledge, WARM_UP_AFTER_OPENING)
        const opened = openArticle(database, id, Date.now())
        return opened.ok ? success(desk!.corrections.asCorrected(opened.value)) : opened
      }),
    savePosition: ({ id, position, progress }) =>
      library.with(({ database }) => savePosition(database, id, position, progress)),
    removeArticle: ({ id }) => library.with(({ database }) => removeArticle(database, id, Date.now())),
    restoreArticle: ({ id }) => library.with(({ database }) => restoreArticle(database, id)),
    stageFiles: ({ paths, language }) => success(staged.stageFiles(paths, language)),
    stageText: ({ text, language }) => staged.stageText(text, language),
    forgetStaged: ({ handles }) => {
      staged.forget(handles)
      return success(null)
    },
    importPair: ask => library.with(() => desk!.jobs.run(ask)),
    cancelJob: ({ job }) => {
      desk?.jobs.cancel(job)
      desk?.dictionaries.cancel(job)
      return success(null)
    },
    glossWord: ({ sentence, from, to, english }) =>
      gloss(source => glossOneWord(sentence, { from, to }, source, english)),
    glossPhrase: ({ sentence, from, to, english }) =>
      gloss(source => glossSeveralWords(sentence, { from, to }, source, english)),
    keepGloss: ({ lemma, root, gloss }) =>
      library.with(({ database }) => {
        keepGloss(database, { lemma, root }, gloss, Date.now())
        return success(null)
      }),
    forgetGloss: key =>
      library.with(({ database }) => {
        forgetGloss(database, key)
        return success(null)
      }),
    explainPairing: ({ id, bead: at }) =>
      library.with(opened => {
        const reading = desk!.corrections.reading(id)
        if (!reading) return failure('not-found')
        const bead = reading.beads[at]
        if (!bead) return failure('bad-request', 'explainPairing')
        return success(linkWords(reading.arabic, reading.english, bead, knowledgeWithNames(opened)))
      }),
    correct: ({ id, correction }) => library.with(() => desk!.corrections.correct(id, correction)),
    undoCorrection: ({ id }) => library.with(() => desk!.corrections.undo(id)),
    redoCorrection: ({ id }) => library.with(() => desk!.corrections.redo(id)),
    listDictionaries: () => library.with(({ database }) => success(listDictionaries(database))),
    addDictionaryFile: ask => library.with(() => desk!.dictionaries.run(ask)),
    removeDictionary: ({ id }) => library.with(({ database }) => removeDictionary(database, id)),
    enableDictionary: ({ id, enabled }) =>
      library.with(({ database }) => enableDictionary(database, id, enabled)),
    whereElse: ({ id, name }) => library.with(({ database }) => success(whereElse(database, id, name))),
    libraryNotice: () => success(library.notice),
    libraryBackup: () =>
      library.opened ? library.with(opened => success(library.offer(opened))) : success(null),
    restoreBackup: () =>
      library.with(opened => {
        if (!library.offer(opened)) return failure('not-found', 'backup')
        desk!.jobs.cancelAll()
        desk!.dictionaries.cancelAll()
        try {
          return library.restore(opened)
        } finally {
          desk = library.opened && openDesk(library.opened)
          tell({ kind: 'library-changed' })
        }
      }),
    close: () => {
      clearTimeout(warmUp)
      desk?.jobs.cancelAll()
      desk?.dictionaries.cancelAll()
      library.close()
      return success(null)
    },
  }
}
