import type { DatabaseSync } from 'node:sqlite'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { Article, Reading } from '../../shared/model/article.ts'
import type { Correction } from '../../shared/model/correction.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { type Corrected, correctReading } from '../corrections/correct-reading.ts'
import { readArticle } from '../library/articles.ts'
import {
  type CorrectedReading,
  dropCorrectedReading,
  readCorrectedReading,
  writeCorrectedReading,
} from '../library/corrected-readings.ts'
import {
  addCorrection,
  type KeptCorrections,
  readCorrections,
  redoCorrection,
  undoCorrection,
} from '../library/corrections.ts'
import { inTransaction } from '../library/in-transaction.ts'
import { writeKnownNames } from '../library/known-names.ts'
import { driveSteps } from './drive-steps.ts'

type Surroundings = {
  readonly database: DatabaseSync
  /** What articles are aligned with; asked for only where the pairing was corrected. */
  readonly knowledge: () => Knowledge
  /** Names that a person vouched for may have changed. */
  readonly onNames: () => void
}

/** The corrections of articles: each is kept, with all that comes of it, before it is answered. */
export class ArticleCorrections {
  readonly #surroundings: Surroundings
  /** One change at a time, so that none is made of a state that another has left behind. */
  #last: Promise<unknown> = Promise.resolve()
  /** The reading asked about last: whoever looks at an article asks about one pairing after another. */
  #read: { readonly id: number; readonly reading: Reading } | null = null

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /** Keeps a correction. Refused is `not-found` without the article, and `bad-request` where it finds no place. */
  correct(id: number, correction: Correction): Promise<Result<Article>> {
    const { database } = this.#surroundings
    return this.#change(
      id,
      ({ done }) => [...done, correction],
      () => addCorrection(database, id, correction, Date.now()),
      correction,
    )
  }

  /** Takes back the last correction, if there is one. Refused is `not-found` without the article. */
  undo(id: number): Promise<Result<Article>> {
    const { database } = this.#surroundings
    return this.#change(
      id,
      ({ done }) => done.slice(0, -1),
      () => undoCorrection(database, id),
    )
  }

  /** Has what was taken back last in force again, if there is any. Refused is `not-found` without the article. */
  redo(id: number): Promise<Result<Article>> {
    const { database } = this.#surroundings
    return this.#change(
      id,
      ({ done, undone }) => [...done, ...undone.slice(0, 1)],
      () => redoCorrection(database, id),
    )
  }

  /** The reading of an article as corrected; null where there is no such article. */
  reading(id: number): Reading | null {
    if (this.#read?.id !== id) {
      const article = readArticle(this.#surroundings.database, id)
      this.#read = article && { id, reading: this.asCorrected(article).reading }
    }
    return this.#read?.reading ?? null
  }

  /** An article that the library holds, as corrected. */
  asCorrected(article: Article): Article {
    const { database } = this.#surroundings
    const { done, undone } = readCorrections(database, article.id)
    const corrected = readCorrectedReading(database, article.id)
    const { beads, entities, unplaced } = corrected ?? { ...article.reading, unplaced: [] }
    return {
      ...article,
      reading: { ...article.reading, beads, entities },
      corrections: { undo: done.length, redo: undone.length, unplaced },
    }
  }

  /**
   * Works out what the corrections then come to, and only then writes both at once. `added` must find its place.
   */
  #change(
    id: number,
    inForce: (kept: KeptCorrections) => readonly Correction[],
    keep: () => void,
    added?: Correction,
  ): Promise<Result<Article>> {
    const done = this.#last.then(async (): Promise<Result<Article>> => {
      const { database, knowledge, onNames } = this.#surroundings
      const article = readArticle(database, id)
      if (!article) return failure('not-found')
      const corrections = inForce(readCorrections(database, id))
      const corrected = await this.#work(article, corrections, knowledge)
      if (added && corrected.unplaced.includes(added)) return failure('bad-request', added.kind)
      inTransaction(database, () => {
        keep()
        if (corrections.length === 0) dropCorrectedReading(database, id, article.reading.entities)
        else writeCorrectedReading(database, id, corrected satisfies CorrectedReading)
        writeKnownNames(database, id, corrected.confirmed, Date.now())
      })
      this.#read = null
      onNames()
      return success(this.asCorrected(readArticle(database, id)!))
    })
    // The next one comes whatever becomes of this one; whoever asked for this one hears of its failure.
    this.#last = done.then(
      () => undefined,
      () => undefined,
    )
    return done
  }

  async #work(
    { reading }: Article,
    corrections: readonly Correction[],
    knowledge: () => Knowledge,
  ): Promise<Corrected> {
    const steps = correctReading(reading, corrections, knowledge)
    const corrected = await driveSteps(
      steps,
      () => {},
      () => false,
    )
    if (!corrected) throw new Error('a correction was left half way')
    return corrected
  }
}
