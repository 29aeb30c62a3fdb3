import { beforeEach, describe, expect, it, vi } from 'vitest'
import { COMMANDS } from '../../shared/commands.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { shellVoice } from '../language/shell-text.ts'
import type { ReaderWindow } from './reader-window.ts'
import { runCommand } from './run-command.ts'

const electron = vi.hoisted(() => ({ quit: vi.fn(), box: vi.fn() }))
vi.mock('electron', () => ({
  app: { quit: electron.quit },
  dialog: { showMessageBox: electron.box },
}))
beforeEach(() => vi.clearAllMocks())

function rig(saved: Result<string | null> = success('a.pdf')) {
  const done: unknown[] = []
  const note = (name: string) => () => void done.push(name)
  const webContents = {
    cut: note('cut'),
    copy: note('copy'),
    paste: note('paste'),
    selectAll: note('select-all'),
  }
  const window = {
    webContents,
    close: note('close-window'),
    isFullScreen: () => false,
    setFullScreen: (full: boolean) => done.push(`full-screen ${full}`),
  }
  const reader = {
    window,
    show: note('show'),
    tell: (name: string, notice: unknown) => done.push([name, notice]),
  } as unknown as ReaderWindow
  const commands = runCommand({ reader, say: () => shellVoice('en'), savePdf: async () => saved })
  return { commands, done }
}

describe('from the menu', () => {
  it('a command of the page is shown to the page', () => {
    const { commands, done } = rig()
    commands.fromMenu('next-doubtful')
    expect(done).toEqual(['show', ['command', { id: 'next-doubtful' }]])
  })

  it('a page that cannot be saved is told of', async () => {
    rig(failure('unwritable-file', 'a.pdf')).commands.fromMenu('save-pdf')
    await vi.waitFor(() => expect(electron.box).toHaveBeenCalledOnce())
    expect(electron.box.mock.calls[0]?.[1]).toMatchObject({
      type: 'error',
      message: expect.stringContaining('a.pdf'),
    })
  })
})

describe('from the page', () => {
  it.each(COMMANDS.map(command => [command.id, command.where] as const))(
    '%s, of the %s',
    async (id, where) => {
      const { commands, done } = rig()
      const answer = await commands.fromWindow(id)
      expect(answer).toEqual(where === 'window' ? failure('bad-request', id) : success(null))
      if (where === 'role' && id !== 'quit') expect(String(done[0])).toContain(id)
      if (id === 'quit') expect(electron.quit).toHaveBeenCalledOnce()
    },
  )

  it('a page that cannot be saved is answered', async () => {
    const { commands } = rig(failure('unwritable-file', 'a.pdf'))
    expect(await commands.fromWindow('save-pdf')).toMatchObject({ code: 'unwritable-file' })
    expect(electron.box).not.toHaveBeenCalled()
  })
})
