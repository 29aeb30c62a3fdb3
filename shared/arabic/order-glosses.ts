import { englishKey, isFunctionWord } from '../text/english-words.ts'
import type { Analysis } from './analyse-word.ts'
import type { Chosen } from './choose-analysis.ts'
import { compareGloss, type Degree } from './compare-gloss.ts'
import { glossesOf } from './parse-lexicon.ts'
import { stripDiacritics } from './strip-diacritics.ts'

/** Readings whose glosses are shown; those behind are too unlikely. */
const READINGS_SHOWN = 3

/**
 * The glosses of a word, best first: those of the reading chosen, then those of its rivals. Where the English of
 * the sentence is known, what stands in it comes first.
 */
export function glossesInContext(context: Chosen, english?: string): string[] {
  const { analyses, next } = context
  const glosses: string[] = [...particleGlosses(analyses[0]!, next)]
  for (const analysis of analyses.slice(0, READINGS_SHOWN))
    for (const gloss of glossesOfReading(analysis, next)) if (!glosses.includes(gloss)) glosses.push(gloss)
  const inPhrase = phraseFirst(glosses, context)
  return english === undefined ? inPhrase : supportedFirst(inPhrase, english)
}

/**
 * A phrase tells which sense of its words is meant. A verb with its preposition (قام بـ, carry out) has the sense of
 * both together; else the senses that stand in the gloss of the phrase come first.
 */
function phraseFirst(glosses: readonly string[], { analyses, phrase }: Chosen): string[] {
  if (!phrase) return [...glosses]
  const whole = glossesOf(phrase.phrase.lexeme.senses)
  const governs =
    phrase.at === 0 && phrase.phrase.words.length === 2 && PREPOSITIONS.has(phrase.phrase.words[1]!)
  if (governs && analyses[0]!.pos === 'verb') {
    const bare = whole.map(gloss =>
      gloss.replace(/ (?:to|in|of|on|for|with|from|at|about|by|into|upon)$/, ''),
    )
    return [...new Set([...bare, ...whole, ...glosses])]
  }
  return supportedFirst(glosses, whole.join(' '))
}

/** Keys of the prepositions that a verb takes. */
const PREPOSITIONS = new Set(['ب', 'ل', 'الي', 'علي', 'عن', 'من', 'في', 'مع'])

function glossesOfReading(analysis: Analysis, next: Analysis | null): string[] {
  if (!analysis.lexeme) return []
  const glosses = glossesOf(analysis.lexeme.senses)
  if (!analysis.comparative) return glosses
  const degree = degreeOf(analysis, next)
  return glosses.map(gloss => compareGloss(gloss, degree))
}

/** الأكبر and أكبر مدينة are the largest; أكبر من and a predicate, larger. */
function degreeOf(analysis: Analysis, next: Analysis | null): Degree {
  if (analysis.features.definite) return 'most'
  if (analysis.clitics.some(clitic => clitic !== 'و' && clitic !== 'ف' && clitic !== 'ب' && clitic !== 'ل'))
    return 'most'
  return next?.pos === 'noun' && stripDiacritics(next.lemma) !== 'من' ? 'most' : 'more'
}

/** How much of a gloss stands in an English sentence, 0 to 1; function words do not count. */
export function supportOf(gloss: string, english: ReadonlySet<string>): number {
  const words = keysOf(gloss)
  return words.length === 0 ? 0 : words.filter(key => english.has(key)).length / words.length
}

/** The keys of the content words of an English text. */
export const keysOf = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z][a-z'’]*/g) ?? []).filter(word => !isFunctionWord(word)).map(englishKey)

function supportedFirst(glosses: readonly string[], english: string): string[] {
  const keys = new Set(keysOf(english))
  // A stable sort: among glosses with the same support the usual order stays.
  return [...glosses].sort((a, b) => Number(supportOf(b, keys) === 1) - Number(supportOf(a, keys) === 1))
}

/** قد before an imperfect is «may», before a perfect «already»: what follows decides what the lexicon cannot. */
function particleGlosses(analysis: Analysis, next: Analysis | null): readonly string[] {
  if (analysis.pos === 'verb' || analysis.pos === 'noun' || next?.pos !== 'verb') return []
  if (stripDiacritics(analysis.lemma) !== 'قد') return []
  return next.features.tense === 'imperfect' ? ['may', 'might', 'could'] : ['have', 'already', 'had']
}
