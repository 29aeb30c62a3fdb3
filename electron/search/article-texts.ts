import type { DatabaseSync, StatementSync } from 'node:sqlite'
import type { Bead } from '../../shared/model/bead.ts'
import type { Entity } from '../../shared/model/entity.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Language, Repair } from '../../shared/model/text.ts'
import type { WrittenSentence } from './sentence-words.ts'

/** The sentences of a pairing. */
export type Pairing = { readonly arabic: readonly number[]; readonly english: readonly number[] }

/** Mentions of one entity; offsets are into the texts. */
export type Mentions = { readonly arabic: readonly Span[]; readonly english: readonly Span[] }

/** Texts of articles read piece by piece: of a book, a search shows three sentences. */
export class ArticleTexts {
  readonly #statements: Record<
    'text' | 'sentence' | 'repairs' | 'corrected' | 'bead' | 'partners' | 'mentions',
    StatementSync
  >
  #article = 0
  #texts = new Map<Language, { readonly id: number; readonly original: string }>()
  #corrected: { readonly beads: readonly Bead[]; readonly entities: readonly Entity[] } | null = null
  #mentions: readonly Mentions[] | null = null

  constructor(database: DatabaseSync) {
    const prepare = (sql: string) => database.prepare(sql)
    this.#statements = {
      text: prepare('SELECT id, language, original FROM text WHERE article = ?'),
      sentence: prepare('SELECT from_offset, to_offset FROM sentence WHERE text = ? AND number = ?'),
      repairs: prepare(
        'SELECT from_offset, to_offset, reading FROM repair WHERE text = ? AND from_offset < ? AND to_offset > ? ORDER BY number',
      ),
      corrected: prepare('SELECT beads, entities FROM corrected_reading WHERE article = ?'),
      bead: prepare('SELECT bead FROM bead_sentence WHERE article = ? AND language = ? AND sentence = ?'),
      partners: prepare(
        'SELECT language, sentence FROM bead_sentence WHERE article = ? AND bead = ? ORDER BY language, sentence',
      ),
      mentions: prepare(
        'SELECT entity, language, from_offset, to_offset FROM mention WHERE article = ? ORDER BY entity',
      ),
    }
  }

  /** Turns to an article, of which the other methods then tell. */
  turnTo(article: number): void {
    this.#article = article
    this.#texts.clear()
    this.#mentions = null
    for (const { id, language, original } of this.#statements.text.all(article))
      this.#texts.set(language as Language, { id: Number(id), original: String(original) })
    const corrected = this.#statements.corrected.get(article)
    this.#corrected = corrected
      ? { beads: JSON.parse(String(corrected.beads)), entities: JSON.parse(String(corrected.entities)) }
      : null
  }

  /** A sentence and where it stands; null where the article has none of this number. */
  sentence(side: Language, number: number): (WrittenSentence & { readonly at: Span }) | null {
    const text = this.#texts.get(side)
    const row = text && this.#statements.sentence.get(text.id, number)
    if (!row) return null
    const at = { from: Number(row.from_offset), to: Number(row.to_offset) }
    const repairs: Repair[] = this.#statements.repairs.all(text.id, at.to, at.from).map(repair => ({
      from: Number(repair.from_offset) - at.from,
      to: Number(repair.to_offset) - at.from,
      reading: String(repair.reading),
    }))
    return { text: text.original.slice(at.from, at.to), repairs, at }
  }

  /** The pairing of a sentence, as corrected; the sentence alone where it is in none. */
  pairing(side: Language, number: number): Pairing {
    const alone = { arabic: [], english: [], [side]: [number] }
    if (this.#corrected) return this.#corrected.beads.find(bead => bead[side].includes(number)) ?? alone
    const bead = this.#statements.bead.get(this.#article, side, number)
    if (!bead) return alone
    const found = { arabic: [] as number[], english: [] as number[] }
    for (const { language, sentence } of this.#statements.partners.all(this.#article, bead.bead!))
      found[language as Language].push(Number(sentence))
    return found
  }

  /** The mentions of every name, as corrected. */
  mentions(): readonly Mentions[] {
    this.#mentions ??= this.#corrected?.entities ?? this.#readMentions()
    return this.#mentions
  }

  #readMentions(): Mentions[] {
    const entities = new Map<unknown, { arabic: Span[]; english: Span[] }>()
    for (const row of this.#statements.mentions.all(this.#article)) {
      const entity = entities.get(row.entity) ?? { arabic: [], english: [] }
      entity[row.language as Language].push({ from: Number(row.from_offset), to: Number(row.to_offset) })
      entities.set(row.entity, entity)
    }
    return [...entities.values()]
  }
}
