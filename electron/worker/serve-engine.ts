import { failure, type Result } from '../../shared/result.ts'
import type { EngineHandlers, EngineMessage, EngineQuestion } from './engine-contract.ts'

/**
 * Answers one question of the main process by its number. What a handler throws is our own mistake: it is
 * logged whole and answered as `engine-failed`, and the process goes on.
 */
export async function serveEngine(
  handlers: EngineHandlers,
  question: EngineQuestion,
  post: (message: EngineMessage) => void,
): Promise<void> {
  // The map holds a handler of the right type under each name, which the compiler cannot follow into a call.
  const handle = handlers[question.name] as (
    ask: EngineQuestion['ask'],
  ) => Result<unknown> | Promise<Result<unknown>>
  let result: Result<unknown>
  try {
    result = await handle(question.ask)
  } catch (error) {
    console.error(`engine: ${question.name} failed`, error)
    result = failure('engine-failed', question.name)
  }
  post({ kind: 'answer', id: question.id, result })
}
