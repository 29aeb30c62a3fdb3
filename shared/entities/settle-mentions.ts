import type { EntityType, Mention } from '../model/entity.ts'
import type { Text } from '../model/text.ts'

/** A possible mention with the folded words of its name. */
export type DraftMention = Mention & { readonly words: readonly string[] }

/** Confidence of a full name from which its parts are that person even where the gazetteer has a place. */
const KNOWN_PERSON = 0.8

/**
 * Makes drafts into mentions: longer and surer ones win where two overlap, mentions of one spelling agree on a
 * type, and a part of a person's full name met elsewhere is that person, where the full name has at least the
 * confidence `sureFullName`.
 */
export function settleMentions(text: Text, drafts: readonly DraftMention[], sureFullName: number): Mention[] {
  const kept = withoutOverlaps(drafts)
  const people = new Map<string, DraftMention>()
  for (const draft of kept) {
    if (draft.type !== 'PER' || draft.words.length < 2 || draft.confidence < sureFullName) continue
    for (const word of [draft.words.at(-1)!, draft.words[0]!])
      if (word.length > 1 && !people.has(word)) people.set(word, draft)
  }
  const byName = new Map<string, { type: EntityType; confidence: number; known: readonly number[] }>()
  for (const draft of kept) {
    const name = draft.words.join(' ')
    const best = byName.get(name)
    if (!best || best.confidence < draft.confidence) byName.set(name, draft)
  }
  return kept
    .map(draft => {
      const person = draft.words.length === 1 ? people.get(draft.words[0]!) : undefined
      const best = byName.get(draft.words.join(' '))!
      // A guessed person does not take a place or body that the gazetteer knows (Belfast in Belfast Giants).
      const apart =
        draft.known.length > 0 && draft.type !== 'PER' && person && person.confidence < KNOWN_PERSON
      if (person && person !== draft && !apart)
        return {
          ...draft,
          type: 'PER' as const,
          confidence: Math.max(draft.confidence, 0.85),
          known: person.known,
        }
      if (best.confidence > draft.confidence)
        return {
          ...draft,
          type: best.type,
          confidence: (best.confidence + draft.confidence) / 2,
          known: best.known,
        }
      return draft
    })
    .filter(({ from, to }) => from >= 0 && to <= text.original.length && from < to)
    .map(({ from, to, type, confidence, known }) => ({ from, to, type, confidence, known }))
}

/** Keeps the best of each group that overlaps: surer times longer. */
export function withoutOverlaps<Item extends Mention>(drafts: readonly Item[]): Item[] {
  const ranked = [...drafts].sort(
    (a, b) =>
      b.confidence * Math.sqrt(b.to - b.from) - a.confidence * Math.sqrt(a.to - a.from) || a.from - b.from,
  )
  const kept: Item[] = []
  for (const draft of ranked)
    if (!kept.some(other => draft.from < other.to && other.from < draft.to)) kept.push(draft)
  return kept.sort((a, b) => a.from - b.from)
}
