import { utilityProcess } from 'electron'
import type { StartEngineChild } from '../worker/engine-client.ts'
import type { EngineMessage } from '../worker/engine-contract.ts'
import { libraryArgument } from '../worker/library-argument.ts'
import { ENGINE } from './bundle-paths.ts'

/**
 * Megabytes that the engine's heap may take; a pair of 120,000 characters a side takes some 220. At the limit the
 * engine ends, which costs the import and not the session, as having the whole system swap would.
 */
const MEMORY_CAP = 3072

/** Starts engine processes for one library. */
export const engineChildFor =
  (libraryPath: string): StartEngineChild =>
  (onMessage, onExit) => {
    const child = utilityProcess.fork(ENGINE, [libraryArgument(libraryPath)], {
      serviceName: 'Muqabil engine',
      stdio: 'inherit',
      execArgv: [`--max-old-space-size=${MEMORY_CAP}`],
    })
    child.on('message', message => onMessage(message as EngineMessage))
    child.on('exit', onExit)
    return { post: question => child.postMessage(question), kill: () => void child.kill() }
  }
