import type { EntityType } from '../../shared/model/entity.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Language } from '../../shared/model/text.ts'
import { type ReadingIndex, sentenceAt } from '../state/reading-index.ts'

/** Every highlight of the page, the later painted over the earlier. The style sheet has a rule for each. */
export const HIGHLIGHTS = [
  'sentence-lit',
  'sentence-pinned',
  'word-linked',
  'doubtful',
  'person',
  'organisation',
  'place',
  'thing',
  'person-lit',
  'organisation-lit',
  'place-lit',
  'thing-lit',
  'name-chosen',
  'word',
] as const
export type HighlightName = (typeof HIGHLIGHTS)[number]

/** A stretch of one sentence; offsets are into the sentence. */
export type HighlightSpan = Span & { readonly side: Language; readonly sentence: number }

/** A stretch of a text of one side; offsets are into the text. */
export type SideSpan = Span & { readonly side: Language }

/** What the reader's hand marks at a moment. Beads and entities are indexes. */
export type Marks = {
  readonly litBead: number | null
  readonly pinnedBead: number | null
  readonly litEntity: number | null
  readonly chosenMention: SideSpan | null
  readonly word: SideSpan | null
  /** Words of both sides that stand for each other. */
  readonly linked: readonly SideSpan[]
}

type Spans<Name extends HighlightName> = { readonly [N in Name]: readonly HighlightSpan[] }
type Lasting = 'doubtful' | 'person' | 'organisation' | 'place' | 'thing'

const NAME_OF_TYPE = {
  PER: 'person',
  ORG: 'organisation',
  LOC: 'place',
  MISC: 'thing',
} as const satisfies Record<EntityType, HighlightName>

/**
 * The highlights that last as long as the article is open, names by type and doubtful pairings, by row: only rows
 * near the view are painted.
 */
export function lastingHighlights(index: ReadingIndex): Spans<Lasting>[] {
  const rows = index.rows.map(
    (): Record<Lasting, HighlightSpan[]> => ({
      doubtful: [],
      person: [],
      organisation: [],
      place: [],
      thing: [],
    }),
  )
  for (const entity of index.reading.entities) {
    for (const side of ['arabic', 'english'] as const)
      for (const mention of entity[side])
        for (const span of inSentences(index, { side, ...mention }))
          rows[rowOf(index, span)]?.[NAME_OF_TYPE[entity.type]].push(span)
  }
  for (const bead of index.doubtful)
    rows[index.rowOfBead[bead]!]!.doubtful.push(...wholeSentences(index, bead))
  return rows
}

/** The row that a stretch stands on. */
export const rowOf = (index: ReadingIndex, { side, sentence }: HighlightSpan): number =>
  index.rowOfBead[index.beadOf[side][sentence]!]!

/** The highlights that follow the hand. */
export function passingHighlights(index: ReadingIndex, marks: Marks): Spans<Exclude<HighlightName, Lasting>> {
  const entity = marks.litEntity === null ? undefined : index.reading.entities[marks.litEntity]
  const lit = (type: EntityType): HighlightSpan[] =>
    entity?.type === type
      ? (['arabic', 'english'] as const).flatMap(side =>
          entity[side].flatMap(mention => inSentences(index, { side, ...mention })),
        )
      : []
  const { litBead, pinnedBead, chosenMention, word, linked } = marks
  return {
    'sentence-lit': litBead === null || litBead === pinnedBead ? [] : wholeSentences(index, litBead),
    'sentence-pinned': pinnedBead === null ? [] : wholeSentences(index, pinnedBead),
    'word-linked': linked.flatMap(span => inSentences(index, span)),
    'person-lit': lit('PER'),
    'organisation-lit': lit('ORG'),
    'place-lit': lit('LOC'),
    'thing-lit': lit('MISC'),
    'name-chosen': chosenMention ? inSentences(index, chosenMention) : [],
    word: word ? inSentences(index, word) : [],
  }
}

function wholeSentences({ reading }: ReadingIndex, bead: number): HighlightSpan[] {
  return (['arabic', 'english'] as const).flatMap(side =>
    reading.beads[bead]![side].map(sentence => {
      const { from, to } = reading[side].sentences[sentence]!
      return { side, sentence, from: 0, to: to - from }
    }),
  )
}

/** A stretch of a text, cut where sentences end; what lies between sentences falls out. */
export function inSentences({ reading }: ReadingIndex, { side, from, to }: SideSpan): HighlightSpan[] {
  const text = reading[side]
  const spans: HighlightSpan[] = []
  for (let sentence = Math.max(0, sentenceAt(text, from)); sentence < text.sentences.length; sentence++) {
    const span = text.sentences[sentence]!
    if (span.from >= to) break
    const start = Math.max(from, span.from)
    const end = Math.min(to, span.to)
    if (start < end) spans.push({ side, sentence, from: start - span.from, to: end - span.from })
  }
  return spans
}
