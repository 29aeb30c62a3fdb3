import { app, type BrowserWindow, dialog } from 'electron'
import type { Say } from '../language/shell-text.ts'

/** Whether the person has to be told that a release runs without its sandbox. */
export const isUnsandboxedRelease = (isPackaged: boolean, hasSwitch: (name: string) => boolean): boolean =>
  isPackaged && hasSwitch('no-sandbox')

/** Tells so, once a start. */
export async function warnUnsandboxed(window: BrowserWindow, say: Say): Promise<void> {
  if (!isUnsandboxedRelease(app.isPackaged, name => app.commandLine.hasSwitch(name))) return
  await dialog.showMessageBox(window, {
    type: 'warning',
    message: say('dialog.unsandboxed-title'),
    detail: say('dialog.unsandboxed-detail'),
    buttons: [say('dialog.understood')],
    noLink: true,
  })
}
