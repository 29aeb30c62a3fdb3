import { enableCompileCache } from 'node:module'
import { join } from 'node:path'
import { app } from 'electron'
import { claimAppScheme } from './security/claim-app-scheme.ts'
import { startApplication } from './start/start-application.ts'

// What comes before the application is ready, in order; the rest is in start/start-application.ts.
const compileCache = join(app.getPath('userData'), 'compile-cache')
enableCompileCache(compileCache)
// The engine process loads the most code, and inherits this.
process.env.NODE_COMPILE_CACHE = compileCache
app.enableSandbox()
// Chromium on Linux speaks only where it is told that the system's voices may be used.
if (process.platform === 'linux') app.commandLine.appendSwitch('enable-speech-dispatcher')
claimAppScheme()
// Not awaited: Electron becomes ready only when this file has run to its end.
if (app.requestSingleInstanceLock())
  startApplication().catch(error => {
    console.error('Muqabil could not start', error)
    app.exit(1)
  })
else app.quit()
