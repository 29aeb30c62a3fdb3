import { PreventableEvent } from '../strict.ts'

/** The event of a navigation that may be prevented. */
export class NavigationEvent extends PreventableEvent {
  readonly url: string
  readonly isSameDocument: boolean
  readonly isMainFrame: boolean
  readonly frame: object | null
  readonly initiator: object | null = null

  constructor(details: { url: string; isSameDocument: boolean; isMainFrame: boolean; frame: object | null }) {
    super()
    this.url = details.url
    this.isSameDocument = details.isSameDocument
    this.isMainFrame = details.isMainFrame
    this.frame = details.frame
  }
}

// Chromium hands every other scheme to the system or shows it without a request that could be held.
const REQUESTED = new Set(['http:', 'https:', 'blob:', 'data:', 'about:', 'javascript:', 'file:'])

/** Whether a navigation to an address makes no request, as with mailto: and the schemes of other programs. */
export function leavesBrowser(url: string): boolean {
  return URL.canParse(url) && !REQUESTED.has(new URL(url).protocol)
}
