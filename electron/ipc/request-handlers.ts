import type { CommandId } from '../../shared/commands.ts'
import type { AppInfo } from '../../shared/contract.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { Language } from '../../shared/model/text.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import type { EngineClient } from '../worker/engine-client.ts'
import type { RequestHandlers } from './answer-request.ts'

/** What the handlers work with; everything of Electron comes through here. */
export type RequestSurroundings = {
  readonly engine: Pick<EngineClient, 'ask' | 'cancelJob'>
  readonly settings: Pick<SettingsFile, 'settings' | 'change'>
  readonly appInfo: () => Omit<AppInfo, 'libraryNotice' | 'libraryBackup'>
  /** Opens the system's dialog; answers paths, none when the person thought better of it. */
  readonly chooseFiles: (language: Language | 'any') => Promise<readonly string[]>
  readonly chooseDictionary: () => Promise<string | null>
  readonly runCommand: (id: CommandId) => Promise<Result<null>>
  readonly copyText: (text: string) => Promise<void>
  readonly savePdf: (suggestedName: string) => Promise<Result<string | null>>
  readonly onSettings: (settings: Settings) => void
  readonly onOpened: (title: string) => void
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
    openArticle: async ask => {
      const opened = await engine.ask('openArticle', ask)
      if (opened.ok) around.onOpened(opened.value.title.english || opened.value.title.arabic)
      return opened
    },
    savePosition: ask => engine.ask('savePosition', ask),
    removeArticle: ask => engine.ask('removeArticle', ask),
    restoreArticle: ask => engine.ask('restoreArticle', ask),
    chooseFiles: async ({ language }) => {
      const paths = await around.chooseFiles(language)
      if (paths.length === 0) return success({ texts: [], refused: [] })
      return engine.ask('stageFiles', { paths, language })
    },
    stageDropped: ({ paths }) => engine.ask('stageFiles', { paths, language: 'any' }),
    stageText: ask => engine.ask('stageText', ask),
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
    whereElse: ask => engine.ask('whereElse', ask),
    restoreBackup: ask => engine.ask('restoreBackup', ask),
    listDictionaries: ask => engine.ask('listDictionaries', ask),
    addDictionary: async ({ job }) => {
      const path = await around.chooseDictionary()
      return path === null ? success(null) : engine.ask('addDictionaryFile', { job, path })
    },
    removeDictionary: ask => engine.ask('removeDictionary', ask),
    enableDictionary: ask => engine.ask('enableDictionary', ask),
    runCommand: ({ id }) => around.runCommand(id),
    copyText: async ({ text }) => {
      await around.copyText(text)
      return success(null)
    },
    savePdf: ({ suggestedName }) => around.savePdf(suggestedName),
  }
}
