import type { BridgeNames, createBridgeEnd } from './bridge-end.ts'
import type { createCodec } from './codec.ts'
import type { Lent } from './main-world.ts'
import type { createPreloadModules } from './preload-modules.ts'
import type { PageNews, watchPage } from './watch-page.ts'

export type PreloadSettings = {
  readonly names: BridgeNames
  readonly lentName: string
  /** The function that hands a text to main; taken away from the world as soon as it is known. */
  readonly binding: string
  /** Where main finds this world's own end. */
  readonly handle: string
  /** How a path begins that stands for a file whose real path only main can learn. */
  readonly filePrefix: string
  readonly process: {
    readonly platform: string
    readonly arch: string
    readonly versions: Readonly<Record<string, string | undefined>>
    readonly env: Readonly<Record<string, string | undefined>>
    readonly argv: readonly string[]
    readonly execPath: string
    readonly resourcesPath: string
  }
}

/** What the preload's world tells main. */
export type WorldMessage =
  | PageNews
  | { readonly type: 'send'; readonly channel: string; readonly args: unknown }
  | { readonly type: 'invoke'; readonly id: number; readonly channel: string; readonly args: unknown }
  | { readonly type: 'permission'; readonly id: number; readonly permission: string }
  | { readonly type: 'device'; readonly id: number; readonly kind: string }
  | {
      readonly type: 'preload-error'
      readonly name: string
      readonly message: string
      readonly stack: string
    }

/** What main calls in the preload's world, under the handle's name. */
export type WorldHandle = {
  readonly answer: (id: number, value: unknown) => void
  readonly refuse: (id: number, message: string) => void
  readonly event: (channel: string, args: unknown) => void
  readonly file: (path: string) => File | undefined
  readonly watch: ReturnType<typeof watchPage>
}

type Preload = (
  require: (name: string) => object,
  module: { exports: object },
  exports: object,
  process: object,
  setImmediate: unknown,
  clearImmediate: unknown,
) => void

