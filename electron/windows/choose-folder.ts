import { app, type BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import type { Say } from '../language/shell-text.ts'
import type { SettingsFile } from '../settings/settings-file.ts'

/** Opens the system's dialog for a folder where files were last chosen; null when it was left. */
export async function chooseFolder(
  window: BrowserWindow | null,
  say: Say,
  settings: SettingsFile,
): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: say('dialog.open-folder-title'),
    buttonLabel: say('dialog.open-button'),
    defaultPath: settings.lastFolder ?? app.getPath('documents'),
    properties: ['openDirectory'],
  }
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  const [folder] = filePaths
  if (canceled || folder === undefined) return null
  settings.rememberFolder(folder)
  return folder
}
