import type { Bead } from '../model/bead.ts'

/**
 * The beads in text order, with every sentence that is in none of them put in as a bead of its own: by the Arabic
 * where they have any, else right after the bead that holds the English sentence before.
 */
export function inTextOrder(beads: readonly Bead[], n: number, m: number): Bead[] {
  const arabic = new Set(beads.flatMap(bead => bead.arabic))
  const english = new Set(beads.flatMap(bead => bead.english))
  const all = [...beads]
  for (let at = 0; at < n; at++) if (!arabic.has(at)) all.push({ arabic: [at], english: [], confidence: 1 })
  for (let at = 0; at < m; at++) if (!english.has(at)) all.push({ arabic: [], english: [at], confidence: 1 })

  const holder = new Map<number, Bead>()
  for (const bead of all) for (const at of bead.english) holder.set(at, bead)
  const followers = new Map<Bead | undefined, Bead[]>()
  for (const bead of all) {
    if (bead.arabic.length > 0) continue
    const before = holder.get(bead.english[0]! - 1)
    followers.set(before, [...(followers.get(before) ?? []), bead])
  }
  const ordered: Bead[] = []
  const put = (bead: Bead | undefined) => {
    // Followers of followers, without recursion: a text without partner may be long.
    const waiting = [bead]
    while (waiting.length > 0) {
      const next = waiting.pop()
      if (next) ordered.push(next)
      waiting.push(...(followers.get(next) ?? []).toReversed())
    }
  }
  put(undefined)
  for (const bead of all.filter(one => one.arabic.length > 0).sort((a, b) => a.arabic[0]! - b.arabic[0]!))
    put(bead)
  return ordered
}
