import type { DatabaseSync } from 'node:sqlite'
import type { Step, Steps } from '../../shared/engine-steps.ts'
import type { Knowledge } from '../../shared/knowledge.ts'
import type { Article, Reading } from '../../shared/model/article.ts'
import { type Correction, isOfText, type TextCorrection } from '../../shared/model/correction.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Language, Text } from '../../shared/model/text.ts'
import { type ReadingStage, readTexts } from '../../shared/read-pair.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { type Corrected, correctReading } from '../corrections/correct-reading.ts'
import { followPlaces, followPosition } from '../edits/follow-places.ts'
import { importedSpan, type Letters, placeCorrections } from '../edits/place-corrections.ts'
import { readEdited } from '../edits/read-edited.ts'
import { readArticle, savePosition } from '../library/articles.ts'
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
import {
  type ReadingUnder,
  readBeforeEdit,
  readUnedited,
  readUneditedLetters,
  type Texts,
  writeBeforeEdits,
  writeUnedited,
} from '../library/edited-readings.ts'
import { inTransaction } from '../library/in-transaction.ts'
import { writeKnownNames } from '../library/known-names.ts'
import { rewriteReading } from '../library/rewrite-reading.ts'
import { type Source, writeSource } from '../library/sources.ts'
import { driveSteps } from './drive-steps.ts'

type Surroundings = {
  readonly database: DatabaseSync
  /** What articles are aligned with; asked for only where the pairing or a text was corrected. */
  readonly knowledge: () => Knowledge
  /** Names that a person vouched for may have changed. */
  readonly onNames: () => void
}

/** A text that takes the place of one side of an article, and the file that it came from. */
export type NewSide = { readonly text: Text; readonly title: string; readonly source: Source }

/** What the engine reads under some edits, and what is kept so that they can be undone. */
type Base = {
  readonly imported: Letters
  readonly reading: Reading
  readonly before: readonly ReadingUnder[]
  readonly unplaced: readonly TextCorrection[]
}
/** A whole outcome, ready to be kept. */
type Outcome = Base & { readonly corrections: readonly Correction[]; readonly corrected: Corrected }

/** The corrections of articles: each is kept, with all that comes of it, before it is answered. */
export class ArticleCorrections {
  readonly #surroundings: Surroundings
  /** One change at a time, so that none is made of a state that another has left behind. */
  #last: Promise<unknown> = Promise.resolve()
  /** The reading asked about last: whoever looks at an article asks about one pairing after another. */
  #read: { readonly id: number; readonly reading: Reading } | null = null
  /** The engine's own reading of the article changed last; nobody else changes one that is in the library. */
  #changed: { readonly id: number; readonly reading: Reading } | null = null

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /**
   * Keeps a correction. Refused is `not-found` without the article, `bad-request` where it finds no place, and
   * `text-empty` where it would leave a text without a word.
   */
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

