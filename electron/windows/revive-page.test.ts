import { EventEmitter } from 'node:events'
import type { BrowserWindow, MessageBoxOptions } from 'electron'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const world = vi.hoisted(() => ({
  quit: vi.fn(),
  asked: [] as { options: MessageBoxOptions; answer: (response: number) => void }[],
}))
vi.mock('electron', () => ({
  app: { quit: world.quit },
  dialog: {
    showMessageBox: (_window: unknown, options: MessageBoxOptions) =>
      new Promise(resolve => {
        const answer = (response: number) => resolve({ response })
        // As Electron does it: a question taken away is answered by its cancel button.
        options.signal?.addEventListener('abort', () => answer(options.cancelId!))
        world.asked.push({ options, answer })
      }),
  },
}))
const { revivePage } = await import('./revive-page.ts')

const turn = () => new Promise(resolve => setImmediate(resolve))

function openWindow() {
  const webContents = Object.assign(new EventEmitter(), {
    reload: vi.fn(),
    forcefullyCrashRenderer: vi.fn(() => webContents.emit('render-process-gone', {}, KILLED)),
  })
  const window = Object.assign(new EventEmitter(), {
    webContents,
    isDestroyed: () => false,
    destroy: vi.fn(),
  })
  revivePage(window as unknown as BrowserWindow, () => key => key)
  return window
}
const KILLED = { reason: 'killed', exitCode: 9 }

beforeEach(() => {
  world.quit.mockClear()
  world.asked.length = 0
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => vi.restoreAllMocks())

describe('a page whose process died', () => {
  it('is loaded again, and at a second time soon after only if the person wants it', async () => {
    const window = openWindow()
    window.webContents.emit('render-process-gone', {}, KILLED)
    expect([window.webContents.reload.mock.calls.length, world.asked.length]).toEqual([1, 0])
    window.webContents.emit('render-process-gone', {}, KILLED)
    expect(world.asked[0]!.options.message).toBe('dialog.page-gone-title')
    world.asked[0]!.answer(0)
    await turn()
    expect(window.webContents.reload).toHaveBeenCalledTimes(2)
    expect(world.quit).not.toHaveBeenCalled()
  })
})

describe('a page that hangs', () => {
  it('is asked about once, and left alone when the person waits', async () => {
    const window = openWindow()
    window.emit('unresponsive')
    window.emit('unresponsive')
    expect(world.asked.map(({ options }) => options.buttons)).toEqual([
      ['dialog.page-wait', 'dialog.page-reload', 'dialog.page-quit'],
    ])
    world.asked[0]!.answer(0)
    await turn()
    expect(window.webContents.forcefullyCrashRenderer).not.toHaveBeenCalled()
    window.emit('unresponsive')
    expect(world.asked).toHaveLength(2)
  })

  it('is no longer asked about once it answers', async () => {
    const window = openWindow()
    window.emit('unresponsive')
    window.emit('responsive')
    expect(world.asked[0]!.options.signal?.aborted).toBe(true)
    await turn()
    expect(window.webContents.forcefullyCrashRenderer).not.toHaveBeenCalled()
    expect(world.quit).not.toHaveBeenCalled()
  })

  it('is ended and loaded again, without another question', async () => {
    const window = openWindow()
    window.webContents.emit('render-process-gone', {}, KILLED)
    window.emit('unresponsive')
    world.asked[0]!.answer(1)
    await turn()
    expect(window.webContents.forcefullyCrashRenderer).toHaveBeenCalledTimes(1)
    expect([window.webContents.reload.mock.calls.length, world.asked.length]).toEqual([2, 1])
  })

  it('is ended with the application', async () => {
    const window = openWindow()
    window.emit('unresponsive')
    world.asked[0]!.answer(2)
    await turn()
    expect(window.destroy).toHaveBeenCalledTimes(1)
    expect(world.quit).toHaveBeenCalledTimes(1)
  })
})
