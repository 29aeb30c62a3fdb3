import type { PartOfSpeech } from '../model/gloss.ts'
import { type Features, KIND, PREFIXES, type Prefix, SUFFIXES, type Suffix } from './affixes.ts'
import type { Lexicon, Stem } from './lexicon.ts'
import type { Lexeme } from './parse-lexicon.ts'
import { splitClitics } from './split-clitics.ts'
import { stemKey, stripDiacritics } from './strip-diacritics.ts'
import { VERB_SLOT } from './verb-stems.ts'

/** One way to read a word. */
export type Analysis = {
  /** Null for a word that is not in the lexicon. */
  readonly lexeme: Lexeme | null
  readonly lemma: string
  readonly root: string
  readonly pos: PartOfSpeech | 'unknown'
  readonly clitics: readonly string[]
  /** The letters between the clitics, as written. */
  readonly core: string
  readonly features: Features
  readonly genitive: boolean
  readonly passive: boolean
  readonly comparative: boolean
  /** A verb cut short, as it is after لم: يعد of عاد. */
  readonly jussive: boolean
  /** Whether the stem is one of several that follow regularly from a verb and has no line of its own. */
  readonly derived: boolean
  /** Logarithmic: how unusual the spelling, the affixes and the word are; the least is likeliest without context. */
  readonly cost: number
}

/** Costs in the unit of a natural logarithm, set on reading the news of the development set. */
const COST = {
  /** A step of the frequency band: about 500, 2,000, 5,000, 10,000 words. */
  band: [0, 0, 1.1, 2.1, 2.9, 3.6],
  hamzaLeftOut: 1.5,
  hamzaAdded: 2,
  yaForMaqsura: 2.5,
  seat: 2,
  derived: 1.2,
  passive: 1.2,
  tashkeel: 2.5,
  imperative: 1,
  jussive: 2,
} as const

/** Longest prefix and suffix in letters (وسيـ, وبالـ; ـتموهما). */
const LONGEST = { prefix: 4, suffix: 6 }

/** All ways to read a word, likeliest first; a word not in the lexicon gets its best segmentation alone. */
export function analyseWord(word: string, lexicon: Lexicon): Analysis[] {
  const letters = stripDiacritics(word)
  const key = stemKey(letters)
  let found = lookUp(word, letters, key, lexicon.stems, false)
  if (found.length === 0 || found.every(analysis => analysis.cost > 4)) {
    found = [...found, ...lookUp(word, letters, key, lexicon.derived(), true)]
  }
  if (found.length === 0) return [unknown(letters)]
  found.sort((a, b) => a.cost - b.cost)
  return dropRepeats(found)
}

function lookUp(
  word: string,
  letters: string,
  key: string,
  stems: ReadonlyMap<string, readonly Stem[]>,
  derived: boolean,
): Analysis[] {
  const found: Analysis[] = []
  const marked = word.length !== letters.length
  const lastPrefix = Math.min(LONGEST.prefix, key.length - 1)
  for (let from = 0; from <= lastPrefix; from++) {
    const prefixes = PREFIXES.get(key.slice(0, from))
    if (!prefixes) continue
    const least = Math.max(from + 1, key.length - LONGEST.suffix)
    for (let to = key.length; to >= least; to--) {
      const candidates = stems.get(key.slice(from, to))
      if (!candidates) continue
      const suffixes = SUFFIXES.get(key.slice(to).replace('ا', 'ا'))
      if (!suffixes) continue
      for (const stem of candidates)
        for (const prefix of prefixes) {
          if (!(prefix.kinds & stem.kind)) continue
          for (const suffix of suffixes) {
            if (!fits(prefix, stem, suffix)) continue
            found.push(
              join(
                word,
                marked,
                letters.slice(from, to),
                letters.slice(0, from),
                prefix,
                stem,
                suffix,
                derived,
              ),
            )
          }
        }
    }
  }
  return found
}

function fits(prefix: Prefix, stem: Stem, suffix: Suffix): boolean {
  const verbal = (stem.kind & (KIND.perfect | KIND.imperfect | KIND.imperative)) !== 0
  if (suffix.verbal !== verbal || !(suffix.slots & stem.slots)) return false
  if (verbal) {
    if (suffix.features.tense === 'perfect' && stem.kind !== KIND.perfect) return false
    if (suffix.features.tense === 'imperfect') {
      if (stem.kind !== KIND.imperfect) return false
      // Only ي and ت take endings of number.
      if (suffix.features.number !== 'singular' && (prefix.letter === 'ن' || prefix.letter === 'أ'))
        return false
      if (suffix.features.person === '2' && prefix.letter !== 'ت') return false
    }
    return true
  }
  // المهندس has no owner and no tanwin.
  if (prefix.definite && (suffix.features.definite !== undefined || suffix.clitics.length > 0)) return false
  if (prefix.genitive && suffix.features.definite === false && suffix.text === 'ا') return false
  return true
}

