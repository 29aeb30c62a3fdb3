import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS } from '../../shared/model/settings.ts'
import { temporaryFolder } from '../library/testing/temporary-folder.ts'
import { SettingsFile } from './settings-file.ts'
import { settingsChange } from './settings-schema.ts'

const LOOK = { layout: 'words', textScale: 1.2, tashkeel: false } as const

const folder = temporaryFolder()
const path = () => join(folder(), 'settings.json')
const NOW = new Date('2026-11-24T18:30:00Z')
const open = () => new SettingsFile(path(), NOW)

describe('settings', () => {
  it('are the defaults before anything was chosen, and no file is made', () => {
    expect(open().settings).toEqual(DEFAULT_SETTINGS)
    expect(readdirSync(folder())).toEqual([])
  })

  it('are there at the next start, with the last folder', () => {
    const first = open()
    expect(first.change({ theme: 'dark', layout: 'words', textScale: 1.3 })).toMatchObject({
      ok: true,
      value: { theme: 'dark' },
    })
    first.rememberFolder('/home/a')
    const second = open()
    expect(second.settings).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark', layout: 'words', textScale: 1.3 })
    expect(second.lastFolder).toBe('/home/a')
    expect(readdirSync(folder())).toEqual(['settings.json'])
  })

  it('that are wrong have their defaults, and the others are kept', () => {
    writeFileSync(
      path(),
      JSON.stringify({
        schemaVersion: 1,
        theme: 'red',
        layout: 'round',
        textScale: 40,
        uiLanguage: 'ar',
        lastFolder: 4,
      }),
    )
    expect(open().settings).toEqual({ ...DEFAULT_SETTINGS, uiLanguage: 'ar' })
    expect(open().lastFolder).toBeNull()
  })

  it.each([
    ['a size', { textScale: 3.1 }],
    ['a distance of lines', { lineHeight: 0.5 }],
    ['a typeface', { arabicFace: 'comic' }],
    ['digits', { digits: 'roman' }],
    ['a speed', { listenRate: 9 }],
    ['a look of no article', { articleLooks: { first: { layout: 'facing', textScale: 1, tashkeel: true } } }],
    [
      'a look with more to it',
      { articleLooks: { 1: { layout: 'facing', textScale: 1, tashkeel: true, x: 1 } } },
    ],
    [
      'looks without end',
      { articleLooks: Object.fromEntries(Array.from({ length: 501 }, (_, at) => [at, LOOK])) },
    ],
  ])('that are out of bounds (%s) are refused by the schema and mended in the file', (_, wrong) => {
    expect(settingsChange.safeParse(wrong).success).toBe(false)
    writeFileSync(path(), JSON.stringify({ schemaVersion: 1, ...wrong, pageWidth: 1.2 }))
    expect(open().settings).toEqual({ ...DEFAULT_SETTINGS, pageWidth: 1.2 })
  })

  it('of one article are kept by its number', () => {
    open().change({ articleLooks: { 12: LOOK } })
    expect(open().settings.articleLooks).toEqual({ 12: LOOK })
  })

  it.each(['{"theme": "da', '', '[]', '"dark"', 'null'])(
    'in a file that is no JSON object (%s) are set aside',
    content => {
      writeFileSync(path(), content)
      const settings = open()
      expect(settings.settings).toEqual(DEFAULT_SETTINGS)
      expect(readFileSync(`${path()}.corrupt-2026-11-24T18-30-00`, 'utf8')).toBe(content)
      settings.change({ theme: 'sepia' })
      expect(open().settings.theme).toBe('sepia')
    },
  )

  it('that cannot be written stay as they were', () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    writeFileSync(join(folder(), 'deep'), 'a file where the folder should be')
    const settings = new SettingsFile(join(folder(), 'other', 'settings.json'), NOW)
    writeFileSync(join(folder(), 'other'), 'and here')
    expect(settings.change({ theme: 'dark' })).toEqual({
      ok: false,
      code: 'unwritable-file',
      detail: 'settings.json',
    })
    expect(settings.settings).toEqual(DEFAULT_SETTINGS)
    settings.rememberFolder('/home/a')
    expect(log).toHaveBeenCalledOnce()
    log.mockRestore()
  })
})
