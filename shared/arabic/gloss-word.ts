import type { WordGloss } from '../model/gloss.ts'
import type { Span } from '../model/span.ts'
import { splitWords } from '../text/split-words.ts'
import { type Chosen, chooseAnalyses } from './choose-analysis.ts'
import type { Lexicon } from './lexicon.ts'
import { glossesInContext } from './order-glosses.ts'
import { stripDiacritics } from './strip-diacritics.ts'

/**
 * What the word at `span` of a sentence is made of and means there. `english`, the aligned English sentence, is
 * evidence where there is one: it picks among readings and senses, and never adds to them.
 */
export function glossWord(sentence: string, span: Span, lexicon: Lexicon, english?: string): WordGloss {
  const words = splitWords(sentence).filter(word => word.kind === 'word')
  const at = words.findIndex(word => word.from < span.to && span.from < word.to)
  if (at < 0) {
    const surface = sentence.slice(span.from, span.to)
    return { lemma: surface, root: '', pos: 'unknown', clitics: [], glosses: [], origin: 'none' }
  }
  return toGloss(chooseAnalyses(sentence, words, lexicon, english)[at]!, english)
}

/** بالطبع is an adverb of the lexicon, and still ب + ال + طبع. */
const FIXED = /^بال(..+)$/

function toGloss(chosen: Chosen, english: string | undefined): WordGloss {
  const best = chosen.analyses[0]!
  const fixed = best.pos === 'adv' ? FIXED.exec(stripDiacritics(best.lemma)) : null
  const glosses = glossesInContext(chosen, english)
  return {
    lemma: fixed ? fixed[1]! : stripDiacritics(best.lemma),
    root: best.root,
    pos: best.pos,
    clitics: fixed ? [...best.clitics, 'ب', 'ال'] : best.clitics,
    glosses,
    origin: glosses.length > 0 ? 'lexicon' : 'none',
  }
}
