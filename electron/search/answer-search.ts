import type { DatabaseSync } from 'node:sqlite'
import type { Lexicon } from '../../shared/arabic/lexicon.ts'
import { success } from '../../shared/result.ts'
import type { EngineHandlers } from '../worker/engine-contract.ts'
import type { HeldLibrary } from '../worker/held-library.ts'
import { BackgroundIndexing } from './index-in-background.ts'
import { LibrarySearch } from './library-search.ts'
import { forgetQuestion, keepQuestion, readQuestions } from './search-questions.ts'

type SearchRequest = 'search' | 'recentQuestions' | 'keepQuestion' | 'forgetQuestion'
type Surroundings = { readonly library: HeldLibrary; readonly lexicon: () => Lexicon }

/** The search of the library that is open, and the index that it searches. */
export class SearchDesk {
  readonly #surroundings: Surroundings
  #open: {
    readonly database: DatabaseSync
    readonly search: LibrarySearch
    readonly indexing: BackgroundIndexing
  } | null = null

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
    this.#now()
  }

  /** What is answered to requests about searching. */
  get handlers(): Pick<EngineHandlers, SearchRequest> {
    const { library } = this.#surroundings
    return {
      search: ask =>
        library.with(async () => {
          const desk = this.#now()!
          const answer = await desk.search.ask(ask)
          if (answer.ok && answer.value.waiting > 0) desk.indexing.now()
          return answer
        }),
      recentQuestions: () => {
        // Whoever asks for these is about to type; what the lexicon reads only for rare words is then read.
        setImmediate(() => this.#surroundings.lexicon().derived())
        return library.with(({ database }) => success(readQuestions(database)))
      },
      keepQuestion: ({ question }) =>
        library.with(({ database }) => success(keepQuestion(database, question, Date.now()))),
      forgetQuestion: ({ question }) =>
        library.with(({ database }) => success(forgetQuestion(database, question))),
    }
  }

  /** Has the index brought up to date when there is time. Called after any request: it may have changed an article. */
  soon(): void {
    this.#now()?.indexing.soon()
  }

  /** Ends the work with the index. */
  stop(): void {
    this.#open?.indexing.stop()
  }

  /** What belongs to the library that is open now, which may have been exchanged for another. */
  #now() {
    const { library, lexicon } = this.#surroundings
    const database = library.opened?.database ?? null
    if (this.#open?.database !== database) {
      this.#open?.indexing.stop()
      this.#open = database && {
        database,
        search: new LibrarySearch({ database, lexicon }),
        indexing: new BackgroundIndexing({ database, lexicon }),
      }
    }
    return this.#open
  }
}

/** The same handlers, each telling when it has answered. */
export function afterEach(handlers: EngineHandlers, told: () => void): EngineHandlers {
  const telling = Object.entries(handlers).map(([name, handle]) => [
    name,
    async (ask: never) => {
      try {
        return await (handle as (ask: never) => unknown)(ask)
      } finally {
        told()
      }
    },
  ])
  return Object.fromEntries(telling) as EngineHandlers
}
