import type { EntityType } from '../../shared/model/entity.ts'
import type { MarkColour } from '../../shared/model/mark.ts'
import type { Span } from '../../shared/model/span.ts'

/** A name as it is mentioned in one text: `name` tells the same one on both sides. */
export type NameSpan = Span & { readonly name: number; readonly type: EntityType }
/** A stretch that a person marked; `note` is the number of what they noted to it, null for nothing. */
export type MarkSpan = Span & { readonly colour: MarkColour; readonly note: number | null }

/** A stretch of a sentence that lies in the same name and under the same mark throughout. */
export type Stretch = {
  readonly text: string
  readonly name: { readonly name: number; readonly type: EntityType } | null
  readonly colour: MarkColour | null
  /** Numbers of notes that belong behind this stretch. */
  readonly notes: readonly number[]
}

/**
 * Cuts a sentence of a text wherever one of the names and marks in it begins or ends; joined, the stretches are the
 * sentence. Of names that nest the shortest counts, of marks the last. `next` is where the next sentence begins: a mark that ends
 * in the space between has its note behind this one.
 */
export function cutStretches(
  original: string,
  sentence: Span,
  next: number,
  names: readonly NameSpan[],
  marks: readonly MarkSpan[],
): Stretch[] {
  const { from, to } = sentence
  const edges = new Set([from, to])
  for (const span of [...names, ...marks])
    for (const edge of [span.from, span.to]) if (edge > from && edge < to) edges.add(edge)
  const ordered = [...edges].sort((a, b) => a - b)
  return ordered.slice(0, -1).map((begin, at) => {
    const end = ordered[at + 1]!
    const covering = (span: Span): boolean => span.from <= begin && span.to >= end
    const name = names
      .filter(covering)
      .reduce<NameSpan | null>((best, one) => (best && lengthOf(best) <= lengthOf(one) ? best : one), null)
    return {
      text: original.slice(begin, end),
      name: name && { name: name.name, type: name.type },
      colour: marks.findLast(covering)?.colour ?? null,
      notes: marks.flatMap(({ note, to: ends }) => {
        const endsHere = ends === end || (end === to && ends > to && ends <= next)
        return note !== null && endsHere ? [note] : []
      }),
    }
  })
}

/** Which of some spans reach into each sentence of a text, in the order given. */
export function dealToSentences<S extends Span>(sentences: readonly Span[], spans: readonly S[]): S[][] {
  const dealt = sentences.map((): S[] => [])
  for (const span of spans) {
    let low = 0
    let high = sentences.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (sentences[middle]!.to <= span.from) low = middle + 1
      else high = middle
    }
    for (let at = low; at < sentences.length && sentences[at]!.from < span.to; at++) dealt[at]!.push(span)
  }
  return dealt
}

const lengthOf = ({ from, to }: Span): number => to - from
