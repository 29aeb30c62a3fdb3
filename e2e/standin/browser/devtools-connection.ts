import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { Commands, Events } from './devtools-protocol.ts'

type Waiting = { readonly resolve: (answer: never) => void; readonly reject: (reason: Error) => void }
type Message = {
  id?: number
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
  sessionId?: string
}
type Ask<M extends keyof Commands> = Commands[M]['ask'] extends undefined ? [] : [ask: Commands[M]['ask']]

/** The DevTools protocol over the browser's pipe; when this end closes, the browser quits by itself. */
export class DevToolsConnection {
  /** Resolves when the browser has closed its end. */
  readonly closed: Promise<void>
  private readonly waiting = new Map<number, Waiting>()
  private readonly events = new EventEmitter().setMaxListeners(0)
  private readonly output: Writable
  private lastId = 0
  private isClosed = false

  constructor(output: Writable, input: Readable) {
    this.output = output
    let rest = ''
    input.setEncoding('utf8')
    input.on('data', (chunk: string) => {
      // Messages end with a NUL; most chunks hold whole ones, so the rest is joined only when there is one.
      const parts = (rest + chunk).split('\0')
      rest = parts.pop() ?? ''
      for (const part of parts) this.receive(JSON.parse(part) as Message)
    })
    this.closed = new Promise(resolve => {
      const end = () => {
        if (this.isClosed) return
        this.isClosed = true
        for (const { reject } of this.waiting.values()) reject(new Error('The browser has gone'))
        this.waiting.clear()
        resolve()
      }
      input.on('close', end)
      output.on('error', end)
    })
  }

  /** Sends a command, to a page when `sessionId` is given; rejects with the browser's own words. */
  send<M extends keyof Commands>(
    method: M,
    sessionId?: string,
    ...ask: Ask<M>
  ): Promise<Commands[M]['answer']> {
    if (this.isClosed) return Promise.reject(new Error('The browser has gone'))
    const id = ++this.lastId
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject: reason => reject(new Error(`${reason.message} (${method})`)) })
      this.output.write(`${JSON.stringify({ id, method, params: ask[0] ?? {}, sessionId })}\0`)
    })
  }

  /** Listens to an event, of one page when `sessionId` is given. */
  on<E extends keyof Events>(
    event: E,
    sessionId: string | undefined,
    listener: (params: Events[E]) => void,
  ): void {
    this.events.on(eventKey(event, sessionId), listener)
  }

  /** Lets go of every listener of a page that is gone. */
  forget(sessionId: string): void {
    for (const key of this.events.eventNames()) {
      if (String(key).startsWith(`${sessionId} `)) this.events.removeAllListeners(key)
    }
  }

  /** Closes the pipe, which makes the browser quit. */
  close(): void {
    this.output.end()
  }

  private receive(message: Message): void {
    if (message.id === undefined) {
      if (message.method) this.events.emit(eventKey(message.method, message.sessionId), message.params)
      return
    }
    const waiting = this.waiting.get(message.id)
    this.waiting.delete(message.id)
    if (message.error) waiting?.reject(new Error(message.error.message))
    else waiting?.resolve(message.result as never)
  }
}

function eventKey(event: string, sessionId: string | undefined): string {
  return `${sessionId ?? ''} ${event}`
}
