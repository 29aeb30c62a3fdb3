import type { BrowserWindow } from './browser-window.ts'
import type { WebContents } from './web-contents.ts'

/** Every window that is not closed, oldest first. */
export const openWindows = new Set<BrowserWindow>()

/** Every web contents that is not destroyed. */
export const liveContents = new Set<WebContents>()

let focused: BrowserWindow | null = null

/** The window that has the keyboard. */
export function focusedWindow(): BrowserWindow | null {
  return focused
}

/** Remembers which window has the keyboard. */
export function setFocusedWindow(window: BrowserWindow | null): void {
  focused = window
}
