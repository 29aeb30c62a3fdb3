import { protocolHandler } from '../api/protocol.ts'
import { askBeforeRequest, askHeaders, type HeaderLists, type RequestDetails } from '../api/web-request.ts'
import type { Header, PausedRequest } from '../browser/devtools-protocol.ts'
import type { PageSession } from '../browser/page-session.ts'
import { toAppUrl, toBrowserUrl } from '../browser/scheme-mapping.ts'

/** What the owner of a page decides and knows about its requests. */
export type RequestOwner = {
  readonly webContentsId: number
  readonly webContents: object
  readonly frame: (frameId: string) => object | null
  readonly isMainFrame: (frameId: string) => boolean
  /** Tells of a navigation; answers whether it may go on. */
  readonly mayNavigate: (paused: PausedRequest, appUrl: string) => boolean
}

const TYPES: Readonly<Record<string, string>> = {
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Media: 'media',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  WebSocket: 'webSocket',
}
// A body with one of these would be an error of the protocol.
const WITHOUT_BODY = new Set([101, 103, 204, 205, 304])

let lastRequest = 0

/** Answers one held request: by the application's handler for its scheme, or by letting it go on or fail. */
export async function answerRequest(
  session: PageSession,
  paused: PausedRequest,
  owner: RequestOwner,
): Promise<void> {
  const { requestId } = paused
  const fail = (errorReason: string) => session.send('Fetch.failRequest', { requestId, errorReason })
  const appUrl = toAppUrl(paused.request.url)
  if (isFaviconOfChromium(paused)) {
    await session.send('Fetch.fulfillRequest', { requestId, responseCode: 404, responseHeaders: [] })
    return
  }
  const details = detailsOf(paused, appUrl, owner)
  if (paused.responseStatusCode !== undefined || paused.responseErrorReason !== undefined) {
    await passNetworkAnswer(session, paused, details)
    return
  }
  if (paused.resourceType === 'Document' && !owner.mayNavigate(paused, appUrl)) {
    await fail('Aborted')
    return
  }
  const { cancel, redirectURL } = await askBeforeRequest(details)
  if (cancel) {
    await fail('BlockedByClient')
    return
  }
  if (redirectURL) {
    const responseHeaders = [{ name: 'location', value: toBrowserUrl(redirectURL) }]
    await session.send('Fetch.fulfillRequest', { requestId, responseCode: 307, responseHeaders })
    return
  }
  const handler = protocolHandler(appUrl.slice(0, appUrl.indexOf(':')))
  if (!handler || appUrl === paused.request.url) {
    await session.send('Fetch.continueRequest', { requestId })
    return
  }
  let response: Response
  try {
    response = await handler(requestFor(paused, appUrl))
  } catch (error) {
    console.error(`stand-in: the handler of ${appUrl} failed`, error)
    await fail('Failed')
    return
  }
  await fulfil(session, paused, response, details)
}

// Chromium asks for an icon of the site that Electron never asks for.
function isFaviconOfChromium(paused: PausedRequest): boolean {
  return paused.resourceType === 'Other' && new URL(paused.request.url).pathname === '/favicon.ico'
}

function detailsOf(paused: PausedRequest, url: string, owner: RequestOwner): RequestDetails {
  const isMainFrame = owner.isMainFrame(paused.frameId)
  const resourceType =
    paused.resourceType === 'Document'
      ? isMainFrame
        ? 'mainFrame'
        : 'subFrame'
      : (TYPES[paused.resourceType] ?? 'other')
  return {
    id: ++lastRequest,
    url,
    method: paused.request.method,
    resourceType,
    referrer: toAppUrl(paused.request.headers.Referer ?? ''),
    timestamp: Date.now(),
    webContentsId: owner.webContentsId,
    webContents: owner.webContents,
    frame: owner.frame(paused.frameId),
  }
}

function requestFor(paused: PausedRequest, appUrl: string): Request {
  const { method, headers, postDataEntries } = paused.request
  const own = new Headers()
  for (const [name, value] of Object.entries(headers)) {
    own.set(name, /^(origin|referer)$/i.test(name) ? toAppUrl(value) : value)
  }
  const parts = (postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'))
  const body = method === 'GET' || method === 'HEAD' || parts.length === 0 ? null : Buffer.concat(parts)
  return new Request(appUrl, { method, headers: own, body })
}

async function fulfil(
  session: PageSession,
  paused: PausedRequest,
  response: Response,
  details: RequestDetails,
): Promise<void> {
  const { requestId } = paused
  if (response.type === 'error') {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'Failed' })
    return
  }
  const given: HeaderLists = {}
  for (const [name, value] of response.headers) given[name] = [...(given[name] ?? []), value]
  const statusLine = `HTTP/1.1 ${response.status} ${response.statusText}`.trimEnd()
  const headers = await askHeaders({
    ...details,
    statusCode: response.status,
    statusLine,
    responseHeaders: given,
  })
  if (!headers) {
    await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
    return
  }
  const body = Buffer.from(await response.arrayBuffer())
  await session.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: headerEntries(headers),
    ...(response.statusText && { responsePhrase: response.statusText }),
    ...(!WITHOUT_BODY.has(response.status) && { body: body.toString('base64') }),
  })
}

async function passNetworkAnswer(
  session: PageSession,
  paused: PausedRequest,
  details: RequestDetails,
): Promise<void> {
  const { requestId, responseStatusCode = 200, responseHeaders = [] } = paused
  const given: HeaderLists = {}
  for (const { name, value } of responseHeaders) given[name] = [...(given[name] ?? []), value]
  const statusLine = `HTTP/1.1 ${responseStatusCode}`
  const headers = paused.responseErrorReason
    ? given
    : await askHeaders({ ...details, statusCode: responseStatusCode, statusLine, responseHeaders: given })
  if (!headers) await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' })
  else if (headers === given) await session.send('Fetch.continueResponse', { requestId })
  else {
    await session.send('Fetch.continueResponse', {
      requestId,
      responseCode: responseStatusCode,
      responseHeaders: headerEntries(headers),
    })
  }
}

function headerEntries(headers: HeaderLists): Header[] {
  return Object.entries(headers).flatMap(([name, values]) =>
    values.map(value => ({ name, value: name.toLowerCase() === 'location' ? toBrowserUrl(value) : value })),
  )
}
