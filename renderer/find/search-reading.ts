import type { Span } from '../../shared/model/span.ts'
import type { Language, Text } from '../../shared/model/text.ts'
import { findInText, type SearchableText, searchableInParts } from '../../shared/text/find-in-text.ts'
import type { ReadingIndex } from '../state/reading-index.ts'

/** A place that was found; offsets are into the text. One that is only another form of the word is no exact one. */
export type Hit = Span & { readonly side: Language; readonly isForm: boolean }

// An article is put aside whole, so what was made ready of it goes with it.
const ready = new WeakMap<Text, SearchableText>()
const begun = new WeakMap<Text, ReturnType<typeof searchableInParts>>()

/** A text made ready to be searched, once; what is not yet ready of it is made so now. */
export function readyText(text: Text): SearchableText {
  for (;;) {
    const made = readyPart(text)
    if (made) return made
  }
}

/** Makes a little more of a text ready; answers it when all of it is. */
export function readyPart(text: Text): SearchableText | null {
  const before = ready.get(text)
  if (before) return before
  const parts = begun.get(text) ?? searchableInParts(text.original)
  begun.set(text, parts)
  const part = parts.next()
  if (!part.done) return null
  ready.set(text, part.value)
  begun.delete(text)
  return part.value
}

/**
 * All places where either text has a query, in the order in which they are read: pairing by pairing, the Arabic
 * first. `forms` are other forms of the words in the Arabic, as spans in text order; they count where nothing exact is.
 */
export function searchReading(index: ReadingIndex, query: string, forms: readonly Span[]): Hit[] {
  const { arabic, english } = index.reading
  return mergeByBead(
    index,
    withForms(hitsIn('arabic', findInText(readyText(arabic), query)), forms),
    hitsIn('english', findInText(readyText(english), query)),
  )
}

const hitsIn = (side: Language, spans: readonly Span[], isForm = false): Hit[] =>
  spans.map(({ from, to }) => ({ side, from, to, isForm }))

function withForms(exact: readonly Hit[], forms: readonly Span[]): readonly Hit[] {
  if (forms.length === 0) return exact
  const hits: Hit[] = []
  let at = 0
  for (const form of hitsIn('arabic', forms, true)) {
    while (at < exact.length && exact[at]!.from < form.to) hits.push(exact[at++]!)
    if ((hits.at(-1)?.to ?? 0) <= form.from) hits.push(form)
  }
  return [...hits, ...exact.slice(at)]
}

function mergeByBead(index: ReadingIndex, arabic: readonly Hit[], english: readonly Hit[]): Hit[] {
  const arabicBead = beadWalker(index, 'arabic')
  const englishBead = beadWalker(index, 'english')
  const merged: Hit[] = []
  let next = 0
  let nextBead = english[0] ? englishBead(english[0].from) : Number.POSITIVE_INFINITY
  for (const hit of arabic) {
    const bead = arabicBead(hit.from)
    while (nextBead < bead) {
      merged.push(english[next++]!)
      nextBead = english[next] ? englishBead(english[next]!.from) : Number.POSITIVE_INFINITY
    }
    merged.push(hit)
  }
  for (; next < english.length; next++) merged.push(english[next]!)
  return merged
}

/** The bead of an offset of a side; asked about in ascending order, so that no hit looks its sentence up. */
function beadWalker(index: ReadingIndex, side: Language): (offset: number) => number {
  const { sentences } = index.reading[side]
  let sentence = 0
  return offset => {
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.from <= offset) sentence++
    return index.beadOf[side][sentence] ?? 0
  }
}
