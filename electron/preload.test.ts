import { describe, expect, it, vi } from 'vitest'
import { NOTICE_NAMES, REQUEST_NAMES } from '../shared/contract.ts'

type Heard = (event: unknown, notice: unknown) => void
const world = vi.hoisted(() => ({
  exposed: {} as Record<string, Record<string, (...given: unknown[]) => unknown>>,
  asked: [] as unknown[][],
  heard: new Map<string, Heard>(),
  root: { lang: '', dir: '', dataset: {} as Record<string, string> },
}))
vi.mock('electron', () => ({
  contextBridge: {
    exposeInMainWorld: (name: string, value: (typeof world.exposed)[string]) => {
      world.exposed[name] = value
    },
  },
  ipcRenderer: {
    invoke: async (...asked: unknown[]) => {
      world.asked.push(asked)
      return { ok: true, value: null }
    },
    on: (channel: string, heard: Heard) => world.heard.set(channel, heard),
  },
  webUtils: { getPathForFile: (file: { path: string }) => file.path },
}))
vi.stubGlobal('document', { documentElement: world.root })
process.argv.push('--muqabil-language=ar', '--muqabil-theme=sepia')
// By a name that the compiler does not follow: the preload is a project of its own.
await import(String('./preload.ts'))

const bridge = world.exposed.muqabil!
const turn = () => new Promise(resolve => setTimeout(resolve, 1))

describe('the page sees', () => {
  it('a method for each request and each notice, and nothing else', () => {
    expect(Object.keys(world.exposed)).toEqual(['muqabil'])
    const notices = NOTICE_NAMES.map(name => `on${name[0]!.toUpperCase()}${name.slice(1)}`)
    expect(Object.keys(bridge).sort()).toEqual([...REQUEST_NAMES, ...notices].sort())
    for (const method of Object.values(bridge)) expect(method).toBeTypeOf('function')
  })

  it('no way to name a channel', async () => {
    await bridge.openArticle!({ id: 1 }, 'request:quit')
    expect(world.asked.at(-1)).toEqual(['request:openArticle', { id: 1 }])
  })

  it('no paths: files become paths on the other side', async () => {
    await bridge.stageDropped!([{ path: '/a.txt' }, { path: '' }])
    expect(world.asked.at(-1)).toEqual(['request:stageDropped', { paths: ['/a.txt', ''] }])
  })
})

describe('a listener', () => {
  it('hears the notice and never the event, until it ends', () => {
    const heard = vi.fn()
    const end = bridge.onJobProgress!(heard) as () => void
    world.heard.get('notice:jobProgress')!({ sender: 'secret' }, { job: 'j' })
    end()
    world.heard.get('notice:jobProgress')!({ sender: 'secret' }, { job: 'k' })
    expect(heard.mock.calls).toEqual([[{ job: 'j' }]])
  })

  it('hears what came before it, once, if it stays', async () => {
    world.heard.get('notice:filesStaged')!({}, { texts: ['early'] })
    const gone = vi.fn()
    const end = bridge.onFilesStaged!(gone) as () => void
    end()
    await turn()
    const stays = vi.fn()
    bridge.onFilesStaged!(stays)
    await turn()
    const later = vi.fn()
    bridge.onFilesStaged!(later)
    await turn()
    expect([gone.mock.calls, stays.mock.calls, later.mock.calls]).toEqual([[], [[{ texts: ['early'] }]], []])
  })
})

it('the document is dressed before the page is drawn', () => {
  expect(world.root).toEqual({ lang: 'ar', dir: 'rtl', dataset: { theme: 'sepia' } })
})
