import { readFile, realpath } from 'node:fs/promises'
import { appFile, isWithin } from './app-address.ts'
import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts'

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
}

/** Answers requests for the window's own files under `root`; everything else is 404, other methods are 405. */
export function serveAppFiles(root: string): (request: { url: string; method: string }) => Promise<Response> {
  return async ({ url, method }) => {
    if (method !== 'GET' && method !== 'HEAD') return refusal(405)
    const file = appFile(url, root)
    if (!file) return refusal(404)
    try {
      // A link within the folder may lead out of it.
      const [realRoot, realFile] = await Promise.all([realpath(root), realpath(file.path)])
      if (!isWithin(realRoot, realFile)) return refusal(404)
      const bytes = await readFile(realFile)
      const headers = { ...HEADERS, 'content-type': file.type, 'content-length': String(bytes.length) }
      return new Response(method === 'HEAD' ? null : bytes, { headers })
    } catch (error) {
      // A missing file, a folder in a file's place: there is nothing to serve.
      if (typeof (error as NodeJS.ErrnoException).code === 'string') return refusal(404)
      throw error
    }
  }
}

const refusal = (status: 404 | 405): Response => new Response(null, { status, headers: HEADERS })
