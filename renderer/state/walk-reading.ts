import type { Span } from '../../shared/model/span.ts'
import { splitWords } from '../../shared/text/split-words.ts'
import { otherSide, type Place } from './place.ts'
import { partnersOf, type ReadingIndex, sentenceAt } from './reading-index.ts'
import type { ChosenMention } from './reading-store.ts'

/** The sentence before or after on the same side; the same one at an end of the text. */
export function stepSentence(index: ReadingIndex, from: Place, by: 1 | -1): Place {
  const last = index.reading[from.side].sentences.length - 1
  return { side: from.side, sentence: Math.min(last, Math.max(0, from.sentence + by)) }
}

/**
 * The first partner across. Where a sentence has none, the sentence nearest to it across, so that the key always
 * leads somewhere; null where the other text is missing.
 */
export function crossOver(index: ReadingIndex, from: Place): Place | null {
  const side = otherSide(from.side)
  const count = index.reading[side].sentences.length
  if (count === 0) return null
  const partner = partnersOf(index, from)[0]
  if (partner !== undefined) return { side, sentence: partner }
  const { beads } = index.reading
  for (let bead = index.beadOf[from.side][from.sentence]!; bead >= 0; bead--) {
    const nearest = beads[bead]![side].at(-1)
    if (nearest !== undefined) return { side, sentence: nearest }
  }
  return { side, sentence: 0 }
}

/** The mention after (or before) the place of the hand on its side, coming round at the end; null without any. */
export function stepMention(
  index: ReadingIndex,
  from: Place,
  chosen: ChosenMention | null,
  by: 1 | -1,
): ChosenMention | null {
  const { side } = from
  const mentions = index.mentions[side]
  if (mentions.length === 0) return null
  const text = index.reading[side]
  let at: number
  if (chosen && chosen.side === side && sentenceAt(text, chosen.from) === from.sentence) {
    at = mentions.findIndex(mention => mention.from === chosen.from && mention.to === chosen.to) + by
  } else {
    const start = text.sentences[from.sentence]!.from
    const next = mentions.findIndex(mention => mention.from >= start)
    const first = next < 0 ? mentions.length : next
    at = by > 0 ? first : first - 1
  }
  return { side, ...mentions[(at + mentions.length) % mentions.length]! }
}

/** The first sentence of the next doubtful pairing on a side, coming round at the end; null without any. */
export function nextDoubtful(index: ReadingIndex, from: Place): Place | null {
  const here = index.beadOf[from.side][from.sentence]!
  const bead = index.doubtful.find(doubtful => doubtful > here) ?? index.doubtful[0]
  if (bead === undefined) return null
  return { side: from.side, sentence: index.reading.beads[bead]![from.side][0]! }
}

/** Words and numbers of a sentence, as offsets into it. */
export const wordsOf = (sentence: string): Span[] =>
  splitWords(sentence)
    .filter(word => word.kind !== 'mark')
    .map(({ from, to }) => ({ from, to }))

/** The word after (or before) one of a sentence; the first (or last) where there is none yet; null at an end. */
export function stepWord(sentence: string, from: Span | null, by: 1 | -1): Span | null {
  const words = wordsOf(sentence)
  if (!from) return (by > 0 ? words[0] : words.at(-1)) ?? null
  return words[words.findIndex(word => word.from === from.from) + by] ?? null
}
