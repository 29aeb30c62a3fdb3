import { glossWord } from '../../shared/arabic/gloss-word.ts'
import { stripDiacritics } from '../../shared/arabic/strip-diacritics.ts'
import type { PhraseGloss, PhrasePart } from '../../shared/model/gloss.ts'
import type { Span } from '../../shared/model/span.ts'
import { type FoundPhrase, findPhrases } from './find-phrases.ts'
import { ownWordFirst } from './gloss-one-word.ts'
import { type GlossSource, ownFirst } from './gloss-source.ts'

/**
 * What is known of the words that a span of a sentence touches: of all together, and of the phrases and words in
 * them. One word has its own lemma and root as key, several have their letters.
 */
export function glossSeveralWords(
  sentence: string,
  span: Span,
  source: GlossSource,
  english?: string,
): PhraseGloss {
  const { words, phrases } = findPhrases(sentence, source, english)
  const isMeant = (word: Span): boolean => word.from < span.to && span.from < word.to
  const first = words.findIndex(isMeant)
  const end = words.findLastIndex(isMeant) + 1
  if (first < 0) return { lemma: '', root: '', glosses: [], origin: 'none', parts: [] }
  const inside = new Map(
    phrases.filter(phrase => first <= phrase.first && phrase.end <= end).map(one => [one.first, one]),
  )

  const wordAt = (at: number) =>
    ownWordFirst(glossWord(sentence, words[at]!, source.lexicon, english), source)
  const parts: PhrasePart[] = []
  for (let at = first; at < end; ) {
    const phrase = inside.get(at)
    const next = phrase ? phrase.end : at + 1
    const place = { from: words[at]!.from, to: words[next - 1]!.to }
    const { glosses, origin } = phrase ? { glosses: phrase.glosses, origin: originOf(phrase) } : wordAt(at)
    parts.push({ ...place, text: sentence.slice(place.from, place.to), glosses, origin })
    at = next
  }

  if (end - first === 1) {
    const { lemma, root, glosses, origin } = wordAt(first)
    return { lemma, root, glosses, origin, parts }
  }
  const surface = words.slice(first, end).map(word => stripDiacritics(sentence.slice(word.from, word.to)))
  const whole = inside.get(first)?.end === end ? inside.get(first) : undefined
  const kept = keptFor(surface, source)
  if (kept) {
    const glosses = ownFirst(kept.own, whole?.glosses ?? [])
    return { lemma: kept.lemma, root: '', glosses, origin: 'glossary', parts }
  }
  if (whole) return { lemma: whole.text, root: '', glosses: whole.glosses, origin: originOf(whole), parts }
  return { lemma: surface.join(' '), root: '', glosses: [], origin: 'none', parts }
}

const originOf = (phrase: FoundPhrase): PhrasePart['origin'] => (phrase.isOwn ? 'glossary' : 'lexicon')

/** What is kept for these words, also where letters are joined to the first: ولمجلس الأمن, للأمم المتحدة. */
function keptFor([head = '', ...rest]: readonly string[], source: GlossSource) {
  const heads = new Set([
    head,
    head.replace(/^[وف](?=..)/, ''),
    head.replace(/^[وف]?لل(?=..)/, 'ال'),
    head.replace(/^[وف]?[بلك](?=..)/, ''),
  ])
  for (const one of heads) {
    const lemma = [one, ...rest].join(' ')
    const own = source.own({ lemma, root: '' })
    if (own !== null) return { lemma, own }
  }
  return null
}
