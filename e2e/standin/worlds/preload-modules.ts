/** What `require` of a sandboxed preload finds besides `electron`, by name. */
export type PreloadModules = Readonly<Record<string, object>>

/** Makes `events`, `timers` and `url` as a sandboxed preload has them. Its source text is run inside pages. */
export function createPreloadModules(): PreloadModules {
  type Listener = (...args: unknown[]) => void
  class EventEmitter {
    private readonly listenersOf = new Map<string | symbol, Listener[]>()
    on(name: string | symbol, listener: Listener): this {
      this.listenersOf.set(name, [...(this.listenersOf.get(name) ?? []), listener])
      return this
    }
    addListener(name: string | symbol, listener: Listener): this {
      return this.on(name, listener)
    }
    once(name: string | symbol, listener: Listener): this {
      const only: Listener & { listener?: Listener } = (...args) => {
        this.off(name, only)
        listener.apply(this, args)
      }
      only.listener = listener
      return this.on(name, only)
    }
    off(name: string | symbol, listener: Listener): this {
      const all = this.listenersOf.get(name) ?? []
      const at = all.findLastIndex(
        each => each === listener || (each as { listener?: Listener }).listener === listener,
      )
      if (at >= 0) this.listenersOf.set(name, all.toSpliced(at, 1))
      return this
    }
    removeListener(name: string | symbol, listener: Listener): this {
      return this.off(name, listener)
    }
    removeAllListeners(name?: string | symbol): this {
      if (name === undefined) this.listenersOf.clear()
      else this.listenersOf.delete(name)
      return this
    }
    emit(name: string | symbol, ...args: unknown[]): boolean {
      const all = this.listenersOf.get(name) ?? []
      for (const listener of all) listener.apply(this, args)
      return all.length > 0
    }
    listenerCount(name: string | symbol): number {
      return this.listenersOf.get(name)?.length ?? 0
    }
  }
  const setImmediate = (act: Listener, ...args: unknown[]) => setTimeout(act, 0, ...args)
  const timers = {
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    setInterval: window.setInterval.bind(window),
    clearInterval: window.clearInterval.bind(window),
    setImmediate,
    clearImmediate: window.clearTimeout.bind(window),
  }
  const events = Object.assign(EventEmitter, { EventEmitter })
  return { events, timers, url: { URL, URLSearchParams } }
}
