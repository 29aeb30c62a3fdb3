import { isVisible } from '../browser/browser.ts'
import { strict } from '../strict.ts'
import type { FileDialogOptions, MessageOptions } from '../visible/ask-in-window.ts'
import { chooseFiles, chooseSavePath, showMessage } from '../visible/ask-in-window.ts'
import { BrowserWindow } from './browser-window.ts'
import { focusedWindow, openWindows } from './window-registry.ts'

type OpenAnswer = { canceled: boolean; filePaths: string[] }
type SaveAnswer = { canceled: boolean; filePath: string }
type MessageAnswer = { response: number; checkboxChecked: boolean }
/** Every dialog may be given the window that it belongs to before its options. */
type Args<Options> = [Options?] | [BrowserWindow | null | undefined, Options?]

function takeApart<Options extends object>(
  args: Args<Options>,
): { window: BrowserWindow | null; options: Options } {
  const [first, second] = args
  const usual = focusedWindow() ?? [...openWindows].at(-1) ?? null
  if (first instanceof BrowserWindow || args.length > 1) {
    return { window: (first as BrowserWindow | null) ?? usual, options: (second ?? {}) as Options }
  }
  return { window: usual, options: (first ?? {}) as Options }
}

/** What a message answers that nobody saw: its cancel button, as Electron finds it, or the first. */
function cancelOf({ buttons = [], cancelId }: MessageOptions): number {
  if (cancelId !== undefined) return cancelId
  return Math.max(
    0,
    buttons.findIndex(label => /^(cancel|no)$/i.test(label.replace('&', ''))),
  )
}

/** `dialog`: asked within the window when it is visible, and cancelled by nobody in tests. */
export const dialog = strict('dialog', {
  async showOpenDialog(...args: Args<FileDialogOptions>): Promise<OpenAnswer> {
    const { window, options } = takeApart(args)
    const filePaths = isVisible() && window ? await chooseFiles(window.webContents, options) : []
    return { canceled: filePaths.length === 0, filePaths }
  },
  async showSaveDialog(...args: Args<FileDialogOptions>): Promise<SaveAnswer> {
    const { window, options } = takeApart(args)
    const filePath = isVisible() && window ? await chooseSavePath(window.webContents, options) : ''
    return { canceled: filePath === '', filePath }
  },
  async showMessageBox(...args: Args<MessageOptions>): Promise<MessageAnswer> {
    const { window, options } = takeApart(args)
    const cancelled = { response: cancelOf(options), checkboxChecked: options.checkboxChecked === true }
    return isVisible() && window ? showMessage(window.webContents, options, cancelled) : cancelled
  },
  /** A message before there is a window can only be written. */
  showErrorBox(title: string, content: string): void {
    console.error(`${title}\n${content}`)
  },
})
