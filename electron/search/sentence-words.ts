import type { Analysis } from '../../shared/arabic/analyse-word.ts'
import { chooseAnalyses } from '../../shared/arabic/choose-analysis.ts'
import type { Lexicon } from '../../shared/arabic/lexicon.ts'
import { stripDiacritics } from '../../shared/arabic/strip-diacritics.ts'
import { overlap, type Span } from '../../shared/model/span.ts'
import type { Repair, Text } from '../../shared/model/text.ts'
import { englishKey } from '../../shared/text/english-words.ts'
import { foldForSearch, isArabicWord, searchWords } from '../../shared/text/fold-for-search.ts'
import { splitWords } from '../../shared/text/split-words.ts'

/** A word of a sentence as it is indexed and lit; the span is into the sentence as written. */
export type SentenceWord = Span & {
  readonly folded: string
  /** The dictionary form as it reads in this sentence, folded; of English, what its forms have in common. */
  readonly lemma: string
  /** Empty for English, for names, and for what the lexicon does not know. */
  readonly root: string
  readonly analysis: Analysis | null
}

/** A sentence as written, and the repairs within it; their offsets are into the sentence. */
export type WrittenSentence = { readonly text: string; readonly repairs: readonly Repair[] }

/** A sentence of a text with its repairs. */
export function writtenSentence({ original, repairs }: Text, sentence: Span): WrittenSentence {
  const { from, to } = sentence
  return {
    text: original.slice(from, to),
    repairs: repairs
      .filter(repair => overlap(repair, sentence))
      .map(repair => ({ ...repair, from: repair.from - from, to: repair.to - from })),
  }
}

/**
 * The words of a sentence of either language, Arabic ones as the neighbours and the English across let them read.
 * Words that were written together are found one by one, each over the whole stretch.
 */
export function sentenceWords(
  { text, repairs }: WrittenSentence,
  lexicon: Lexicon,
  english?: string,
): SentenceWord[] {
  const { spoken, toWritten } = applyRepairs(text, repairs)
  const words = splitWords(spoken)
  const found = searchWords(spoken, words)
  const hasArabic = found.some(({ folded }) => isArabicWord(folded))
  // The analysis knows no marks; words are told again by their place among words.
  const places = new Map<number, number>()
  words.forEach(({ kind }, at) => {
    if (kind === 'word') places.set(at, places.size)
  })
  const chosen = hasArabic
    ? chooseAnalyses(
        spoken,
        words.filter(({ kind }) => kind === 'word'),
        lexicon,
        english,
      )
    : []
  return found.map(({ from, to, folded, word }) => {
    const span = toWritten({ from, to })
    const place = places.get(word)
    if (place === undefined || !isArabicWord(folded))
      return { ...span, folded, lemma: stemOf(folded), root: '', analysis: null }
    const analysis = chosen[place]!.analyses[0]!
    return { ...span, folded, lemma: lemmaOf(analysis) || folded, root: rootOf(analysis), analysis }
  })
}

/** The lemma of a reading as it is indexed. */
export const lemmaOf = ({ lemma }: Analysis): string => foldForSearch(stripDiacritics(lemma))

/** The root of a reading as it is indexed. */
export const rootOf = ({ root }: Analysis): string => foldForSearch(root)

/** What the forms of an English word have in common, as it is indexed. */
export const stemOf = (folded: string): string => foldForSearch(englishKey(folded))

function applyRepairs(text: string, repairs: readonly Repair[]) {
  let spoken = ''
  let last = 0
  const pieces: { from: number; to: number; written: Span }[] = []
  for (const { from, to, reading } of repairs) {
    // Repairs of a text do not overlap; one that leaves the sentence is not read apart here.
    if (from < last || to > text.length) continue
    spoken += text.slice(last, from)
    pieces.push({ from: spoken.length, to: spoken.length + reading.length, written: { from, to } })
    spoken += reading
    last = to
  }
  spoken += text.slice(last)
  const shift = (at: number): number => {
    const before = pieces.findLast(piece => piece.to <= at)
    return before ? at - before.to + before.written.to : at
  }
  const toWritten = (span: Span): Span =>
    pieces.find(piece => overlap(piece, span))?.written ?? { from: shift(span.from), to: shift(span.to) }
  return { spoken, toWritten }
}
