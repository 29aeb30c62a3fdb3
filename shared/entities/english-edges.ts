import { isCommonEnglish } from './english-common-words.ts'
import {
  DATES,
  DEGREES,
  ENGLISH_TITLES,
  FUNCTION_WORDS,
  LOC_HEADS,
  NOT_NAMES,
  ORG_HEADS,
} from './english-cues.ts'
import { isCapital } from './english-runs.ts'
import { endsInHead, isNationality, knownAt, type Scene } from './english-scene.ts'
import { givenNames } from './given-names.ts'

/** Whether the first word of a run is only a word with a capital. */
export function dropsAtStart(scene: Scene, at: number, to: number): boolean {
  const { tokens, words, common, lower, inner, titleCase } = scene
  const token = tokens[at]!
  const word = words[at]!
  if (token.kind !== 'word') return token.kind === 'mark'
  if (/^[\p{Lu}.]{2,}$/u.test(token.text) && knownAt(scene, at, to)) return false
  if (FUNCTION_WORDS.has(word) && !(word === 'will' && givenNames().english.has(word))) return true
  if (/^(?:of|for|and)$/.test(word)) return true
  const inTitle = titleCase.has(token.sentence)
  if (!token.first && !inTitle && !/["“«:]/.test(tokens[at - 1]?.text ?? '')) return false
  if (knownAt(scene, at, to) && !(isCommonEnglish(word, common) && lower.has(word))) return false
  if (ENGLISH_TITLES.has(word) || isNationality(scene, word) || NOT_NAMES.has(word)) return false
  if (givenNames().english.has(word) && (!lower.has(word) || isCapital(tokens[at + 1]))) return false
  if (inner.has(word)) return false
  if (lower.has(word)) return true
  return isCommonEnglish(word, common) && (inTitle || !isCapital(tokens[at + 1]) || !endsInHead(scene, to))
}

/** Days, months and nationalities do not end a name; they are no names by themselves. */
export function endsNoName(scene: Scene, from: number, at: number): boolean {
  const word = scene.words[at]!
  // Jeane Freeman MSP, Beijing The
  if (at > from && DEGREES.has(word)) return true
  if (knownEnds(scene, from, at)) return false
  if (at > from && !scene.tokens[at]!.glued && FUNCTION_WORDS.has(word)) return true
  if (scene.titleCase.has(scene.tokens[at]!.sentence) && !scene.inner.has(word) && at > from) {
    if (isCommonEnglish(word, scene.common) && !ORG_HEADS.has(word) && !LOC_HEADS.has(word)) return true
  }
  if (at === from) return NOT_NAMES.has(word) || (isNationality(scene, word) && !isNameAlone(scene, word))
  return DATES.has(word) || (scene.gazetteer.englishAdjectives.has(word) && !isNameAlone(scene, word))
}

/** Whether a known name ends at a token. */
export function knownEnds(scene: Scene, from: number, at: number): boolean {
  for (let start = from; start <= at; start++) {
    const known = knownAt(scene, start, at + 1)
    if (known && start + known.count === at + 1) return true
  }
  return false
}

/** Nationalities of two words: North Korean, Central American. */
export const isRegional = (scene: Scene, from: number, to: number): boolean =>
  to - from === 2 &&
  REGION.test(scene.words[from]!) &&
  scene.gazetteer.englishAdjectives.has(scene.words[to - 1]!) &&
  !isNameAlone(scene, scene.words[to - 1]!)

const REGION = /^(?:north|south|east|west|central|latin|middle|sub|trans|pan|anti|pro|non)$/

/** Three words or more in capitals throughout: an outcry or a headline, not a name. */
export const isShouted = (scene: Scene, from: number, to: number): boolean =>
  to - from >= 3 && scene.tokens.slice(from, to).every(token => token.text === token.text.toUpperCase())

/** Whether a word by itself is a name of the gazetteer (US), not only the first of one (American Samoa). */
const isNameAlone = (scene: Scene, word: string): boolean =>
  scene.gazetteer.english.get(word)?.some(pattern => pattern.words.length === 1) ?? false
