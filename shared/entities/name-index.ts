import type { Member } from './cluster-mentions.ts'

/** A full name of less confidence lends its parts no identity. */
const SURE_ENOUGH = 0.5

/** Finds among the mentions of one side the longer names that a shorter one is a part of; places are their numbers. */
export class NameIndex {
  private readonly members: readonly Member[]
  /** Each name without articles. */
  private readonly bare: readonly string[]
  /** Names of several words by their first and last words, and by the letter that the last word begins with. */
  private readonly byFirst = new Map<string, number[]>()
  private readonly byLast = new Map<string, number[]>()
  private readonly lastByLetter = new Map<string, Set<string>>()
  /** Bodies and things of one word, and the first place of each. */
  private readonly oneWord = new Map<string, number>()
  /** Names of several words but those of people, by their initials. */
  private readonly byInitials = new Map<string, number[]>()

  constructor(members: readonly Member[]) {
    this.members = members
    this.bare = members.map(({ words }) => words.map(bareWord).join(' '))
    members.forEach(({ words, type }, at) => {
      if (words.length === 1) {
        if ((type === 'ORG' || type === 'MISC') && !this.oneWord.has(words[0]!))
          this.oneWord.set(words[0]!, at)
        return
      }
      if (words.length === 0) return
      const last = bareWord(words.at(-1)!)
      put(this.byFirst, bareWord(words[0]!), at)
      put(this.byLast, last, at)
      const letter = last[0] ?? ''
      this.lastByLetter.set(letter, (this.lastByLetter.get(letter) ?? new Set()).add(last))
      if (type !== 'PER')
        for (const letters of new Set([initials(words), initials(words, true)]))
          put(this.byInitials, letters, at)
    })
  }

  /** The full name of a person that a shorter one is a part of: the last one before, else the first behind; or -1. */
  fullName(at: number): number {
    const { words, type } = this.members[at]!
    if (words.length > 2 || words.length === 0 || type !== 'PER') return -1
    const part = this.bare[at]!
    const fits = (k: number): boolean => {
      const other = this.members[k]!
      return (
        k !== at &&
        other.type === 'PER' &&
        other.words.length > words.length &&
        other.confidence >= SURE_ENOUGH
      )
    }
    let before = -1
    let behind = Number.POSITIVE_INFINITY
    const consider = (k: number) => {
      if (!fits(k)) return
      if (k < at) before = Math.max(before, k)
      else behind = Math.min(behind, k)
    }
    for (const k of this.containing(at)) consider(k)
    if (words.length === 1)
      for (const last of this.lastByLetter.get(part[0] ?? '') ?? [])
        if (isMisspelling(part, last)) for (const k of this.byLast.get(last)!) consider(k)
    if (before >= 0) return before
    return behind === Number.POSITIVE_INFINITY ? -1 : behind
  }

  /** A longer name that this one shortens: its first letters, its initials, or some of its words in order; or -1. */
  longerName(at: number): number {
    const { words, written, type, confidence, known } = this.members[at]!
    const [word] = words
    if (words.length === 1 && word!.length >= 4 && /[a-z]/.test(word!)) {
      let first = Number.POSITIVE_INFINITY
      for (const [longer, k] of this.oneWord)
        if (longer.length > word!.length + 1 && longer.startsWith(word!)) first = Math.min(first, k)
      if (first !== Number.POSITIVE_INFINITY) return first
      // The Giants after the Belfast Giants.
      if (type !== 'MISC' && known.length === 0) {
        const whole = (this.byLast.get(bareWord(word!)) ?? []).findLast(k => {
          const other = this.members[k]!
          return k < at && other.type === 'ORG' && other.words.at(-1) === word
        })
        if (whole !== undefined) return whole
      }
    }
    const acronym = written.replace(/\./g, '')
    if (/^\p{Lu}{2,6}$/u.test(acronym)) {
      const spelled = this.byInitials.get(acronym.toLowerCase()) ?? []
      return spelled.find(k => k !== at && this.members[k]!.words.length > words.length) ?? -1
    }
    if (type === 'LOC' || type === 'PER' || words.length < 2 || confidence < SURE_ENOUGH) return -1
    const longer = this.containing(at).filter(k => {
      const other = this.members[k]!
      return k !== at && other.type === type && other.words.length > words.length
    })
    return longer.length === 0 ? -1 : longer.reduce((least, k) => Math.min(least, k))
  }

  /** The names of several words that begin or end with all the words of this one. */
  private containing(at: number): number[] {
    const part = this.bare[at]!
    const { words } = this.members[at]!
    if (words.length === 0) return []
    const ending = (this.byLast.get(bareWord(words.at(-1)!)) ?? []).filter(k =>
      this.bare[k]!.endsWith(` ${part}`),
    )
    const beginning = (this.byFirst.get(bareWord(words[0]!)) ?? []).filter(k =>
      this.bare[k]!.startsWith(`${part} `),
    )
    return [...ending, ...beginning]
  }
}

function put(map: Map<string, number[]>, key: string, at: number): void {
  const list = map.get(key)
  if (list) list.push(at)
  else map.set(key, [at])
}

const bareWord = (word: string): string => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word)

/** Letters from which on a name may have one letter wrong, added or left out and be the same. */
const LONG_ENOUGH = 6

function isMisspelling(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < LONG_ENOUGH || Math.abs(a.length - b.length) > 1 || a === b) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return start > 0 && Math.max(a.length, b.length) - start - end === 1
}

const initials = (words: readonly string[], all = false): string =>
  words
    .filter(word => all || !/^(?:of|the|for|and|in|on)$/.test(word))
    .map(word => word[0] ?? '')
    .join('')
