import { failure, type Result, success } from '../../shared/result.ts'
import type {
  EngineAnswer,
  EngineAsk,
  EngineMessage,
  EngineNotice,
  EngineQuestion,
  EngineRequestName,
} from './engine-contract.ts'

/** The engine process as the main process holds it. */
export type EngineChild = {
  readonly post: (question: EngineQuestion) => void
  readonly kill: () => void
}
/** Starts an engine process that reports its messages and its end. */
export type StartEngineChild = (
  onMessage: (message: EngineMessage) => void,
  onExit: (code: number) => void,
) => EngineChild

type Pending = {
  readonly question: EngineQuestion
  readonly answer: (result: Result<unknown>) => void
}

/** Milliseconds before each new start after a death; after the last, the next request starts it again. */
const RESTART_AFTER = [100, 400, 1600, 6400]
/** Milliseconds of life after which earlier deaths are forgotten. */
const STEADY_AFTER = 30_000
/** Milliseconds that a stop may wait for the next step of an import before the process itself is ended. */
const CANCEL_PATIENCE = 5000
/** Milliseconds that the engine has for closing the library at the end. */
const CLOSE_PATIENCE = 4000

/**
 * Asks the engine process and keeps it alive. Requests made while it starts wait for it; those that it was
 * working on when it died are answered `engine-failed`, and it is started again, ever later if it keeps dying.
 */
export class EngineClient {
  readonly #startChild: StartEngineChild
  readonly #onNotice: (notice: EngineNotice) => void
  readonly #pending = new Map<number, Pending>()
  #child: EngineChild | null = null
  /** Grows with each start, so that a late message of a dead process is told apart. */
  #generation = 0
  #ready = false
  #deaths = 0
  #nextId = 1
  #stopping = false
  #restart: ReturnType<typeof setTimeout> | null = null
  #steady: ReturnType<typeof setTimeout> | null = null
  #onStopped: (() => void) | null = null

  constructor(startChild: StartEngineChild, onNotice: (notice: EngineNotice) => void) {
    this.#startChild = startChild
    this.#onNotice = onNotice
    this.#start()
  }

  /** Asks one request; the answer always comes, if only as a failure. */
  ask<N extends EngineRequestName>(name: N, ask: EngineAsk<N>): Promise<Result<EngineAnswer<N>>> {
    return new Promise(resolve => {
      if (this.#stopping) return resolve(failure('engine-failed', name))
      const question = { id: this.#nextId++, name, ask } as EngineQuestion
      // The engine answers each name with its own type; the compiler cannot follow that through the pipe.
      const answer = resolve as (result: Result<unknown>) => void
      this.#pending.set(question.id, { question, answer })
      if (this.#ready) this.#child?.post(question)
      else if (!this.#child && !this.#restart) this.#start()
    })
  }

  /**
   * Stops an import. Where its present step does not end in time, the process is ended in its stead: nothing was
   * written by then, and staged texts are lost.
   */
  async cancelJob(job: string): Promise<Result<null>> {
    const late = setTimeout(() => {
      for (const [id, { question, answer }] of this.#pending) {
        const isOfJob = 'job' in question.ask && question.ask.job === job
        const asked = isOfJob && question.name === 'cancelJob'
        const stopped = isOfJob && !asked
        if (!stopped && !asked) continue
        this.#pending.delete(id)
        answer(asked ? success(null) : failure('cancelled'))
      }
      this.#child?.kill()
    }, CANCEL_PATIENCE)
    const answered = await this.ask('cancelJob', { job })
    clearTimeout(late)
    return answered.ok ? answered : success(null)
  }

  /** Has the engine close the library and end; resolves when it has, or when its time is up. */
  async stop(): Promise<void> {
    if (this.#stopping) return
    const ended = new Promise<void>(resolve => {
      this.#onStopped = resolve
    })
    const late = setTimeout(() => this.#onStopped?.(), CLOSE_PATIENCE)
    if (this.#child) void this.ask('close', {})
    else this.#onStopped?.()
    this.#stopping = true
    if (this.#restart) clearTimeout(this.#restart)
    await ended
    clearTimeout(late)
    if (this.#steady) clearTimeout(this.#steady)
    this.#child?.kill()
  }

  #start(): void {
    const generation = ++this.#generation
    this.#restart = null
    this.#child = this.#startChild(
      message => {
        if (generation === this.#generation) this.#hear(message)
      },
      code => {
        if (generation === this.#generation) this.#mourn(code)
      },
    )
    this.#steady = setTimeout(() => {
      this.#deaths = 0
    }, STEADY_AFTER)
  }

  #hear(message: EngineMessage): void {
    if (message.kind === 'ready') {
      this.#ready = true
      for (const { question } of this.#pending.values()) this.#child?.post(question)
    } else if (message.kind === 'answer') {
      const pending = this.#pending.get(message.id)
      this.#pending.delete(message.id)
      pending?.answer(message.result)
    } else this.#onNotice(message)
  }

  #mourn(code: number): void {
    const wasReady = this.#ready
    this.#child = null
    this.#ready = false
    if (this.#steady) clearTimeout(this.#steady)
    if (this.#stopping) {
      this.#failPending()
      this.#onStopped?.()
      return
    }
    console.error(`the engine process ended with ${code} and ${this.#pending.size} requests open`)
    const delay = RESTART_AFTER[this.#deaths++]
    // Requests that only waited for a start go on waiting for the next one.
    if (wasReady || delay === undefined) this.#failPending()
    if (delay === undefined) this.#deaths = RESTART_AFTER.length - 1
    else this.#restart = setTimeout(() => this.#start(), delay)
  }

  #failPending(): void {
    const failed = [...this.#pending.values()]
    this.#pending.clear()
    for (const { question, answer } of failed) answer(failure('engine-failed', question.name))
  }
}
