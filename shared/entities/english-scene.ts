import type { EntityType } from '../model/entity.ts'
import { isCommonEnglish } from './english-common-words.ts'
import { LOC_HEADS, MISC_HEADS, NOT_NAMES, ORG_HEADS } from './english-cues.ts'
import { isCapital, lookUp, type Run } from './english-runs.ts'
import type { Gazetteer, NamePattern } from './gazetteer.ts'
import { type Found, longestName } from './match-gazetteer.ts'
import type { NameToken } from './name-tokens.ts'

/** A possible name: tokens [from, to). */
export type Draft = Run & { type: EntityType; confidence: number; known: readonly number[] }

/** What the whole text tells about its words. */
export type Scene = {
  readonly tokens: readonly NameToken[]
  readonly words: readonly string[]
  readonly gazetteer: Gazetteer
  readonly common: ReadonlySet<string>
  /** Words seen without a capital. */
  readonly lower: ReadonlySet<string>
  /** Words seen with a capital inside a sentence that is not written in capitals throughout. */
  readonly inner: ReadonlySet<string>
  /** Sentences whose every long word has a capital: capitals tell nothing there. */
  readonly titleCase: ReadonlySet<number>
}

/** Reads what the whole text tells. */
export function setScene(
  tokens: readonly NameToken[],
  gazetteer: Gazetteer,
  common: ReadonlySet<string>,
): Scene {
  const words = tokens.map(lookUp)
  const counts = new Map<number, [number, number]>()
  for (const token of tokens) {
    if (token.kind !== 'word' || token.text.length < 4) continue
    const count = counts.get(token.sentence) ?? [0, 0]
    counts.set(token.sentence, count)
    count[isCapital(token) ? 0 : 1]++
  }
  const titleCase = new Set<number>()
  // Headlines have no full stop; a sentence dense with names has.
  const stopped = new Set(tokens.filter(token => /^[.!?]$/.test(token.text)).map(token => token.sentence))
  for (const [sentence, [capitals, small]] of counts)
    if (!stopped.has(sentence) && capitals >= 4 && capitals / (capitals + small) > 0.75)
      titleCase.add(sentence)
  const lower = new Set<string>()
  const inner = new Set<string>()
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return
    if (!isCapital(token)) lower.add(words[at]!)
    else if (
      !token.first &&
      !token.glued &&
      !tokens[at + 1]?.glued &&
      !titleCase.has(token.sentence) &&
      !/["“«]/.test(tokens[at - 1]?.text ?? '')
    )
      inner.add(words[at]!)
  })
  return { tokens, words, gazetteer, common, lower, inner, titleCase }
}

/** The gazetteer's longest name at a token, within the run. */
export function knownAt(scene: Scene, from: number, to: number): Found | null {
  const { tokens, words, gazetteer } = scene
  return longestName(
    gazetteer.english,
    words[from]!,
    offset => (from + offset < to ? words[from + offset] : undefined),
    pattern => writtenAlike(pattern, tokens, from),
  )
}

/** Short acronyms (US, WHO, AP) are known only in capitals. */
function writtenAlike(pattern: NamePattern, tokens: readonly NameToken[], from: number): boolean {
  if (pattern.words.length > 1 || !/^[\p{Lu}.]{2,5}$/u.test(pattern.written)) return true
  return tokens[from]!.text.replace(/\./g, '') === pattern.written.replace(/\./g, '')
}

/** A name of the gazetteer as a possible mention; ordinary words that begin sentences are doubtful. */
export function draftOf(from: number, to: number, known: Found, scene: Scene): Draft {
  const word = scene.words[from]!
  const plain =
    to - from === 1 &&
    isCommonEnglish(word, scene.common) &&
    !/^[\p{Lu}.]{2,}$/u.test(scene.tokens[from]!.text)
  const type = scene.gazetteer.entries[known.entries[0]!]!.type
  const doubtful = plain && (scene.tokens[from]!.first || scene.lower.has(word))
  return { from, to, type, confidence: doubtful ? 0.4 : plain ? 0.75 : 0.95, known: known.entries }
}

/** Whether a word, all its parts by hyphen, tells a people or is otherwise no name. */
export const isNationality = (scene: Scene, word: string): boolean =>
  word
    .split('-')
    .every(
      part =>
        scene.gazetteer.englishAdjectives.has(part) ||
        scene.gazetteer.englishAdjectives.has(part.replace(/s$/, '')) ||
        (NOT_NAMES.has(part) && !/^(?:may|march)$/.test(part)),
    )

/** Whether the words before `to` end as names of bodies, places and things end. */
export const endsInHead = (scene: Scene, to: number): boolean => {
  const last = scene.words[to - 1]!
  return (
    ORG_HEADS.has(last) ||
    LOC_HEADS.has(last) ||
    MISC_HEADS.has(last) ||
    scene.words.slice(0, to).at(-2) === 'of'
  )
}
