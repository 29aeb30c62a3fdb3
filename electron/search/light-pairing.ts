import { keysOf } from '../../shared/arabic/order-glosses.ts'
import { glossesOf } from '../../shared/arabic/parse-lexicon.ts'
import { overlap, type Span } from '../../shared/model/span.ts'
import type { Language } from '../../shared/model/text.ts'
import type { LitStretch } from '../../shared/search/search-answer.ts'
import { englishKey, isFunctionWord } from '../../shared/text/english-words.ts'
import { isArabicWord } from '../../shared/text/fold-for-search.ts'
import type { WantedTerm } from './search-terms.ts'
import type { SentenceWord } from './sentence-words.ts'

/** A sentence with its words and with the names mentioned in it: entities by number, spans into the sentence. */
export type LightableSentence = {
  readonly side: Language
  readonly words: readonly SentenceWord[]
  readonly names: readonly (Span & { readonly entity: number })[]
}

/**
 * What is lit in the sentences of a pairing: the words that answer the question and, across, those that stand for them,
 * by their glosses or as mentions of the same name. A list a sentence, in text order, nothing twice.
 */
export function lightPairing(
  sentences: readonly LightableSentence[],
  terms: readonly WantedTerm[],
  weak: boolean,
): LitStretch[][] {
  const hits = sentences.map(({ words }) => hitsIn(words, terms, weak))
  return sentences.map((sentence, at) => {
    const across = sentences.flatMap((other, k) =>
      other.side === sentence.side ? [] : [{ other, hit: hits[k]! }],
    )
    const own = hits[at]!
    const lit: LitStretch[] = [...own].map(word => ({ from: word.from, to: word.to, kind: 'hit' as const }))
    for (const stretch of echoesIn(sentence, across))
      if (!lit.some(one => overlap(one, stretch)))
        lit.push({ from: stretch.from, to: stretch.to, kind: 'echo' })
    return lit.sort((a, b) => a.from - b.from)
  })
}

function hitsIn(words: readonly SentenceWord[], terms: readonly WantedTerm[], weak: boolean): SentenceWord[] {
  const hit = new Set<SentenceWord>()
  for (const term of terms) {
    if (term.excluded) continue
    for (const word of words) if (meets(word, term, weak)) hit.add(word)
    for (const phrase of term.phrases)
      for (let at = 0; at + phrase.length <= words.length; at++)
        if (phrase.every((part, k) => words[at + k]!.folded === part))
          for (let k = 0; k < phrase.length; k++) hit.add(words[at + k]!)
  }
  // Words that were written together share their stretch.
  const seen = new Set<number>()
  return words.filter(word => hit.has(word) && !seen.has(word.from) && seen.add(word.from))
}

const meets = ({ folded, lemma, root }: SentenceWord, term: WantedTerm, weak: boolean): boolean =>
  term.words.has(folded) ||
  term.lemmas.has(lemma) ||
  term.lemmas.has(folded) ||
  (term.prefix !== '' && folded.startsWith(term.prefix)) ||
  (weak && term.roots.has(root))

function echoesIn(
  sentence: LightableSentence,
  across: readonly { readonly other: LightableSentence; readonly hit: readonly SentenceWord[] }[],
): Span[] {
  const names = across.flatMap(({ other, hit }) => {
    const touched = new Set(
      other.names.filter(name => hit.some(word => overlap(word, name))).map(({ entity }) => entity),
    )
    return sentence.names.filter(({ entity }) => touched.has(entity))
  })
  // A word of a name is that name and not what it means.
  const plain = across.flatMap(({ other, hit }) =>
    hit.filter(word => !other.names.some(name => overlap(word, name))),
  )
  const words = sentence.side === 'english' ? englishFor(plain, sentence) : arabicFor(plain, sentence)
  return [...names, ...words]
}

/** English words that are glosses of Arabic ones. */
function englishFor(arabic: readonly SentenceWord[], { words }: LightableSentence): SentenceWord[] {
  const keys = words.map(({ folded }) => (isFunctionWord(folded) ? '' : englishKey(folded)))
  const present = new Set(keys)
  const wanted = new Set<string>()
  for (const { analysis } of arabic)
    for (const gloss of glossKeys(analysis))
      if (gloss.every(key => present.has(key))) for (const key of gloss) wanted.add(key)
  return words.filter((_, at) => keys[at] !== '' && wanted.has(keys[at]!))
}

/** Arabic words of which English ones are glosses, alone or with others that stand there too. */
function arabicFor(english: readonly SentenceWord[], { words }: LightableSentence): SentenceWord[] {
  const keys = new Set(
    english
      .filter(({ folded }) => !isFunctionWord(folded) && !isArabicWord(folded))
      .map(({ folded }) => englishKey(folded)),
  )
  if (keys.size === 0) return []
  return words.filter(({ analysis }) => glossKeys(analysis).some(gloss => gloss.every(key => keys.has(key))))
}

/** The keys of each gloss of a reading; none for a reading without content. */
function glossKeys(analysis: SentenceWord['analysis']): string[][] {
  if (!analysis?.lexeme) return []
  return glossesOf(analysis.lexeme.senses)
    .map(keysOf)
    .filter(keys => keys.length > 0)
}
