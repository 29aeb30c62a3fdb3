import type { CommandId } from '../../shared/commands.ts'
import type { AppInfo } from '../../shared/contract.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { Language } from '../../shared/model/text.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { type ExportSurroundings, exportRequests } from '../export/export-requests.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import type { EngineClient } from '../worker/engine-client.ts'
import type { RequestHandlers } from './answer-request.ts'

/** What the handlers work with; everything of Electron comes through here. */
export type RequestSurroundings = ExportSurroundings & {
  readonly engine: Pick<EngineClient, 'ask' | 'cancelJob'>
  readonly settings: Pick<SettingsFile, 'settings' | 'change'>
  readonly appInfo: () => Omit<AppInfo, 'libraryNotice' | 'libraryBackup'>
  /** Opens the system's dialog; answers paths, none when the person thought better of it. */
  readonly chooseFiles: (language: Language | 'any') => Promise<readonly string[]>
  readonly chooseFolder: () => Promise<string | null>
  readonly chooseDictionary: () => Promise<string | null>
  readonly chooseArchive: () => Promise<string | null>
  readonly chooseArchiveToWrite: () => Promise<string | null>
  readonly runCommand: (id: CommandId) => Promise<Result<null>>
  readonly copyText: (text: string) => Promise<void>
  readonly printPage: (title: string) => Promise<Result<boolean>>
  readonly onSettings: (settings: Settings) => void
}

