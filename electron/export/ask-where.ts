import { join } from 'node:path'
import { app, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import { ENDINGS, type ExportFormat } from '../../shared/model/export.ts'
import { safeFileName } from '../files/safe-file-name.ts'
import type { Say } from '../language/shell-text.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import { askToOpen, askToSave } from '../windows/ask-for-path.ts'

/** Asks where an article is to be written; answers its path, or null when the dialog was left. */
export async function askWhereToExport(
  window: BrowserWindow | null,
  title: string,
  format: ExportFormat,
  say: Say,
  settings: SettingsFile,
): Promise<string | null> {
  const ending = ENDINGS[format]
  const options: SaveDialogOptions = {
    title: say('dialog.export-article-title'),
    buttonLabel: say('dialog.save-button'),
    defaultPath: join(settings.lastFolder ?? app.getPath('documents'), safeFileName(title, ending)),
    filters: [{ name: say(`dialog.files-${format}`), extensions: [ending] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  }
  return askToSave(window, options, settings)
}

/** Asks for the folder into which articles are to be written; null when the dialog was left. */
export async function askForExportFolder(
  window: BrowserWindow | null,
  say: Say,
  settings: SettingsFile,
): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: say('dialog.export-articles-title'),
    buttonLabel: say('dialog.save-button'),
    defaultPath: settings.lastFolder ?? app.getPath('documents'),
    properties: ['openDirectory', 'createDirectory'],
  }
  const [folder = null] = await askToOpen(window, options, settings)
  return folder
}