function join(
  word: string,
  marked: boolean,
  written: string,
  writtenPrefix: string,
  prefix: Prefix,
  stem: Stem,
  suffix: Suffix,
  derived: boolean,
): Analysis {
  const { lexeme } = stem
  let cost = prefix.cost + suffix.cost + COST.band[lexeme.band]! + spellingCost(written, stem.letters)
  if (derived) cost += COST.derived
  if (stem.passive) cost += COST.passive
  const jussive = suffix.text === '' && isJussive(stem)
  if (jussive) cost += COST.jussive
  if (prefix.letter === 'أ' && writtenPrefix.endsWith('ا')) cost += COST.hamzaLeftOut
  if (marked && contradicts(word, prefix.vowelled + (stem.prefixVowel === 'u' ? 'ُ' : '') + stem.vowelled))
    cost += COST.tashkeel
  return {
    lexeme,
    lemma: lexeme.lemma,
    root: lexeme.root,
    pos: lexeme.part,
    clitics: suffix.clitics.length === 0 ? prefix.clitics : [...prefix.clitics, ...suffix.clitics],
    core: written,
    features: {
      ...suffix.features,
      ...(prefix.definite ? { definite: true } : {}),
      ...(stem.number === 'plural' ? { number: 'plural' as const } : {}),
      ...(suffix.features.gender === undefined && stem.gender !== undefined ? { gender: stem.gender } : {}),
      ...(prefix.letter ? { person: PERSON[prefix.letter] } : {}),
    },
    genitive: prefix.genitive,
    passive: stem.passive,
    comparative: stem.comparative,
    jussive,
    derived,
    cost,
  }
}

/** Whether a stem without ending is a verb cut short: its dual has another stem, and it ends in no long vowel. */
const isJussive = (stem: Stem): boolean =>
  stem.kind === KIND.imperfect &&
  (stem.slots & VERB_SLOT.imperfectZero) !== 0 &&
  (stem.slots & VERB_SLOT.imperfectDual) === 0 &&
  !/(?:[اى]|ِي|ُو)$/.test(stem.vowelled)

const PERSON = { ي: '3m', ت: '3f', ن: '1p', أ: '1s' } as const

/** How far the letters as written are from the usual spelling of the stem. */
function spellingCost(written: string, usual: string): number {
  if (written === usual) return 0
  let cost = written.length === usual.length ? 0 : COST.seat
  const length = Math.min(written.length, usual.length)
  for (let at = 0; at < length; at++) {
    const a = written[at]!
    const b = usual[at]!
    if (a === b) continue
    if (a === 'ا') cost += COST.hamzaLeftOut
    else if (b === 'ا') cost += COST.hamzaAdded
    else if (a === 'ي' || a === 'ى') cost += COST.yaForMaqsura
    else cost += COST.seat
  }
  return cost
}

const VOWEL_MARKS = 'ًٌٍَُِّْ'

/** Whether tashkeel in the word names another vowel than the reading has; the ending is left alone. */
function contradicts(word: string, reading: string): boolean {
  let at = 0
  let other = 0
  while (at < word.length && other < reading.length) {
    at++
    other++
    let a = ''
    let b = ''
    while (at < word.length && VOWEL_MARKS.includes(word[at]!)) a += word[at++]
    while (other < reading.length && VOWEL_MARKS.includes(reading[other]!)) b += reading[other++]
    while (word[at] === 'ـ') at++
    if (other >= reading.length) return false
    if (a === '' || b === '') {
      if (a.includes('ّ') && b === '' && other < reading.length - 1) return true
      continue
    }
    if (a.includes('ّ') && !b.includes('ّ')) return true
    const va = a.replace('ّ', '')
    const vb = b.replace('ّ', '')
    if (va !== '' && vb !== '' && va !== vb) return true
  }
  return false
}

function dropRepeats(found: readonly Analysis[]): Analysis[] {
  const seen = new Set<string>()
  return found.filter(({ lexeme, clitics, features, passive }) => {
    const key = `${lexeme?.lemma}|${lexeme?.part}|${lexeme?.senses}|${clitics.join('+')}|${passive}|${features.tense}|${features.number}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function unknown(letters: string): Analysis {
  const { clitics, core } = splitClitics(letters)
  return {
    lexeme: null,
    lemma: core,
    root: '',
    pos: 'unknown',
    clitics,
    core,
    features: {},
    genitive: false,
    passive: false,
    comparative: false,
    jussive: false,
    derived: false,
    cost: 12,
  }
}
