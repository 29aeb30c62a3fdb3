const CODES: Readonly<Record<string, number>> = {
  ERR_FAILED: -2,
  ERR_ABORTED: -3,
  ERR_FILE_NOT_FOUND: -6,
  ERR_ACCESS_DENIED: -10,
  ERR_BLOCKED_BY_CLIENT: -20,
  ERR_BLOCKED_BY_RESPONSE: -27,
  ERR_CONNECTION_REFUSED: -102,
  ERR_NAME_NOT_RESOLVED: -105,
  ERR_INTERNET_DISCONNECTED: -106,
  ERR_INVALID_URL: -300,
  ERR_UNKNOWN_URL_SCHEME: -302,
}

/** A failed load as `loadURL` rejects with it. */
export type LoadError = Error & { readonly code: string; readonly errno: number; readonly url: string }

/** Makes the error of a failed load from Chromium's text, such as `net::ERR_ABORTED`. */
export function loadError(text: string, url: string): LoadError {
  const code = text.replace(/^net::/, '')
  const errno = CODES[code] ?? -2
  return Object.assign(new Error(`${code} (${errno}) loading '${url.slice(0, 2048)}'`), { code, errno, url })
}
