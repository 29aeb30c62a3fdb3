import { analyseWord } from '../arabic/analyse-word.ts'
import type { Lexicon } from '../arabic/lexicon.ts'
import type { Bead } from '../model/bead.ts'
import type { Mention } from '../model/entity.ts'
import type { Span } from '../model/span.ts'
import type { Repair, Text } from '../model/text.ts'
import { splitWords } from '../text/split-words.ts'
import { readings } from './arabic-words.ts'
import { arabicConsonants, type Consonants, englishConsonants, mayBeOne } from './consonant-classes.ts'
import { foldArabicName, foldEnglish } from './fold-names.ts'
import type { Gazetteer } from './gazetteer.ts'
import { longestName } from './match-gazetteer.ts'
import { nameOdds, type PreparedEnglishName, prepareArabicName, prepareEnglishName } from './match-names.ts'

/** Letters that a piece must have to be held against a name: shorter ones are found by chance. */
const SHORTEST_NAME = 4
/** Log odds from which a piece of a word is a name of the answering sentence. */
const SPELLED = 7
/** A piece counts as a word when its likeliest reading costs no more than this. */
const PLAIN = 3.2
const MOST_PIECES = 3
/** Words of fewer letters are parts of longer ones by chance, but for the commonest. */
const SHORTEST_WORD = 3
const SHORT_WORDS = new Set('من عن في هم هو هي لم لن قد ما لا إن أن كل مع أو هل'.split(' '))
/** A longer word is no word at all. */
const LONGEST = 40

/**
 * An Arabic text with repairs for glued words that only its translation tells apart: names run into each other or
 * into a word (بوتينوترامب, الرئيسبوتين) where the answering English sentence has the name, and Latin names without
 * a space around them (علىBellengliseو) that stand in the English. What was repaired before stays; the original is
 * not changed.
 */
export function repairByPartner(
  arabic: Text,
  english: Text,
  beads: readonly Bead[],
  englishMentions: readonly Mention[],
  knowledge: { readonly gazetteer: Gazetteer; readonly lexicon: Lexicon },
): Text {
  const found: Repair[] = []
  const words = { gazetteer: knowledge.gazetteer, costOf: costsIn(knowledge.lexicon) }
  const latin = latinWords(english)
  const repaired = (span: Span) =>
    arabic.repairs.some(repair => repair.from < span.to && span.from < repair.to)
  const names = namesBySentence(english, englishMentions)
  for (const bead of beads) {
    const near = bead.english.flatMap(at => names[at]!)
    for (const at of bead.arabic) {
      const sentence = arabic.sentences[at]!
      for (const repair of repairsIn(arabic.original, sentence, near, latin, words))
        if (!repaired(repair)) found.push(repair)
    }
  }
  if (found.length === 0) return arabic
  return { ...arabic, repairs: [...arabic.repairs, ...found].sort((a, b) => a.from - b.from) }
}

function* repairsIn(
  original: string,
  sentence: Span,
  names: readonly Name[],
  latin: ReadonlySet<string>,
  known: KnownWords,
): Generator<Repair> {
  const words = splitWords(original.slice(sentence.from, sentence.to))
  for (let at = 0; at < words.length; at++) {
    let end = at + 1
    while (end < words.length && words[end]!.kind === 'word' && words[end]!.from === words[end - 1]!.to) end++
    const from = sentence.from + words[at]!.from
    const to = sentence.from + words[end - 1]!.to
    if (words[at]!.kind !== 'word' || to - from > LONGEST) continue
    const surface = original.slice(from, to)
    const reading = /[A-Za-z]/.test(surface)
      ? readByScript(surface, latin)
      : end === at + 1
        ? readByNames(surface, names, known)
        : null
    if (reading !== null) yield { from, to, reading }
    at = end - 1
  }
}

/** Arabic letters that stand for a word of their own before or behind a Latin name; one letter before it is a clitic. */
const PIECES = /[\p{Script=Arabic}\p{M}ـ]+|[^\p{Script=Arabic}\p{M}ـ]+/gu

function readByScript(surface: string, latin: ReadonlySet<string>): string | null {
  const pieces = [...surface.matchAll(PIECES)].map(piece => piece[0])
  if (pieces.length < 2) return null
  const known = pieces.some(piece => latin.has(piece.toLowerCase()))
  if (!known) return null
  let reading = pieces[0]!
  for (let at = 1; at < pieces.length; at++) {
    const before = pieces[at - 1]!
    const isClitic = at === 1 && /^(?:[وفبلك]{1,2}|[وفبك]?ال|لل)ـ*$/.test(before)
    reading += isClitic ? pieces[at]! : ` ${pieces[at]}`
  }
  return reading === surface ? null : reading
}

type Name = { readonly prepared: PreparedEnglishName; readonly consonants: Consonants }

