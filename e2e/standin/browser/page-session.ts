import { browser } from './browser.ts'
import type { Commands, Events } from './devtools-protocol.ts'

type Ask<M extends keyof Commands> = Commands[M]['ask'] extends undefined ? [] : [ask: Commands[M]['ask']]

/** The DevTools protocol of one page. */
export class PageSession {
  readonly sessionId: string
  readonly targetId: string

  constructor(page: { sessionId: string; targetId: string }) {
    this.sessionId = page.sessionId
    this.targetId = page.targetId
  }

  /** Sends a command to the page. */
  send<M extends keyof Commands>(method: M, ...ask: Ask<M>): Promise<Commands[M]['answer']> {
    return browser().connection.send(method, this.sessionId, ...ask)
  }

  /** Listens to an event of the page, until the page is gone. */
  on<E extends keyof Events>(event: E, listener: (params: Events[E]) => void): void {
    browser().connection.on(event, this.sessionId, listener)
  }

  /** Sends a command whose failure means only that the page has gone meanwhile. */
  sendIfThere<M extends keyof Commands>(method: M, ...ask: Ask<M>): void {
    this.send(method, ...ask).catch((error: Error) => {
      if (process.env.STANDIN_VERBOSE) console.error('stand-in:', error.message)
    })
  }
}
