import type { MenuItemConstructorOptions } from 'electron'
import { StrictEmitter, strictClass } from '../strict.ts'
import type { BrowserWindow } from './browser-window.ts'
import { applicationMenuChanged } from './menu-keys.ts'
import { type Role, roleOf } from './menu-roles.ts'
import type { WebContents } from './web-contents.ts'
import { focusedWindow } from './window-registry.ts'

let lastCommand = 0
let applicationMenu: Menu | null = null

export class MenuItem {
  readonly id: string | undefined
  readonly type: string
  readonly role: string | undefined
  readonly submenu: Menu | undefined
  readonly accelerator: string | undefined
  readonly userAccelerator: string | null = null
  readonly registerAccelerator: boolean
  readonly sublabel: string
  readonly toolTip: string
  readonly icon: unknown
  readonly commandId = ++lastCommand
  readonly menu: Menu | undefined
  label: string
  enabled: boolean
  visible: boolean
  checked: boolean
  /** Carries the item out as if a person had chosen it. */
  click: (event?: object, window?: BrowserWindow | null, contents?: WebContents | null) => void

  constructor(options: MenuItemConstructorOptions, menu?: Menu) {
    const role: Role | null = options.role ? roleOf(options.role) : null
    this.menu = menu
    this.id = options.id
    this.role = options.role
    this.submenu = Array.isArray(options.submenu)
      ? Menu.buildFromTemplate(options.submenu)
      : (options.submenu as Menu | undefined)
    this.type = options.type ?? (this.submenu ? 'submenu' : 'normal')
    this.label = options.label ?? role?.label ?? ''
    this.accelerator = (options.accelerator as string | undefined) ?? role?.accelerator
    this.registerAccelerator = options.registerAccelerator !== false
    this.sublabel = options.sublabel ?? ''
    this.toolTip = options.toolTip ?? ''
    this.icon = options.icon
    this.enabled = options.enabled !== false
    this.visible = options.visible !== false
    this.checked = options.checked === true
    this.click = (event = {}, window = focusedWindow(), contents = window?.webContents ?? null) => {
      this.check()
      if (role?.run) role.run(window, contents)
      else (options.click as ((...args: unknown[]) => void) | undefined)?.(this, window ?? undefined, event)
    }
  }

  /** Internal: whether the page itself carries out the chord. */
  isByPage(): boolean {
    return this.role !== undefined && roleOf(this.role).byPage === true
  }

  private check(): void {
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type !== 'radio') return
    for (const other of this.menu?.radioGroupOf(this) ?? []) other.checked = false
    this.checked = true
  }
}
strictClass('MenuItem', MenuItem)

export class Menu extends StrictEmitter {
  readonly items: MenuItem[] = []

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): Menu {
    if (!Array.isArray(template))
      throw new TypeError('Invalid template for Menu: Menu template must be an array')
    const menu = new Menu()
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item, menu))
    return menu
  }
  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
    applicationMenuChanged(menu ? [...menu.everyItem()] : [])
  }
  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  constructor() {
    super('Menu', ['menu-will-show', 'menu-will-close'])
  }
  append(item: MenuItem): void {
    this.items.push(item)
  }
  insert(at: number, item: MenuItem): void {
    this.items.splice(at, 0, item)
  }
  getMenuItemById(id: string): MenuItem | null {
    return [...this.everyItem()].find(item => item.id === id) ?? null
  }
  popup(): void {
    throw new Error('stand-in: Menu.popup is not implemented')
  }
  closePopup(): void {}

  /** Internal: the items of this menu and of all within it. */
  *everyItem(): Generator<MenuItem> {
    for (const item of this.items) {
      yield item
      if (item.submenu) yield* item.submenu.everyItem()
    }
  }
  /** Internal: the radio items next to one, up to whatever else stands between. */
  radioGroupOf(item: MenuItem): MenuItem[] {
    const at = this.items.indexOf(item)
    const before = this.items.slice(0, at).findLastIndex(each => each.type !== 'radio')
    const after = this.items.findIndex((each, index) => index > at && each.type !== 'radio')
    return this.items.slice(before + 1, after < 0 ? undefined : after)
  }
}
strictClass('Menu', Menu)