function readByNames(
  surface: string,
  names: readonly Name[],
  { gazetteer, costOf }: KnownWords,
): string | null {
  if (names.length === 0 || surface.length < SHORTEST_NAME + 2 || costOf(surface) < Number.POSITIVE_INFINITY)
    return null
  if (readings(surface).some(({ key }) => longestName(gazetteer.arabic, key, () => undefined))) return null
  const letters = foldArabicName(surface)
  // Tashkeel and tatweel would part the letters from their places.
  if (letters.length !== surface.length) return null
  const apart = cut(surface, names, costOf, MOST_PIECES)
  return apart?.name && apart.score > wholeOdds(surface, names) ? apart.reading : null
}

/** How well the word as a whole, with or without what can stand before a name, spells one. */
const wholeOdds = (surface: string, names: readonly Name[]): number =>
  Math.max(
    ...readings(surface).map(({ skip }) => oddsOf(surface.slice(skip).replace(/^ال(?=....)/, ''), names)),
  )

/** Pieces with a space between them; the score is the log odds of the names less the costs of the plain words. */
type Cut = { readonly reading: string; readonly score: number; readonly name: boolean }

/** The best way to cut letters into two pieces or more, at most `most`. */
function cut(letters: string, names: readonly Name[], costOf: CostOf, most: number): Cut | null {
  let best: Cut | null = null
  for (let to = letters.length - 2; to >= 2; to--) {
    const first = readPiece(letters.slice(0, to), names, costOf)
    if (!first) continue
    const behind = letters.slice(to)
    const rest = better(
      readPiece(behind, names, costOf),
      most > 2 ? cut(behind, names, costOf, most - 1) : null,
    )
    if (!rest) continue
    best = better(best, {
      reading: `${first.reading} ${rest.reading}`,
      score: first.score + rest.score,
      name: first.name || rest.name,
    })
  }
  return best
}

/** Of two ways the one with a name, or else the better; the first where they are even. */
function better(one: Cut | null, other: Cut | null): Cut | null {
  if (!one || !other) return one ?? other
  if (one.name !== other.name) return one.name ? one : other
  return other.score > one.score ? other : one
}

function readPiece(reading: string, names: readonly Name[], costOf: CostOf): Cut | null {
  for (const name of [reading, reading.replace(/^[وفبل](?=....)/, '')]) {
    const odds = name.length >= SHORTEST_NAME ? oddsOf(name, names) : 0
    if (odds >= SPELLED) return { reading, score: odds, name: true }
  }
  if (reading.length < SHORTEST_WORD && !SHORT_WORDS.has(reading)) return null
  const cost = costOf(reading)
  return cost <= PLAIN ? { reading, score: -cost, name: false } : null
}

function oddsOf(piece: string, names: readonly Name[]): number {
  const consonants = arabicConsonants(foldEnglish(piece))
  let most = Number.NEGATIVE_INFINITY
  let prepared: ReturnType<typeof prepareArabicName> | null = null
  for (const name of names) {
    if (!mayBeOne(consonants, name.consonants)) continue
    prepared ??= prepareArabicName(foldArabicName(piece))
    most = Math.max(most, nameOdds(prepared, name.prepared))
  }
  return most
}

/** What the likeliest reading of a word costs; infinite for a word that no reading fits. */
type CostOf = (word: string) => number
type KnownWords = { readonly gazetteer: Gazetteer; readonly costOf: CostOf }

function costsIn(lexicon: Lexicon): CostOf {
  const known = new Map<string, number>()
  return word => {
    let found = known.get(word)
    if (found === undefined) {
      const { lexeme, cost } = analyseWord(word, lexicon)[0]!
      found = lexeme === null ? Number.POSITIVE_INFINITY : cost
      known.set(word, found)
    }
    return found
  }
}

/** For each English sentence the words of its names, as they are compared. */
function namesBySentence(english: Text, mentions: readonly Mention[]): Name[][] {
  const names: Name[][] = english.sentences.map(() => [])
  const known = new Map<string, Name>()
  let at = 0
  for (const mention of [...mentions].sort((a, b) => a.from - b.from)) {
    while (at < english.sentences.length && english.sentences[at]!.to <= mention.from) at++
    for (const word of english.original.slice(mention.from, mention.to).split(/[^\p{L}\p{M}'’]+/u)) {
      if (word.length < 3 || !/^\p{Lu}/u.test(word)) continue
      let name = known.get(word)
      if (!name) {
        name = { prepared: prepareEnglishName(word), consonants: englishConsonants(foldEnglish(word)) }
        known.set(word, name)
      }
      names[at]?.push(name)
    }
  }
  return names
}

const latinWords = (english: Text): Set<string> =>
  new Set((english.original.match(/[A-Za-z][A-Za-z'’-]{2,}/g) ?? []).map(word => word.toLowerCase()))
