import { protocol } from 'electron'
import { APP_SCHEME } from './app-address.ts'
import { serveAppFiles } from './serve-app-files.ts'

/** Makes `app:` a scheme with an origin of its own; has to be called before the application is ready. */
export function claimAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }])
}

/** Serves the window's files from a folder; to be called once the application is ready. */
export function serveAppScheme(folder: string): void {
  protocol.handle(APP_SCHEME, serveAppFiles(folder))
}
