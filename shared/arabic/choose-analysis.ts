import type { Word } from '../text/split-words.ts'
import { type Analysis, analyseWord } from './analyse-word.ts'
import type { Lexicon, Phrase } from './lexicon.ts'
import { keysOf, supportOf } from './order-glosses.ts'
import { glossesOf } from './parse-lexicon.ts'
import { stemKey, stripDiacritics } from './strip-diacritics.ts'

/** The readings of a word in its sentence, the right one first as far as the neighbours tell. */
export type Chosen = {
  readonly analyses: readonly Analysis[]
  /** The likeliest reading of the word after it. */
  readonly next: Analysis | null
  /** The phrase that the word is part of, and which of its words it is. */
  readonly phrase?: { readonly phrase: Phrase; readonly at: number }
}

/** What a neighbour tells, in the unit of the costs; positive speaks against a reading. */
const CONTEXT = {
  verbAfterPreposition: 5,
  verbAfterParticle: -2,
  otherAfterParticle: 2,
  agreeingAdjective: -1.2,
  disagreeingAdjective: 0.8,
  nounAfterNoun: -0.2,
  verbAtStart: -0.7,
  verbAfterVerb: 1,
  adjectiveAfterPreposition: 0.6,
  adjectiveAtStart: 0.7,
  possessedBefore: -0.5,
  inEnglish: -1.5,
  jussiveAfterParticle: -2.5,
  nounBeforeNumber: -1.2,
} as const

