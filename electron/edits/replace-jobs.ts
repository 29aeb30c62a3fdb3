import { repairRunOnWords } from '../../shared/arabic/repair-run-on-words.ts'
import type { ImportStage } from '../../shared/contract.ts'
import { glueableNames } from '../../shared/entities/gazetteer.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { Article } from '../../shared/model/article.ts'
import type { Language } from '../../shared/model/text.ts'
import { failure, type Result } from '../../shared/result.ts'
import { segmentText } from '../../shared/text/segment-text.ts'
import type { ArticleCorrections } from '../worker/article-corrections.ts'
import { paced } from '../worker/paced.ts'
import { checkLanguage, type StagedTexts } from '../worker/staged-texts.ts'

type Surroundings = {
  readonly staged: StagedTexts
  readonly corrections: ArticleCorrections
  readonly knowledge: () => Knowledge
  readonly onProgress: (job: string, stage: ImportStage, done: number) => void
}
type Order = { readonly job: string; readonly id: number; readonly side: Language; readonly handle: string }

/** Staged texts that take the place of one side of an article that is there. */
export class ReplaceJobs {
  readonly #surroundings: Surroundings
  /** Jobs under way or waiting; the value says whether they were cancelled. */
  readonly #jobs = new Map<string, { cancelled: boolean }>()

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /**
   * Puts a staged text in the place of a side. A failure or a cancel changes nothing, and the text stays staged; success
   * lets go of it. Refused are `not-found`, a text in the other language, and `cancelled`.
   */
  async run({ job, id, side, handle }: Order): Promise<Result<Article>> {
    const { staged, corrections, knowledge, onProgress } = this.#surroundings
    if (this.#jobs.has(job)) return failure('bad-request', job)
    const held = staged.get(handle)
    if (!held) return failure('not-found')
    const told = checkLanguage(held.text, side, held.source.name || held.title)
    if (!told.ok) return told
    const state = { cancelled: false }
    this.#jobs.set(job, state)
    try {
      const tell = paced((stage, done) => onProgress(job, stage, done))
      tell('segmenting', 0)
      const { gazetteer, lexicon } = knowledge()
      const segmented = segmentText(held.text, side, glueableNames(gazetteer), held.blocks)
      const text = side === 'arabic' ? repairRunOnWords(segmented, lexicon) : segmented
      const answer = await corrections.replaceSide(
        id,
        { text, title: held.title, source: held.source },
        ({ stage, done }) => tell(stage, done),
        () => state.cancelled,
      )
      if (answer.ok) staged.forget([handle])
      return answer
    } finally {
      this.#jobs.delete(job)
    }
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
}
