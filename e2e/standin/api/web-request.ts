import { strict } from '../strict.ts'

export type RequestDetails = {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly resourceType: string
  readonly referrer: string
  readonly timestamp: number
  readonly webContentsId?: number
  readonly webContents?: object
  readonly frame?: object | null
}
export type HeaderLists = Record<string, string[]>
type BeforeAnswer = { cancel?: boolean; redirectURL?: string }
type HeadersAnswer = {
  cancel?: boolean
  responseHeaders?: Record<string, string | string[]>
  statusLine?: string
}
type BeforeListener = (details: RequestDetails, answer: (response: BeforeAnswer) => void) => void
type HeadersDetails = RequestDetails & {
  readonly statusCode: number
  readonly statusLine: string
  readonly responseHeaders: HeaderLists
}
type HeadersListener = (details: HeadersDetails, answer: (response: HeadersAnswer) => void) => void
type Filter = {
  readonly urls: readonly string[]
  readonly excludeUrls?: readonly string[]
  readonly types?: readonly string[]
}
type Registered<L> = { readonly filter: Filter; readonly listener: L } | undefined

const EVERYTHING: Filter = { urls: ['<all_urls>'] }

let before: Registered<BeforeListener>
let headers: Registered<HeadersListener>

/** `session.webRequest`, of which the two listeners that can refuse or change exist. */
export const webRequest = strict('session.webRequest', {
  onBeforeRequest(...args: [BeforeListener | null] | [Filter, BeforeListener | null]): void {
    before = registered(args)
  },
  onHeadersReceived(...args: [HeadersListener | null] | [Filter, HeadersListener | null]): void {
    headers = registered(args)
  },
})

/** Whether the headers of answers must be held back for a listener. */
export function headersAreWatched(): boolean {
  return headers !== undefined
}

/** What the application says to a request before it is sent. */
export async function askBeforeRequest(details: RequestDetails): Promise<BeforeAnswer> {
  if (!before || !matches(before.filter, details)) return {}
  const { listener } = before
  return new Promise(answer => listener(details, answer))
}

/** The headers of an answer as the application leaves them; null when it refuses the answer. */
export async function askHeaders(details: HeadersDetails): Promise<HeaderLists | null> {
  if (!headers || !matches(headers.filter, details)) return details.responseHeaders
  const { listener } = headers
  const answer = await new Promise<HeadersAnswer>(resolve => listener(details, resolve))
  if (answer.cancel) return null
  const changed = answer.responseHeaders
  if (!changed) return details.responseHeaders
  return Object.fromEntries(Object.entries(changed).map(([name, value]) => [name, [value].flat()]))
}

function registered<L>(args: [L | null] | [Filter, L | null]): Registered<L> {
  const listener = args.length === 1 ? args[0] : args[1]
  const filter = args.length === 1 ? EVERYTHING : args[0]
  return listener ? { filter, listener } : undefined
}

function matches(filter: Filter, details: RequestDetails): boolean {
  if (filter.types && !filter.types.includes(details.resourceType)) return false
  if (filter.excludeUrls?.some(pattern => matchesPattern(pattern, details.url))) return false
  return filter.urls.length === 0 || filter.urls.some(pattern => matchesPattern(pattern, details.url))
}

function matchesPattern(pattern: string, url: string): boolean {
  if (pattern === '<all_urls>') return true
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  // "*://" means http and https, "*." at the start of a host also the host itself.
  const source = escaped
    .replace(/^\*:\/\//, 'https?://')
    .replace('://*\\.', '://(?:[^/]*\\.)?')
    .replaceAll('*', '.*')
  return new RegExp(`^${source}$`).test(url)
}
