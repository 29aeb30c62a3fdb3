import { beforeEach, describe, expect, it, vi } from 'vitest'
import { COMMANDS } from '../../shared/commands.ts'
import { failure, success } from '../../shared/result.ts'
import type { ReaderWindow } from './reader-window.ts'
import { runCommand } from './run-command.ts'

const electron = vi.hoisted(() => ({ quit: vi.fn() }))
vi.mock('electron', () => ({ app: { quit: electron.quit } }))
beforeEach(() => vi.clearAllMocks())

function rig() {
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
  return { commands: runCommand(reader), done }
}

describe('from the menu', () => {
  it('a command of the page is shown to the page', () => {
    const { commands, done } = rig()
    commands.fromMenu('next-doubtful')
    expect(done).toEqual(['show', ['command', { id: 'next-doubtful' }]])
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
})
