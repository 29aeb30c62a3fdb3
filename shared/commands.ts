/**
 * Every command of the application, once: the native menu, the command palette, the sheet of keys and the
 * keyboard all derive from this table. Labels are in the language catalogues under `command.<id>`.
 *
 * `accelerator` is Electron's notation and is matched by physical key. `bare` is a single key (`event.code`)
 * that works while no field is being typed in. `where` says who carries it out.
 */
export type CommandPlace = 'window' | 'role'
export type CommandMenu = 'file' | 'edit' | 'view' | 'go' | 'help'

type CommandShape = {
  readonly menu: CommandMenu
  readonly where: CommandPlace
  readonly accelerator?: string
  readonly bare?: string
}

const table = {
  'open-files': { menu: 'file', where: 'window', accelerator: 'CmdOrCtrl+O' },
  'open-folder': { menu: 'file', where: 'window', accelerator: 'CmdOrCtrl+Shift+O' },
  'paste-article': { menu: 'file', where: 'window', accelerator: 'CmdOrCtrl+Shift+V' },
  'add-english': { menu: 'file', where: 'window' },
  library: { menu: 'file', where: 'window', accelerator: 'CmdOrCtrl+L', bare: 'KeyL' },
  'search-library': { menu: 'file', where: 'window', accelerator: 'CmdOrCtrl+Shift+F' },
  settings: { menu: 'file', where: 'window', accelerator: 'CmdOrCtrl+,' },
  export: { menu: 'file', where: 'window', accelerator: 'CmdOrCtrl+Shift+S' },
  'save-pdf': { menu: 'file', where: 'window', accelerator: 'CmdOrCtrl+Shift+P' },
  print: { menu: 'file', where: 'window', accelerator: 'CmdOrCtrl+P' },
  'back-up-now': { menu: 'file', where: 'window' },
  'export-archive': { menu: 'file', where: 'window' },
  'import-archive': { menu: 'file', where: 'window' },
  'close-window': { menu: 'file', where: 'role', accelerator: 'CmdOrCtrl+W' },
  quit: { menu: 'file', where: 'role', accelerator: 'CmdOrCtrl+Q' },

  undo: { menu: 'edit', where: 'window', accelerator: 'CmdOrCtrl+Z' },
  redo: { menu: 'edit', where: 'window', accelerator: 'CmdOrCtrl+Shift+Z' },
  'confirm-pairing': { menu: 'edit', where: 'window', bare: 'KeyC' },
  'edit-text': { menu: 'edit', where: 'window', bare: 'F2' },
  'name-selection': { menu: 'edit', where: 'window', bare: 'KeyM' },
  highlight: { menu: 'edit', where: 'window', bare: 'KeyH' },
  note: { menu: 'edit', where: 'window', bare: 'KeyO' },
  'keep-word': { menu: 'edit', where: 'window', bare: 'KeyS' },
  'know-word': { menu: 'edit', where: 'window', bare: 'KeyK' },
  cut: { menu: 'edit', where: 'role', accelerator: 'CmdOrCtrl+X' },
  copy: { menu: 'edit', where: 'role', accelerator: 'CmdOrCtrl+C' },
  'copy-both': { menu: 'edit', where: 'window', accelerator: 'CmdOrCtrl+Shift+C' },
  'copy-arabic': { menu: 'edit', where: 'window' },
  'copy-english': { menu: 'edit', where: 'window' },
  paste: { menu: 'edit', where: 'role', accelerator: 'CmdOrCtrl+V' },
  'select-all': { menu: 'edit', where: 'role', accelerator: 'CmdOrCtrl+A' },

  'layout-facing': { menu: 'view', where: 'window', bare: 'Digit1' },
  'layout-sentences': { menu: 'view', where: 'window', bare: 'Digit2' },
  'layout-words': { menu: 'view', where: 'window', bare: 'Digit3' },
  'layout-arabic': { menu: 'view', where: 'window', bare: 'Digit4' },
  'layout-english': { menu: 'view', where: 'window', bare: 'Digit5' },
  desk: { menu: 'view', where: 'window', bare: 'KeyA' },
  'toggle-entities': { menu: 'view', where: 'window', bare: 'KeyN' },
  'toggle-marks': { menu: 'view', where: 'window', bare: 'Shift+KeyH' },
  'toggle-kept': { menu: 'view', where: 'window' },
  'kept-words': { menu: 'view', where: 'window', bare: 'Shift+KeyS' },
  'toggle-tashkeel': { menu: 'view', where: 'window', bare: 'KeyT' },
  'text-larger': { menu: 'view', where: 'window', accelerator: 'CmdOrCtrl+=' },
  'text-smaller': { menu: 'view', where: 'window', accelerator: 'CmdOrCtrl+-' },
  'text-usual': { menu: 'view', where: 'window', accelerator: 'CmdOrCtrl+0' },
  'theme-system': { menu: 'view', where: 'window' },
  'theme-light': { menu: 'view', where: 'window' },
  'theme-sepia': { menu: 'view', where: 'window' },
  'theme-dark': { menu: 'view', where: 'window' },
  'theme-contrast': { menu: 'view', where: 'window' },
  'language-english': { menu: 'view', where: 'window' },
  'language-arabic': { menu: 'view', where: 'window' },
  'full-screen': { menu: 'view', where: 'role', accelerator: 'F11' },

  find: { menu: 'go', where: 'window', accelerator: 'CmdOrCtrl+F' },
  'find-next': { menu: 'go', where: 'window', accelerator: 'F3' },
  'find-previous': { menu: 'go', where: 'window', accelerator: 'Shift+F3' },
  'go-to-sentence': { menu: 'go', where: 'window', accelerator: 'CmdOrCtrl+G' },
  'next-sentence': { menu: 'go', where: 'window', bare: 'ArrowDown' },
  'previous-sentence': { menu: 'go', where: 'window', bare: 'ArrowUp' },
  'cross-over': { menu: 'go', where: 'window', bare: 'KeyX' },
  pin: { menu: 'go', where: 'window', bare: 'Enter' },
  'let-go': { menu: 'go', where: 'window', bare: 'Escape' },
  'next-entity': { menu: 'go', where: 'window', bare: 'KeyE' },
  'previous-entity': { menu: 'go', where: 'window', bare: 'Shift+KeyE' },
  'next-doubtful': { menu: 'go', where: 'window', bare: 'KeyD' },
  'next-mark': { menu: 'go', where: 'window', bare: 'KeyJ' },
  'previous-mark': { menu: 'go', where: 'window', bare: 'Shift+KeyJ' },
  'next-kept': { menu: 'go', where: 'window', bare: 'KeyB' },
  'previous-kept': { menu: 'go', where: 'window', bare: 'Shift+KeyB' },
  'explain-pairing': { menu: 'go', where: 'window', bare: 'KeyW' },
  listen: { menu: 'go', where: 'window', bare: 'KeyP' },
  'listen-next': { menu: 'go', where: 'window', bare: 'Period' },
  'listen-previous': { menu: 'go', where: 'window', bare: 'Comma' },
  'listen-stop': { menu: 'go', where: 'window', bare: 'Shift+KeyP' },
  palette: { menu: 'go', where: 'window', accelerator: 'CmdOrCtrl+K' },

  help: { menu: 'help', where: 'window', accelerator: 'F1' },
  keys: { menu: 'help', where: 'window', bare: 'Shift+Slash' },
  about: { menu: 'help', where: 'window' },
} as const satisfies Record<string, CommandShape>

export type CommandId = keyof typeof table
export type Command = CommandShape & { readonly id: CommandId }

export const COMMANDS: readonly Command[] = (Object.keys(table) as CommandId[]).map(id => ({
  id,
  ...table[id],
}))
export const COMMAND_IDS = Object.keys(table) as [CommandId, ...CommandId[]]
export const MENUS: readonly CommandMenu[] = ['file', 'edit', 'view', 'go', 'help']
