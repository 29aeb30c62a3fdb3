import type { MenuItemConstructorOptions } from 'electron'
import { COMMANDS, type Command, type CommandId, MENUS } from '../../shared/commands.ts'
import type { Settings } from '../../shared/model/settings.ts'
import type { Say, UiLanguage } from '../language/shell-text.ts'

type MenuState = Pick<Settings, 'theme' | 'layout' | 'showEntities'> & { readonly language: UiLanguage }
type Role = NonNullable<MenuItemConstructorOptions['role']>

const ROLES: Partial<Record<CommandId, Role>> = {
  'close-window': 'close',
  quit: 'quit',
  cut: 'cut',
  copy: 'copy',
  paste: 'paste',
  'select-all': 'selectAll',
  'full-screen': 'togglefullscreen',
}
/** A line is drawn below these, where more follow. */
const ENDS_OF_GROUPS: ReadonlySet<CommandId> = new Set([
  'add-english',
  'settings',
  'print',
  'name-selection',
  'layout-english',
  'toggle-entities',
  'text-usual',
  'theme-contrast',
  'language-arabic',
  'previous-sentence',
  'let-go',
  'explain-pairing',
  'listen-stop',
])
/** macOS keeps these in the menu that bears the application's name. */
const IN_APP_MENU: readonly CommandId[] = ['about', 'settings', 'quit']

/**
 * The menu bar, derived from the table of commands. Each item has its command's name as `id`; choosing one that
 * the system does not carry out itself calls `run`.
 */
export function menuTemplate(
  say: Say,
  state: MenuState,
  run: (id: CommandId) => void,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const item = (command: Command) => menuItem(command, say, state, run)
  const byId = (id: CommandId) => COMMANDS.find(command => command.id === id)!
  const isMac = platform === 'darwin'
  const menus = MENUS.map(menu => {
    const commands = COMMANDS.filter(
      command => command.menu === menu && !(isMac && IN_APP_MENU.includes(command.id)),
    )
    return { label: say(`menu.${menu}`), submenu: withLines(commands, item) }
  })
  if (!isMac) return menus
  const [about, settings, quit] = IN_APP_MENU.map(id => item(byId(id)))
  const line = { type: 'separator' } as const
  const hiding: MenuItemConstructorOptions[] = [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }]
  return [{ role: 'appMenu', submenu: [about!, line, settings!, line, ...hiding, line, quit!] }, ...menus]
}

function withLines(
  commands: readonly Command[],
  item: (command: Command) => MenuItemConstructorOptions,
): MenuItemConstructorOptions[] {
  return commands.flatMap((command, at) =>
    ENDS_OF_GROUPS.has(command.id) && at < commands.length - 1
      ? [item(command), { type: 'separator' as const }]
      : [item(command)],
  )
}

function menuItem(
  { id, accelerator }: Command,
  say: Say,
  state: MenuState,
  run: (id: CommandId) => void,
): MenuItemConstructorOptions {
  const role = ROLES[id]
  const shared = { id, label: say(`command.${id}`), ...(accelerator === undefined ? {} : { accelerator }) }
  if (role) return { ...shared, role }
  return { ...shared, ...choiceOf(id, state), click: () => run(id) }
}

/** How an item shows that what it stands for is so now. */
function choiceOf(id: CommandId, state: MenuState): Pick<MenuItemConstructorOptions, 'type' | 'checked'> {
  if (id === 'toggle-entities') return { type: 'checkbox', checked: state.showEntities }
  if (id === `theme-${state.theme}`) return { type: 'radio', checked: true }
  if (id.startsWith('layout-')) return { type: 'radio', checked: id === `layout-${state.layout}` }
  if (id.startsWith('theme-')) return { type: 'radio', checked: false }
  if (id.startsWith('language-'))
    return {
      type: 'radio',
      checked: id === (state.language === 'ar' ? 'language-arabic' : 'language-english'),
    }
  return {}
}
