import { glossWord } from '../../shared/arabic/gloss-word.ts'
import { stripDiacritics } from '../../shared/arabic/strip-diacritics.ts'
import type { WordGloss } from '../../shared/model/gloss.ts'
import type { Span } from '../../shared/model/span.ts'
import { findPhrases } from './find-phrases.ts'
import { type GlossSource, ownFirst } from './gloss-source.ts'

/**
 * What the lexicon says of a word in its sentence, the person's own gloss before it, and the phrase that the word
 * stands in.
 */
export function glossOneWord(sentence: string, span: Span, source: GlossSource, english?: string): WordGloss {
  const gloss = withOthers(
    ownWordFirst(glossWord(sentence, span, source.lexicon, english), source),
    sentence.slice(span.from, span.to),
    source,
  )
  const { words, phrases } = findPhrases(sentence, source, english)
  const at = words.findIndex(word => word.from < span.to && span.from < word.to)
  const phrase = phrases.find(({ first, end }) => first <= at && at < end)
  return phrase ? { ...gloss, phrase: { text: phrase.text, glosses: phrase.glosses } } : gloss
}

/** A gloss with what the added dictionaries say; what stands in it already is not said twice. */
function withOthers(gloss: WordGloss, surface: string, source: GlossSource): WordGloss {
  const written = stripDiacritics(surface)
  const core = gloss.clitics.includes('ال') ? [`ال${gloss.lemma}`] : []
  const others = source
    .others([gloss.lemma, written, ...core])
    .map(({ name, entries }) => ({
      dictionary: name,
      glosses: [...new Set(entries.flatMap(entry => entry.glosses))].filter(
        one => !gloss.glosses.includes(one),
      ),
    }))
    .filter(({ glosses }) => glosses.length > 0)
  return others.length > 0 ? { ...gloss, others } : gloss
}

/** A gloss of a word with what the person keeps for it before the rest. */
export function ownWordFirst(gloss: WordGloss, source: GlossSource): WordGloss {
  const own = source.own({ lemma: gloss.lemma, root: gloss.root })
  return own === null ? gloss : { ...gloss, glosses: ownFirst(own, gloss.glosses), origin: 'glossary' }
}
