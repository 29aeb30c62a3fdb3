import type { Answer, Ask, RequestName } from '../../shared/contract.ts'
import { failure, type Result } from '../../shared/result.ts'
import { APP_ORIGIN } from '../security/app-address.ts'
import { REQUEST_SCHEMAS } from './request-schemas.ts'

/** What main does for each request; a missing one does not compile. */
export type RequestHandlers = {
  readonly [N in RequestName]: (ask: Ask<N>) => Result<Answer<N>> | Promise<Result<Answer<N>>>
}

/** Where a request came from, as Electron tells it. */
export type RequestSender = {
  /** The frame, null when it has gone in the meantime; its own origin, not the address of its window. */
  readonly frame: { readonly origin: string; readonly parent: unknown } | null
  /** Whether the frame belongs to the reader's window. */
  readonly isReader: boolean
}

/**
 * Answers one request of the window: the sender is checked first, then what it asks, and only then is it done.
 * An answer always comes; what a handler throws is our own mistake, logged whole and answered `engine-failed`.
 */
export async function answerRequest<N extends RequestName>(
  name: N,
  sender: RequestSender,
  ask: unknown,
  handlers: RequestHandlers,
): Promise<Result<Answer<N>>> {
  if (!isTrusted(sender)) return failure('untrusted-sender', name)
  const read = REQUEST_SCHEMAS[name].safeParse(ask)
  if (!read.success) return failure('bad-request', name)
  try {
    return await handlers[name](read.data)
  } catch (error) {
    console.error(`the request ${name} failed`, error)
    return failure('engine-failed', name)
  }
}

const isTrusted = ({ frame, isReader }: RequestSender): boolean =>
  isReader && frame !== null && frame.origin === APP_ORIGIN && frame.parent === null
