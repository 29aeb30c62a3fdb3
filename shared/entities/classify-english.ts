import type { EntityType } from '../model/entity.ts'
import {
  BODY_NOUNS,
  ENGLISH_TITLES,
  LOC_HEADS,
  LOC_STARTS,
  MISC_HEADS,
  NAME_PARTICLES,
  ORG_HEADS,
  ORG_STARTS,
  PLACE_NOUNS,
} from './english-cues.ts'
import { givenNames } from './given-names.ts'

export type Guess = { readonly type: EntityType; readonly confidence: number }

/** What stands around a name: folded words, empty at the ends of the sentence. */
export type Surroundings = {
  readonly before: string
  readonly after: string
  readonly titled: boolean
  readonly speaks: boolean
  /** Whether every word is an ordinary English word. */
  readonly common: boolean
  /** Whether its last word is a place of the gazetteer. */
  readonly inPlace: boolean
  /** What the gazetteer knows its first words as (Belfast Giants, Google Drive). */
  readonly beginsWith: EntityType | undefined
}

const COMPASS =
  /^(?:north|south|east|west|northern|southern|eastern|western|central|new|san|santa|los|las|el|saint|st|port|fort|mount|mt|lake|upper|lower|greater|tel|abu|beit|deir|khan)$/

/** The type of a name that the gazetteer does not have, by its own words and what stands around it. */
export function classifyEnglish(
  words: readonly string[],
  written: readonly string[],
  around: Surroundings,
): Guess {
  const last = words.at(-1)!
  const first = words[0]!
  const several = words.length > 1
  const given = givenNames().english
  if (around.titled && !ORG_HEADS.has(last)) return { type: 'PER', confidence: 0.9 }
  if (several && words.some(word => /^vs?$/.test(word))) return { type: 'MISC', confidence: 0.7 }
  if (words.length > 2 && MISC_HEADS.has(last)) return { type: 'MISC', confidence: 0.75 }
  if (several && given.has(first) && !ORG_HEADS.has(last)) return { type: 'PER', confidence: 0.9 }
  if (several && MISC_HEADS.has(last)) return { type: 'MISC', confidence: 0.75 }
  if (several && ORG_HEADS.has(last)) return { type: 'ORG', confidence: 0.85 }
  const of = words.findIndex((word, at) => at > 0 && (word === 'of' || word === 'for'))
  if (of > 0) {
    const head = words.slice(0, of)
    if (head.some(word => ORG_STARTS.has(word) || ORG_HEADS.has(word)))
      return { type: 'ORG', confidence: 0.85 }
    if (head.some(word => LOC_STARTS.has(word) || LOC_HEADS.has(word)))
      return { type: 'LOC', confidence: 0.75 }
    return { type: 'MISC', confidence: 0.5 }
  }
  if (several && (LOC_HEADS.has(last) || LOC_STARTS.has(first))) return { type: 'LOC', confidence: 0.75 }
  if (several && ORG_STARTS.has(first) && words.length > 2) return { type: 'ORG', confidence: 0.6 }
  if (several && COMPASS.test(first)) return { type: 'LOC', confidence: 0.6 }
  if (!several && /^\p{Lu}{2,6}s?$/u.test(written[0]!)) return { type: 'ORG', confidence: 0.6 }
  if (!several && /^(?:\p{Lu}\.){2,}$/u.test(written[0]!)) return { type: 'ORG', confidence: 0.6 }
  if (several && (around.beginsWith === 'LOC' || around.beginsWith === 'ORG'))
    return { type: 'ORG', confidence: 0.55 }
  if (several && around.inPlace) return { type: 'ORG', confidence: 0.6 }
  if (PLACE_NOUNS.has(around.after)) return { type: 'LOC', confidence: 0.65 }
  if (BODY_NOUNS.has(around.after) && !given.has(first)) return { type: 'ORG', confidence: 0.6 }
  if (several && around.common) return { type: 'MISC', confidence: 0.45 }
  if (
    !several &&
    /\p{N}|\p{Ll}\p{Lu}/u.test(written[0]!) &&
    !/^(?:Mc|Mac|De|Le|La|Di|Du|Van)\p{Lu}/u.test(written[0]!)
  )
    return { type: 'MISC', confidence: 0.5 }
  if (around.speaks && words.length <= 3) return { type: 'PER', confidence: 0.75 }
  if (/^(?:in|near|at|from|outside|across|throughout|inside|around)$/.test(around.before))
    return { type: 'LOC', confidence: 0.5 }
  if (several && words.some(word => NAME_PARTICLES.has(word))) return { type: 'PER', confidence: 0.7 }
  if (several && words.length <= 4) return { type: 'PER', confidence: 0.6 }
  if (!several && given.has(first)) return { type: 'PER', confidence: 0.6 }
  if (!several && (ENGLISH_TITLES.has(around.after) || around.before === 'the'))
    return { type: 'ORG', confidence: 0.45 }
  // People are introduced by their full names: an unknown single word is oftener a body.
  return { type: 'ORG', confidence: several ? 0.45 : 0.4 }
}
