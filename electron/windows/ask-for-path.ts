import { dirname } from 'node:path'
import { type BrowserWindow, dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { SettingsFile } from '../settings/settings-file.ts'

/** Opens the system's dialog for what is to be opened; answers the paths chosen, none when it was left. */
export async function askToOpen(
  window: BrowserWindow | null,
  options: OpenDialogOptions,
  settings: SettingsFile,
): Promise<readonly string[]> {
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options))
  const [first] = filePaths
  if (canceled || first === undefined) return []
  settings.rememberFolder(options.properties?.includes('openDirectory') ? first : dirname(first))
  return filePaths
}

/** Opens the system's dialog for where something is to be written; null when it was left. */
export async function askToSave(
  window: BrowserWindow | null,
  options: SaveDialogOptions,
  settings: SettingsFile,
): Promise<string | null> {
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options))
  if (canceled || filePath === '') return null
  settings.rememberFolder(dirname(filePath))
  return filePath
}
