/** One end of the bridge between the page's world and the preload's. */
export type BridgeEnd = {
  /** Shows an object to the other world under a name; throws what the other world answers. */
  readonly show: (name: string, value: unknown) => void
}

/** The two event names are secret and made anew at each start, so that a page cannot join the talk. */
export type BridgeNames = { readonly listenTo: string; readonly speakTo: string }

/**
 * Makes one end. Values cross as structured clones of what they hold; functions and promises cross as references
 * that answer from where they live. The function is complete in itself: its source text is run inside pages.
 */
export function createBridgeEnd(
  names: BridgeNames,
  onShown: (name: string, value: unknown) => void,
): BridgeEnd {
  type Packed =
    | { kind: 'value'; value: unknown }
    | { kind: 'array'; items: Packed[] }
    | { kind: 'object'; entries: [string, Packed][] }
    | { kind: 'function' | 'promise'; id: number }
  type Failure = { name: string; message: string }
  type Message =
    | { type: 'show'; name: string; value: Packed }
    | { type: 'call'; id: number; args: Packed[] }
    | { type: 'answer'; value?: Packed; failure?: Failure }
    | { type: 'settle'; id: number; value?: Packed; failure?: Failure }
  type AnyFunction = (...args: unknown[]) => unknown

  // Taken now, before the page can replace them.
  const page = globalThis.document
  const Detail = globalThis.CustomEvent
  const Later = globalThis.Promise
  const speakEvent = page.dispatchEvent.bind(page)
  const functions = new Map<number, AnyFunction>()
  const idsOfFunctions = new WeakMap<AnyFunction, number>()
  const promised = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>()
  const DEEPEST = 1000
  let lastId = 0
  let answer: Extract<Message, { type: 'answer' }> | undefined

  const speak = (message: Message): void => {
    speakEvent(new Detail(names.speakTo, { detail: message }))
  }
  const failureOf = (reason: unknown): Failure =>
    reason instanceof Error
      ? { name: reason.name, message: reason.message }
      : { name: 'Error', message: String(reason) }
  const asError = (failure: Failure): Error => {
    const error = new Error(failure.message)
    if (failure.name !== 'Error')
      Object.defineProperty(error, 'name', { value: failure.name, configurable: true })
    return error
  }

  const packFunction = (value: AnyFunction): Packed => {
    const id = idsOfFunctions.get(value) ?? ++lastId
    idsOfFunctions.set(value, id)
    functions.set(id, value)
    return { kind: 'function', id }
  }
  const packPromise = (value: PromiseLike<unknown>): Packed => {
    const id = ++lastId
    Later.resolve(value).then(
      result => speak({ type: 'settle', id, value: pack(result) }),
      reason => speak({ type: 'settle', id, failure: failureOf(reason) }),
    )
    return { kind: 'promise', id }
  }
  const pack = (value: unknown, depth = 0): Packed => {
    if (depth > DEEPEST) {
      throw new TypeError(
        'Electron contextBridge recursion depth exceeded.  Nested objects deeper than 1000 are not supported.',
      )
    }
    if (typeof value === 'function') return packFunction(value as AnyFunction)
    if (value === null || typeof value !== 'object') return { kind: 'value', value }
    if (value instanceof Later) return packPromise(value)
    if (Array.isArray(value)) return { kind: 'array', items: value.map(each => pack(each, depth + 1)) }
    const prototype: unknown = Object.getPrototypeOf(value)
    const isPlain = prototype === null || prototype === Object.prototype
    // Files, dates, maps, typed arrays and errors are left to structured cloning; the members of a class's
    // object cross without their prototype.
    if (!isPlain && Object.prototype.toString.call(value) !== '[object Object]')
      return { kind: 'value', value }
    return {
      kind: 'object',
      entries: Object.entries(value).map(([key, each]) => [key, pack(each, depth + 1)]),
    }
  }

  const call = (id: number, args: unknown[]): unknown => {
    answer = undefined
    speak({ type: 'call', id, args: args.map(each => pack(each)) })
    const given = answer as Extract<Message, { type: 'answer' }> | undefined
    answer = undefined
    // Cloning an event's detail fails silently: the other end then sees nothing and answers nothing.
    if (!given) throw new Error('An object could not be cloned.')
    if (given.failure) throw asError(given.failure)
    return given.value && unpack(given.value)
  }
  const unpack = (packed: Packed): unknown => {
    switch (packed.kind) {
      case 'value':
        return packed.value
      case 'array':
        return packed.items.map(unpack)
      case 'object': {
        const value = {}
        for (const [key, each] of packed.entries) {
          Object.defineProperty(value, key, {
            value: unpack(each),
            writable: true,
            enumerable: true,
            configurable: true,
          })
        }
        return value
      }
      case 'function':
        return (...args: unknown[]) => call(packed.id, args)
      case 'promise':
        return new Later((resolve, reject) => promised.set(packed.id, { resolve, reject }))
    }
  }

  const carryOut = (act: () => unknown): void => {
    let reply: Message
    try {
      reply = { type: 'answer', value: pack(act()) }
    } catch (reason) {
      reply = { type: 'answer', failure: failureOf(reason) }
    }
    speak(reply)
  }
  const settle = (message: Extract<Message, { type: 'settle' }>): void => {
    const waiting = promised.get(message.id)
    promised.delete(message.id)
    if (message.failure) waiting?.reject(asError(message.failure))
    else waiting?.resolve(message.value && unpack(message.value))
  }

  page.addEventListener(names.listenTo, event => {
    const message = (event as CustomEvent<Message | null>).detail
    if (message === null) return
    if (message.type === 'answer') answer = message
    else if (message.type === 'settle') settle(message)
    else if (message.type === 'show') carryOut(() => onShown(message.name, unpack(message.value)))
    else carryOut(() => functions.get(message.id)?.(...message.args.map(unpack)))
  })

  return {
    show(name, value) {
      answer = undefined
      speak({ type: 'show', name, value: pack(value) })
      const given = answer as Extract<Message, { type: 'answer' }> | undefined
      if (given?.failure) throw asError(given.failure)
    },
  }
}
