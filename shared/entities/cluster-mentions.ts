import type { EntityType, Mention } from '../model/entity.ts'

/** A mention at its tokens [at, end), with the folded words of its name and the bead that holds it. */
export type Member = Mention & {
  readonly words: readonly string[]
  readonly written: string
  readonly at: number
  readonly end: number
  readonly bead: number
}

/** Mentions of one side that are one entity. */
export type Cluster = {
  readonly members: Member[]
  type: EntityType
  confidence: number
  /** Gazetteer entries that all of it may be. */
  readonly known: ReadonlySet<number>
}

/** One entity in the making; a side without mentions has no members. */
export type Link = {
  arabic: Member[]
  english: Member[]
  /** Log odds that both sides are one. */
  odds: number
}

/** Gathers the mentions of one side: same words, same entry, parts of a person's name, acronyms, shortened names. */
export function clusterMentions(members: readonly Member[]): Cluster[] {
  const parent = members.map((_, at) => at)
  const root = (at: number): number => {
    let top = at
    while (parent[top] !== top) top = parent[top]!
    return top
  }
  const join = (a: number, b: number) => {
    parent[root(b)] = root(a)
  }
  const first = new Map<string, number>()
  const same = (key: string, at: number) => {
    const other = first.get(key)
    if (other === undefined) first.set(key, at)
    else join(other, at)
  }
  members.forEach((member, at) => {
    same(`words ${nameKey(member.words)}`, at)
    if (member.known[0] !== undefined && (member.type !== 'PER' || member.words.length > 1))
      same(`entry ${member.known[0]}`, at)
  })
  members.forEach((member, at) => {
    const full = fullName(members, at)
    if (full >= 0) join(full, at)
    else if (member.type !== 'PER' || member.words.length === 1) {
      const longer = longerName(members, at)
      if (longer >= 0) join(longer, at)
    }
  })
  const groups = new Map<number, Member[]>()
  members.forEach((member, at) => {
    const group = groups.get(root(at))
    if (group) group.push(member)
    else groups.set(root(at), [member])
  })
  return [...groups.values()].map(clusterOf)
}

export const clusterOf = (members: Member[]): Cluster => ({
  members,
  type: vote(members),
  confidence: Math.max(...members.map(member => member.confidence)),
  known: new Set(members.flatMap(member => member.known.slice(0, 3))),
})

/** The type that most of the confidence goes to; what the gazetteer knows counts twice. */
export function vote(members: readonly Member[]): EntityType {
  const votes = new Map<EntityType, number>()
  for (const { type, confidence, known } of members)
    votes.set(type, (votes.get(type) ?? 0) + confidence ** 2 * (known.length > 0 ? 2 : 1))
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'MISC'
}

/** Article and the like do not tell names apart. */
export const nameKey = (words: readonly string[]): string =>
  words
    .map(word => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word))
    .filter(word => word !== 'the')
    .join(' ')

const bareWord = (word: string): string => (word.startsWith('ال') && word.length > 4 ? word.slice(2) : word)

/** A full name of less confidence lends its parts no identity. */
const SURE_ENOUGH = 0.5

/** The full name of a person that a single word is a part of: the last one before, else the first one behind. */
function fullName(members: readonly Member[], at: number): number {
  const { words, type } = members[at]!
  if (words.length > 2 || type !== 'PER') return -1
  let found = -1
  members.forEach((other, k) => {
    if (
      k === at ||
      other.type !== 'PER' ||
      other.words.length <= words.length ||
      other.confidence < SURE_ENOUGH
    )
      return
    const part = words.map(bareWord).join(' ')
    const whole = other.words.map(bareWord).join(' ')
    const misspelt = words.length === 1 && isMisspelling(part, bareWord(other.words.at(-1)!))
    if (!whole.endsWith(` ${part}`) && !whole.startsWith(`${part} `) && !misspelt) return
    if (k < at || found < 0) found = k
  })
  return found
}

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

/** A longer name that this one shortens: its first letters, or some of its words in order. */
function longerName(members: readonly Member[], at: number): number {
  const { words, written, type, confidence } = members[at]!
  const acronym = written.replace(/\./g, '')
  const shortened = words.length === 1 && words[0]!.length >= 4 && /[a-z]/.test(words[0]!)
  if (shortened) {
    const longer = members.findIndex(
      (other, k) =>
        k !== at &&
        other.words.length === 1 &&
        (other.type === 'ORG' || other.type === 'MISC') &&
        other.words[0]!.length > words[0]!.length + 1 &&
        other.words[0]!.startsWith(words[0]!),
    )
    if (longer >= 0) return longer
  }
  // The Giants after the Belfast Giants.
  if (shortened && type !== 'MISC' && members[at]!.known.length === 0) {
    const whole = members.findLastIndex(
      (other, k) =>
        k < at && other.type === 'ORG' && other.words.length > 1 && other.words.at(-1) === words[0],
    )
    if (whole >= 0) return whole
  }
  const isAcronym = /^\p{Lu}{2,6}$/u.test(acronym)
  return members.findIndex((other, k) => {
    if (k === at || other.words.length < 2 || other.words.length <= words.length || other.type === 'PER')
      return false
    if (isAcronym)
      return (
        initials(other.words) === acronym.toLowerCase() ||
        initials(other.words, true) === acronym.toLowerCase()
      )
    if (other.type !== type || type === 'LOC' || words.length < 2 || confidence < SURE_ENOUGH) return false
    const whole = other.words.map(bareWord).join(' ')
    const part = words.map(bareWord).join(' ')
    return whole.endsWith(` ${part}`) || whole.startsWith(`${part} `)
  })
}

const initials = (words: readonly string[], all = false): string =>
  words
    .filter(word => all || !/^(?:of|the|for|and|in|on)$/.test(word))
    .map(word => word[0] ?? '')
    .join('')
