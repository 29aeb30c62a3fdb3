/** Milliseconds of reading after which they are noted. */
const NOTED_AFTER = 15_000
/** Milliseconds without a hand's stir after which nobody is taken to read: a page takes about so long. */
const IDLE_AFTER = 120_000

/**
 * Counts how long an article is looked at. It is told now and then, and whenever something changes, what is on the
 * page; times are milliseconds of any clock that only goes forward.
 */
export class ReadingClock {
  readonly #note: (article: number, milliseconds: number) => void
  #article: number | null = null
  #since = 0
  #spent = 0
  #stirred = 0

  constructor(note: (article: number, milliseconds: number) => void) {
    this.#note = note
  }

  /** A hand moved, so somebody is there. */
  stir(now: number): void {
    // What passed since the hand last moved was counted up to the end of its patience only.
    if (now - this.#stirred > IDLE_AFTER) this.#count(now)
    this.#stirred = now
  }

  /** Which article is on the page from now on; null for none. */
  look(now: number, article: number | null): void {
    this.#count(now)
    const changed = article !== this.#article
    if (changed || this.#spent >= NOTED_AFTER) this.#flush()
    if (changed && article !== null) this.#stirred = now
    this.#article = article
  }

  #count(now: number): void {
    if (this.#article !== null)
      this.#spent += Math.max(0, Math.min(now, this.#stirred + IDLE_AFTER) - this.#since)
    this.#since = now
  }

  #flush(): void {
    const milliseconds = Math.round(this.#spent)
    if (this.#article !== null && milliseconds > 0) this.#note(this.#article, milliseconds)
    this.#spent = 0
  }
}
