import {
  type ArchiveConflict,
  type ArchiveReport,
  MOST_TITLES,
  type TitleList,
} from '../../shared/model/archive.ts'
import type { ArticleSummary } from '../../shared/model/article.ts'

/** Conflicts told at most, and characters of each side of one. */
const MOST_CONFLICTS = 100
const LONGEST_SIDE = 400

type Title = ArticleSummary['title']
type Counted = 'corrections' | 'notes' | 'glosses' | 'names' | 'words' | 'units'

/** Gathers the titles of articles, of which only the first are told. */
export class TitleGatherer {
  #count = 0
  readonly #titles: Title[] = []

  add(title: Title): void {
    this.#count++
    if (this.#titles.length < MOST_TITLES) this.#titles.push(title)
  }

  get list(): TitleList {
    return { count: this.#count, titles: [...this.#titles] }
  }
}

/** Gathers what an archive brings, as it is found out. */
export class ReportBuilder {
  readonly added = new TitleGatherer()
  readonly joined = new TitleGatherer()
  same = 0
  /** Whether anything was written. */
  begun = false
  readonly #counts: Record<Counted, number> = {
    corrections: 0,
    notes: 0,
    glosses: 0,
    names: 0,
    words: 0,
    units: 0,
  }
  readonly #conflicts: ArchiveConflict[] = []
  #conflictCount = 0
  readonly #dictionaries: string[] = []

  count(what: Counted, much = 1): void {
    this.#counts[what] += much
  }

  conflict({ kind, where, kept, other }: ArchiveConflict): void {
    this.#conflictCount++
    if (this.#conflicts.length >= MOST_CONFLICTS) return
    const short = (text: string) => (text.length > LONGEST_SIDE ? `${text.slice(0, LONGEST_SIDE)}…` : text)
    this.#conflicts.push({ kind, where: short(where), kept: short(kept), other: short(other) })
  }

  missesDictionary(name: string): void {
    if (this.#dictionaries.length < MOST_CONFLICTS) this.#dictionaries.push(name)
  }

  report(madeAt: number, stopped = false): ArchiveReport {
    return {
      madeAt,
      added: this.added.list,
      joined: this.joined.list,
      same: this.same,
      ...this.#counts,
      conflicts: [...this.#conflicts],
      conflictCount: this.#conflictCount,
      dictionaries: [...this.#dictionaries],
      stopped,
    }
  }
}
