import type { DatabaseSync } from 'node:sqlite'
import type { Lexicon } from '../../shared/arabic/lexicon.ts'
import type { Steps } from '../../shared/engine-steps.ts'
import { overlap } from '../../shared/model/span.ts'
import type { Language } from '../../shared/model/text.ts'
import { clipToHits } from '../../shared/search/clip-to-hits.ts'
import type { FoundArticle, FoundPairing, ShownSentence } from '../../shared/search/search-answer.ts'
import { ArticleTexts, type Pairing } from './article-texts.ts'
import { type FoundInIndex, languageOf } from './find-rows.ts'
import type { IndexedArticle } from './found-rows.ts'
import { lightPairing } from './light-pairing.ts'
import type { WantedTerm } from './search-terms.ts'
import { type SentenceWord, sentenceWords, type WrittenSentence } from './sentence-words.ts'

/** Sentences whose words are kept: the next letter of a question mostly leads to the same. */
const KEPT = 400
/** UTF-16 units of a sentence past which its Arabic is not read word by word; only its spelling is then compared. */
const READ_WHOLE = 4000
/** A pairing of more sentences than this is cut down to those around the hit. */
const SHOWN_OF_SIDE = 4

/** Makes what was found ready to be shown: texts, partners, and what is lit in both. */
export class FoundShow {
  readonly #database: DatabaseSync
  readonly #lexicon: () => Lexicon
  readonly #kept = new Map<string, readonly SentenceWord[]>()

  constructor(database: DatabaseSync, lexicon: () => Lexicon) {
    this.#database = database
    this.#lexicon = lexicon
  }

  /** The articles with at most so many pairings each, in text order. A step a pairing. */
  *show(
    found: readonly FoundInIndex[],
    terms: readonly WantedTerm[],
    pairingsEach: number,
  ): Steps<'searching', FoundArticle[]> {
    const texts = new ArticleTexts(this.#database)
    const shown: FoundArticle[] = []
    for (const { article, rows, how } of found) {
      const { id, title, site, date, firstRow, arabicRows } = article
      const pairings: FoundPairing[] = []
      let more = false
      const seen = { arabic: new Set<number>(), english: new Set<number>() }
      if (rows.size > 0) texts.turnTo(id)
      for (const row of inTextOrder(article, rows)) {
        const side = languageOf(article, row)
        const sentence = row - firstRow - (side === 'arabic' ? 0 : arabicRows)
        if (seen[side].has(sentence)) continue
        if (pairings.length >= pairingsEach) {
          more = true
          break
        }
        const pairing = texts.pairing(side, sentence)
        for (const number of pairing.arabic) seen.arabic.add(number)
        for (const number of pairing.english) seen.english.add(number)
        const lit = this.#pairing(texts, pairing, { side, sentence }, terms, how === 'root')
        if (lit) pairings.push(lit)
        yield { stage: 'searching', done: 0 }
      }
      shown.push({ article: { id, title, site, date }, how, pairings, sentences: rows.size, more })
    }
    return shown
  }

  #pairing(
    texts: ArticleTexts,
    pairing: Pairing,
    place: FoundPairing['place'],
    terms: readonly WantedTerm[],
    weak: boolean,
  ): FoundPairing | null {
    const numbers = {
      arabic: near(pairing.arabic, place, 'arabic'),
      english: near(pairing.english, place, 'english'),
    }
    const written = (['arabic', 'english'] as const).flatMap(side =>
      numbers[side].flatMap(number => {
        const sentence = texts.sentence(side, number)
        return sentence ? [{ side, number, ...sentence }] : []
      }),
    )
    // The article was changed since it was indexed, and waits to be indexed anew.
    if (!written.some(({ side, number }) => side === place.side && number === place.sentence)) return null
    const english = written.flatMap(({ side, text }) => (side === 'english' ? [text] : [])).join(' ')
    const mentions = texts.mentions()
    const lit = lightPairing(
      written.map(sentence => ({
        side: sentence.side,
        words: this.#words(sentence, sentence.side === 'arabic' ? english : ''),
        names: mentions.flatMap((mention, entity) =>
          mention[sentence.side].flatMap(span =>
            overlap(span, sentence.at)
              ? [{ entity, from: span.from - sentence.at.from, to: span.to - sentence.at.from }]
              : [],
          ),
        ),
      })),
      terms,
      weak,
    )
    const shownOf = (side: Language): ShownSentence[] =>
      written.flatMap((sentence, at) =>
        sentence.side === side ? [clipToHits(sentence.number, sentence.text, lit[at]!)] : [],
      )
    return { place, arabic: shownOf('arabic'), english: shownOf('english') }
  }

  #words(sentence: WrittenSentence, english: string): readonly SentenceWord[] {
    const key = `${sentence.text}\n${english}`
    const before = this.#kept.get(key)
    if (before) return before
    const text = sentence.text.slice(0, READ_WHOLE)
    const repairs = sentence.repairs.filter(({ to }) => to <= text.length)
    const words = sentenceWords({ text, repairs }, this.#lexicon(), english === '' ? undefined : english)
    if (this.#kept.size >= KEPT) this.#kept.delete(this.#kept.keys().next().value!)
    this.#kept.set(key, words)
    return words
  }
}

/** Both languages side by side: a sentence stands where its share of its own text puts it. */
function inTextOrder(article: IndexedArticle, rows: ReadonlySet<number>): number[] {
  const { firstRow, arabicRows, englishRows } = article
  const place = (row: number): number =>
    row < firstRow + arabicRows ? (row - firstRow) / arabicRows : (row - firstRow - arabicRows) / englishRows
  return [...rows].sort((a, b) => place(a) - place(b))
}

function near(numbers: readonly number[], place: FoundPairing['place'], side: Language): readonly number[] {
  if (numbers.length <= SHOWN_OF_SIDE) return numbers
  const at = side === place.side ? numbers.indexOf(place.sentence) : 0
  const from = Math.min(Math.max(0, at - 1), numbers.length - SHOWN_OF_SIDE)
  return numbers.slice(from, from + SHOWN_OF_SIDE)
}