/** Everything that the window can ask for. */
export function requestHandlers(around: RequestSurroundings): RequestHandlers {
  const { engine, settings } = around
  return {
    appInfo: async () => {
      const [notice, backup] = await Promise.all([
        engine.ask('libraryNotice', {}),
        engine.ask('libraryBackup', {}),
      ])
      return success({
        ...around.appInfo(),
        libraryNotice: notice.ok ? notice.value : notice,
        libraryBackup: backup.ok ? backup.value : null,
      })
    },
    readSettings: () => success(settings.settings),
    changeSettings: change => {
      const changed = settings.change(change)
      if (changed.ok) around.onSettings(changed.value)
      return changed
    },
    listArticles: ask => engine.ask('listArticles', ask),
    arrangeArticles: ask => engine.ask('arrangeArticles', ask),
    readSummaries: ask => engine.ask('readSummaries', ask),
    knownShares: ask => engine.ask('knownShares', ask),
    findTitle: ask => engine.ask('findTitle', ask),
    readShelves: ask => engine.ask('readShelves', ask),
    shelvesOf: ask => engine.ask('shelvesOf', ask),
    describeArticle: ask => engine.ask('describeArticle', ask),
    shelveArticles: ask => engine.ask('shelveArticles', ask),
    unshelveArticles: ask => engine.ask('unshelveArticles', ask),
    renameShelf: ask => engine.ask('renameShelf', ask),
    removeShelf: ask => engine.ask('removeShelf', ask),
    restoreShelf: ask => engine.ask('restoreShelf', ask),
    orderCollections: ask => engine.ask('orderCollections', ask),
    moveInCollection: ask => engine.ask('moveInCollection', ask),
    removeArticles: ask => engine.ask('removeArticles', ask),
    restoreArticles: ask => engine.ask('restoreArticles', ask),
    emptyBin: ask => engine.ask('emptyBin', ask),
    noteReading: ask => engine.ask('noteReading', ask),
    findDuplicates: ask => engine.ask('findDuplicates', ask),
    openArticle: ask => engine.ask('openArticle', ask),
    savePosition: ask => engine.ask('savePosition', ask),
    removeArticle: ask => engine.ask('removeArticle', ask),
    restoreArticle: ask => engine.ask('restoreArticle', ask),
    chooseFiles: async ({ language, job }) => {
      const paths = await around.chooseFiles(language)
      if (paths.length === 0) return success({ texts: [], refused: [] })
      return engine.ask('stageFiles', { paths, language, ...(job === undefined ? {} : { job }) })
    },
    chooseFolder: async ({ job }) => {
      const path = await around.chooseFolder()
      if (path === null) return success({ texts: [], refused: [] })
      return engine.ask('stageFiles', { paths: [path], language: 'any', job })
    },
    stageDropped: ({ paths, job }) =>
      engine.ask('stageFiles', { paths, language: 'any', ...(job === undefined ? {} : { job }) }),
    stageText: ask => engine.ask('stageText', ask),
    restageText: ask => engine.ask('restageText', ask),
    forgetStaged: ask => engine.ask('forgetStaged', ask),
    importPair: ask => engine.ask('importPair', ask),
    cancelJob: ({ job }) => engine.cancelJob(job),
    glossWord: ask => {
      if (ask.from >= ask.to || ask.to > ask.sentence.length) return failure('bad-request', 'glossWord')
      return engine.ask('glossWord', ask)
    },
    explainPairing: ask => engine.ask('explainPairing', ask),
    glossPhrase: ask => {
      if (ask.from >= ask.to || ask.to > ask.sentence.length) return failure('bad-request', 'glossPhrase')
      return engine.ask('glossPhrase', ask)
    },
    keepGloss: ask => engine.ask('keepGloss', ask),
    forgetGloss: ask => engine.ask('forgetGloss', ask),
    correct: ask => engine.ask('correct', ask),
    undoCorrection: ask => engine.ask('undoCorrection', ask),
    redoCorrection: ask => engine.ask('redoCorrection', ask),
    importedText: ask => engine.ask('importedText', ask),
    replaceSide: ask => engine.ask('replaceSide', ask),
    whereElse: ask => engine.ask('whereElse', ask),
    listBackups: ask => engine.ask('listBackups', ask),
    backUpNow: ask => engine.ask('backUpNow', ask),
    previewBackup: ask => engine.ask('previewBackup', ask),
    restoreBackup: ask => engine.ask('restoreBackup', ask),
    exportArchive: async ({ job }) => {
      const path = await around.chooseArchiveToWrite()
      return path === null ? success(null) : engine.ask('exportArchiveFile', { job, path })
    },
    previewArchive: async ({ job }) => {
      const path = await around.chooseArchive()
      return path === null ? success(null) : engine.ask('previewArchiveFile', { job, path })
    },
    importArchive: ask => engine.ask('importArchive', ask),
    search: ask => engine.ask('search', ask),
    recentQuestions: ask => engine.ask('recentQuestions', ask),
    keepQuestion: ask => engine.ask('keepQuestion', ask),
    forgetQuestion: ask => engine.ask('forgetQuestion', ask),
    listDictionaries: ask => engine.ask('listDictionaries', ask),
    addDictionary: async ({ job }) => {
      const path = await around.chooseDictionary()
      return path === null ? success(null) : engine.ask('addDictionaryFile', { job, path })
    },
    removeDictionary: ask => engine.ask('removeDictionary', ask),
    enableDictionary: ask => engine.ask('enableDictionary', ask),
    listMarks: ask => engine.ask('listMarks', ask),
    addMark: ask => engine.ask('addMark', ask),
    changeMark: ask => engine.ask('changeMark', ask),
    removeMark: ask => engine.ask('removeMark', ask),
    restoreMark: ask => engine.ask('restoreMark', ask),
    listKeptWords: ask => engine.ask('listKeptWords', ask),
    keepWord: ask => engine.ask('keepWord', ask),
    forgetWord: ask => engine.ask('forgetWord', ask),
    keptWordsIn: ask => engine.ask('keptWordsIn', ask),
    findForms: ask => engine.ask('findForms', ask),
    runCommand: ({ id }) => around.runCommand(id),
    copyText: async ({ text }) => {
      await around.copyText(text)
      return success(null)
    },
    printPage: ({ title }) => around.printPage(title),
    ...exportRequests(engine, around),
  }
}
