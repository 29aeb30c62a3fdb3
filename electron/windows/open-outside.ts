import { BrowserWindow, dialog, shell } from 'electron'
import type { Say } from '../language/shell-text.ts'

let asking = false

/** Opens an address in the system's browser after the person has seen the whole of it and agreed. */
export async function openOutside(address: string, say: Say): Promise<void> {
  // A page that asks again while the question stands is not asking for the person.
  if (asking) return
  asking = true
  try {
    const parent = BrowserWindow.getAllWindows()[0]
    const question = {
      type: 'question',
      message: say('dialog.link-title'),
      detail: say('dialog.link-detail', address),
      buttons: [say('dialog.link-open'), say('dialog.cancel')],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    } as const
    const { response } = await (parent
      ? dialog.showMessageBox(parent, { ...question, buttons: [...question.buttons] })
      : dialog.showMessageBox({ ...question, buttons: [...question.buttons] }))
    if (response === 0) await shell.openExternal(address)
  } finally {
    asking = false
  }
}
