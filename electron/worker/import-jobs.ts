import type { DatabaseSync } from 'node:sqlite'
import type { ImportStage } from '../../shared/contract.ts'
import { finish } from '../../shared/engine-steps.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { ArticleSummary } from '../../shared/model/article.ts'
import { readAlignedPair } from '../../shared/read-aligned-pair.ts'
import { readPair, type SideOfPair } from '../../shared/read-pair.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { type About, NOTHING_SAID } from '../import/read-document.ts'
import { addArticle, type NewArticle } from '../library/articles.ts'
import { inTransaction } from '../library/in-transaction.ts'
import { noteUnfinished, type UnfinishedImport } from '../library/unfinished-imports.ts'
import type { ArticleCorrections } from './article-corrections.ts'
import { beginningOf, LONG_PAIR } from './beginning-of.ts'
import { driveSteps } from './drive-steps.ts'
import { finishImport } from './finish-import.ts'
import { paced } from './paced.ts'
import { checkLanguage, type HeldText, type StagedTexts } from './staged-texts.ts'

type Surroundings = {
  readonly database: DatabaseSync
  readonly staged: StagedTexts
  readonly knowledge: () => Knowledge
  readonly corrections: Pick<ArticleCorrections, 'complete'>
  readonly onProgress: (job: string, stage: ImportStage, done: number) => void
  /** The beginning of a long pair is in the library and can be read. */
  readonly onBegun: (job: string, article: number) => void
}
type Order = { readonly job: string; readonly arabic: string; readonly english: string | null }

/** Milliseconds that the window has to open the beginning of a long pair. */
const OPENED_FIRST = 300

/** Imports of staged pairs, one at a time in the order they were asked for. */
export class ImportJobs {
  readonly #surroundings: Surroundings
  /** Jobs under way or waiting; the value says whether they were cancelled. */
  readonly #jobs = new Map<string, { cancelled: boolean }>()
  #last: Promise<unknown> = Promise.resolve()

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /**
   * Aligns, links and keeps a pair. A failure or a cancel changes nothing, and the texts stay staged; success
   * lets go of them.
   */
  run(order: Order): Promise<Result<ArticleSummary>> {
    if (this.#jobs.has(order.job)) return Promise.resolve(failure('bad-request', order.job))
    const state = { cancelled: false }
    this.#jobs.set(order.job, state)
    const done = this.#last
      .then(() => this.#import(order, () => state.cancelled))
      .finally(() => this.#jobs.delete(order.job))
    // The next one comes whatever becomes of this one; whoever asked for this one hears of its failure.
    this.#last = done.then(
      () => undefined,
      () => undefined,
    )
    return done
  }

  /** Stops a job before its next step; a job that is over or never was is passed over. */
  cancel(job: string): void {
    const state = this.#jobs.get(job)
    if (state) state.cancelled = true
  }

  /** Stops every job. */
  cancelAll(): void {
    for (const state of this.#jobs.values()) state.cancelled = true
  }

  async #import(order: Order, isCancelled: () => boolean): Promise<Result<ArticleSummary>> {
    const { staged, database, knowledge } = this.#surroundings
    const arabic = staged.get(order.arabic)
    const english = order.english === null ? null : staged.get(order.english)
    if (!arabic || english === undefined) return failure('not-found')
    const sides = checkSides(arabic, english)
    if (!sides.ok) return sides
    const tell = paced((stage, done) => this.#surroundings.onProgress(order.job, stage, done))
    tell('reading', 0)
    const aligned = arabic.units && arabic.partner === order.english ? arabic.units : null
    const whole = { arabic, english: english ?? { text: '' } }
    if (!aligned && arabic.text.length + whole.english.text.length > LONG_PAIR)
      return this.#importLong(order, whole, articleOf(arabic, english), { tell, isCancelled })
    const steps = aligned
      ? readAlignedPair(aligned, knowledge())
      : readPair(whole.arabic, whole.english, knowledge())
    tell('reading', 1)
    const reading = await driveSteps(steps, step => tell(step.stage, step.done), isCancelled)
    if (reading === null) return failure('cancelled')
    tell('saving', 0)
    const summary = addArticle(database, { ...articleOf(arabic, english), reading })
    tell('saving', 1)
    staged.forget(order.english === null ? [order.arabic] : [order.arabic, order.english])
    return success(summary)
  }

  /** Keeps the beginning of a long pair at once, so that it can be read, and then the whole. */
  async #importLong(
    order: Order,
    whole: UnfinishedImport,
    described: Omit<NewArticle, 'reading'>,
    { tell, isCancelled }: Watch,
  ): Promise<Result<ArticleSummary>> {
    const { staged, database, onBegun } = this.#surroundings
    const beginning = beginningOf(whole.arabic, whole.english)
    const reading = finish(readPair(beginning.arabic, beginning.english, this.#surroundings.knowledge()))
    const id = inTransaction(database, () => {
      const added = addArticle(database, { ...described, reading }).id
      noteUnfinished(database, added, sidesOf(whole))
      return added
    })
    onBegun(order.job, id)
    // The window asks for the beginning now, and is answered before the long work begins.
    await new Promise(resolve => setTimeout(resolve, OPENED_FIRST))
    const completed = await finishImport(id, this.#surroundings, tell, isCancelled)
    if (completed.ok) staged.forget(order.english === null ? [order.arabic] : [order.arabic, order.english])
    return completed
  }
}

/** The texts and blocks of a pair, and nothing of where they come from. */
const sidesOf = ({ arabic, english }: UnfinishedImport): UnfinishedImport => {
  const side = ({ text, blocks }: SideOfPair): SideOfPair => ({ text, ...(blocks ? { blocks } : {}) })
  return { arabic: side(arabic), english: side(english) }
}

type Watch = {
  readonly tell: (stage: ImportStage, done: number) => void
  readonly isCancelled: () => boolean
}

const articleOf = (arabic: HeldText, english: HeldText | null): Omit<NewArticle, 'reading'> => ({
  title: { arabic: arabic.title, english: english?.title ?? '' },
  sources: { arabic: arabic.source, english: english?.source ?? null },
  about: aboutBoth(arabic.about, english?.about ?? NOTHING_SAID),
  addedAt: Date.now(),
  openedAt: null,
})

/** What the Arabic says of itself, and where it says nothing, the English. */
const aboutBoth = (arabic: About, english: About): About => ({
  site: arabic.site || english.site,
  byline: arabic.byline || english.byline,
  publishedAt: arabic.publishedAt ?? english.publishedAt,
})

/** A text that was staged for one side may have been moved to the other by hand. */
function checkSides(arabic: HeldText, english: HeldText | null): Result<null> {
  const left = checkLanguage(arabic.text, 'arabic', arabic.source.name || arabic.title)
  if (!left.ok) return left
  if (!english) return success(null)
  const right = checkLanguage(english.text, 'english', english.source.name || english.title)
  return right.ok ? success(null) : right
}