/** Reads every word of a sentence in the light of its neighbours. */
export function chooseAnalyses(
  sentence: string,
  words: readonly Word[],
  lexicon: Lexicon,
  english?: string,
): Chosen[] {
  const keys = english === undefined ? undefined : new Set(keysOf(english))
  const surfaces = words.map(word => sentence.slice(word.from, word.to))
  const readings = surfaces.map(surface => analyseWord(surface, lexicon))
  const phrases = findPhrases(surfaces, readings, lexicon)
  // From left to right, each word sees the choice before it; the word after it as it is alone.
  let before: Analysis | null = null
  return readings.map((analyses, at) => {
    const adjacent = at > 0 && !/[.!?؟:،,؛"«»()]/.test(sentence.slice(words[at - 1]!.to, words[at]!.from))
    const next = readings[at + 1]?.[0] ?? null
    const beforeNumber = /^\s*[\p{Nd}]/u.test(sentence.slice(words[at]!.to))
    const ranked = rank(analyses, adjacent ? before : null, next, at === 0, beforeNumber, keys)
    before = ranked[0]!
    const phrase = phrases[at]
    return phrase ? { analyses: ranked, next, phrase } : { analyses: ranked, next }
  })
}

function rank(
  analyses: readonly Analysis[],
  before: Analysis | null,
  next: Analysis | null,
  first: boolean,
  beforeNumber: boolean,
  english: ReadonlySet<string> | undefined,
): Analysis[] {
  if (analyses.length < 2) return [...analyses]
  return analyses
    .map(analysis => ({
      analysis,
      cost:
        analysis.cost +
        contextCost(analysis, before, next, first) +
        (beforeNumber && analysis.pos === 'noun' ? CONTEXT.nounBeforeNumber : 0) +
        (english ? supportCost(analysis, english) : 0),
    }))
    .sort((a, b) => a.cost - b.cost)
    .map(({ analysis }) => analysis)
}

/** A reading one of whose glosses stands in the English is likelier. */
function supportCost(analysis: Analysis, english: ReadonlySet<string>): number {
  if (!analysis.lexeme) return 0
  return glossesOf(analysis.lexeme.senses).some(gloss => supportOf(gloss, english) === 1)
    ? CONTEXT.inEnglish
    : 0
}

// After these an imperfect follows, after the first ones nothing else.
const BEFORE_IMPERFECT = new Set(['لم', 'لن', 'سوف', 'كي', 'لكي'])
const BEFORE_VERB = new Set([
  'قد',
  'أن',
  'لا',
  'ما',
  'حيث',
  'عندما',
  'كما',
  'الذي',
  'التي',
  'الذين',
  'بينما',
  'لماذا',
  'كيف',
  'إذا',
  'لو',
  'حتى',
])
const GOVERNS_NOUN = new Set(['إن', 'أن', 'لأن', 'لكن', 'كأن'])

function contextCost(
  analysis: Analysis,
  before: Analysis | null,
  next: Analysis | null,
  first: boolean,
): number {
  const verb = analysis.pos === 'verb'
  let cost = 0
  if (first || before === null) {
    if (verb) cost += CONTEXT.verbAtStart
    if (analysis.pos === 'adj') cost += CONTEXT.adjectiveAtStart
  }
  if (before) {
    const word = stripDiacritics(before.lemma)
    if (before.pos === 'prep' && !hasPronoun(before)) {
      if (verb) cost += CONTEXT.verbAfterPreposition
      if (analysis.pos === 'adj') cost += CONTEXT.adjectiveAfterPreposition
    } else if (BEFORE_IMPERFECT.has(word)) {
      cost += analysis.features.tense === 'imperfect' ? CONTEXT.verbAfterParticle : CONTEXT.otherAfterParticle
      if (analysis.jussive && word === 'لم') cost += CONTEXT.jussiveAfterParticle
    } else if (BEFORE_VERB.has(word) && !hasPronoun(before)) {
      if (verb) cost += CONTEXT.verbAfterParticle / 2
    } else if (GOVERNS_NOUN.has(word)) {
      if (analysis.pos === 'noun') cost += CONTEXT.nounAfterNoun
    }
    if (before.pos === 'noun') {
      if (analysis.pos === 'adj')
        cost += agrees(before, analysis) ? CONTEXT.agreeingAdjective : CONTEXT.disagreeingAdjective
      if (analysis.pos === 'noun' && !before.features.definite) cost += CONTEXT.nounAfterNoun
    }
    if (
      before.pos === 'verb' &&
      verb &&
      !analysis.clitics.includes('و') &&
      stripDiacritics(before.lemma) !== 'كان'
    )
      cost += CONTEXT.verbAfterVerb
  }
  // A noun before the article owns or is owned.
  if (
    next?.features.definite &&
    analysis.pos === 'noun' &&
    !analysis.features.definite &&
    next.pos === 'noun'
  )
    cost += CONTEXT.possessedBefore
  return cost
}

const PRONOUNS = new Set(['ه', 'ها', 'هم', 'هما', 'هن', 'ك', 'كم', 'كما', 'كن', 'نا', 'ي', 'ني'])
const hasPronoun = (analysis: Analysis): boolean => PRONOUNS.has(analysis.clitics.at(-1) ?? '')

/** An adjective has the article, gender and number of its noun; a plural of things counts as feminine. */
function agrees(noun: Analysis, adjective: Analysis): boolean {
  const definite = noun.features.definite === true
  if (definite !== (adjective.features.definite === true)) return false
  if (adjective.comparative) return true
  const plural = noun.features.number === 'plural'
  const feminine = noun.features.gender === 'f' || plural
  if (plural) return true
  return feminine === (adjective.features.gender === 'f')
}

/** Letters that are written joined to the first word of a phrase: وبوقف إطلاق النار, لمجلس الأمن. */
const JOINED = /^[وف]?[بلك]?(?=..)/

/**
 * Where phrases of the lexicon stand; a longer one wins over a shorter one. A verb at the start of a phrase is met in
 * all its forms, and a phrase that ends with a letter (قام بـ) goes on in the word that begins with it.
 */
function findPhrases(
  surfaces: readonly string[],
  readings: readonly (readonly Analysis[])[],
  lexicon: Lexicon,
): (Chosen['phrase'] | undefined)[] {
  const found: (Chosen['phrase'] | undefined)[] = surfaces.map(() => undefined)
  const keys = surfaces.map(surface => stemKey(stripDiacritics(surface)))
  for (let at = 0; at < keys.length; at++) {
    if (found[at]) continue
    const candidates = [...firstKeys(keys[at]!, readings[at]!)]
      .flatMap(key => lexicon.phrases.get(key) ?? [])
      .filter(({ words }) =>
        words.every((word, k) => k === 0 || continues(word, keys[at + k], k === words.length - 1)),
      )
    const phrase = candidates.reduce<Phrase | undefined>(
      (best, one) => (best && best.words.length >= one.words.length ? best : one),
      undefined,
    )
    if (!phrase) continue
    for (let k = 0; k < phrase.words.length; k++) found[at + k] ??= { phrase, at: k }
  }
  return found
}

/** What a phrase that begins with this word may begin with: the word, its rest behind و ف ب ل ك, or its verb. */
function firstKeys(key: string, analyses: readonly Analysis[]): Set<string> {
  const keys = new Set([key])
  const bare = key.replace(JOINED, '')
  keys.add(key.replace(/^[وف](?=..)/, ''))
  keys.add(bare)
  // لل is ل + ال.
  if (/^[وف]?لل/.test(key)) keys.add(key.replace(/^[وف]?لل/, 'ال'))
  const verb = analyses[0]
  if (verb?.pos === 'verb' && !verb.passive) keys.add(stemKey(stripDiacritics(verb.lemma)))
  return keys
}

const continues = (word: string, key: string | undefined, last: boolean): boolean =>
  key !== undefined && (key === word || (last && word.length === 1 && key.length > 2 && key.startsWith(word)))
