// Stock Chromium knows no custom standard schemes, so app://reader/x is shown as
// https://reader.app.standin.invalid/x; the reserved domain .invalid exists nowhere.
const SUFFIX = '.standin.invalid'
const MAPPED = /^https:\/\/([^/?#]+)\.([a-z][a-z0-9+-]*)\.standin\.invalid(?::443)?(?=[/?#]|$)/

const schemes = new Set<string>()

/** Makes a scheme one that is shown under a host of its own. */
export function mapScheme(scheme: string): void {
  schemes.add(scheme)
}

/** The address that Chromium is given for one of the application's own addresses. */
export function toBrowserUrl(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)/i.exec(url)
  const scheme = match?.[1]?.toLowerCase()
  if (!match || !scheme || !schemes.has(scheme)) return url
  return `https://${match[2]}.${scheme}${SUFFIX}${url.slice(match[0].length) || '/'}`
}

/** The application's own address for one that Chromium reports; every other address stays as it is. */
export function toAppUrl(url: string): string {
  const match = MAPPED.exec(url)
  return match ? `${match[2]}://${match[1]}${url.slice(match[0].length)}` : url
}

/** The origin of one of the application's addresses as Electron names it, `null` for an opaque one. */
export function originOf(appUrl: string): string {
  if (!URL.canParse(appUrl)) return 'null'
  const { origin, protocol, host } = new URL(appUrl)
  return origin === 'null' && schemes.has(protocol.slice(0, -1)) ? `${protocol}//${host}` : origin
}