  /**
   * Puts another text in the place of one side, as it comes of an import. The corrections stay, on what of their
   * places is there; the others are among the unplaced. Refused are `not-found`, and `cancelled` with nothing changed.
   */
  replaceSide(
    id: number,
    fresh: NewSide,
    onStep: (step: Step<ReadingStage>) => void,
    isCancelled: () => boolean,
  ): Promise<Result<Article>> {
    return this.#inTurn(async () => {
      const { database, knowledge } = this.#surroundings
      const article = this.#article(id)
      if (!article) return failure('not-found')
      const side = fresh.text.language
      const corrections = readCorrections(database, id).done
      const imported = { ...this.#imported(article), [side]: fresh.text }
      const outcome = await driveSteps(
        outcomeOf(
          corrections,
          readAnew(() => imported, corrections.filter(isOfText), knowledge),
          knowledge,
        ),
        onStep,
        isCancelled,
      )
      if (!outcome) return failure('cancelled')
      return this.#write(article, outcome, () => {
        const { id: text } = database
          .prepare('SELECT id FROM text WHERE article = ? AND language = ?')
          .get(id, side) as { id: number }
        database.prepare('DELETE FROM source WHERE text = ?').run(text)
        writeSource(database, text, fresh.source)
        if (article.title[side] === '')
          database.prepare(`UPDATE article SET title_${side} = ? WHERE id = ?`).run(fresh.title, id)
        if (corrections.some(isOfText)) writeUnedited(database, id, imported)
      })
    })
  }

  /**
   * Puts the reading of whole texts in the place of that of their beginnings; corrections made meanwhile stay, each at
   * its place. `keep` is done with it. Refused is `not-found`.
   */
  complete(id: number, whole: Reading, keep: () => void): Promise<Result<Article>> {
    return this.#inTurn(async () => {
      const { database, knowledge } = this.#surroundings
      const article = this.#article(id)
      if (!article) return failure('not-found')
      const corrections = readCorrections(database, id).done
      const edits = corrections.filter(isOfText)
      const imported = { arabic: whole.arabic, english: whole.english }
      const base = onFrom({ edits: 0, reading: whole }, [], { imported, edits, knowledge })
      return this.#write(article, await toTheEnd(outcomeOf(corrections, base, knowledge)), () => {
        keep()
        if (edits.length > 0) writeUnedited(database, id, imported)
      })
    })
  }

  /**
   * Works out anew what the corrections of an article come to, from its texts as they were imported: after its history
   * was changed by something else than this. Refused is `not-found`.
   */
  renew(id: number): Promise<Result<Article>> {
    return this.#inTurn(async () => {
      const { database, knowledge } = this.#surroundings
      const article = this.#article(id)
      if (!article) return failure('not-found')
      const corrections = readCorrections(database, id).done
      const edits = corrections.filter(isOfText)
      const base = this.#baseUnder(article, null, edits)
      return this.#write(article, await toTheEnd(outcomeOf(corrections, base, knowledge)), () => {})
    })
  }

  /** The reading of an article as corrected; null where there is no such article. */
  reading(id: number): Reading | null {
    if (this.#read?.id !== id) {
      const article = readArticle(this.#surroundings.database, id)
      this.#read = article && { id, reading: this.asCorrected(article).reading }
    }
    return this.#read?.reading ?? null
  }

  /** The imported text from which a stretch of an article's text came; null where there is no such stretch. */
  importedText(id: number, side: Language, span: Span): string | null {
    const { database } = this.#surroundings
    const reading = this.reading(id)
    if (!reading || span.to > reading[side].original.length) return null
    const imported = readUneditedLetters(database, id)
    if (!imported) return reading[side].original.slice(span.from, span.to)
    const placed = placeCorrections(imported, readCorrections(database, id).done.filter(isOfText))
    const { from, to } = importedSpan(placed, imported, side, span)
    return imported[side].original.slice(from, to)
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
   * Works out what the corrections then come to, and only then writes all at once. `added` must find its place.
   */
  #change(
    id: number,
    inForce: (kept: KeptCorrections) => readonly Correction[],
    keep: () => void,
    added?: Correction,
  ): Promise<Result<Article>> {
    return this.#inTurn(async () => {
      const { database, knowledge } = this.#surroundings
      const article = this.#article(id)
      if (!article) return failure('not-found')
      const kept = readCorrections(database, id)
      const corrections = inForce(kept)
      const base = this.#baseUnder(article, kept.done.filter(isOfText), corrections.filter(isOfText))
      const outcome = await toTheEnd(outcomeOf(corrections, base, knowledge))
      if (added && outcome.corrected.unplaced.includes(added)) return failure('bad-request', added.kind)
      if (added && isOfText(added) && outcome.reading[added.place.side].original.trim() === '')
        return failure('text-empty')
      return this.#write(article, outcome, keep)
    })
  }

  /**
   * The engine's reading under some edits: on from the one that the library holds, which is under the edits `before`
   * (null where that is not known), or else from the nearest kept one, or else from the imported texts.
   */
  #baseUnder(
    article: Article,
    before: readonly TextCorrection[] | null,
    edits: readonly TextCorrection[],
  ): Steps<ReadingStage, Base> {
    const { database, knowledge } = this.#surroundings
    const shared = before ? sharedStart(before, edits) : edits.length
    const isOnward = before !== null && shared === before.length
    const start = isOnward
      ? { edits: shared, reading: article.reading }
      : readBeforeEdit(database, article.id, edits, shared)
    if (!start) return readAnew(() => this.#imported(article), edits, knowledge)
    const known = readCorrectedReading(database, article.id)?.unplaced.filter(isOfText) ?? []
    const lost = new Set(known.map(one => JSON.stringify(one)))
    const imported = readUneditedLetters(database, article.id) ?? article.reading
    const isLost = (edit: TextCorrection) => lost.has(JSON.stringify(edit))
    return onFrom(start, edits.slice(0, start.edits).filter(isLost), { imported, edits, knowledge })
  }

  #article(id: number): Article | null {
    const known = this.#changed?.id === id ? this.#changed.reading : undefined
    return readArticle(this.#surroundings.database, id, known)
  }

  #imported({ id, reading }: Article): Texts {
    return readUnedited(this.#surroundings.database, id) ?? reading
  }

  /** Keeps an outcome with all that hangs on it, whole or not at all; `keep` is done with it. */
  #write(article: Article, outcome: Outcome, keep: () => void): Result<Article> {
    const { database, onNames } = this.#surroundings
    const { id } = article
    const { corrections, reading, corrected } = outcome
    const edits = corrections.filter(isOfText)
    inTransaction(database, () => {
      keep()
      if (reading !== article.reading) {
        rewriteReading(database, id, article.reading, reading)
        followPlaces(database, id, article.reading, reading)
        savePosition(database, id, followPosition(article, reading), article.progress)
      }
      const isEdited = readUneditedLetters(database, id) !== null
      if (edits.length > 0 && !isEdited) writeUnedited(database, id, article.reading)
      if (edits.length === 0 && isEdited) writeUnedited(database, id, null)
      writeBeforeEdits(database, id, edits, outcome.before)
      if (corrections.length === 0) dropCorrectedReading(database, id, reading.entities)
      else writeCorrectedReading(database, id, corrected satisfies CorrectedReading)
      writeKnownNames(database, id, corrected.confirmed, Date.now())
    })
    this.#changed = { id, reading }
    this.#read = null
    onNames()
    const { beads, entities, unplaced } = corrections.length === 0 ? { ...reading, unplaced: [] } : corrected
    return success({
      ...readArticle(database, id, reading)!,
      reading: { ...reading, beads, entities },
      corrections: { undo: corrections.length, redo: readCorrections(database, id).undone.length, unplaced },
    })
  }

  #inTurn(change: () => Promise<Result<Article>>): Promise<Result<Article>> {
    const done = this.#last.then(change)
    // The next one comes whatever becomes of this one; whoever asked for this one hears of its failure.
    this.#last = done.then(
      () => undefined,
      () => undefined,
    )
    return done
  }
}

