import { basename, dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { failure, type Result, success } from '../../shared/result.ts'
import { safeFileName } from '../files/safe-file-name.ts'
import type { Say } from '../language/shell-text.ts'
import type { SettingsFile } from '../settings/settings-file.ts'
import { printPage } from './print-page.ts'

/**
 * Saves the open page where the person says; answers the file's path, or null when they thought better of it.
 * `onPrinting` hears when the dialog is over.
 */
export async function savePdf(
  window: BrowserWindow | null,
  suggestedName: string,
  say: Say,
  settings: SettingsFile,
  onPrinting: () => void,
): Promise<Result<string | null>> {
  if (!window) return success(null)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: say('dialog.save-pdf-title'),
    buttonLabel: say('dialog.save-button'),
    defaultPath: join(settings.lastFolder ?? app.getPath('documents'), safeFileName(suggestedName, 'pdf')),
    filters: [{ name: say('dialog.pdf-files'), extensions: ['pdf'] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  })
  if (canceled || filePath === '') return success(null)
  settings.rememberFolder(dirname(filePath))
  onPrinting()
  try {
    await printPage(window.webContents, filePath)
  } catch (error) {
    // The system refused the file; what Chromium says of a page that cannot be printed bears no such code.
    if (typeof (error as NodeJS.ErrnoException).code !== 'string') throw error
    return failure('unwritable-file', basename(filePath))
  }
  return success(filePath)
}
