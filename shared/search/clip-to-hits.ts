import type { LitStretch, ShownSentence } from './search-answer.ts'

/** UTF-16 units of a long sentence that are shown, and of those how many before the first hit. */
const SHOWN = 240
const BEFORE = 90

/** A sentence as far as it is shown: whole, or cut at spaces so that its first hit stands in sight. */
export function clipToHits(sentence: number, whole: string, lit: readonly LitStretch[]): ShownSentence {
  const text = whole.trimEnd()
  if (text.length <= SHOWN) return { sentence, text, lit, cut: { before: false, behind: false } }
  const first = lit.find(({ kind }) => kind === 'hit') ?? lit[0]
  const from = first ? startBefore(text, Math.min(first.from - BEFORE, text.length - SHOWN)) : 0
  const to = endBehind(text, Math.max(from + SHOWN, first?.to ?? 0))
  return {
    sentence,
    text: text.slice(from, to),
    lit: lit.flatMap(one =>
      one.from >= from && one.to <= to ? [{ ...one, from: one.from - from, to: one.to - from }] : [],
    ),
    cut: { before: from > 0, behind: to < text.length },
  }
}

/** Furthest that a cut moves to find a space; past that a text has none, and is cut where it is. */
const REACH = 40

function startBefore(text: string, wanted: number): number {
  if (wanted <= 0) return 0
  const space = text.lastIndexOf(' ', wanted)
  return space >= 0 && wanted - space <= REACH ? space + 1 : whole(text, wanted)
}

function endBehind(text: string, wanted: number): number {
  if (wanted >= text.length) return text.length
  const space = text.indexOf(' ', wanted)
  if (space >= 0 && space - wanted <= REACH) return space
  return text.length - wanted <= REACH ? text.length : whole(text, wanted)
}

/** The same place, or one back where it would part a pair of surrogates. */
const whole = (text: string, at: number): number => (/[\udc00-\udfff]/.test(text[at]!) ? at - 1 : at)
