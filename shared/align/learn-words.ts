import { englishKey } from '../text/english-words.ts'
import type { Matches } from './match-words.ts'
import type { Prepared } from './prepare-alignment.ts'
import type { FoundBead } from './search-beads.ts'
import { type Side, WORD_CLASS } from './side-words.ts'

/** A pair of words must meet this often, in beads, before it is believed. */
const LEAST_MEETINGS = 2
/** Dice coefficient from which on words that meet are taken for translations (Melamed 2000 discusses measures). */
const LEAST_DICE = 0.45
/** Beads less sure than this teach nothing. */
const LEAST_PROBABILITY = 0.4

/** The matches with word pairs added that keep meeting in the beads of a first alignment. */
export function learnWords(prepared: Prepared, beads: readonly FoundBead[]): Matches {
  const { arabic, english, matches } = prepared
  const arabicGroup = groups(
    arabic.types.map((type, at) => (learnable(type.class) ? prepared.matches.lemmas[at]! : '')),
  )
  const englishGroup = groups(english.types.map(type => (learnable(type.class) ? englishKey(type.form) : '')))
  const arabicOften = metOften(arabicGroup, arabic)
  const englishOften = metOften(englishGroup, english)
  const arabicCount = new Float64Array(arabicGroup.size)
  const englishCount = new Float64Array(englishGroup.size)
  const together = new Map<number, number>()
  for (const bead of beads) {
    if (bead.probability < LEAST_PROBABILITY) continue
    const a = new Set<number>()
    const e = new Set<number>()
    for (let i = bead.i; i < bead.i + bead.n; i++)
      for (const type of arabic.sentences[i]!) if (arabicOften[type]) a.add(arabicGroup.of[type]!)
    for (let j = bead.j; j < bead.j + bead.m; j++)
      for (const type of english.sentences[j]!) if (englishOften[type]) e.add(englishGroup.of[type]!)
    for (const x of a) {
      arabicCount[x]!++
      for (const y of e) {
        const key = x * englishGroup.size + y
        together.set(key, (together.get(key) ?? 0) + bead.probability)
      }
    }
    for (const y of e) englishCount[y]!++
  }
  const learned = new Map<number, Map<number, number>>()
  for (const [key, met] of together) {
    if (met < LEAST_MEETINGS * 0.8) continue
    const x = Math.floor(key / englishGroup.size)
    const y = key % englishGroup.size
    const dice = (2 * met) / (arabicCount[x]! + englishCount[y]!)
    if (dice < LEAST_DICE) continue
    // Two meetings may be chance; ten are not.
    const strength = Math.min(0.9, dice * (met / (met + 1)))
    const list = learned.get(x) ?? new Map<number, number>()
    list.set(y, strength)
    learned.set(x, list)
  }
  return addPairs(matches, learned, arabicGroup.of, englishGroup)
}

const learnable = (kind: number): boolean =>
  kind === WORD_CLASS.content || kind === WORD_CLASS.name || kind === WORD_CLASS.latin

type Groups = { readonly of: Int32Array; readonly size: number; readonly members: readonly number[][] }

function groups(keys: readonly string[]): Groups {
  const index = new Map<string, number>()
  const members: number[][] = []
  const of = Int32Array.from(keys, (key, type) => {
    if (key === '') return -1
    let at = index.get(key)
    if (at === undefined) {
      at = members.length
      index.set(key, at)
      members.push([])
    }
    members[at]!.push(type)
    return at
  })
  return { of, size: members.length, members }
}

/** Which types belong to a group that stands in sentences enough to meet another often. */
function metOften(groups: Groups, side: Side): Uint8Array {
  const counts = new Float64Array(groups.size)
  side.types.forEach((type, at) => {
    const group = groups.of[at]!
    if (group >= 0) counts[group]! += type.count
  })
  return Uint8Array.from(groups.of, group => (group >= 0 && counts[group]! >= LEAST_MEETINGS ? 1 : 0))
}

function addPairs(
  matches: Matches,
  learned: ReadonlyMap<number, ReadonlyMap<number, number>>,
  groupOf: Int32Array,
  english: Groups,
): Matches {
  const targets = [...matches.english]
  const strengths = [...matches.strength]
  groupOf.forEach((group, type) => {
    const pairs = learned.get(group)
    if (!pairs) return
    const all = new Map<number, number>()
    matches.english[type]!.forEach((e, k) => {
      all.set(e, matches.strength[type]![k]!)
    })
    for (const [y, strength] of pairs)
      for (const e of english.members[y]!) all.set(e, Math.max(all.get(e) ?? 0, strength))
    targets[type] = Int32Array.from(all.keys())
    strengths[type] = Float32Array.from(all.values())
  })
  return { ...matches, english: targets, strength: strengths }
}
