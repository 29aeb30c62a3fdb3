import { app, type BrowserWindow, type OpenDialogOptions } from 'electron'
import { DICTIONARY_ENDINGS } from '../dictionaries/dictionary-endings.ts'
import type { Say } from '../language/shell-text.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import { askToOpen } from './ask-for-path.ts'

/** Opens the system's dialog for a dictionary file; answers its path, or null when it was left. */
export async function chooseDictionary(
  window: BrowserWindow | null,
  say: Say,
  settings: SettingsFile,
): Promise<string | null> {
  const options: OpenDialogOptions = {
    title: say('dialog.dictionary-title'),
    buttonLabel: say('dialog.open-button'),
    defaultPath: settings.lastFolder ?? app.getPath('downloads'),
    // A dialog knows only what stands behind the last dot.
    filters: [
      {
        name: say('dialog.dictionary-files'),
        extensions: [...new Set(DICTIONARY_ENDINGS.map(ending => ending.replace(/^.*\./, '')))],
      },
    ],
    properties: ['openFile'],
  }
  const [path = null] = await askToOpen(window, options, settings)
  return path
}
