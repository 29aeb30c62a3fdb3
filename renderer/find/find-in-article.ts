import type { Span } from '../../shared/model/span.ts'
import { foldQuery } from '../../shared/text/find-in-text.ts'
import { bridge } from '../bridge.ts'
import { later } from '../services/later.ts'
import { elementOf, rangeOf, reveal } from '../services/page-nodes.ts'
import { layoutInForce, sideOnDemand } from '../state/layout.ts'
import { type Place, samePlace } from '../state/place.ts'
import { type ReadingIndex, sentenceAt } from '../state/reading-index.ts'
import { type ReadingState, readingStore } from '../state/reading-store.ts'
import { findStore } from './find-store.ts'
import { type Hit, readyPart, searchReading } from './search-reading.ts'

/** Milliseconds of quiet after which other forms are looked for. */
const QUIET = 120
/** A selection of more UTF-16 units was made to be copied, and is not searched for. */
const LONGEST_SELECTION = 100

type WhereBefore = Pick<ReadingState, 'hand' | 'pointed' | 'focused' | 'pinnedBead' | 'progress'> & {
  readonly scroller: Element
  /** The sentence at which the page stood, and how many pixels it stood under the page's top edge. */
  readonly anchor: Place
  readonly height: number
}
let before: WhereBefore | null = null
let forms: { readonly index: ReadingIndex; readonly query: string; readonly spans: readonly Span[] } | null =
  null
const askSoon = later(QUIET, () => void askForms())

/** Opens the bar to find words, with what is selected in it. */
export function openFind(): void {
  const { index } = readingStore.getState()
  if (!index) return
  const isOpen = findStore.getState().mode !== null
  const selected = isOpen ? '' : (document.getSelection()?.toString().trim() ?? '')
  open('find')
  const isQuery = selected !== '' && selected.length <= LONGEST_SELECTION && !selected.includes('\n')
  if (isQuery) setQuery(selected)
  else if (findStore.getState().query !== '') setQuery(findStore.getState().query)
}

/** Opens the bar to go to a sentence by its number. */
export function openGoTo(): void {
  if (readingStore.getState().index) open('go')
}

function open(mode: 'find' | 'go'): void {
  if (findStore.getState().mode === null) before = whereNow()
  findStore.setState(({ asked }) => ({ mode, asked: asked + 1, hits: [], current: -1 }))
}

/** Closes the bar: back to where the reader was before, or staying at what was found. */
export function closeFind(to: 'back' | 'stay'): void {
  const { mode } = findStore.getState()
  if (mode === null) return
  askSoon.now()
  findStore.setState({ mode: null, hits: [], current: -1 })
  if (to === 'back' && before) goBack(before)
  else elementOf(readingStore.getState().focused)?.focus({ preventScroll: true })
  before = null
}

/** Looks for a query and shows the first place at or after where the reader was. */
export function setQuery(query: string): void {
  findStore.setState({ query })
  search(true)
  if (findStore.getState().forms && foldQuery(query) !== '') askSoon.soon()
}

/** Counts other forms of Arabic words, or leaves them out. */
export function countForms(count: boolean): void {
  findStore.setState({ forms: count })
  search(false)
  if (count) void askForms()
}

/** Shows the next place or the one before, coming round at the ends. */
export function stepHit(by: 1 | -1): void {
  const { hits, current, mode } = findStore.getState()
  if (mode !== 'find') {
    openFind()
    return
  }
  if (hits.length > 0) showHit(current < 0 ? 0 : (current + by + hits.length) % hits.length)
}

/** Goes to a sentence of the Arabic by its number, counted from one; answers whether there is one. */
export function goToSentence(number: number): boolean {
  const { index } = readingStore.getState()
  if (!index || !Number.isInteger(number)) return false
  if (number < 1 || number > index.reading.arabic.sentences.length) return false
  findStore.setState({ mode: null })
  before = null
  show({ side: 'arabic', sentence: number - 1 })
  elementOf(readingStore.getState().focused)?.focus({ preventScroll: true })
  return true
}

/** Makes the texts of an article ready to be searched when there is time, so that the bar opens at once. */
export function warmUp({ reading }: ReadingIndex): () => void {
  let waiting = 0
  const go = (idle: IdleDeadline) => {
    let isReady = false
    do isReady = readyPart(reading.arabic) !== null && readyPart(reading.english) !== null
    while (!isReady && idle.timeRemaining() > 0)
    if (!isReady) waiting = requestIdleCallback(go)
  }
  waiting = requestIdleCallback(go)
  return () => cancelIdleCallback(waiting)
}

/** Follows an article that is laid anew or goes, as long as the page is there; answers its own end. */
export function followArticle(): () => void {
  const end = readingStore.subscribe((state, was) => {
    if (state.index === was.index || findStore.getState().mode === null) return
    if (state.article?.id === was.article?.id) search(false)
    else {
      before = null
      findStore.setState({ mode: null, hits: [], current: -1 })
    }
  })
  return () => {
    end()
    before = null
    findStore.setState({ mode: null, hits: [], current: -1 })
  }
}

