import { APP_PAGE, APP_SCHEME } from './app-address.ts'

/** Longest address shown to a person to be opened elsewhere; a longer one cannot be judged by eye. */
const LONGEST_ADDRESS = 2000

/** Whether a frame may go to an address: to nothing but the window's own page, at whatever place in it. */
export function isOwnPage(address: string): boolean {
  const url = URL.parse(address)
  if (!url) return false
  url.hash = ''
  return url.href === APP_PAGE
}

/**
 * The address to show before it is opened outside, written so that no letter passes for another (the host in
 * Punycode, the rest escaped); null for everything but https and mailto, and for addresses with a password.
 */
export function externalAddress(address: string): string | null {
  const url = URL.parse(address)
  if (!url || url.href.length > LONGEST_ADDRESS) return null
  if (url.protocol === 'mailto:') return url.href
  return url.protocol === 'https:' && url.username === '' && url.password === '' ? url.href : null
}

/** Whether a request may leave the page at all: for its own files, for what it made itself, for the inspector. */
export const isAllowedRequest = (address: string): boolean =>
  address.startsWith(`${APP_SCHEME}://reader/`) ||
  address.startsWith(`blob:${APP_SCHEME}://reader/`) ||
  address.startsWith('data:') ||
  address.startsWith('devtools://')
