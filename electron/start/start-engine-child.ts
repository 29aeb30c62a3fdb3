import { utilityProcess } from 'electron'
import type { StartEngineChild } from '../worker/engine-client.ts'
import type { EngineMessage } from '../worker/engine-contract.ts'
import { libraryArgument } from '../worker/library-argument.ts'
import { ENGINE } from './bundle-paths.ts'

/** Starts engine processes for one library. */
export const engineChildFor =
  (libraryPath: string): StartEngineChild =>
  (onMessage, onExit) => {
    const child = utilityProcess.fork(ENGINE, [libraryArgument(libraryPath)], {
      serviceName: 'Muqabil engine',
      stdio: 'inherit',
    })
    child.on('message', message => onMessage(message as EngineMessage))
    child.on('exit', onExit)
    return { post: question => child.postMessage(question), kill: () => void child.kill() }
  }
