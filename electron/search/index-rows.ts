import type { Lexicon } from '../../shared/arabic/lexicon.ts'
import type { Steps } from '../../shared/engine-steps.ts'
import type { Reading } from '../../shared/model/article.ts'
import { overlap } from '../../shared/model/span.ts'
import type { Language } from '../../shared/model/text.ts'
import { slice } from '../../shared/model/text.ts'
import { isArabicWord, searchWords } from '../../shared/text/fold-for-search.ts'
import { sentenceWords, writtenSentence } from './sentence-words.ts'

/** What the index holds of a sentence: words divided by spaces. */
export type IndexRow = {
  readonly word: string
  /** Each lemma once, and only where it is not among the words. */
  readonly lemma: string
  readonly root: string
  /** The names, in both languages, of everybody and everything mentioned here. */
  readonly name: string
}

/** The rows of an article: first its Arabic sentences, then its English ones. A step a sentence. */
export function* indexRows(reading: Reading, lexicon: Lexicon): Steps<'indexing', IndexRow[]> {
  const rows: IndexRow[] = []
  const total = reading.arabic.sentences.length + reading.english.sentences.length
  const across = englishAcross(reading)
  for (const side of ['arabic', 'english'] as const) {
    const text = reading[side]
    const names = namesBySentence(reading, side)
    for (const [number, sentence] of text.sentences.entries()) {
      const english = side === 'arabic' ? across.get(number) : undefined
      const words = sentenceWords(writtenSentence(text, sentence), lexicon, english)
      const surfaces = new Set(words.map(({ folded }) => folded))
      const lemmas = new Set(words.map(({ lemma }) => lemma).filter(lemma => !surfaces.has(lemma)))
      const roots = new Set(words.map(({ root }) => root).filter(root => root !== ''))
      rows.push({
        word: words.map(({ folded }) => folded).join(' '),
        lemma: [...lemmas].join(' '),
        root: [...roots].join(' '),
        name: [...(names.get(number) ?? [])].join(' '),
      })
      yield { stage: 'indexing', done: rows.length / total }
    }
  }
  return rows
}

/** The English that faces each Arabic sentence. */
function englishAcross({ english, beads }: Reading): Map<number, string> {
  const across = new Map<number, string>()
  for (const bead of beads) {
    if (bead.english.length === 0) continue
    const text = bead.english.map(number => slice(english, english.sentences[number]!)).join(' ')
    for (const number of bead.arabic) across.set(number, text)
  }
  return across
}

function namesBySentence(reading: Reading, side: Language): Map<number, Set<string>> {
  const { sentences } = reading[side]
  const found = new Map<number, Set<string>>()
  for (const { name, [side]: mentions } of reading.entities) {
    if (mentions.length === 0) continue
    const words = nameWords(`${name.arabic ?? ''} ${name.english ?? ''}`)
    for (const mention of mentions) {
      for (let at = firstBehind(sentences, mention.from); at < sentences.length; at++) {
        if (!overlap(sentences[at]!, mention)) break
        const names = found.get(at) ?? new Set()
        for (const word of words) names.add(word)
        found.set(at, names)
      }
    }
  }
  return found
}

/** The words of a name as they are searched, with and without their article. */
export const nameWords = (name: string): string[] =>
  searchWords(name).flatMap(({ folded }) =>
    isArabicWord(folded) && /^ال..../.test(folded) ? [folded, folded.slice(2)] : [folded],
  )

/** The first sentence that ends behind an offset. */
function firstBehind(sentences: readonly { readonly to: number }[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.to > offset) high = middle
    else low = middle + 1
  }
  return low
}
