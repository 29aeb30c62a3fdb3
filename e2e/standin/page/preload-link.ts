import type { RemoteObject } from '../browser/devtools-protocol.ts'
import type { PageSession } from '../browser/page-session.ts'
import { createCodec } from '../worlds/codec.ts'
import { BINDING, FILE_PREFIX, HANDLE, PRELOAD_WORLD } from '../worlds/compose-worlds.ts'
import type { WorldMessage } from '../worlds/preload-world.ts'
import type { Accelerator } from '../worlds/watch-page.ts'

const codec = createCodec()

/** Main's end of the talk with the preload's world of one page. */
export class PreloadLink {
  private readonly session: PageSession
  private readonly contexts = new Map<number, string>()
  private readonly onMessage: (message: WorldMessage, frameId: string) => void
  // Messages are handed on in the order sent, though one that names files waits for their paths.
  private queue: Promise<void> | null = null

  constructor(
    session: PageSession,
    hooks: {
      onMessage: (message: WorldMessage, frameId: string) => void
      onWorld: (frameId: string) => void
    },
  ) {
    this.session = session
    this.onMessage = hooks.onMessage
    session.on('Runtime.executionContextCreated', ({ context }) => {
      const frameId = context.auxData?.frameId
      if (context.name !== PRELOAD_WORLD || !frameId) return
      this.contexts.set(context.id, frameId)
      hooks.onWorld(frameId)
    })
    session.on('Runtime.executionContextDestroyed', ({ executionContextId }) =>
      this.contexts.delete(executionContextId),
    )
    session.on('Runtime.executionContextsCleared', () => this.contexts.clear())
    session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
      if (name === BINDING) this.receive(payload, executionContextId)
    })
  }

  /** Calls a function of the world of a frame; nothing happens when the frame has none (any more). */
  call(frameId: string, name: 'answer' | 'refuse' | 'event', ...args: readonly unknown[]): void {
    this.run(frameId, `.${name}(...JSON.parse(${JSON.stringify(JSON.stringify(args))}))`)
  }

  /** Tells the page which chords belong to the menu. */
  setKeys(frameId: string, accelerators: readonly Accelerator[], everyKey: boolean): void {
    this.run(frameId, `.watch.setKeys(${JSON.stringify(accelerators)}, ${everyKey})`)
  }

  /** Evaluates on the handle of a frame's world, and answers the value. */
  async ask(frameId: string, rest: string): Promise<unknown> {
    return (
      await this.evaluate(frameId, `globalThis[${JSON.stringify(HANDLE)}]${rest}`, { returnByValue: true })
    )?.value
  }

  /** Evaluates in a frame's world as if a person had just clicked; undefined when the frame has none. */
  async evaluate(
    frameId: string,
    expression: string,
    { returnByValue }: { returnByValue: boolean },
  ): Promise<RemoteObject | undefined> {
    const contextId = this.contextOf(frameId)
    if (contextId === undefined) return undefined
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      expression,
      contextId,
      returnByValue,
      awaitPromise: true,
      userGesture: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result
  }

  /** The real path of a file that an object of the page is; empty for one that lies on no disk. */
  async pathOf(objectId: string): Promise<string> {
    const info = await this.session.send('DOM.getFileInfo', { objectId })
    this.session.sendIfThere('Runtime.releaseObject', { objectId })
    return info.path
  }

  /** Unpacks what a message holds. */
  unpack(packed: unknown): unknown[] {
    return codec.unpack(packed) as unknown[]
  }

  /** Packs what a message is to hold; throws what structured cloning throws. */
  pack(value: unknown): unknown {
    return codec.pack(value)
  }

  private contextOf(frameId: string): number | undefined {
    // The newest context of the frame: an old one is reported gone only after the new one is there.
    return [...this.contexts].findLast(([, each]) => each === frameId)?.[0]
  }

  private run(frameId: string, rest: string): void {
    const contextId = this.contextOf(frameId)
    if (contextId === undefined) return
    const expression = `globalThis[${JSON.stringify(HANDLE)}]?${rest}`
    this.session.sendIfThere('Runtime.evaluate', { expression, contextId })
  }

  private receive(payload: string, contextId: number): void {
    const frameId = this.contexts.get(contextId) ?? ''
    const hand = (text: string) => this.onMessage(JSON.parse(text) as WorldMessage, frameId)
    const namesFiles = payload.includes(FILE_PREFIX)
    // At once where nothing waits: the last word of a page must come before the news that it is gone.
    if (!this.queue && !namesFiles) {
      hand(payload)
      return
    }
    const turn = (this.queue ?? Promise.resolve())
      .then(() => (namesFiles ? this.withRealPaths(payload, contextId) : payload))
      .then(hand)
      .catch((error: Error) => console.error('stand-in: a message of a page could not be read', error))
      .finally(() => {
        if (this.queue === turn) this.queue = null
      })
    this.queue = turn
  }

  private async withRealPaths(payload: string, contextId: number): Promise<string> {
    const named = new Map<string, string>()
    JSON.parse(payload, (_key, value) => {
      if (typeof value === 'string' && value.startsWith(FILE_PREFIX)) named.set(value, '')
      return value
    })
    for (const path of named.keys()) named.set(path, await this.realPath(path, contextId))
    return JSON.stringify(JSON.parse(payload), (_key, value) =>
      typeof value === 'string' ? (named.get(value) ?? value) : value,
    )
  }

  private async realPath(path: string, contextId: number): Promise<string> {
    const expression = `globalThis[${JSON.stringify(HANDLE)}].file(${JSON.stringify(path)})`
    const { result } = await this.session.send('Runtime.evaluate', { expression, contextId })
    return result.objectId ? this.pathOf(result.objectId) : ''
  }
}
