import { extname, isAbsolute, join, relative } from 'node:path'

/** The scheme under which the window's own files are served. */
export const APP_SCHEME = 'app'
/** The origin of the window's page, as Chromium names it. */
export const APP_ORIGIN = `${APP_SCHEME}://reader`
/** The window's page. */
export const APP_PAGE = `${APP_ORIGIN}/index.html`

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

/** A file that an address of the window's own may stand for. */
export type AppFile = { readonly path: string; readonly type: string }

/**
 * The file under `root` that an address stands for; null for every address that is not plainly one of a built
 * page: another scheme or host, a way out of the folder in whatever writing, a query, an unknown extension.
 */
export function appFile(address: string, root: string): AppFile | null {
  // Resolving would only hide such a step; no page of ours is built with one.
  if (/[/\\](\.|%2e){1,2}(?=[/\\?#]|$)/i.test(address)) return null
  const url = URL.parse(address)
  // `url.origin` is the text "null" for this scheme in Node, so its parts are compared.
  if (url?.protocol !== `${APP_SCHEME}:` || url.host !== 'reader') return null
  if (url.username !== '' || url.password !== '' || url.search !== '') return null
  const way = decoded(url.pathname)
  // Decoded first: %2e and %2f are dots and slashes too. A colon is a drive or a stream on Windows.
  if (way === null || /[\0\\:]/.test(way)) return null
  const segments = way.slice(1).split('/')
  if (segments.some(segment => segment === '' || segment.startsWith('.'))) return null
  const path = join(root, ...segments)
  const type = TYPES[extname(path).toLowerCase()]
  return type !== undefined && isWithin(root, path) ? { path, type } : null
}

/** Whether a path lies in a folder. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !/^\.\.[/\\]/.test(way) && !isAbsolute(way)
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch (error) {
    if (error instanceof URIError) return null
    throw error
  }
}
