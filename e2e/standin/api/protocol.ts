import { mapScheme } from '../browser/scheme-mapping.ts'
import { strict } from '../strict.ts'
import { app } from './app.ts'

export type ProtocolHandler = (request: Request) => Response | Promise<Response>
type CustomScheme = { readonly scheme: string; readonly privileges?: { readonly standard?: boolean } }

const handlers = new Map<string, ProtocolHandler>()

/** Who answers the addresses of a scheme. */
export function protocolHandler(scheme: string): ProtocolHandler | undefined {
  return handlers.get(scheme)
}

/** `protocol`. */
export const protocol = strict('protocol', {
  registerSchemesAsPrivileged(schemes: readonly CustomScheme[]): void {
    if (app.isReady()) {
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    }
    for (const { scheme, privileges } of schemes) {
      // Only a standard scheme has hosts, which the mapping needs.
      if (!privileges?.standard) throw new Error(`stand-in: the scheme '${scheme}' must be standard`)
      mapScheme(scheme)
    }
  },
  handle(scheme: string, handler: ProtocolHandler): void {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`)
    handlers.set(scheme, handler)
  },
  unhandle(scheme: string): void {
    if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`)
  },
  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
})
