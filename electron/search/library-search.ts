import type { DatabaseSync } from 'node:sqlite'
import type { Lexicon } from '../../shared/arabic/lexicon.ts'
import { finish } from '../../shared/engine-steps.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { parseQuery } from '../../shared/search/parse-query.ts'
import type { SearchAnswer, SearchAsk } from '../../shared/search/search-answer.ts'
import { driveSteps } from '../worker/drive-steps.ts'
import { findRows, type SearchBounds } from './find-rows.ts'
import { indexArticle } from './index-article.ts'
import { countQueued, newestQueued } from './search-index.ts'
import { wantedTerms } from './search-terms.ts'
import { FoundShow } from './show-found.ts'

/** Articles of the first picture, and pairings shown of each. */
const FIRST_PICTURE = { articles: 8, pairings: 3 } as const
/** Pairings shown of one article that was asked for alone. */
const OF_ONE_ARTICLE = 200
/** Milliseconds for finding; showing takes about as long again. More articles are asked for without a hurry. */
const TIME = { typing: 18, more: 1500 } as const
/** Sentences that are counted; past that there are "more than". */
const COUNTED = { typing: 500, more: 5000 } as const
/** Articles that wait are indexed before a question is answered, while that takes no longer than this and each is short. */
const BEFOREHAND = { time: 20, sentences: 150 } as const

type Surroundings = {
  readonly database: DatabaseSync
  readonly lexicon: () => Lexicon
}

/** Answers questions to the library; a newer question ends an older one. */
export class LibrarySearch {
  readonly #surroundings: Surroundings
  readonly #show: FoundShow
  #asked = 0

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
    this.#show = new FoundShow(surroundings.database, surroundings.lexicon)
  }

  /** What answers a question, found within a bound of time. `cancelled` where a newer one came meanwhile. */
  async ask({ question, most, within }: SearchAsk): Promise<Result<SearchAnswer>> {
    const { database, lexicon } = this.#surroundings
    const mine = within === undefined ? ++this.#asked : this.#asked
    const isOlder = () => !database.isOpen || (within === undefined && mine !== this.#asked)
    // Questions that came in while the engine was busy are all heard before one is answered.
    await new Promise(resolve => setImmediate(resolve))
    if (isOlder()) return failure('cancelled')
    this.#indexBeforehand()
    const query = parseQuery(question)
    const terms = wantedTerms(query.terms, lexicon(), database)
    const shown = within === undefined ? (most ?? FIRST_PICTURE.articles) : 1
    const hurry = most === undefined && within === undefined ? 'typing' : 'more'
    const bounds: SearchBounds = { sentences: COUNTED[hurry], articles: shown, time: TIME[hurry] }
    const rows = await driveSteps(findRows(database, query, terms, bounds, within), () => {}, isOlder)
    if (!rows) return failure('cancelled')
    const each = within === undefined ? FIRST_PICTURE.pairings : OF_ONE_ARTICLE
    const articles = await driveSteps(
      this.#show.show(rows.found.slice(0, shown), terms, each),
      () => {},
      isOlder,
    )
    if (!articles) return failure('cancelled')
    return success({
      articles,
      found: { articles: rows.found.length, sentences: rows.sentences },
      complete: rows.complete,
      waiting: countQueued(database),
      unread: query.unread,
    })
  }

  /** What was imported or corrected a moment ago is found. */
  #indexBeforehand(): void {
    const { database, lexicon } = this.#surroundings
    const began = performance.now()
    while (performance.now() - began < BEFOREHAND.time) {
      const next = newestQueued(database)
      if (!next || sentencesOf(database, next.article) > BEFOREHAND.sentences) return
      finish(indexArticle(database, next, lexicon()))
    }
  }
}

function sentencesOf(database: DatabaseSync, article: number): number {
  const row = database
    .prepare('SELECT arabic_sentences + english_sentences AS n FROM article WHERE id = ?')
    .get(article)
  return Number(row?.n ?? 0)
}
