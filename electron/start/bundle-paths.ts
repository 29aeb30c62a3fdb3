import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

// All bundles of the main process, whatever file this one lands in, lie in out/main.
const here = dirname(fileURLToPath(import.meta.url))

/** The entry of the engine process. */
export const ENGINE = join(here, 'engine-process.js')
/** The preload of the window. */
export const PRELOAD = join(here, '../preload/preload.cjs')
/** The folder of the window's files. */
export const RENDERER = join(here, '../renderer')
