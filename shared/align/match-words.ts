import { type Analysis, analyseWord } from '../arabic/analyse-word.ts'
import type { Lexicon } from '../arabic/lexicon.ts'
import { glossesOf, type Lexeme } from '../arabic/parse-lexicon.ts'
import { stripDiacritics } from '../arabic/strip-diacritics.ts'
import type { Gazetteer } from '../entities/gazetteer.ts'
import {
  type PreparedEnglishName,
  prepareArabicName,
  preparedSimilarity,
  prepareEnglishName,
} from '../entities/match-names.ts'
import { englishKey, isFunctionWord } from '../text/english-words.ts'
import { type KnownNames, knownNames, nameKey } from './known-names.ts'
import { arabicSkeleton, englishSkeleton, neighbours, skeletonsMeet } from './name-skeleton.ts'
import { type Side, WORD_CLASS } from './side-words.ts'

/** Which English words an Arabic word can stand for, and how sure that is. */
export type Matches = {
  /** For each Arabic type the English types, and beside them the strengths, 0 to 1. */
  readonly english: readonly Int32Array[]
  readonly strength: readonly Float32Array[]
  /** For each Arabic type what it shares with its other forms: its likeliest lemma, or itself without clitics. */
  readonly lemmas: readonly string[]
}

/** What the aligner knows beside the two texts. */
export type AlignmentKnowledge = {
  readonly lexicon: Lexicon
  /** Names with their spellings in both scripts. */
  readonly gazetteer?: Gazetteer
  /** Names that were linked in these very texts. */
  readonly linked?: KnownNames
}

/** How much a match counts by where it comes from; a gloss of one word is 1. */
const STRENGTH = {
  gloss: 1,
  glossWord: 0.7,
  prefix: 0.55,
  known: 1,
  spelledAlike: 1,
  leastAlike: 0.4,
} as const
/** Readings dearer than the best by this much are left out. */
const READINGS_WITHIN = 4.5
/** How much of its strength a reading loses for each unit that it is dearer than the best. */
const DEARER = 0.12
/** Letters that two English words must share from their start to count as one family. */
const FAMILY = 5

/** Finds for every Arabic word the English words of the other side that it can stand for. */
export function matchWords(arabic: Side, english: Side, knowledge: AlignmentKnowledge): Matches {
  const index = indexEnglish(english)
  const known = knowledge.gazetteer ? knownNames(knowledge.gazetteer) : undefined
  const glosses = new Map<Lexeme, readonly WeightedKey[]>()
  const lemmas: string[] = []
  const found = arabic.types.map((type, at) => {
    lemmas[at] = type.form
    const matches = new Map<number, number>()
    const add = (types: readonly number[] | undefined, strength: number) => {
      if (types) for (const e of types) if ((matches.get(e) ?? 0) < strength) matches.set(e, strength)
    }
    if (
      type.class === WORD_CLASS.mark ||
      type.class === WORD_CLASS.number ||
      type.class === WORD_CLASS.latin
    ) {
      add(index.forms.get(type.form), 1)
      if (type.class === WORD_CLASS.number) add(index.keys.get(type.form), 1)
      if (type.class === WORD_CLASS.latin) add(index.keys.get(englishKey(type.form)), 1)
      return matches
    }
    const analyses = analyseWord(type.form, knowledge.lexicon)
    const best = analyses[0]!
    lemmas[at] = stripDiacritics(best.lemma)
    for (const analysis of analyses) {
      if (!analysis.lexeme || analysis.cost > best.cost + READINGS_WITHIN) continue
      const likely = 1 - DEARER * (analysis.cost - best.cost)
      for (const { key, strength, content } of glossKeys(analysis.lexeme, glosses)) {
        add(index.keys.get(key), strength * likely)
        if (content && key.length >= FAMILY)
          add(index.families.get(key.slice(0, FAMILY)), strength * likely * STRENGTH.prefix)
      }
    }
    addNames(type.form, analyses, known, index, english, add)
    // Where nothing else is known of a word, what the linker found of it is.
    if (knowledge.linked && matches.size === 0)
      addNames(type.form, analyses, knowledge.linked, index, english, add)
    // A word that only its spelling links to English is a name as far as this text goes.
    if (best.lexeme === null || best.cost > 6) type.class = WORD_CLASS.name
    return matches
  })
  return {
    english: found.map(matches => Int32Array.from(matches.keys())),
    strength: found.map(matches => Float32Array.from(matches.values())),
    lemmas,
  }
}

type WeightedKey = { readonly key: string; readonly strength: number; readonly content: boolean }

