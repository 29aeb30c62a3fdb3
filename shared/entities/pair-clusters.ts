import { arabicSkeleton, englishSkeleton, neighbours } from '../align/name-skeleton.ts'
import type { EntityType } from '../model/entity.ts'
import type { Cluster, Link, Member } from './cluster-mentions.ts'
import type { Gazetteer } from './gazetteer.ts'
import { formsOf, type Speller } from './project-names.ts'
import type { Translator } from './translate-names.ts'

// Log odds that each kind of evidence gives; set on the nine articles of the development set.
const EVIDENCE = {
  sameEntry: 9,
  translated: 10,
  translatedFrom: 0.35,
  together: 4,
  apart: -5,
  sameType: 1,
  otherType: -2,
  /** The gazetteer knows one of the two names and not the other. */
  oneKnown: 2,
  /** The only body or thing left on both sides of a bead. */
  onlyOnes: 4.5,
} as const
/** Odds from which two clusters are linked. */
const LINKED = 3

/** Links the clusters of the two sides, surest pairs first; several clusters of a side may be one entity. */
export function pairClusters(
  arabic: readonly Cluster[],
  english: readonly Cluster[],
  speller: Speller,
  translator: Translator,
  gazetteer: Gazetteer,
): Link[] {
  const pairs: { a: number; e: number; odds: number; spelled: number }[] = []
  const left = arabic.map(sceneOf)
  const right = english.map(sceneOf)
  const alike = soundingAlike(left, right)
  arabic.forEach((a, i) => {
    english.forEach((e, j) => {
      const together = togetherness(left[i]!.beads, right[j]!.beads)
      // Doubtful names far apart are not worth comparing.
      if (together === EVIDENCE.apart && (a.confidence < 0.5 || e.confidence < 0.4)) return
      // Of names that never stand in the same place only those that sound alike are compared letter by letter.
      const compared = together > EVIDENCE.apart || alike[i]!.has(j)
      const spelled = nameEvidence(
        a,
        e,
        compared ? left[i]!.forms : [],
        compared ? right[j]!.forms : [],
        speller,
        gazetteer,
      )
      const name = Math.max(spelled, translation(a, e, translator))
      const odds = name + together + typeEvidence(a.type, e.type)
      if (odds >= LINKED && name > 0) pairs.push({ a: i, e: j, odds, spelled })
    })
  })
  pairs.sort((x, y) => y.odds - x.odds)
  const links: Link[] = []
  const linkOfArabic = new Map<number, Link>()
  const linkOfEnglish = new Map<number, Link>()
  for (const { a, e, odds, spelled } of pairs) {
    const left = linkOfArabic.get(a)
    const right = linkOfEnglish.get(e)
    if (left && right) continue
    const link = left ?? right
    if (link) {
      // A second spelling of a linked name joins it only where the name itself is like.
      if (spelled < 5 || contradicts(right ? arabic[a]! : english[e]!, right ? link.arabic : link.english))
        continue
      if (!right) {
        link.english.push(...english[e]!.members)
        linkOfEnglish.set(e, link)
      } else {
        link.arabic.push(...arabic[a]!.members)
        linkOfArabic.set(a, link)
      }
      continue
    }
    const made = { arabic: [...arabic[a]!.members], english: [...english[e]!.members], odds }
    links.push(made)
    linkOfArabic.set(a, made)
    linkOfEnglish.set(e, made)
  }
  pairLeftovers(arabic, english, linkOfArabic, linkOfEnglish, links, translator)
  arabic.forEach((cluster, i) => {
    if (!linkOfArabic.has(i)) links.push({ arabic: [...cluster.members], english: [], odds: 0 })
  })
  english.forEach((cluster, j) => {
    if (!linkOfEnglish.has(j)) links.push({ arabic: [], english: [...cluster.members], odds: 0 })
  })
  return links
}

const isOneKnown = (cluster: Cluster): boolean => cluster.known.size > 0 && cluster.confidence >= 0.8

/** Whether the gazetteer tells a cluster from mentions already linked. */
function contradicts(cluster: Cluster, members: readonly Member[]): boolean {
  const entries = new Set(members.flatMap(member => member.known))
  return cluster.known.size > 0 && entries.size > 0 && ![...cluster.known].some(entry => entries.has(entry))
}

/** The beads of a cluster, and the ways it is written. */
type Scene = { readonly beads: ReadonlySet<number>; readonly forms: readonly string[] }

const sceneOf = (cluster: Cluster): Scene => ({
  beads: new Set(cluster.members.map(member => member.bead)),
  forms: formsOf(cluster).slice(0, 3),
})

/** For each Arabic cluster the English ones that have a word with nearly the same consonants. */
function soundingAlike(arabic: readonly Scene[], english: readonly Scene[]): ReadonlySet<number>[] {
  const bySkeleton = new Map<string, Set<number>>()
  english.forEach(({ forms }, j) => {
    for (const word of wordsOfForms(forms))
      for (const skeleton of neighbours(englishSkeleton(word.toLowerCase())))
        bySkeleton.set(skeleton, (bySkeleton.get(skeleton) ?? new Set()).add(j))
  })
  return arabic.map(({ forms }) => {
    const alike = new Set<number>()
    for (const word of wordsOfForms(forms)) {
      // A Latin name in the Arabic text is spelled as it is.
      const whole = /[A-Za-z]/.test(word) ? englishSkeleton(word.toLowerCase()) : arabicSkeleton(word)
      for (const skeleton of neighbours(whole)) for (const j of bySkeleton.get(skeleton) ?? []) alike.add(j)
    }
    return alike
  })
}

