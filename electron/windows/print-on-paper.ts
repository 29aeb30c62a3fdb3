import type { BrowserWindow } from 'electron'
import { failure, type Result, success } from '../../shared/result.ts'

// What Chromium says of a dialog that a person left.
const LEFT = /cancel/i

/** Prints the open page by the system's dialog; false where the person left it. Refused is `unprintable`. */
export function printOnPaper(window: BrowserWindow | null, title: string): Promise<Result<boolean>> {
  if (!window) return Promise.resolve(success(false))
  return new Promise(resolve => {
    window.webContents.print({ printBackground: true }, (isPrinted, reason) => {
      if (isPrinted || LEFT.test(reason)) resolve(success(isPrinted))
      else resolve(failure('unprintable', title))
    })
  })
}
