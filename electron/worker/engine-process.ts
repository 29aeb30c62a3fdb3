// The entry of the engine process, which the main process starts as a utility process.
import { assetsFolder } from '../knowledge/assets-folder.ts'
import { loadKnowledge } from '../knowledge/load-knowledge.ts'
import { startEngine } from './engine.ts'
import type { EngineMessage, EngineQuestion } from './engine-contract.ts'
import { libraryPathIn } from './library-argument.ts'
import { serveEngine } from './serve-engine.ts'

const port = process.parentPort
const post = (message: EngineMessage): void => port.postMessage(message)

const handlers = startEngine({
  libraryPath: libraryPathIn(process.argv),
  assetsFolder,
  loadKnowledge,
  tell: post,
})
port.on('message', async ({ data }) => {
  const question = data as EngineQuestion
  await serveEngine(handlers, question, post)
  if (question.name === 'close') process.exit(0)
})
post({ kind: 'ready' })
