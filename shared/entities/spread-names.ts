import type { Span } from '../model/span.ts'
import { type ArabicToken, unitsOf } from './arabic-words.ts'
import { type Link, nameKey } from './cluster-mentions.ts'
import type { Speller } from './project-names.ts'
import { memberAt, type TextSide } from './text-side.ts'

/** Finds further Arabic mentions of linked names: the same words elsewhere, and a person's family name alone. */
export function spreadNames(links: readonly Link[], arabic: TextSide<ArabicToken>, speller: Speller): void {
  const taken = new Set<number>()
  for (const link of links)
    if (link.english.length > 0)
      for (const { at, end } of link.arabic) for (let k = at; k < end; k++) taken.add(k)
  const byName = tokensByName(arabic.tokens)
  const oneSided = membersAlone(links)
  for (const link of links) {
    if (link.arabic.length === 0 || link.english.length === 0) continue
    const names = new Map<string, boolean>()
    for (const { words, type } of link.arabic) {
      names.set(nameKey(words), true)
      if (type === 'PER' && words.length > 1) {
        for (const part of [words.at(-1)!, words[0]!])
          if (part.length > 2 && answered(part, link, speller)) names.set(nameKey([part]), false)
      }
    }
    const beads = new Set(link.english.map(member => member.bead))
    const near = [...beads].flatMap(bead => arabic.tokensOf[bead] ?? [])
    const named = [...names.keys()].flatMap(name => byName.get(name) ?? [])
    for (const at of [...new Set([...near, ...named])].sort((a, b) => a - b)) {
      const token = arabic.tokens[at]!
      if (token.kind !== 'word' || taken.has(at)) continue
      const glued = beads.has(arabic.beadOf[at]!) ? gluedName(token, names) : null
      if (glued) {
        taken.add(at)
        dropCrossing(oneSided, at)
        const span = { from: token.from + glued.from, to: token.from + glued.to }
        link.arabic.push(
          memberAt(arabic, { ...span, type: link.arabic[0]!.type, confidence: 0.6, known: [] }, at, at + 1),
        )
        continue
      }
      for (const { skip, key } of token.readings) {
        const one = nameKey([key])
        const whole = names.get(one)
        if (whole === undefined) continue
        const supported = beads.has(arabic.beadOf[at]!)
        if (!supported && (token.ordinary || skip > 0) && !token.given) continue
        if (!supported && !whole && token.ordinary) continue
        taken.add(at)
        dropCrossing(oneSided, at)
        link.arabic.push(
          memberAt(
            arabic,
            { from: token.from + skip, to: token.to, type: link.arabic[0]!.type, confidence: 0.7, known: [] },
            at,
            at + 1,
          ),
        )
        break
      }
    }
  }
}

/** The tokens by the names that any of their readings may be. */
function tokensByName(tokens: readonly ArabicToken[]): ReadonlyMap<string, readonly number[]> {
  const byName = new Map<string, number[]>()
  tokens.forEach((token, at) => {
    if (token.kind !== 'word') return
    for (const { key } of token.readings) {
      const name = nameKey([key])
      const list = byName.get(name)
      if (!list) byName.set(name, [at])
      else if (list.at(-1) !== at) list.push(at)
    }
  })
  return byName
}

/** The links that stand in the Arabic alone, by the tokens of their mentions. */
function membersAlone(links: readonly Link[]): ReadonlyMap<number, readonly Link[]> {
  const alone = new Map<number, Link[]>()
  for (const link of links) {
    if (link.english.length > 0) continue
    for (const { at, end } of link.arabic)
      for (let k = at; k < end; k++) alone.set(k, [...(alone.get(k) ?? []), link])
  }
  return alone
}

/** Whether a part of an Arabic name spells a word of the English one. */
const answered = (part: string, link: Link, speller: Speller): boolean =>
  link.english.some(({ written }) =>
    written.split(/[\s\-–]+/).some(word => word.length > 2 && speller.compare(part, word) > 3),
  )

/** Letters that a name glued to the word behind it takes at least, and one with glue on both sides. */
const SHORTEST_GLUED = { first: 5, inside: 6 } as const

/** Where in a word there is a name that lost the spaces around it (كافانويمكن), as units of the word. */
function gluedName(token: ArabicToken, names: ReadonlyMap<string, boolean>): Span | null {
  if (token.ordinary && token.key.length < 8) return null
  for (const name of names.keys()) {
    const at = name.includes(' ') ? -1 : token.key.indexOf(name)
    const least = at === 0 ? SHORTEST_GLUED.first : SHORTEST_GLUED.inside
    if (at < 0 || name.length < least || token.key.length < name.length + 3) continue
    return { from: unitsOf(token.text, at), to: unitsOf(token.text, at + name.length) }
  }
  return null
}

/** A doubtful one-sided mention gives way to a linked one. */
function dropCrossing(alone: ReadonlyMap<number, readonly Link[]>, at: number): void {
  for (const link of alone.get(at) ?? [])
    link.arabic = link.arabic.filter(member => at < member.at || at >= member.end)
}
