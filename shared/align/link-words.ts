import type { Bead } from '../model/bead.ts'
import type { Span } from '../model/span.ts'
import type { Text } from '../model/text.ts'
import type { WordLink } from '../model/word-link.ts'
import { repairAt } from '../text/repair-glued-words.ts'
import { splitWords } from '../text/split-words.ts'
import { isArabicFunctionWord } from './arabic-function-words.ts'
import { type AlignmentKnowledge, matchWords } from './match-words.ts'
import { readToken, type Side, sideOf, WORD_CLASS } from './side-words.ts'

/** Sentences around a bead that show which of its words are common and which are names. */
const AROUND = 20
/** Weaker matches than this would light words by chance. */
const LEAST_STRENGTH = 0.45
/** How much a word's relative place in its side counts against a match of full strength. */
const PLACE = 0.35

type Token = Span & { readonly type: number }

/**
 * The words of a bead that stand for each other, in the order of the Arabic, each word in one link at most:
 * competitive linking (Melamed 2000) over the same evidence that the aligner goes by. What cannot be told is left
 * out; a bead with an empty side has no links.
 */
export function linkWords(
  arabic: Text,
  english: Text,
  bead: Bead,
  knowledge: AlignmentKnowledge,
): WordLink[] {
  if (bead.arabic.length === 0 || bead.english.length === 0) return []
  const arabicSide = sideOf(arabic, isArabicFunctionWord, around(bead.arabic, arabic))
  const englishSide = sideOf(english, () => false, around(bead.english, english))
  const matches = matchWords(arabicSide, englishSide, knowledge)
  const arabicTokens = tokensOf(arabic, bead.arabic, arabicSide)
  const englishTokens = tokensOf(english, bead.english, englishSide)
  const candidates = arabicTokens.flatMap((a, place) =>
    englishTokens.flatMap((e, other) => {
      const at = matches.english[a.type]!.indexOf(e.type)
      const strength = at < 0 ? 0 : matches.strength[a.type]![at]!
      if (strength < LEAST_STRENGTH) return []
      const apart = Math.abs(place / arabicTokens.length - other / englishTokens.length)
      return [{ a, e, strength, worth: strength - PLACE * apart }]
    }),
  )
  candidates.sort((x, y) => y.worth - x.worth || x.a.from - y.a.from || x.e.from - y.e.from)
  const taken = new Set<Token>()
  const links: WordLink[] = []
  for (const { a, e, strength } of candidates) {
    if (taken.has(a) || taken.has(e)) continue
    taken.add(a).add(e)
    links.push({
      arabic: { from: a.from, to: a.to },
      english: { from: e.from, to: e.to },
      by: kindOfLink(arabicSide, a),
      strength: Math.round(strength * 100) / 100,
    })
  }
  return links.sort((x, y) => x.arabic.from - y.arabic.from)
}

function around(sentences: readonly number[], text: Text): number[] {
  const from = Math.max(0, sentences[0]! - AROUND)
  const to = Math.min(text.sentences.length - 1, sentences.at(-1)! + AROUND)
  return Array.from({ length: to - from + 1 }, (_, at) => from + at)
}

/** The words that can be linked; function words and marks stand for too much. A glued word counts once. */
function tokensOf(text: Text, sentences: readonly number[], side: Side): Token[] {
  const types = new Map(side.types.map((type, at) => [type.form, at]))
  return sentences.flatMap(index => {
    const sentence = text.sentences[index]!
    return splitWords(text.original.slice(sentence.from, sentence.to)).flatMap(word => {
      const span = { from: sentence.from + word.from, to: sentence.from + word.to }
      const reading = repairAt(text.repairs, span)?.reading ?? text.original.slice(span.from, span.to)
      const read = reading
        .split(' ')
        .map(part => readToken(part, word.kind, text.language === 'arabic', isArabicFunctionWord))
        .find(one => one !== null && one.class !== WORD_CLASS.mark && one.class !== WORD_CLASS.function)
      const type = read ? types.get(read.form) : undefined
      return type === undefined ? [] : [{ ...span, type }]
    })
  })
}

function kindOfLink(arabic: Side, a: Token): WordLink['by'] {
  const { class: kind } = arabic.types[a.type]!
  if (kind === WORD_CLASS.number) return 'number'
  return kind === WORD_CLASS.name || kind === WORD_CLASS.latin ? 'name' : 'gloss'
}
