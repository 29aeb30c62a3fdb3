import { join } from 'node:path'
import { app, type BrowserWindow, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { Say } from '../language/shell-text.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import { askToOpen, askToSave } from './ask-for-path.ts'

const filtersOf = (say: Say) => [{ name: say('dialog.archive-files'), extensions: ['zip'] }]

/** Opens the system's dialog for an archive; answers its path, or null when it was left. */
export async function chooseArchive(
  window: BrowserWindow | null,
  say: Say,
  settings: SettingsFile,
): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: say('dialog.archive-title'),
    buttonLabel: say('dialog.open-button'),
    defaultPath: settings.lastFolder ?? app.getPath('documents'),
    filters: filtersOf(say),
    properties: ['openFile'],
  }
  const [path = null] = await askToOpen(window, options, settings)
  return path
}

/** Asks where an archive is to be written; answers its path, or null when the dialog was left. */
export async function chooseArchiveToWrite(
  window: BrowserWindow | null,
  say: Say,
  settings: SettingsFile,
): Promise<string | null> {
  const day = new Date().toISOString().slice(0, 10)
  const options: SaveDialogOptions = {
    title: say('dialog.export-title'),
    buttonLabel: say('dialog.save-button'),
    defaultPath: join(settings.lastFolder ?? app.getPath('documents'), `Muqabil ${day}.zip`),
    filters: filtersOf(say),
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  }
  return askToSave(window, options, settings)
}
