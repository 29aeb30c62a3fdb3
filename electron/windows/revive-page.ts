import { app, type BrowserWindow, dialog } from 'electron'
import type { Say } from '../language/shell-text.ts'

/** Milliseconds within which a second crash is no accident any more. */
const TOO_SOON = 60_000

/** Loads a page again whose process has died; at a second time soon after, the person is asked. */
export function revivePage(window: BrowserWindow, say: () => Say): void {
  let revivedAt = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    console.error(`the page's process has gone: ${reason} (${exitCode})`)
    if (performance.now() - revivedAt > TOO_SOON) {
      revivedAt = performance.now()
      window.webContents.reload()
      return
    }
    const words = say()
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message: words('dialog.page-gone-title'),
      detail: words('dialog.page-gone-detail'),
      buttons: [words('dialog.page-reload'), words('dialog.page-quit')],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    })
    if (response === 0) window.webContents.reload()
    else app.quit()
  })
}