function search(isNew: boolean): void {
  const { index } = readingStore.getState()
  const { query, forms: counts, hits: hitsBefore, current } = findStore.getState()
  if (!index) return
  const known = counts && forms?.index === index && forms.query === query ? forms.spans : []
  const hits = searchReading(index, query, known)
  const shown = hitsBefore[current]
  const stays =
    isNew || !shown ? -1 : hits.findIndex(hit => hit.side === shown.side && hit.from === shown.from)
  const start = before ? placeOf(before) : readingStore.getState().focused
  const next = stays >= 0 ? stays : firstFrom(index, hits, start)
  findStore.setState({ hits, current: next })
  if (stays < 0) showHit(next)
}

async function askForms(): Promise<void> {
  const { article, index } = readingStore.getState()
  const { query, mode, forms: counts } = findStore.getState()
  if (!article || !index || mode !== 'find' || !counts) return
  const answer = await bridge.findForms({ id: article.id, text: query.slice(0, 400) })
  const isAwaited = readingStore.getState().index === index && findStore.getState().query === query
  // What cannot be looked up now leaves the exact places, which are the answer to what was typed.
  if (!answer.ok || !isAwaited || findStore.getState().mode !== 'find') return
  forms = { index, query, spans: answer.value }
  search(false)
}

const placeOf = ({ hand, pointed, focused, anchor }: WhereBefore): Place =>
  hand === 'keys' ? focused : (pointed ?? anchor)

/** The first hit in the pairing of a place or after it; the first of all where there is none; -1 without any. */
function firstFrom(index: ReadingIndex, hits: readonly Hit[], place: Place): number {
  const bead = index.beadOf[place.side][place.sentence] ?? 0
  const first = hits.findIndex(hit => beadOfHit(index, hit) >= bead)
  return first < 0 && hits.length > 0 ? 0 : first
}

const sentenceOfHit = (index: ReadingIndex, { side, from }: Hit): number =>
  Math.max(0, sentenceAt(index.reading[side], from))

const beadOfHit = (index: ReadingIndex, hit: Hit): number =>
  index.beadOf[hit.side][sentenceOfHit(index, hit)] ?? 0

function showHit(current: number): void {
  const { index } = readingStore.getState()
  const hit = findStore.getState().hits[current]
  if (!index || !hit) return
  if (findStore.getState().current !== current) findStore.setState({ current })
  const sentence = sentenceOfHit(index, hit)
  show({ side: hit.side, sentence })
  const start = index.reading[hit.side].sentences[sentence]!.from
  revealStretch({ side: hit.side, sentence }, { from: hit.from - start, to: hit.to - start })
}

/** Lights a sentence and its partner and brings it into view; the focus stays where it is. */
function show(place: Place): void {
  readingStore.setState(({ index, pinnedBead }) => ({
    hand: 'keys',
    focused: place,
    chosenMention: null,
    keyWord: null,
    wordCard: null,
    entityCard: null,
    // What a layout shows on demand is asked for by finding something in it.
    pinnedBead:
      index && sideOnDemand(layoutInForce()) === place.side
        ? index.beadOf[place.side][place.sentence]!
        : pinnedBead,
  }))
  reveal(place)
}

/** A sentence can be longer than the view. */
function revealStretch(place: Place, stretch: Span): void {
  const scroller = elementOf(place)?.closest('.page')
  const box = rangeOf({ ...place, ...stretch })?.getBoundingClientRect()
  if (!scroller || !box) return
  const view = scroller.getBoundingClientRect()
  const margin = Math.min(80, view.height / 6)
  if (box.top < view.top + margin || box.bottom > view.bottom - margin)
    scroller.scrollTop += box.top - view.top - view.height / 3
}

function whereNow(): WhereBefore | null {
  const { hand, pointed, focused, pinnedBead, progress, top, index } = readingStore.getState()
  const anchor: Place = { side: 'arabic', sentence: top }
  const place = elementOf(anchor)?.offsetParent ? anchor : focused
  const element = elementOf(place)
  const scroller = element?.closest('.page')
  if (!index || !element || !scroller) return null
  const height = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top
  return { hand, pointed, focused, pinnedBead, progress, scroller, anchor: place, height }
}

function goBack(to: WhereBefore): void {
  const { hand, pointed, focused, pinnedBead, progress, scroller, anchor, height } = to
  readingStore.setState({ hand, pointed, focused, pinnedBead })
  // Twice: heights that were estimates before the first scroll are real after it.
  for (let round = 0; round < 2; round++) {
    const element = elementOf(anchor)
    if (element)
      scroller.scrollTop +=
        element.getBoundingClientRect().top - scroller.getBoundingClientRect().top - height
  }
  elementOf(focused)?.focus({ preventScroll: true })
  // What was only looked up was not read; the page says where it is a frame after it moved.
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (samePlace(readingStore.getState().focused, focused)) readingStore.setState({ progress })
    }),
  )
}
