import { analyseWord } from '../../shared/arabic/analyse-word.ts'
import { glossWord } from '../../shared/arabic/gloss-word.ts'
import type { Lexicon } from '../../shared/arabic/lexicon.ts'
import { stripDiacritics } from '../../shared/arabic/strip-diacritics.ts'
import type { Steps } from '../../shared/engine-steps.ts'
import type { Reading } from '../../shared/model/article.ts'
import type { GlossKey } from '../../shared/model/gloss.ts'
import type { KeptWordPlace } from '../../shared/model/kept-word.ts'
import type { Span } from '../../shared/model/span.ts'
import { slice } from '../../shared/model/text.ts'
import { failure, type Result, success } from '../../shared/result.ts'
import { splitWords } from '../../shared/text/split-words.ts'
import { driveSteps } from './drive-steps.ts'

type Surroundings = {
  /** The reading of an article as corrected; null where there is no such article. */
  readonly reading: (id: number) => Reading | null
  readonly lexicon: () => Lexicon
}

/** Every Arabic word of a text, and under each dictionary form the words that may be a form of it. */
type WordIndex = {
  readonly words: readonly (Span & { readonly sentence: number })[]
  readonly keysOf: readonly (readonly string[])[]
  readonly byKey: ReadonlyMap<string, readonly number[]>
}

/** How much less likely than the best a reading may be and still count, in the unit of the costs of analyses. */
const UNLIKELY = 2.5

/** Words between two turns of other requests. */
const WORDS_A_STEP = 200

/** Looks words of an article up by their dictionary forms; the article asked about last is held ready. */
export class ArticleWords {
  readonly #surroundings: Surroundings
  #held: { readonly original: string; readonly index: Promise<WordIndex> } | null = null
  /** What words of the held reading are in their sentences. */
  #chosen: { readonly reading: Reading; readonly keys: Map<number, string> } | null = null

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings
  }

  /**
   * Where the Arabic text has forms of some words in their order, whatever clitics they bear: كتب finds «وللكتاب».
   * Nothing for words that are not Arabic. Refused is `not-found` without the article.
   */
  async findForms(id: number, text: string): Promise<Result<readonly Span[]>> {
    const reading = this.#surroundings.reading(id)
    if (!reading) return failure('not-found')
    const asked = splitWords(text).filter(({ kind }) => kind !== 'mark')
    if (asked.length === 0 || asked.some(({ kind }) => kind !== 'word')) return success([])
    const lexicon = this.#surroundings.lexicon()
    const keys = asked.map(word => new Set(keysOf(cut(text, word), lexicon)))
    const index = await this.#indexOf(reading)
    const firsts = new Set([...keys[0]!].flatMap(key => index.byKey.get(key) ?? []))
    const spans = [...firsts]
      .filter(first =>
        keys.every((wanted, at) => index.keysOf[first + at]?.some(key => wanted.has(key)) ?? false),
      )
      .sort((a, b) => a - b)
      .map(first => ({ from: index.words[first]!.from, to: index.words[first + keys.length - 1]!.to }))
    return success(spans)
  }

  /**
   * Where the Arabic text has words that are kept, in text order; a word that can be read in several ways counts as
   * what it is in its sentence. Refused is `not-found` without the article.
   */
  async keptIn(
    id: number,
    kept: readonly (GlossKey & { readonly known: boolean })[],
  ): Promise<Result<readonly KeptWordPlace[]>> {
    const reading = this.#surroundings.reading(id)
    if (!reading) return failure('not-found')
    if (kept.length === 0) return success([])
    const index = await this.#indexOf(reading)
    const byKey = new Map(kept.map(word => [keyOf(word), word]))
    const candidates = new Set([...byKey.keys()].flatMap(key => index.byKey.get(key) ?? []))
    if (this.#chosen?.reading !== reading) this.#chosen = { reading, keys: new Map() }
    const chosen = this.#chosen.keys
    const places = await driveSteps(
      this.#choose(reading, index, [...candidates], chosen),
      () => {},
      () => false,
    )
    if (!places) throw new Error('the kept words were left half way')
    return success(
      places
        .flatMap(({ at, key }) => {
          const word = byKey.get(key)
          const { from, to } = index.words[at]!
          return word ? [{ from, to, lemma: word.lemma, root: word.root, known: word.known }] : []
        })
        .sort((a, b) => a.from - b.from),
    )
  }

  *#choose(
    reading: Reading,
    { words }: WordIndex,
    candidates: readonly number[],
    chosen: Map<number, string>,
  ): Steps<'words', { readonly at: number; readonly key: string }[]> {
    const places: { at: number; key: string }[] = []
    const beadOf = beadsOfArabic(reading)
    for (const [done, at] of candidates.entries()) {
      let key = chosen.get(at)
      if (key === undefined) {
        const { from, to, sentence } = words[at]!
        const span = reading.arabic.sentences[sentence]!
        const english = beadOf[sentence]?.english.map(k =>
          slice(reading.english, reading.english.sentences[k]!),
        )
        const gloss = glossWord(
          slice(reading.arabic, span),
          { from: from - span.from, to: to - span.from },
          this.#surroundings.lexicon(),
          english && english.length > 0 ? english.join(' ') : undefined,
        )
        key = keyOf(gloss)
        chosen.set(at, key)
      }
      places.push({ at, key })
      yield { stage: 'words', done: done / candidates.length }
    }
    return places
  }

  #indexOf(reading: Reading): Promise<WordIndex> {
    const { original } = reading.arabic
    if (this.#held?.original !== original) {
      const index = driveSteps(
        indexWords(reading, this.#surroundings.lexicon()),
        () => {},
        () => false,
      ).then(done => {
        if (!done) throw new Error('the words of an article were left half way')
        return done
      })
      const held = { original, index }
      this.#held = held
      // The next question tries again.
      index.catch(() => {
        if (this.#held === held) this.#held = null
      })
    }
    return this.#held!.index
  }
}

