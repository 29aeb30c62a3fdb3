import { type Chosen, chooseAnalyses } from '../../shared/arabic/choose-analysis.ts'
import { glossesOf } from '../../shared/arabic/parse-lexicon.ts'
import { stripDiacritics } from '../../shared/arabic/strip-diacritics.ts'
import { splitWords, type Word } from '../../shared/text/split-words.ts'
import { type GlossSource, ownFirst } from './gloss-source.ts'

/** A phrase of the lexicon in a sentence: its first word and the one after its last, and what it means. */
export type FoundPhrase = {
  readonly first: number
  readonly end: number
  /** As the lexicon has it, without tashkeel. */
  readonly text: string
  /** Best first, the person's own before all. */
  readonly glosses: readonly string[]
  readonly isOwn: boolean
}

/** The words of a sentence, and the phrases of the lexicon that stand whole in it, in order. */
export function findPhrases(
  sentence: string,
  { lexicon, own }: GlossSource,
  english?: string,
): { readonly words: readonly Word[]; readonly phrases: readonly FoundPhrase[] } {
  const words = splitWords(sentence).filter(word => word.kind === 'word')
  const chosen = chooseAnalyses(sentence, words, lexicon, english)
  const phrases = chosen.flatMap(({ phrase: here }, first) => {
    if (here?.at !== 0) return []
    const end = first + here.phrase.words.length
    if (!isWhole(chosen.slice(first, end), here)) return []
    const text = stripDiacritics(here.phrase.lexeme.lemma)
    const kept = own({ lemma: text, root: '' })
    return [
      {
        first,
        end,
        text,
        glosses: ownFirst(kept, glossesOf(here.phrase.lexeme.senses)),
        isOwn: kept !== null,
      },
    ]
  })
  return { words, phrases }
}

/** The last word of one phrase may be the first of the next, which then lost it. */
const isWhole = (words: readonly Chosen[], { phrase }: NonNullable<Chosen['phrase']>): boolean =>
  words.every((word, at) => word.phrase?.phrase === phrase && word.phrase.at === at)
