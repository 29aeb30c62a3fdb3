import type { ArabicToken } from './arabic-words.ts'
import type { Cluster, Member } from './cluster-mentions.ts'
import { formsOf, type Spelled, type Speller } from './project-names.ts'
import { memberAt, type TextSide } from './text-side.ts'

/** Log odds from which a spelling in the answering sentence reveals a name. */
const REVEALED = 6
/** What each further mention adds that the same Arabic word answers; and the least odds of each of them. */
const REPEATED = 2.5
const LEAST_REPEATED = -1
/** Share of a word's occurrences that must stand in answering sentences for that. */
const MOSTLY = 0.6
/** Above this a recognised mention stays as it is. */
const SURE = 0.9

/**
 * The Arabic mentions, set right by the English names of the sentences that answer theirs: where a stretch of
 * Arabic spells an English name, the stretch is a mention, and doubtful mentions that cross it give way.
 */
export function revealArabic(
  arabic: TextSide<ArabicToken>,
  mentions: readonly Member[],
  clusters: readonly Cluster[],
  speller: Speller,
): Member[] {
  const sure = new Set<number>()
  for (const { at, end, confidence } of mentions)
    if (confidence >= SURE) for (let k = at; k < end; k++) sure.add(k)
  const occurrences = countKeys(arabic.tokens)
  const byBead = new Map<number, Member[]>()
  for (const member of mentions) byBead.set(member.bead, [...(byBead.get(member.bead) ?? []), member])
  const found: Projection[] = []
  for (const cluster of clusters) {
    const forms = formsOf(cluster).slice(0, 4)
    const doubtful: Projection[] = []
    for (const bead of new Set(cluster.members.map(member => member.bead))) {
      if (bead < 0 || isKnownIn(cluster, byBead.get(bead) ?? [])) continue
      let best: Spelled | null = null
      for (const form of forms) {
        const spelled = speller.find(bead, form, at => !sure.has(at))
        // A body or place of several words is not one of its words.
        if (spelled && cluster.type !== 'PER' && (spelled.end - spelled.at) * 2 < form.split(/[\s-]+/).length)
          continue
        if (spelled && (!best || spelled.odds > best.odds)) best = spelled
      }
      if (best && best.odds >= LEAST_REPEATED) doubtful.push({ ...best, cluster, bead })
    }
    found.push(...doubtful.filter(one => one.odds + repeated(arabic, one, doubtful, occurrences) >= REVEALED))
  }
  found.sort((a, b) => b.odds - a.odds)
  const kept: Member[] = mentions.filter(member => member.confidence >= SURE)
  const taken = new Set(sure)
  for (const { at, end, skip, odds, cluster } of found) {
    if (range(at, end).some(k => taken.has(k))) continue
    for (const k of range(at, end)) taken.add(k)
    const first = arabic.tokens[at]!
    const same = mentions.find(member => member.at === at && member.end === end)
    const span = { from: first.from + skip, to: arabic.tokens[end - 1]!.to }
    kept.push(
      memberAt(
        arabic,
        {
          ...span,
          type: same && (same.known.length > 0 || same.confidence >= 0.6) ? same.type : cluster.type,
          confidence: Math.min(0.95, 0.5 + odds / 30),
          known: same?.known ?? [],
        },
        at,
        end,
      ),
    )
  }
  for (const member of mentions)
    if (member.confidence < SURE && !range(member.at, member.end).some(k => taken.has(k))) kept.push(member)
  return kept.sort((a, b) => a.from - b.from)
}

type Projection = Spelled & { readonly cluster: Cluster; readonly bead: number }

/** What the same Arabic words in the other answering sentences add. */
function repeated(
  arabic: TextSide<ArabicToken>,
  one: Projection,
  all: readonly Projection[],
  occurrences: ReadonlyMap<string, number>,
): number {
  const key = wordAt(arabic, one)
  const same = all.filter(other => other.end - other.at === one.end - one.at && wordAt(arabic, other) === key)
  if (same.length < 2) return 0
  const everywhere = key === undefined ? 0 : (occurrences.get(key) ?? 0)
  return same.length >= MOSTLY * everywhere ? REPEATED * (same.length - 1) : 0
}

/** How many tokens can be read as each word. */
function countKeys(tokens: readonly ArabicToken[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const token of tokens)
    for (const key of new Set(token.readings.map(reading => reading.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const wordAt = (arabic: TextSide<ArabicToken>, { at, skip }: Projection): string | undefined =>
  arabic.tokens[at]!.readings.find(reading => reading.skip === skip)?.key

/** Whether the gazetteer finds the entity in the bead already. */
const isKnownIn = (cluster: Cluster, mentions: readonly Member[]): boolean =>
  mentions.some(
    member =>
      (member.confidence >= SURE || member.type !== 'PER') &&
      member.known.some(entry => cluster.known.has(entry)),
  )

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, k) => from + k)
