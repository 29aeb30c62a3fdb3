import { app, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron'
import type { Say } from '../language/shell-text.ts'

/** Milliseconds within which a second crash is no accident any more. */
const TOO_SOON = 60_000

/**
 * Loads a page again whose process has died; at a second time soon after, the person is asked. Of a page that hangs
 * they are asked at once, until it answers again.
 */
export function revivePage(window: BrowserWindow, say: () => Say): void {
  let revivedAt = Number.NEGATIVE_INFINITY
  let endedByPerson = false
  /** Takes the question away once the page answers. */
  let asking: AbortController | null = null

  window.webContents.on('render-process-gone', async (_event, { reason, exitCode }) => {
    asking?.abort()
    if (reason === 'clean-exit' || window.isDestroyed()) return
    console.error(`the page's process has gone: ${reason} (${exitCode})`)
    if (endedByPerson || performance.now() - revivedAt > TOO_SOON) {
      if (!endedByPerson) revivedAt = performance.now()
      endedByPerson = false
      window.webContents.reload()
      return
    }
    const { response } = await dialog.showMessageBox(window, goneQuestion(say()))
    if (response === 0) window.webContents.reload()
    else app.quit()
  })

  window.on('unresponsive', async () => {
    if (asking) return
    console.error('the page does not answer')
    asking = new AbortController()
    const { response } = await dialog.showMessageBox(window, {
      ...hangQuestion(say()),
      signal: asking.signal,
    })
    const isOver = asking.signal.aborted
    asking = null
    if (isOver || response === 0 || window.isDestroyed()) return
    if (response === 2) {
      // A page that hangs would hold up its own closing.
      window.destroy()
      app.quit()
      return
    }
    endedByPerson = true
    // A page that hangs cannot be loaded again while its process lives.
    window.webContents.forcefullyCrashRenderer()
  })
  window.on('responsive', () => asking?.abort())
}

const goneQuestion = (say: Say): MessageBoxOptions => ({
  type: 'error',
  message: say('dialog.page-gone-title'),
  detail: say('dialog.page-gone-detail'),
  buttons: [say('dialog.page-reload'), say('dialog.page-quit')],
  defaultId: 0,
  cancelId: 1,
  noLink: true,
})

const hangQuestion = (say: Say): MessageBoxOptions => ({
  type: 'warning',
  message: say('dialog.page-hangs-title'),
  detail: say('dialog.page-hangs-detail'),
  buttons: [say('dialog.page-wait'), say('dialog.page-reload'), say('dialog.page-quit')],
  defaultId: 0,
  cancelId: 0,
  noLink: true,
})
