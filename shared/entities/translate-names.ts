import { analyseWord } from '../arabic/analyse-word.ts'
import type { Lexicon } from '../arabic/lexicon.ts'
import { BODY_HEADS, PLACE_HEADS, PLACE_HEADS_INSIDE, THING_HEADS } from './arabic-cues.ts'
import { bare, nationalityEntries, readings } from './arabic-words.ts'
import type { Cluster, Member } from './cluster-mentions.ts'
import { LOC_HEADS, MISC_HEADS, ORG_HEADS, ORG_STARTS } from './english-cues.ts'
import { arabicKey } from './fold-names.ts'
import type { Gazetteer } from './gazetteer.ts'
import type { Speller } from './project-names.ts'

/** Words that a translated name may have or lack. */
const LIGHT = /^(?:the|of|for|and|in|on|at|a|an|to|v|vs|من|في|علي|و|الي|عن|لعام|عام|ل)$/
/** Log odds at which a word of a translated name counts as spelled, not translated. */
const SPELLED = 6

/** Tells how far one name is the translation of another, word by word. */
export class Translator {
  private readonly gazetteer: Gazetteer
  private readonly lexicon: Lexicon
  private readonly speller: Speller
  private readonly glosses = new Map<string, ReadonlySet<string>>()
  private readonly names = new WeakMap<Cluster, readonly Member[]>()

  constructor(gazetteer: Gazetteer, lexicon: Lexicon, speller: Speller) {
    this.gazetteer = gazetteer
    this.lexicon = lexicon
    this.speller = speller
  }

  /** The best share of words explained between any names of two clusters, 0 to 1. */
  likeness(arabic: Cluster, english: Cluster): number {
    let best = 0
    for (const a of this.namesOf(arabic))
      for (const e of this.namesOf(english)) best = Math.max(best, this.share(a.written, e.words))
    return best
  }

  private namesOf(cluster: Cluster): readonly Member[] {
    let names = this.names.get(cluster)
    if (!names) {
      names = distinct(cluster.members)
      this.names.set(cluster, names)
    }
    return names
  }

  /** Whether every word of a cluster's names has glosses, so that a translation would share some. */
  knows(arabic: Cluster): boolean {
    return arabic.members.every(member =>
      member.written
        .split(/[^\p{L}\p{N}\p{M}]+/u)
        .every(word => word === '' || LIGHT.test(word) || this.glossesOf(word).size > 0),
    )
  }

  /** The harmonic mean of the shares of both names' words that the other explains. */
  share(arabic: string, english: readonly string[]): number {
    const a = arabic.split(/[^\p{L}\p{N}\p{M}]+/u).filter(word => word !== '' && !LIGHT.test(word))
    const e = english.filter(word => !LIGHT.test(word))
    if (a.length === 0 || e.length === 0) return 0
    const used = new Set<number>()
    let explained = 0
    for (const word of a) {
      const at = e.findIndex((other, k) => !used.has(k) && this.answers(word, other))
      if (at < 0) continue
      used.add(at)
      explained += weightOfArabic(word) + weightOfEnglish(e[at]!)
    }
    const all = sum(a.map(weightOfArabic)) + sum(e.map(weightOfEnglish))
    return explained / all
  }

  private answers(arabic: string, english: string): boolean {
    if (arabic === english) return true
    if (this.glossesOf(arabic).has(stem(english))) return true
    if (/\p{N}/u.test(arabic) || english.length < 3) return false
    return readings(arabic).some(
      reading => this.speller.compare(arabic.slice(reading.skip), english) > SPELLED,
    )
  }

  /** Stems of the English words that an Arabic word may stand for. */
  private glossesOf(word: string): ReadonlySet<string> {
    const found = this.glosses.get(word)
    if (found) return found
    const glosses = new Set<string>()
    for (const { lexeme } of analyseWord(word, this.lexicon))
      for (const [gloss] of lexeme?.senses.matchAll(/[A-Za-z]{3,}/g) ?? [])
        glosses.add(stem(gloss.toLowerCase()))
    for (const { key } of readings(word))
      for (const entry of nationalityEntries(key, this.gazetteer)) {
        const { adjectives, english } = this.gazetteer.entries[entry]!
        for (const name of [...adjectives.english, ...english])
          for (const part of name.toLowerCase().replace(/\./g, '').split(/\s+/)) glosses.add(stem(part))
      }
    this.glosses.set(word, glosses)
    return glosses
  }
}

/** A ministry is like any other ministry: kinds of bodies weigh less than what tells them apart. */
const KIND = 0.5
const weightOfEnglish = (word: string): number =>
  ORG_HEADS.has(word) || ORG_STARTS.has(word) || LOC_HEADS.has(word) || MISC_HEADS.has(word) ? KIND : 1
const weightOfArabic = (word: string): number => {
  const head = bare(arabicKey(word))
  return BODY_HEADS.has(head) ||
    THING_HEADS.has(head) ||
    PLACE_HEADS.has(head) ||
    PLACE_HEADS_INSIDE.has(head)
    ? KIND
    : 1
}
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const distinct = (members: readonly Member[]): Member[] => [
  ...new Map(members.map(member => [member.written, member])).values(),
]

/** English words without the commonest endings. */
const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ies|ers|ing|ed|es|s|y|al|e)$/, '') : word.replace(/s$/, '')