const wordsOfForms = (forms: readonly string[]): Set<string> =>
  new Set(forms.flatMap(form => form.split(/[\s\-–]+/)).filter(word => word !== ''))

function nameEvidence(
  a: Cluster,
  e: Cluster,
  arabicForms: readonly string[],
  englishForms: readonly string[],
  speller: Speller,
  gazetteer: Gazetteer,
): number {
  let evidence = -6
  for (const entry of a.known)
    if (e.known.has(entry)) {
      const person = gazetteer.entries[entry]!.type === 'PER'
      evidence = Math.max(evidence, EVIDENCE.sameEntry - (person && a.known.size > 1 ? 2 : 0))
    }
  if (
    evidence < 0 &&
    a.known.size > 0 &&
    e.known.size > 0 &&
    a.confidence > 0.9 &&
    e.confidence > 0.9 &&
    a.type !== 'PER'
  )
    return -6
  for (const arabic of arabicForms)
    for (const english of englishForms) {
      const lacking =
        a.type === 'PER' || e.type === 'PER' ? 0 : Math.abs(wordCount(arabic) - wordCount(english))
      evidence = Math.max(evidence, speller.compare(arabic, english) - 1 - 5 * lacking)
    }
  if (isOneKnown(a) !== isOneKnown(e)) evidence -= EVIDENCE.oneKnown
  // A word that is a name only because no lexicon has it.
  if (a.confidence < 0.5 && evidence > 0) evidence -= (0.5 - a.confidence) * 5
  return evidence
}

/** What the words say that are translated, not spelled; the two sides are bodies or things, or places. */
function translation(a: Cluster, e: Cluster, translator: Translator): number {
  if (a.type === 'PER' || e.type === 'PER' || (a.type === 'LOC') !== (e.type === 'LOC')) return -Infinity
  if (a.known.size > 0 && e.known.size > 0) return -Infinity
  const share = translator.likeness(a, e)
  return share >= EVIDENCE.translatedFrom ? EVIDENCE.translated * share - 2 : -Infinity
}

const wordCount = (name: string): number => name.split(/[\s\-–]+/).length

/** How much oftener both stand in the same beads than chance would have it. */
function togetherness(left: ReadonlySet<number>, right: ReadonlySet<number>): number {
  let shared = 0
  for (const bead of left) if (bead >= 0 && right.has(bead)) shared++
  if (shared === 0) {
    for (const bead of left)
      if (bead >= 0 && (right.has(bead - 1) || right.has(bead + 1))) return EVIDENCE.apart / 2
    return EVIDENCE.apart
  }
  return (EVIDENCE.together * 2 * shared) / (left.size + right.size)
}

const typeEvidence = (a: EntityType, e: EntityType): number =>
  a === e ? EVIDENCE.sameType : (a === 'PER') !== (e === 'PER') ? EVIDENCE.otherType : 0

/** Bodies and things that are the only ones left on both sides of a bead are likely one. */
function pairLeftovers(
  arabic: readonly Cluster[],
  english: readonly Cluster[],
  linkOfArabic: Map<number, Link>,
  linkOfEnglish: Map<number, Link>,
  links: Link[],
  translator: Translator,
): void {
  const left = leftIn(arabic, linkOfArabic)
  const right = leftIn(english, linkOfEnglish)
  const pairs: { a: number; e: number; worth: number }[] = []
  for (const [bead, ones] of left)
    for (const a of ones)
      for (const e of right.get(bead) ?? []) {
        const share = translator.likeness(arabic[a]!, english[e]!)
        const alone = ones.length === 1 && right.get(bead)!.length === 1
        if (arabic[a]!.members.length > english[e]!.members.length + 2) continue
        if (share === 0 && (!alone || arabic[a]!.confidence < LEFTOVER || translator.knows(arabic[a]!)))
          continue
        pairs.push({ a, e, worth: share * 2 + arabic[a]!.confidence + (alone ? 0.5 : 0) })
      }
  pairs.sort((x, y) => y.worth - x.worth)
  for (const { a, e } of pairs) {
    if (linkOfArabic.has(a) || linkOfEnglish.has(e)) continue
    const link = {
      arabic: [...arabic[a]!.members],
      english: [...english[e]!.members],
      odds: EVIDENCE.onlyOnes,
    }
    links.push(link)
    linkOfArabic.set(a, link)
    linkOfEnglish.set(e, link)
  }
}

/** A leftover Arabic name without a word in common needs this confidence. */
const LEFTOVER = 0.45

/** Clusters without a link by bead: bodies and things of more than one word. */
function leftIn(clusters: readonly Cluster[], linked: ReadonlyMap<number, Link>): Map<number, number[]> {
  const left = new Map<number, number[]>()
  clusters.forEach((cluster, index) => {
    if (linked.has(index) || cluster.known.size > 0 || (cluster.type !== 'ORG' && cluster.type !== 'MISC'))
      return
    if (!cluster.members.some(member => member.words.length > 1)) return
    for (const bead of new Set(cluster.members.map(member => member.bead)))
      if (bead >= 0) left.set(bead, [...(left.get(bead) ?? []), index])
  })
  return left
}
