import type { ArabicToken } from './arabic-words.ts'
import type { Cluster } from './cluster-mentions.ts'
import {
  arabicConsonants,
  type Consonants,
  englishConsonants,
  mayAnswer,
  mayBeOne,
} from './consonant-classes.ts'
import { foldArabicName, foldEnglish } from './fold-names.ts'
import {
  nameOdds,
  type PreparedArabicName,
  type PreparedEnglishName,
  prepareArabicName,
  prepareEnglishName,
} from './match-names.ts'
import { spellsAcronym, translatesNameWord } from './name-words.ts'
import type { TextSide } from './text-side.ts'

/** A stretch of Arabic tokens [at, end) that spells an English name; `skip` units of proclitics stay outside. */
export type Spelled = {
  readonly at: number
  readonly end: number
  readonly skip: number
  readonly odds: number
}

/** A word that the lexicon reads is a name only against these odds. */
const ORDINARY_PRICE = 4
const NISBA_PRICE = 4

/** Odds of names whose consonants have too little in common. */
const IMPOSSIBLE = -16

/** Odds that each letter of an acronym gives whose name stands in its place. */
const LETTER_ODDS = 4

/** Compares stretches of an Arabic text with English names; each pair of words is compared once. */
export class Speller {
  private readonly side: TextSide<ArabicToken>
  private readonly arabic = new Map<string, PreparedArabicName>()
  private readonly english = new Map<string, PreparedEnglishName>()
  private readonly consonants = new Map<string, Consonants>()
  /** Odds by English name, then by Arabic name. */
  private readonly odds = new Map<string, Map<string, number>>()

  constructor(side: TextSide<ArabicToken>) {
    this.side = side
  }

  /** Log odds that two names are one. */
  compare(arabic: string, english: string): number {
    let row = this.odds.get(english)
    if (!row) {
      row = new Map()
      this.odds.set(english, row)
    }
    let odds = row.get(arabic)
    if (odds === undefined) {
      const possible =
        /[A-Za-z]/.test(arabic) ||
        mayBeOne(this.consonantsOf(arabic, arabicConsonants), this.consonantsOf(english, englishConsonants))
      odds = possible ? nameOdds(this.prepareArabic(arabic), this.prepareEnglish(english)) : IMPOSSIBLE
      row.set(arabic, odds)
    }
    return odds
  }

  /** Whether two single words may be one name at all, without comparing them letter by letter. */
  private mayAnswer(arabic: string, english: string): boolean {
    return (
      translatesNameWord(arabic, english.toLowerCase()) ||
      /[A-Za-z]/.test(arabic) ||
      mayAnswer(this.consonantsOf(arabic, arabicConsonants), this.consonantsOf(english, englishConsonants))
    )
  }

  private consonantsOf(word: string, read: (word: string) => Consonants): Consonants {
    let found = this.consonants.get(word)
    if (!found) {
      found = read(foldEnglish(word))
      this.consonants.set(word, found)
    }
    return found
  }

  private prepareArabic(name: string): PreparedArabicName {
    let prepared = this.arabic.get(name)
    if (!prepared) {
      prepared = prepareArabicName(name)
      this.arabic.set(name, prepared)
    }
    return prepared
  }

  private prepareEnglish(name: string): PreparedEnglishName {
    let prepared = this.english.get(name)
    if (!prepared) {
      prepared = prepareEnglishName(name)
      this.english.set(name, prepared)
    }
    return prepared
  }

  /** The stretch of a bead that best spells a name, where `free` allows its tokens. */
  find(bead: number, name: string, free: (at: number) => boolean): Spelled | null {
    const words = name.split(/[\s\-–]+/).filter((word, _, all) => word.length > 1 || all.length === 1)
    const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words
    if (ends.length === 0) return null
    let best: Spelled | null = this.findAcronym(bead, name, free)
    for (const at of this.side.tokensOf[bead] ?? []) {
      const token = this.side.tokens[at]!
      if (token.kind !== 'word' || token.nationality || !free(at)) continue
      for (const { skip } of token.readings) {
        const first = token.text.slice(skip)
        if (
          (first.length < 2 && name.length > 1) ||
          ends.every(word => !this.mayAnswer(first, word) || this.compare(first, word) < 1.5)
        )
          continue
        const found = this.grow(at, skip, words, name, free)
        if (found && (!best || found.odds > best.odds)) best = found
      }
    }
    return best
  }

  /** سي إن إن for CNN. */
  private findAcronym(bead: number, name: string, free: (at: number) => boolean): Spelled | null {
    const acronym = name.replace(/\./g, '')
    if (!/^\p{Lu}{2,6}$/u.test(acronym)) return null
    const places = this.side.tokensOf[bead] ?? []
    const words = places.map(at => this.side.tokens[at]!.text)
    for (let k = 0; k < words.length; k++)
      for (const { skip } of this.side.tokens[places[k]!]!.readings) {
        const spelled = [words[k]!.slice(skip), ...words.slice(k + 1, k + acronym.length)]
        if (
          !spellsAcronym(spelled, 0, acronym.toLowerCase()) ||
          !spelled.every((_, at) => free(places[k + at]!))
        )
          continue
        return { at: places[k]!, end: places[k]! + acronym.length, skip, odds: acronym.length * LETTER_ODDS }
      }
    return null
  }

  private grow(
    at: number,
    skip: number,
    words: readonly string[],
    name: string,
    free: (at: number) => boolean,
  ): Spelled | null {
    const { tokens } = this.side
    let text = tokens[at]!.text.slice(skip)
    let best: Spelled | null = null
    const most = Math.min(tokens.length, at + words.length + 2)
    for (let end = at + 1; end <= most; end++) {
      const last = tokens[end - 1]!
      if (end > at + 1) {
        if (last.kind !== 'word' || !free(end - 1) || last.sentence !== tokens[at]!.sentence) break
        if (tokens[end - 2]!.to < last.from - 1 && words.length === 1) break
        text += ` ${last.text}`
      }
      const tail = end > at + 1 ? last.text : ''
      if (tail !== '' && words.every(word => !this.mayAnswer(tail, word) || this.compare(tail, word) < 1))
        continue
      const odds =
        this.compare(foldArabicName(text), name) -
        (skip > 0 ? 1 : 0) -
        this.ordinaryPrice(at, end, skip) -
        this.nisbaPrice(at, end, name)
      if (!best || odds > best.odds) best = { at, end, skip, odds }
    }
    return best
  }

  /** Words with the ending of a nationality (المقدونية) seldom stand for the country. */
  private nisbaPrice(at: number, end: number, name: string): number {
    const { key } = this.side.tokens[at]!
    return end === at + 1 && /^(?:و|ب|ل)?ال.{3,}(?:ي|يه|يين|يون|يات)$/.test(key) && !/[iy]$/i.test(name)
      ? NISBA_PRICE
      : 0
  }

  private ordinaryPrice(at: number, end: number, skip: number): number {
    let price = 0
    for (let k = at; k < end; k++) {
      const token = this.side.tokens[k]!
      if (token.ordinary && !token.given && !(k === at && skip > 0)) price += ORDINARY_PRICE / (end - at)
    }
    return price
  }
}

/** The different ways a cluster is written, longest first. */
export const formsOf = (cluster: Cluster): string[] =>
  [...new Set(cluster.members.map(member => member.written))].sort((a, b) => b.length - a.length)
