import { app, type BrowserWindow, type OpenDialogOptions } from 'electron'
import type { Language } from '../../shared/model/text.ts'
import { EXTENSIONS } from '../import/supported-files.ts'
import type { Say } from '../language/shell-text.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import { askToOpen } from './ask-for-path.ts'

const TITLES = {
  any: 'dialog.open-title',
  arabic: 'dialog.open-arabic-title',
  english: 'dialog.open-english-title',
} as const

/** Opens the system's dialog where files were last chosen; answers their paths, none when it was left. */
export async function chooseFiles(
  window: BrowserWindow | null,
  language: Language | 'any',
  say: Say,
  settings: SettingsFile,
): Promise<readonly string[]> {
  const options: OpenDialogOptions = {
    title: say(TITLES[language]),
    buttonLabel: say('dialog.open-button'),
    defaultPath: settings.lastFolder ?? app.getPath('documents'),
    filters: [{ name: say('dialog.text-files'), extensions: [...EXTENSIONS] }],
    properties: language === 'any' ? ['openFile', 'multiSelections'] : ['openFile'],
  }
  return askToOpen(window, options, settings)
}
