import type { DatabaseSync } from 'node:sqlite'
import type { Lexicon } from '../../shared/arabic/lexicon.ts'
import { driveSteps } from '../worker/drive-steps.ts'
import { indexArticle } from './index-article.ts'
import { clearDropped, dequeue, nextQueued } from './search-index.ts'

type Surroundings = {
  readonly database: DatabaseSync
  readonly lexicon: () => Lexicon
}

/** Milliseconds from the start of the engine: the first article is then on the page and the lexicon is read. */
const FIRST_AFTER = 6000
/** Milliseconds after other work: its answer goes out first, and a second request mostly follows at once. */
const NEXT_AFTER = 400
/** Milliseconds of rest between two articles, so that a long queue leaves half of the time to whoever reads. */
const REST = 4

/** Keeps the index at what the library holds, whenever there is time; a start takes up what the last one left. */
export class BackgroundIndexing {
  readonly #surroundings: Surroundings
  readonly #backlog: number
  #timer: ReturnType<typeof setTimeout> | null
  #running = false
  #stopped = false

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
    const last = surroundings.database.prepare('SELECT max(id) AS id FROM article').get()
    this.#backlog = Number(last?.id ?? 0)
    this.#timer = setTimeout(() => void this.#run(), FIRST_AFTER)
  }

  /** Says that something may have changed. */
  soon(): void {
    if (this.#stopped || this.#timer || this.#running) return
    this.#timer = setTimeout(() => void this.#run(), NEXT_AFTER)
  }

  /** Begins at once: somebody is searching, and waits. */
  now(): void {
    if (this.#stopped || this.#running) return
    if (this.#timer) clearTimeout(this.#timer)
    void this.#run()
  }

  /** Ends the work after its present step; nothing is lost. */
  stop(): void {
    this.#stopped = true
    if (this.#timer) clearTimeout(this.#timer)
    this.#timer = null
  }

  get #isOver(): boolean {
    return this.#stopped || !this.#surroundings.database.isOpen
  }

  async #run(): Promise<void> {
    this.#timer = null
    this.#running = true
    try {
      while (!this.#isOver && (await this.#indexNext())) await rest()
      while (!this.#isOver && clearDropped(this.#surroundings.database)) await rest()
    } catch (error) {
      // Searching finds what is indexed so far, and the next change or start tries again.
      console.error('engine: the library could not be indexed for searching', error)
    } finally {
      this.#running = false
    }
  }

  async #indexNext(): Promise<boolean> {
    const { database, lexicon } = this.#surroundings
    const next = nextQueued(database, this.#backlog)
    if (!next) return false
    try {
      await driveSteps(
        indexArticle(database, next, lexicon()),
        () => {},
        () => this.#isOver,
      )
    } catch (error) {
      if (this.#isOver) return false
      // One article that cannot be read must not keep the others out.
      console.error(`engine: article ${next.article} could not be indexed for searching`, error)
      dequeue(database, next.article)
    }
    return true
  }
}

const rest = (): Promise<void> => new Promise(resolve => setTimeout(resolve, REST))
