import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { strict } from '../strict.ts'
import { protocolHandler } from './protocol.ts'

/** `net`: files, the application's own schemes and the network. */
export const net = strict('net', {
  async fetch(
    input: string | URL | Request,
    init: RequestInit & { bypassCustomProtocolHandlers?: boolean } = {},
  ): Promise<Response> {
    const url = input instanceof Request ? input.url : String(input)
    if (url.startsWith('file:')) return new Response(await readFile(fileURLToPath(url)))
    const handler = init.bypassCustomProtocolHandlers
      ? undefined
      : protocolHandler(url.slice(0, url.indexOf(':')))
    return handler ? handler(new Request(input, init)) : fetch(input, init)
  },
  isOnline: (): boolean => false,
  get online(): boolean {
    return false
  },
})
