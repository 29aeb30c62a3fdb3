import { existsSync } from 'node:fs'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { app } from '../api/app.ts'
import type { WebContents } from '../api/web-contents.ts'
import { dialogWords } from './dialog-words.ts'
import { pickFiles } from './pick-files.ts'
import { showDialog } from './show-dialog.ts'

export type FileDialogOptions = {
  title?: string
  defaultPath?: string
  buttonLabel?: string
  message?: string
  filters?: readonly { readonly name: string; readonly extensions: readonly string[] }[]
  properties?: readonly string[]
}
export type MessageOptions = {
  message?: string
  detail?: string
  title?: string
  type?: string
  buttons?: readonly string[]
  defaultId?: number
  cancelId?: number
  checkboxLabel?: string
  checkboxChecked?: boolean
}
type MessageAnswer = { response: number; checkboxChecked: boolean }

/** Opens the system's file chooser over a window; answers no path when it is cancelled. */
export async function chooseFiles(contents: WebContents, options: FileDialogOptions): Promise<string[]> {
  const { properties = ['openFile'], filters = [] } = options
  if (properties.includes('openDirectory')) throw new Error('stand-in: choosing a folder is not implemented')
  const endings = filters.flatMap(({ extensions }) => extensions)
  const accept = endings.includes('*') ? '' : endings.map(ending => `.${ending}`).join(',')
  const paths = await contents.pathsFromWorld(pickFiles, {
    many: properties.includes('multiSelections'),
    accept,
  })
  return paths.filter(path => path !== '')
}

/** Asks for a file's name and says in which folder it will lie; answers an empty path when it is cancelled. */
export async function chooseSavePath(contents: WebContents, options: FileDialogOptions): Promise<string> {
  const words = dialogWords()
  const wanted = options.defaultPath ?? ''
  const folder = isAbsolute(wanted) ? dirname(wanted) : app.getPath('downloads')
  let name = basename(wanted)
  let replacing = ''
  for (;;) {
    const answer = await contents.runInWorld(showDialog, {
      title: options.title ?? words.save,
      text: replacing
        ? words.exists(replacing)
        : words.folder(existsSync(folder) ? folder : app.getPath('home')),
      buttons: [replacing ? words.replace : (options.buttonLabel ?? words.save), words.cancel],
      usual: 0,
      cancel: 1,
      field: name,
      box: null,
    })
    name = answer ? basename(answer.field.trim()) : ''
    if (!answer || answer.button === 1 || !name) return ''
    const path = join(existsSync(folder) ? folder : app.getPath('home'), withExtension(name, options))
    if (!existsSync(path) || replacing === path) return path
    replacing = path
    name = basename(path)
  }
}

/** Shows a message over a window; answers `cancelled` when the page goes away under it. */
export async function showMessage(
  contents: WebContents,
  options: MessageOptions,
  cancelled: MessageAnswer,
): Promise<MessageAnswer> {
  const buttons = options.buttons?.length ? options.buttons : [dialogWords().ok]
  const answer = await contents.runInWorld(showDialog, {
    title: options.message ?? options.title ?? '',
    text: options.detail ?? '',
    // Electron marks the letter of a button's key by an ampersand.
    buttons: buttons.map(label => label.replace(/&(.)/g, '$1')),
    usual: options.defaultId ?? 0,
    cancel: cancelled.response,
    field: null,
    box: options.checkboxLabel
      ? { label: options.checkboxLabel, checked: options.checkboxChecked === true }
      : null,
  })
  if (!answer) {
    console.error(`${options.message ?? ''}\n${options.detail ?? ''}`.trim())
    return cancelled
  }
  return { response: answer.button, checkboxChecked: answer.checked }
}

function withExtension(name: string, { filters = [] }: FileDialogOptions): string {
  const [first] = filters.flatMap(({ extensions }) => extensions)
  return !first || first === '*' || /\.[^.]+$/.test(name) ? name : `${name}.${first}`
}