/** Runs a sandboxed preload in its isolated world. Its source text is run inside pages. */
export function startPreloadWorld(
  settings: PreloadSettings,
  parts: {
    readonly makeEnd: typeof createBridgeEnd
    readonly makeCodec: typeof createCodec
    readonly makeModules: typeof createPreloadModules
    readonly watch: typeof watchPage
  },
  preload: Preload,
): void {
  if (window !== window.top) return
  const world = globalThis as unknown as Record<string, unknown>
  const hand = world[settings.binding] as (text: string) => void
  delete world[settings.binding]
  const tell = (message: WorldMessage): void => hand(JSON.stringify(message))
  const codec = parts.makeCodec()
  const modules = parts.makeModules()
  const watch = parts.watch(tell)

  const refuseUnknown = <T extends object>(name: string, members: T): T =>
    new Proxy(members, {
      get(target, key, receiver) {
        if (typeof key === 'symbol' || key in target || key === 'then' || key === 'toJSON')
          return Reflect.get(target, key, receiver)
        throw new Error(`stand-in: ${name}.${key} is not implemented`)
      },
    })

  const waiting = new Map<number, { resolve: (value: never) => void; reject: (reason: Error) => void }>()
  let lastId = 0
  const ask = <T>(make: (id: number) => WorldMessage): Promise<T> =>
    new Promise((resolve, reject) => {
      const id = ++lastId
      waiting.set(id, { resolve, reject })
      tell(make(id))
    })

  type Listener = (event: object, ...args: unknown[]) => void
  type Emitter = Record<'on' | 'once' | 'off', (name: string, listener: Listener) => void> & {
    emit: (name: string, ...args: unknown[]) => void
    removeAllListeners: (name?: string) => void
    listenerCount: (name: string) => number
  }
  const listeners = new (modules.events as new () => Emitter)()
  const ipcRenderer: object = refuseUnknown('ipcRenderer', {
    invoke(channel: string, ...args: unknown[]) {
      // A value that cannot be cloned rejects, as in Electron, instead of throwing.
      return ask(id => ({ type: 'invoke', id, channel, args: codec.pack(args) }))
    },
    send(channel: string, ...args: unknown[]) {
      tell({ type: 'send', channel, args: codec.pack(args) })
    },
    on(channel: string, listener: Listener) {
      listeners.on(channel, listener)
      return ipcRenderer
    },
    addListener(channel: string, listener: Listener) {
      listeners.on(channel, listener)
      return ipcRenderer
    },
    once(channel: string, listener: Listener) {
      listeners.once(channel, listener)
      return ipcRenderer
    },
    off(channel: string, listener: Listener) {
      listeners.off(channel, listener)
      return ipcRenderer
    },
    removeListener(channel: string, listener: Listener) {
      listeners.off(channel, listener)
      return ipcRenderer
    },
    removeAllListeners(channel?: string) {
      listeners.removeAllListeners(channel)
      return ipcRenderer
    },
    listenerCount: (channel: string) => listeners.listenerCount(channel),
  })

  const files = new Map<string, File>()
  const webUtils = refuseUnknown('webUtils', {
    /** A path that main replaces by the real one; empty for a file that the page made itself. */
    getPathForFile(file: unknown) {
      if (!(file instanceof File)) throw new TypeError('getPathForFile expected a File')
      if (!watch.isNative(file)) return ''
      const path = `${settings.filePrefix}${files.size + 1}/${file.name}`
      files.set(path, file)
      return path
    },
  })

  const lent: Lent = {
    askPermission: permission => ask(id => ({ type: 'permission', id, permission })),
    selectDevice: kind => ask(id => ({ type: 'device', id, kind })),
    openWindow: (url, frameName, features) =>
      tell({
        type: 'open-window',
        url,
        frameName,
        features,
        disposition: features ? 'new-window' : 'foreground-tab',
      }),
  }
  const end = parts.makeEnd(settings.names, name => {
    throw new Error(`stand-in: the page cannot show '${name}' to the preload`)
  })
  end.show(settings.lentName, lent)

  const electron = refuseUnknown('electron (in a preload)', {
    ipcRenderer,
    webUtils,
    contextBridge: refuseUnknown('contextBridge', {
      exposeInMainWorld: (name: string, api: unknown) => end.show(name, api),
    }),
    webFrame: refuseUnknown('webFrame', {
      setZoomFactor(factor: number) {
        document.documentElement.style.zoom = String(factor)
      },
      getZoomFactor: () => Number(document.documentElement.style.zoom || 1),
      setVisualZoomLevelLimits() {
        // Pinching is not offered in a window of the stand-in, so there is nothing to limit.
      },
    }),
  })
  const require = (name: string): object => {
    const plain = name.replace(/^node:/, '')
    if (['electron', 'electron/renderer', 'electron/common'].includes(plain)) return electron
    const found = modules[plain]
    if (!found) throw new Error(`module not found: ${name}`)
    return found
  }
  const process = refuseUnknown('process (in a preload)', {
    ...settings.process,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
    nextTick: (act: (...args: unknown[]) => void, ...args: unknown[]) => queueMicrotask(() => act(...args)),
  })

  const handle: WorldHandle = {
    answer(id, value) {
      waiting.get(id)?.resolve(codec.unpack(value) as never)
      waiting.delete(id)
    },
    refuse(id, message) {
      waiting.get(id)?.reject(new Error(message))
      waiting.delete(id)
    },
    event(channel, args) {
      const event = { sender: ipcRenderer, ports: [] }
      listeners.emit(channel, event, ...(codec.unpack(args) as unknown[]))
    },
    file: path => files.get(path),
    watch,
  }
  Object.defineProperty(world, settings.handle, { value: handle })

  const timers = modules.timers as Record<string, unknown>
  const module = { exports: {} }
  try {
    preload(require, module, module.exports, process, timers.setImmediate, timers.clearImmediate)
  } catch (reason) {
    const error = reason instanceof Error ? reason : new Error(String(reason))
    tell({ type: 'preload-error', name: error.name, message: error.message, stack: error.stack ?? '' })
  }
}
