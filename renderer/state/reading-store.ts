import { createStore } from 'zustand/vanilla'
import type { Article } from '../../shared/model/article.ts'
import type { Span } from '../../shared/model/span.ts'
import type { Language } from '../../shared/model/text.ts'
import type { Place } from './place.ts'
import { indexReading, type MentionPlace, type ReadingIndex } from './reading-index.ts'
import type { MarkedWords } from './walk-phrase.ts'

/** Where a card stands: beside a rectangle of the window, in CSS pixels of the viewport. */
export type Anchor = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** An Arabic word, or several, whose card is on show; offsets are into their sentence. */
export type WordOnShow = Span & {
  readonly sentence: number
  readonly anchor: Anchor
  /** A pinned card stays until it is let go; it takes the focus when a key opened it. */
  readonly pinned: boolean
  readonly byKey: boolean
  /** Whether the stretch is several words, to be read as one. */
  readonly isPhrase?: boolean
}

/** A mention that the keys walk through. */
export type ChosenMention = MentionPlace & { readonly side: Language }

/** A word of one text; offsets are into the text. */
export type SideWord = Span & { readonly side: Language }

/** An entity whose card is on show. */
export type EntityOnShow = {
  readonly entity: number
  readonly anchor: Anchor
  /** The side of the mention that the card stands under; null where it stands beside the list of names. */
  readonly side: Language | null
  readonly byKey: boolean
}

/** A sentence whose pairing is being explained. */
export type EvidenceOnShow = {
  readonly place: Place
  /** Whether a key opened it, so that it takes the focus. */
  readonly byKey: boolean
}

/** The open article, and what the reader's hand does with it. */
export type ReadingState = {
  readonly article: Article | null
  readonly index: ReadingIndex | null
  /** What moved last: it decides which sentence is lit. */
  readonly hand: 'pointer' | 'keys'
  readonly pointed: Place | null
  /** The sentence that has or had the focus: the page's one tab stop. */
  readonly focused: Place
  /** The bead whose sentences stay lit. */
  readonly pinnedBead: number | null
  readonly pointedEntity: number | null
  /** The word under the pointer, of either side; offsets are into its sentence. */
  readonly pointedWord: (Place & Span) | null
  /** The words of both texts that stand for each other where the hand is; offsets are into the texts. */
  readonly linkedWords: readonly SideWord[]
  readonly chosenMention: ChosenMention | null
  readonly entityCard: EntityOnShow | null
  readonly wordCard: WordOnShow | null
  readonly evidence: EvidenceOnShow | null
  /** The word that the keys stand on, or the words that they marked; offsets are into the focused sentence. */
  readonly keyWord: MarkedWords | null
  /** The Arabic sentence at the top of the page, and the share of the text read, 0 to 1. */
  readonly top: number
  readonly progress: number
}

const AT_REST = {
  hand: 'pointer',
  pointed: null,
  focused: { side: 'arabic', sentence: 0 },
  pinnedBead: null,
  pointedEntity: null,
  pointedWord: null,
  linkedWords: [],
  chosenMention: null,
  entityCard: null,
  wordCard: null,
  evidence: null,
  keyWord: null,
} as const satisfies Partial<ReadingState>

/** The article on the page. */
export const readingStore = createStore<ReadingState>()(() => ({
  article: null,
  index: null,
  ...AT_REST,
  top: 0,
  progress: 0,
}))

/** Lays an article open at its kept place. */
export function layOpen(article: Article): void {
  const index = indexReading(article.reading)
  const last = Math.max(0, article.reading.arabic.sentences.length - 1)
  const top = Math.min(article.position.sentence, last)
  const { pinned } = article.position
  readingStore.setState({
    article,
    index,
    ...AT_REST,
    focused: { side: 'arabic', sentence: top },
    pinnedBead: pinned === null ? null : (index.beadOf.arabic[pinned] ?? null),
    top,
    progress: article.progress,
  })
}

/** Takes the article off the page. */
export const layAside = (): void => readingStore.setState({ article: null, index: null, ...AT_REST })

/** The sentence under the hand: the one pointed at, or the one that the keys moved to. */
export const currentPlace = ({ hand, pointed, focused }: ReadingState): Place | null =>
  hand === 'keys' ? focused : pointed

/** The bead under the hand. */
export function currentBead(state: ReadingState): number | null {
  const place = currentPlace(state)
  return place && state.index ? (state.index.beadOf[place.side][place.sentence] ?? null) : null
}

/** The entity under the hand. */
export function currentEntity({
  hand,
  pointedEntity,
  chosenMention,
  entityCard,
}: ReadingState): number | null {
  const pointed = hand === 'keys' ? (chosenMention?.entity ?? null) : pointedEntity
  return pointed ?? entityCard?.entity ?? null
}
