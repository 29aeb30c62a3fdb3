import { randomUUID } from 'node:crypto'
import { Script } from 'node:vm'
import { createBridgeEnd } from './bridge-end.ts'
import { createCodec } from './codec.ts'
import { guardPermissions } from './guard-permissions.ts'
import { type MainWorldSettings, startMainWorld } from './main-world.ts'
import { createPreloadModules } from './preload-modules.ts'
import { type PreloadSettings, startPreloadWorld } from './preload-world.ts'
import { watchPage } from './watch-page.ts'

// Made anew at each start: what a page cannot guess it cannot imitate.
const secret = randomUUID()

export const PRELOAD_WORLD = 'Electron Isolated Context'
export const BINDING = `standinTell${secret}`
export const HANDLE = `standinHandle${secret}`
/** How the path of a file begins until main has learnt the real one. */
export const FILE_PREFIX = `/standin-file-${secret}/`

const TO_MAIN_WORLD = `${secret}:main`
const TO_PRELOAD = `${secret}:preload`
const LENT = `${secret}:lent`

/** The script that prepares the page's own world. */
export function mainWorldScript(): string {
  const settings: MainWorldSettings = {
    names: { listenTo: TO_MAIN_WORLD, speakTo: TO_PRELOAD },
    lentName: LENT,
  }
  return `(${startMainWorld})(${JSON.stringify(settings)}, ${createBridgeEnd}, ${guardPermissions})`
}

/** The script that runs a preload in its isolated world; throws a SyntaxError that names the preload's file. */
export function preloadScript(process: PreloadSettings['process'], source: string, file: string): string {
  const settings: PreloadSettings = {
    names: { listenTo: TO_PRELOAD, speakTo: TO_MAIN_WORLD },
    lentName: LENT,
    binding: BINDING,
    handle: HANDLE,
    filePrefix: FILE_PREFIX,
    process,
  }
  const preload = `function (require, module, exports, process, setImmediate, clearImmediate) {${source}\n}`
  // Compiled once here, because a page says nothing of a script that it cannot parse.
  new Script(`(${preload})`, { filename: file })
  const parts = `{ makeEnd: ${createBridgeEnd}, makeCodec: ${createCodec}, makeModules: ${createPreloadModules}, watch: ${watchPage} }`
  return `(${startPreloadWorld})(${JSON.stringify(settings)}, ${parts}, ${preload})`
}
