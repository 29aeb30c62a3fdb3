import { join } from 'node:path'
import { linkWords } from '../../shared/align/link-words.ts'
import { extendGazetteer } from '../../shared/entities/extend-gazetteer.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { answerKeeping } from '../archive/answer-keeping.ts'
import { KeepingJobs } from '../archive/keeping-jobs.ts'
import { renewNoted } from '../archive/renew-articles.ts'
import { ReplaceJobs } from '../edits/replace-jobs.ts'
import { serveExports } from '../export/serve-exports.ts'
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
import { findBackup, whyUnusable } from '../library/backup-list.ts'
import { enableDictionary, listDictionaries, lookUp, removeDictionary } from '../library/dictionaries.ts'
import { forgetWord, keepWord, listKeptWords } from '../library/kept-words.ts'
import { readKnownNames } from '../library/known-names.ts'
import { addMark, changeMark, listMarks, removeMark, restoreMark } from '../library/marks.ts'
import type { OpenLibrary } from '../library/open-database.ts'
import { forgetGloss, keepGloss, ownGloss } from '../library/own-glosses.ts'
import { whereElse } from '../library/where-else.ts'
import { afterEach, SearchDesk } from '../search/answer-search.ts'
import { answerShelves } from './answer-shelves.ts'
import { ArticleCorrections } from './article-corrections.ts'
import { ArticleWords } from './article-words.ts'
import { awaitsSamples, bringSamples, wantSamples } from './bring-samples.ts'
import { DictionaryJobs } from './dictionary-jobs.ts'
import type { EngineHandlers, EngineNotice } from './engine-contract.ts'
import { finishEarlierImports } from './finish-import.ts'
import { HeldLibrary } from './held-library.ts'
import { ImportJobs } from './import-jobs.ts'
import { keepShelves } from './keep-shelves.ts'
import { StagedTexts } from './staged-texts.ts'
import { StagingJobs } from './staging-jobs.ts'

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
  const staging = new StagingJobs({
    staged,
    onProgress: (job, stage, done) => tell({ kind: 'progress', job, stage, done }),
  })
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

  const keeping = new KeepingJobs((job, stage, done) => tell({ kind: 'progress', job, stage, done }))
  let desk = library.opened && openDesk(library.opened)
  /** What is under way in one library; another one gets its own. */
  function openDesk(opened: OpenLibrary) {
    extended = null
    keepShelves(opened.database, () => !opened.database.isOpen)
      // The list is drawn without what could not be reckoned; the next start tries again.
      .catch(error => console.error('engine: the shelves could not be kept', error))
    const corrections = new ArticleCorrections({
      database: opened.database,
      knowledge,
      onNames: () => {
        extended = null
      },
    })
    finishEarlierImports(
      { database: opened.database, knowledge: () => knowledgeWithNames(opened), corrections },
      () => !opened.database.isOpen,
    )
      // The beginning can be read; the next start tries again.
      .catch(error => console.error('engine: an import could not be finished', error))
    renewNoted(opened.database, corrections)
      // What was corrected is kept; the next start tries again to work out what it comes to.
      .catch(error => console.error('engine: joined corrections could not be worked out', error))
    return {
      jobs: new ImportJobs({
        database: opened.database,
        staged,
        knowledge: () => knowledgeWithNames(opened),
        corrections,
        onProgress: (job, stage, done) => tell({ kind: 'progress', job, stage, done }),
        onBegun: (job, article) => tell({ kind: 'article-begun', job, article }),
      }),
      dictionaries: new DictionaryJobs({
        database: opened.database,
        onProgress: (job, stage, done) => tell({ kind: 'progress', job, stage, done }),
      }),
      corrections,
      replacements: new ReplaceJobs({
        staged,
        corrections,
        knowledge: () => knowledgeWithNames(opened),
        onProgress: (job, stage, done) => tell({ kind: 'progress', job, stage, done }),
      }),
      words: new ArticleWords({
        reading: id => corrections.reading(id),
        lexicon: () => knowledge().lexicon,
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

  const search = new SearchDesk({ library, lexicon: () => knowledge().lexicon })

  const handlers: EngineHandlers = {
    ...search.handlers,
    listArticles: ({ count }) =>
      library.with(async ({ database }) => {
        await firstSample
        return success(listArticles(database, count))
      }),
    ...answerShelves({ library, staged, lexicon: () => knowledge().lexicon, filled: firstSample }),
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
    stageFiles: ({ paths, language, job }) =>
      job === undefined ? staged.stageFiles(paths, language) : staging.run(paths, language, job),
    stageText: ({ text, language, html }) => staged.stageText(text, language, html),
    restageText: ({ handle, encoding }) => staged.restageText(handle, encoding),
    forgetStaged: ({ handles }) => {
      staged.forget(handles)
      return success(null)
    },
    importPair: ask => library.with(() => desk!.jobs.run(ask)),
    cancelJob: ({ job }) => {
      staging.cancel(job)
      desk?.jobs.cancel(job)
      desk?.dictionaries.cancel(job)
      desk?.replacements.cancel(job)
      keeping.cancel(job)
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
    importedText: ({ id, side, from, to }) =>
      library.with(() => {
        const text = desk!.corrections.importedText(id, side, { from, to })
        return text === null ? failure('not-found') : success(text)
      }),
    replaceSide: ask => library.with(() => desk!.replacements.run(ask)),
    listMarks: ({ id }) => library.with(({ database }) => success(listMarks(database, id))),
    addMark: ({ id, ...mark }) => library.with(({ database }) => addMark(database, id, mark, Date.now())),
    changeMark: ({ mark, ...change }) =>
      library.with(({ database }) => changeMark(database, mark, change, Date.now())),
    removeMark: ({ mark }) => library.with(({ database }) => removeMark(database, mark, Date.now())),
    restoreMark: ({ mark }) => library.with(({ database }) => restoreMark(database, mark)),
    listKeptWords: () => library.with(({ database }) => success(listKeptWords(database))),
    keepWord: word =>
      library.with(({ database }) => keepWord(database, { ...word, keptAt: word.keptAt ?? Date.now() })),
    forgetWord: key =>
      library.with(({ database }) => {
        forgetWord(database, key)
        return success(null)
      }),
    keptWordsIn: ({ id }) => library.with(({ database }) => desk!.words.keptIn(id, listKeptWords(database))),
    findForms: ({ id, text }) => library.with(() => desk!.words.findForms(id, text)),
    listDictionaries: () => library.with(({ database }) => success(listDictionaries(database))),
    addDictionaryFile: ask => library.with(() => desk!.dictionaries.run(ask)),
    removeDictionary: ({ id }) => library.with(({ database }) => removeDictionary(database, id)),
    enableDictionary: ({ id, enabled }) =>
      library.with(({ database }) => enableDictionary(database, id, enabled)),
    whereElse: ({ id, name }) => library.with(({ database }) => success(whereElse(database, id, name))),
    libraryNotice: () => success(library.notice),
    libraryBackup: () =>
      library.opened ? library.with(opened => success(library.offer(opened))) : success(null),
    ...answerKeeping({
      library,
      jobs: keeping,
      onImported: async ({ database }) => {
        extended = null
        await renewNoted(database, desk!.corrections)
        tell({ kind: 'library-changed' })
      },
    }),
    ...serveExports({
      library,
      jobs: keeping,
      asCorrected: article => desk!.corrections.asCorrected(article),
    }),
    restoreBackup: ({ id }) =>
      library.with(opened => {
        if (id === undefined && !library.offer(opened)) return failure('not-found', 'backup')
        const chosen = id === undefined ? null : findBackup(library.path, id)
        if (chosen && !chosen.ok) return chosen
        const unusable = chosen && whyUnusable(chosen.value.path)
        if (unusable) return unusable
        keeping.cancelAll()
        desk!.jobs.cancelAll()
        desk!.dictionaries.cancelAll()
        desk!.replacements.cancelAll()
        try {
          return library.restore(opened, chosen?.value.path)
        } finally {
          desk = library.opened && openDesk(library.opened)
          tell({ kind: 'library-changed' })
        }
      }),
    close: () => {
      clearTimeout(warmUp)
      keeping.cancelAll()
      desk?.jobs.cancelAll()
      desk?.dictionaries.cancelAll()
      desk?.replacements.cancelAll()
      search.stop()
      library.close()
      return success(null)
    },
  }
  return afterEach(handlers, () => search.soon())
}
