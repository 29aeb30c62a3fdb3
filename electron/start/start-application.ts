import { join } from 'node:path'
import { app, clipboard, nativeTheme, session, shell } from 'electron'
import type { AppInfo } from '../../shared/contract.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { askForExportFolder, askWhereToExport } from '../export/ask-where.ts'
import { registerRequests } from '../ipc/register-requests.ts'
import { requestHandlers } from '../ipc/request-handlers.ts'
import { shellVoice, systemLanguage, type UiLanguage, uiLanguage } from '../language/shell-text.ts'
import { serveAppScheme } from '../security/claim-app-scheme.ts'
import { guardContents } from '../security/guard-contents.ts'
import { lockSession } from '../security/lock-session.ts'
import { SettingsFile } from '../settings/settings-file.ts'
import { ApplicationMenu } from '../windows/application-menu.ts'
import { chooseArchive, chooseArchiveToWrite } from '../windows/choose-archive.ts'
import { chooseDictionary } from '../windows/choose-dictionary.ts'
import { chooseFiles } from '../windows/choose-files.ts'
import { chooseFolder } from '../windows/choose-folder.ts'
import { openOutside } from '../windows/open-outside.ts'
import { printOnPaper } from '../windows/print-on-paper.ts'
import { PRINT_SAMPLE, printSample } from '../windows/print-sample.ts'
import { ReaderWindow } from '../windows/reader-window.ts'
import { runCommand } from '../windows/run-command.ts'
import { savePdf } from '../windows/save-pdf.ts'
import { warnUnsandboxed } from '../windows/warn-unsandboxed.ts'
import { EngineClient } from '../worker/engine-client.ts'
import { RENDERER } from './bundle-paths.ts'
import { HandedFiles } from './handed-files.ts'
import { runtimeName } from './runtime-name.ts'
import { engineChildFor } from './start-engine-child.ts'

/** Brings the application up, part after part; the one instance of its user's calls it. */
export async function startApplication(): Promise<void> {
  const userData = app.getPath('userData')
  const libraryPath = join(userData, 'library.sqlite')
  const settings = new SettingsFile(join(userData, 'settings.json'))
  const language = (): UiLanguage =>
    uiLanguage(settings.settings, systemLanguage(app.getPreferredSystemLanguages()))
  const say = () => shellVoice(language())
  const reader = new ReaderWindow(() => ({ theme: settings.settings.theme, language: language() }), say)
  const handedFiles = new HandedFiles(reader)

  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, address => void openOutside(address, say()))
  })
  app.on('window-all-closed', () => {
    // On macOS an application goes on without windows.
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('activate', () => reader.show())
  await app.whenReady()

  lockSession(session.defaultSession)
  serveAppScheme(RENDERER)
  app.setAboutPanelOptions({ applicationName: app.getName(), applicationVersion: app.getVersion() })

  const engine = new EngineClient(engineChildFor(libraryPath), notice => {
    if (notice.kind === 'library-changed') reader.tell('libraryChanged', {})
    else if (notice.kind === 'article-begun')
      reader.tell('articleBegun', { job: notice.job, id: notice.article })
    else reader.tell('jobProgress', { job: notice.job, stage: notice.stage, done: notice.done })
  })
  endEngineBeforeQuit(engine)

  const commands = runCommand(reader)
  const menu = new ApplicationMenu(commands.fromMenu)
  const show = (current: Settings): void => {
    nativeTheme.themeSource = themeSource(current.theme)
    menu.draw(current, language())
  }
  show(settings.settings)
  nativeTheme.on('updated', () => reader.tell('settingsChanged', settings.settings))

  const appInfo = (): Omit<AppInfo, 'libraryNotice' | 'libraryBackup'> => ({
    version: app.getVersion(),
    runtime: runtimeName(process.versions, process.execPath),
    platform: process.platform,
    systemLanguage: systemLanguage(app.getPreferredSystemLanguages()),
    libraryPath,
  })
  registerRequests(
    reader,
    requestHandlers({
      engine,
      settings,
      appInfo,
      chooseFiles: side => chooseFiles(reader.window, side, say(), settings),
      chooseFolder: () => chooseFolder(reader.window, say(), settings),
      chooseDictionary: () => chooseDictionary(reader.window, say(), settings),
      chooseArchive: () => chooseArchive(reader.window, say(), settings),
      chooseArchiveToWrite: () => chooseArchiveToWrite(reader.window, say(), settings),
      runCommand: commands.fromWindow,
      copyText: text => clipboard.writeText(text),
      savePdf: (job, name) =>
        savePdf(reader.window, name, say(), settings, () =>
          reader.tell('jobProgress', { job, stage: 'saving', done: 0 }),
        ),
      printPage: title => printOnPaper(reader.window, title),
      askWhereToExport: (title, format) => askWhereToExport(reader.window, title, format, say(), settings),
      askForExportFolder: () => askForExportFolder(reader.window, say(), settings),
      showInFolder: path => shell.showItemInFolder(path),
      titlesIn: () => (language() === 'ar' ? 'arabic' : 'english'),
      onSettings: show,
    }),
  )

  const window = reader.show()
  handedFiles.stageWith(engine)
  const printTo = app.commandLine.getSwitchValue(PRINT_SAMPLE)
  if (printTo !== '') void printSample(window.webContents, printTo)
  else await warnUnsandboxed(window, say())
}

function themeSource(theme: Settings['theme']): 'system' | 'light' | 'dark' {
  return theme === 'sepia' || theme === 'contrast' ? 'light' : theme
}

/** The library is closed after the last window, whose page may still have had its place to keep. */
function endEngineBeforeQuit(engine: EngineClient): void {
  let ended = false
  app.on('will-quit', event => {
    if (ended) return
    event.preventDefault()
    void engine.stop().then(() => {
      ended = true
      app.quit()
    })
  })
}
