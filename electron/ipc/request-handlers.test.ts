import { describe, expect, it, vi } from 'vitest'
import { DEFAULT_SETTINGS, type Settings } from '../../shared/model/settings.ts'
import { failure, success } from '../../shared/result.ts'
import { requestHandlers } from './request-handlers.ts'

function rig() {
  const asked: [string, unknown][] = []
  let settings: Settings = DEFAULT_SETTINGS
  const notice = failure('library-damaged', 'library.sqlite.damaged-2026-11-24')
  const backup = { madeAt: 1, articles: 3 }
  const engine = {
    ask: vi.fn(async (name: string, ask: unknown) => {
      asked.push([name, ask])
      if (name === 'libraryBackup') return success(backup)
      return success(name === 'libraryNotice' ? notice : null)
    }),
    cancelJob: vi.fn(async () => success(null)),
  }
  const around = {
    chosen: [] as string[],
    onSettings: vi.fn(),
    copyText: vi.fn(async () => {}),
    showInFolder: vi.fn(),
  }
  const handlers = requestHandlers({
    engine: engine as never,
    settings: {
      get settings() {
        return settings
      },
      change: change => {
        settings = { ...settings, ...change }
        return success(settings)
      },
    },
    appInfo: () => ({
      version: '1.2.3',
      runtime: 'Electron 45',
      platform: 'linux',
      systemLanguage: 'ar',
      libraryPath: '/home/a/library.sqlite',
    }),
    chooseFiles: async () => around.chosen,
    chooseFolder: async () => around.chosen[0] ?? null,
    chooseDictionary: async () => around.chosen[0] ?? null,
    chooseArchive: async () => around.chosen[0] ?? null,
    chooseArchiveToWrite: async () => around.chosen[0] ?? null,
    runCommand: async () => success(null),
    copyText: around.copyText,
    savePdf: async (_job, name) => success(`/home/a/${name}.pdf`),
    printPage: async () => success(true),
    askWhereToExport: async () => around.chosen[0] ?? null,
    askForExportFolder: async () => around.chosen[0] ?? null,
    showInFolder: around.showInFolder,
    titlesIn: () => 'english' as const,
    onSettings: around.onSettings,
  })
  return { handlers, engine, asked, around, notice, backup }
}

describe('the window asks', () => {
  it('what runs here, and hears how the library was found', async () => {
    const { handlers, notice, backup } = rig()
    expect(await handlers.appInfo({})).toMatchObject({
      value: { version: '1.2.3', libraryNotice: notice, libraryBackup: backup },
    })
  })

  it('to change a setting, and the application follows', async () => {
    const { handlers, around } = rig()
    const changed = { ...DEFAULT_SETTINGS, theme: 'sepia' }
    expect(await handlers.changeSettings({ theme: 'sepia' })).toEqual({ ok: true, value: changed })
    expect(around.onSettings.mock.calls).toEqual([[changed]])
    expect(await handlers.readSettings({})).toEqual({ ok: true, value: changed })
  })

  it('for files and leaves the dialog, and nothing is read', async () => {
    const { handlers, asked } = rig()
    expect(await handlers.chooseFiles({ language: 'any' })).toEqual(success({ texts: [], refused: [] }))
    expect(asked).toEqual([])
  })

  it('for files of one side, and they are read for that side', async () => {
    const { handlers, asked, around } = rig()
    around.chosen.push('/a.txt')
    await handlers.chooseFiles({ language: 'arabic' })
    expect(asked).toEqual([['stageFiles', { paths: ['/a.txt'], language: 'arabic' }]])
  })

  it('what a word means only where there is one', async () => {
    const { handlers, asked } = rig()
    for (const [from, to] of [
      [2, 2],
      [3, 1],
      [0, 4],
    ])
      for (const request of ['glossWord', 'glossPhrase'] as const)
        expect(await handlers[request]({ sentence: 'قال', from: from!, to: to! })).toMatchObject({
          code: 'bad-request',
        })
    expect(asked).toEqual([])
    expect(await handlers.glossWord({ sentence: 'قال', from: 0, to: 3 })).toMatchObject({ ok: true })
  })

  it('to stop an import', async () => {
    const { handlers, engine } = rig()
    expect(await handlers.cancelJob({ job: 'j' })).toEqual(success(null))
    expect(engine.cancelJob.mock.calls).toEqual([['j']])
  })
})