type Edited = {
  readonly imported: Letters
  readonly edits: readonly TextCorrection[]
  readonly knowledge: () => Knowledge
}

/** Goes on from a reading; `lost` are those of the edits it is under that found no place. */
function* onFrom(
  { edits: from, reading }: ReadingUnder,
  lost: readonly TextCorrection[],
  { imported, edits, knowledge }: Edited,
): Steps<ReadingStage, Base> {
  const edited = yield* readEdited(reading, imported, edits, from, knowledge)
  return { ...edited, imported, unplaced: [...lost, ...edited.unplaced] }
}

/** Begins with the imported texts. */
function* readAnew(
  importedTexts: () => Texts,
  edits: readonly TextCorrection[],
  knowledge: () => Knowledge,
): Steps<ReadingStage, Base> {
  const imported = importedTexts()
  const reading = yield* readTexts(imported.arabic, imported.english, knowledge())
  return yield* onFrom({ edits: 0, reading }, [], { imported, edits, knowledge })
}

/** What all corrections come to on the reading that the edits among them lead to. */
function* outcomeOf(
  corrections: readonly Correction[],
  base: Steps<ReadingStage, Base>,
  knowledge: () => Knowledge,
): Steps<ReadingStage, Outcome> {
  const read = yield* base
  const places = corrections.some(isOfText)
    ? placeCorrections(read.imported, corrections).corrections
    : corrections.map(made => ({ made, now: made }))
  const made = new Map(places.flatMap(({ made, now }) => (now ? [[now, made] as const] : [])))
  const corrected = yield* correctReading(read.reading, [...made.keys()], knowledge)
  const lost = new Set<Correction>([
    ...places.flatMap(({ made, now }) => (now ? [] : [made])),
    ...corrected.unplaced.map(now => made.get(now)!),
    ...read.unplaced,
  ])
  return {
    ...read,
    corrections,
    corrected: { ...corrected, unplaced: corrections.filter(correction => lost.has(correction)) },
  }
}

async function toTheEnd<T>(steps: Steps<ReadingStage, T>): Promise<T> {
  const done = await driveSteps(
    steps,
    () => {},
    () => false,
  )
  if (done === null) throw new Error('a correction was left half way')
  return done
}

/** How many of the first of two lists are the same. */
function sharedStart(one: readonly TextCorrection[], other: readonly TextCorrection[]): number {
  let at = 0
  while (at < one.length && at < other.length && JSON.stringify(one[at]) === JSON.stringify(other[at])) at++
  return at
}