function glossKeys(lexeme: Lexeme, known: Map<Lexeme, readonly WeightedKey[]>): readonly WeightedKey[] {
  const before = known.get(lexeme)
  if (before) return before
  const keys = new Map<string, WeightedKey>()
  for (const gloss of glossesOf(lexeme.senses)) {
    const words = gloss.toLowerCase().match(/[a-z#\d'’-]+/g) ?? []
    const content = words.filter(word => !isFunctionWord(word))
    // The glosses of function words are function words: all count.
    const counted = content.length > 0 ? content : words
    const strength = counted.length === 1 ? STRENGTH.gloss : STRENGTH.glossWord
    for (const word of counted) {
      for (const part of word.includes('-') ? [word, ...word.split('-')] : [word]) {
        const key = englishKey(part)
        if ((keys.get(key)?.strength ?? 0) < strength)
          keys.set(key, { key, strength, content: content.length > 0 })
      }
    }
  }
  const list = [...keys.values()]
  known.set(lexeme, list)
  return list
}

type EnglishIndex = {
  readonly forms: ReadonlyMap<string, readonly number[]>
  readonly keys: ReadonlyMap<string, readonly number[]>
  readonly families: ReadonlyMap<string, readonly number[]>
  /** Capitalised words by their skeleton and those one letter shorter. */
  readonly skeletons: ReadonlyMap<string, readonly number[]>
  readonly skeletonOf: readonly string[]
  /** The word made ready to be compared as a name. */
  readonly name: (type: number) => PreparedEnglishName
}

function indexEnglish(english: Side): EnglishIndex {
  const forms = new Map<string, number[]>()
  const keys = new Map<string, number[]>()
  const families = new Map<string, number[]>()
  const skeletons = new Map<string, number[]>()
  const skeletonOf: string[] = []
  const put = (map: Map<string, number[]>, key: string, type: number) => {
    const list = map.get(key)
    if (!list) map.set(key, [type])
    else if (list.at(-1) !== type) list.push(type)
  }
  english.types.forEach((type, at) => {
    put(forms, type.form, at)
    if (type.class === WORD_CLASS.mark) {
      skeletonOf.push('')
      return
    }
    const parts = type.form.includes('-') ? [type.form, ...type.form.split('-')] : [type.form]
    for (const part of parts) {
      const key = englishKey(part)
      put(keys, key, at)
      if (key.length >= FAMILY && type.class !== WORD_CLASS.function) put(families, key.slice(0, FAMILY), at)
    }
    const skeleton =
      type.class === WORD_CLASS.number || type.class === WORD_CLASS.function ? '' : englishSkeleton(type.form)
    skeletonOf.push(skeleton)
    if (skeleton.length >= 2 && type.capital)
      for (const near of neighbours(skeleton)) put(skeletons, near, at)
    if (type.capital && type.class === WORD_CLASS.content) type.class = WORD_CLASS.name
  })
  const prepared = new Map<number, PreparedEnglishName>()
  const name = (type: number): PreparedEnglishName => {
    const known = prepared.get(type) ?? prepareEnglishName(english.types[type]!.form)
    prepared.set(type, known)
    return known
  }
  return { forms, keys, families, skeletons, skeletonOf, name }
}

const CLITIC = /^(?:[وف]?(?:بال|كال|لل|ال)|[وف]?[بلك]|[وف])(?=..)/

function addNames(
  form: string,
  analyses: readonly Analysis[],
  known: KnownNames | undefined,
  index: EnglishIndex,
  english: Side,
  add: (types: readonly number[] | undefined, strength: number) => void,
): void {
  const letters = stripDiacritics(form)
  const cores = new Set([letters, letters.replace(CLITIC, '')])
  for (const core of cores) {
    for (const [name, strength] of known?.get(nameKey(core)) ?? [])
      add(index.forms.get(name) ?? index.keys.get(englishKey(name)), strength * STRENGTH.known)
  }
  // A common word is seldom a name too, so its spelling says little.
  const familiar = analyses[0]!.lexeme !== null && analyses[0]!.cost < 3
  for (const core of cores) {
    const skeleton = arabicSkeleton(core)
    if (skeleton.length < (familiar ? 4 : 2)) continue
    const near = new Set(neighbours(skeleton).flatMap(shorter => index.skeletons.get(shorter) ?? []))
    if (near.size === 0) continue
    const prepared = prepareArabicName(core)
    for (const type of near) {
      if (!english.types[type]!.capital || !skeletonsMeet(skeleton, index.skeletonOf[type]!)) continue
      const likeness = preparedSimilarity(prepared, index.name(type))
      if (likeness > STRENGTH.leastAlike) add([type], likeness * STRENGTH.spelledAlike * (familiar ? 0.6 : 1))
    }
  }
}