function* indexWords({ arabic }: Reading, lexicon: Lexicon): Steps<'words', WordIndex> {
  const words: (Span & { sentence: number })[] = []
  const keys: (readonly string[])[] = []
  const byKey = new Map<string, number[]>()
  const known = new Map<string, readonly string[]>()
  for (const [sentence, span] of arabic.sentences.entries()) {
    const text = slice(arabic, span)
    for (const word of splitWords(text)) {
      if (word.kind !== 'word') continue
      const surface = cut(text, word)
      const found = known.get(surface) ?? keysOf(surface, lexicon)
      known.set(surface, found)
      const at = words.push({ from: span.from + word.from, to: span.from + word.to, sentence }) - 1
      keys.push(found)
      for (const key of found) {
        const before = byKey.get(key)
        if (before) before.push(at)
        else byKey.set(key, [at])
      }
      if (at % WORDS_A_STEP === 0)
        yield { stage: 'words', done: span.to / Math.max(1, arabic.original.length) }
    }
  }
  return { words, keysOf: keys, byKey }
}

const ARABIC_LETTER = /\p{Script=Arabic}/u

/** The dictionary forms that a word may be a form of; a word in other letters has none. */
function keysOf(surface: string, lexicon: Lexicon): string[] {
  if (!ARABIC_LETTER.test(surface)) return []
  const analyses = analyseWord(surface, lexicon)
  const likely = analyses.filter(({ cost }) => cost <= analyses[0]!.cost + UNLIKELY)
  return [...new Set(likely.map(keyOf))]
}

const keyOf = ({ lemma, root }: GlossKey): string => `${stripDiacritics(lemma)}\t${root}`

const cut = (text: string, { from, to }: Span): string => text.slice(from, to)

function beadsOfArabic({ beads, arabic }: Reading) {
  const of = new Array<(typeof beads)[number] | undefined>(arabic.sentences.length)
  for (const bead of beads) for (const sentence of bead.arabic) of[sentence] = bead
  return of
}
