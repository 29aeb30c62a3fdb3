import { app, type BrowserWindow } from 'electron'
import { COMMANDS, type CommandId } from '../../shared/commands.ts'
import { assertNever, failure, type Result, success } from '../../shared/result.ts'
import type { ReaderWindow } from './reader-window.ts'

/** The two ways in which a command reaches the main process. */
export type CommandRunner = {
  /** A menu item was chosen that the system does not carry out itself. */
  readonly fromMenu: (id: CommandId) => void
  /** The page asks for it; refused is what the page has to do itself. */
  readonly fromWindow: (id: CommandId) => Promise<Result<null>>
}

/** Carries out commands, or hands them to the page where they belong to it. */
export function runCommand(reader: ReaderWindow): CommandRunner {
  return {
    fromMenu: id => {
      const place = placeOf(id)
      if (place === 'window') {
        reader.show()
        reader.tell('command', { id })
      } else if (!runOfSystem(id, reader.window)) throw new Error(`no command of the system: ${id}`)
    },
    fromWindow: async id => {
      const place = placeOf(id)
      switch (place) {
        case 'window':
          return failure('bad-request', id)
        case 'role':
          return runOfSystem(id, reader.window) ? success(null) : failure('bad-request', id)
        default:
          return assertNever(place)
      }
    },
  }
}

const placeOf = (id: CommandId) => COMMANDS.find(command => command.id === id)!.where

/** Does what the menu item of the system would do; answers whether the command is one of those. */
function runOfSystem(id: CommandId, window: BrowserWindow | null): boolean {
  switch (id) {
    case 'quit':
      app.quit()
      return true
    case 'close-window':
      window?.close()
      return true
    case 'full-screen':
      window?.setFullScreen(!window.isFullScreen())
      return true
    case 'cut':
      window?.webContents.cut()
      return true
    case 'copy':
      window?.webContents.copy()
      return true
    case 'paste':
      window?.webContents.paste()
      return true
    case 'select-all':
      window?.webContents.selectAll()
      return true
    default:
      return false
  }
}
