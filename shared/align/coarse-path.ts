import type { Matches } from './match-words.ts'
import { type Band, connected } from './search-beads.ts'
import { type Side, WORD_CLASS } from './side-words.ts'

/** A pair of sentences that rare words bind together. */
export type Anchor = { readonly i: number; readonly j: number; readonly score: number }

/** Words in more sentences than this say too little about where a sentence belongs. */
const COMMON = 40
/** Matches weaker than this only blur the picture. */
const SURE = 0.6
/** Candidates kept for each Arabic sentence. */
const CANDIDATES = 3
/** Sentences on each side of the path between two anchors: near ones need little room. */
const REACH = { least: 6, most: 16 } as const
/** Anchors on each side that an anchor is held against, and how many sentences it may be off. */
const NEIGHBOURS = 4
const STRAY = 8
/** Cells of a rectangle between two anchors that are searched whole; a larger one only along its diagonal. */
const LARGEST_GAP = 60_000

/** The heaviest chain of anchors that goes forward in both texts (weighted increasing subsequence). */
export function findAnchors(arabic: Side, english: Side, matches: Matches): Anchor[] {
  const sentencesOf: number[][] = english.types.map(() => [])
  english.sentences.forEach((types, j) => {
    for (const type of types) if (english.types[type]!.count <= COMMON) sentencesOf[type]!.push(j)
  })
  const n = arabic.sentences.length
  const m = english.sentences.length
  const rarityOf = english.types.map(type =>
    type.class === WORD_CLASS.function ? 0 : Math.log(m / type.count),
  )
  const englishWeight = Float64Array.from(english.sentences, types =>
    types.reduce((sum, e) => sum + rarityOf[e]! ** 2, 0),
  )
  const candidates: Anchor[] = []
  const score = new Float64Array(m)
  const touched = new Int32Array(m)
  for (let i = 0; i < n; i++) {
    const types = arabic.sentences[i]!
    let touches = 0
    let weight = 0
    for (const a of types) {
      const type = arabic.types[a]!
      if (type.count > COMMON || type.class === WORD_CLASS.mark || type.class === WORD_CLASS.function)
        continue
      const rarity = Math.log(n / type.count)
      weight += rarity * rarity
      const targets = matches.english[a]!
      const strengths = matches.strength[a]!
      for (let k = 0; k < targets.length; k++) {
        if (strengths[k]! < SURE) continue
        const strength = strengths[k]! * rarity * rarityOf[targets[k]!]!
        for (const j of sentencesOf[targets[k]!]!) {
          if (score[j] === 0) touched[touches++] = j
          score[j]! += strength
        }
      }
    }
    const best: Anchor[] = []
    for (let t = 0; t < touches; t++) {
      const j = touched[t]!
      const relative = score[j]! / Math.sqrt((1 + weight) * (1 + englishWeight[j]!))
      // Of equals the nearer to the diagonal: a text may repeat itself.
      enter(best, i, j, relative / (1 + 2 * Math.abs(i / n - j / m)))
      score[j] = 0
    }
    const most = best[0]?.score ?? 0
    for (const anchor of best) if (anchor.score > 0.15 && anchor.score > most * 0.5) candidates.push(anchor)
  }
  return withoutStrays(heaviestChain(candidates, m))
}

/** Enters an anchor among the best of its sentence, which stand in falling order; of equals the first stays before. */
function enter(best: Anchor[], i: number, j: number, score: number): void {
  if (best.length === CANDIDATES && score <= best[CANDIDATES - 1]!.score) return
  let at = best.length
  while (at > 0 && best[at - 1]!.score < score) at--
  best.splice(at, 0, { i, j, score })
  if (best.length > CANDIDATES) best.pop()
}

function heaviestChain(candidates: readonly Anchor[], width: number): Anchor[] {
  const best = new Float64Array(width + 1)
  const last = new Int32Array(width + 1).fill(-1)
  const total = new Float64Array(candidates.length)
  const before = new Int32Array(candidates.length).fill(-1)
  let end = -1
  for (let from = 0; from < candidates.length; ) {
    let to = from
    while (to < candidates.length && candidates[to]!.i === candidates[from]!.i) to++
    // Anchors of one sentence compete: look all up before any is entered.
    for (let c = from; c < to; c++) {
      let most = 0
      for (let at = candidates[c]!.j; at > 0; at -= at & -at)
        if (best[at]! > most) {
          most = best[at]!
          before[c] = last[at]!
        }
      total[c] = most + candidates[c]!.score
    }
    for (let c = from; c < to; c++) {
      for (let at = candidates[c]!.j + 1; at <= width; at += at & -at)
        if (best[at]! < total[c]!) {
          best[at] = total[c]!
          last[at] = c
        }
      if (end < 0 || total[c]! > total[end]!) end = c
    }
    from = to
  }
  const chain: Anchor[] = []
  for (let c = end; c >= 0; c = before[c]!) chain.push(candidates[c]!)
  return chain.reverse()
}

/** Drops anchors that lie far from what their neighbours on both sides agree on. */
function withoutStrays(chain: readonly Anchor[]): Anchor[] {
  return chain.filter((anchor, at) => {
    const around = chain.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
    if (around.length < 2 * NEIGHBOURS) return true
    const offsets = around.map(other => other.j - other.i).sort((a, b) => a - b)
    const middle = offsets[offsets.length >> 1]!
    const first = around[0]!
    const last = around.at(-1)!
    // A jump that lasts is a missing passage; one anchor alone off the line is chance.
    const drift = Math.abs(last.j - last.i - (first.j - first.i))
    return Math.abs(anchor.j - anchor.i - middle) <= STRAY + drift
  })
}

/** The band to search, from the anchors: wide where they are few. */
export function bandOf(anchors: readonly Anchor[], n: number, m: number): Band {
  const from = new Int32Array(n + 1).fill(m)
  const to = new Int32Array(n + 1)
  const cover = (i: number, low: number, high: number, reach: number) => {
    if (i < 0 || i > n) return
    from[i] = Math.max(0, Math.min(from[i]!, low - reach))
    to[i] = Math.min(m, Math.max(to[i]!, high + reach))
  }
  let i = 0
  let j = 0
  for (const anchor of [...anchors, { i: n, j: m, score: 0 }]) {
    const rows = anchor.i - i
    const columns = anchor.j - j
    const reach = Math.min(REACH.most, REACH.least + Math.max(rows, columns))
    for (let r = -2; r <= rows + 2; r++) {
      if (rows * columns <= LARGEST_GAP) cover(i + r, j, anchor.j + 1, reach)
      else {
        const middle = j + Math.round(columns * Math.min(1, Math.max(0, r / rows)))
        const slack = Math.min(200, Math.round(LARGEST_GAP / Math.max(1, rows) / 2))
        cover(i + r, Math.max(j, middle - slack), Math.min(anchor.j, middle + slack), reach)
      }
    }
    i = anchor.i
    j = anchor.j
  }
  from[0] = 0
  to[n] = m
  return connected(from, to)
}
