import type { EntityType, Mention } from '../model/entity.ts'
import { NameIndex } from './name-index.ts'

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
  const index = new NameIndex(members)
  members.forEach((member, at) => {
    const full = index.fullName(at)
    if (full >= 0) join(full, at)
    else if (member.type !== 'PER' || member.words.length === 1) {
      const longer = index.longerName(at)
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
