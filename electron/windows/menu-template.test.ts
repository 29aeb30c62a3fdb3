import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { COMMANDS, type CommandId } from '../../shared/commands.ts'
import { shellVoice } from '../language/shell-text.ts'
import { menuTemplate } from './menu-template.ts'

const STATE = { theme: 'sepia', layout: 'words', showEntities: true, language: 'en' } as const
const draw = ({
  language = 'en' as 'en' | 'ar',
  platform = 'linux' as NodeJS.Platform,
  run = vi.fn(),
} = {}) => menuTemplate(shellVoice(language), { ...STATE, language }, run, platform)

const itemsOf = (menus: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  menus.flatMap(menu => menu.submenu as MenuItemConstructorOptions[])
const find = (menus: MenuItemConstructorOptions[], id: CommandId) =>
  itemsOf(menus).find(item => item.id === id)

describe('the menu', () => {
  it.each(['linux', 'win32', 'darwin'] as const)('holds every command once on %s', platform => {
    const ids = itemsOf(draw({ platform })).flatMap(item => (item.id === undefined ? [] : [item.id]))
    expect(ids.sort()).toEqual(COMMANDS.map(command => command.id).sort())
  })

  it('speaks the language of the interface', () => {
    expect(draw().map(menu => menu.label)).toEqual(['File', 'Edit', 'View', 'Go', 'Help'])
    expect(draw({ language: 'ar' }).map(menu => menu.label)).toEqual([
      'ملف',
      'تحرير',
      'عرض',
      'انتقال',
      'مساعدة',
    ])
    expect(find(draw({ language: 'ar' }), 'library')?.label).toBe('المكتبة')
  })

  it('runs a command of the page, and leaves those of the system to it', () => {
    const run = vi.fn()
    const menus = draw({ run })
    const click = find(menus, 'next-doubtful')?.click as () => void
    click()
    expect(run.mock.calls).toEqual([['next-doubtful']])
    for (const { id, where } of COMMANDS)
      expect([id, find(menus, id)?.role !== undefined]).toEqual([id, where === 'role'])
  })

  it('shows what is chosen', () => {
    const checked = itemsOf(draw({ language: 'ar' })).flatMap(item => (item.checked ? [item.id] : []))
    expect(checked).toEqual(['layout-words', 'toggle-entities', 'theme-sepia', 'language-arabic'])
  })

  it('bears the keys of the table, and a bare key never', () => {
    const menus = draw()
    for (const { id, ...command } of COMMANDS)
      expect([id, find(menus, id)?.accelerator]).toEqual([id, command.accelerator])
  })

  it('neither begins nor ends with a line, nor draws two', () => {
    for (const menu of draw({ platform: 'darwin' })) {
      const types = (menu.submenu as MenuItemConstructorOptions[]).map(item => item.type)
      expect([types[0], types.at(-1)]).not.toContain('separator')
      expect(types.some((type, at) => type === 'separator' && types[at + 1] === 'separator')).toBe(false)
    }
  })
})
