import { app, type BrowserWindow, type OpenDialogOptions } from 'electron'
import type { Say } from '../language/shell-text.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import { askToOpen } from './ask-for-path.ts'

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
  const [folder = null] = await askToOpen(window, options, settings)
  return folder
}
