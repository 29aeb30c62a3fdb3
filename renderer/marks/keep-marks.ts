import { placeOf } from '../../shared/model/correction.ts'
import { LONGEST_MARK, MARK_COLOURS, type Mark, type MarkColour } from '../../shared/model/mark.ts'
import type { Result } from '../../shared/result.ts'
import { bridge } from '../bridge.ts'
import { moveTo } from '../commands/reader-commands.ts'
import { anchorOf, elementOf } from '../services/page-nodes.ts'
import { endNaming } from '../state/naming-store.ts'
import { tell } from '../state/notices-store.ts'
import { currentPlace, readingStore } from '../state/reading-store.ts'
import { screenStore } from '../state/screen-store.ts'
import { firstStretch, selectedWords, wordsInHand } from './markable-words.ts'
import { type MarkableWords, marksStore } from './marks-store.ts'
import { type PlacedMark, placedMarks } from './place-marks.ts'

/** UTF-16 units of a quote that a notice shows. */
const LONGEST_QUOTE = 60

/** Reads the marks of the open article, now and whenever another is opened; answers its own end. */
export function followMarks(): () => void {
  const read = async () => {
    const { article } = readingStore.getState()
    marksStore.setState({ article: null, marks: [], selected: null, card: null })
    if (!article) return
    const answer = await bridge.listMarks({ id: article.id })
    if (readingStore.getState().article?.id !== article.id) return
    if (answer.ok) marksStore.setState({ article: article.id, marks: answer.value })
    else tell({ kind: 'failure', failure: answer })
  }
  void read()
  const end = readingStore.subscribe((state, before) => {
    if (state.article?.id !== before.article?.id) void read()
  })
  return () => {
    end()
    marksStore.setState({ article: null, marks: [], selected: null, card: null })
  }
}

/** The words that would be marked now: what is selected, else what the keys speak of. */
export function markable(): MarkableWords | null {
  const state = readingStore.getState()
  return state.index && (selectedWords(state.index) ?? wordsInHand(state))
}

/** Marks these words; words that are marked just so already get the next colour, or the one that is asked for. */
export function highlight(words: MarkableWords | null = markable(), colour?: MarkColour): Promise<void> {
  if (!words) return Promise.resolve()
  letGoOfSelection()
  return inTurn(async () => {
    const known = markOf(words)
    if (known) await recolour(known.mark, colour ?? colourAfter(known.mark.colour))
    else await addMark(words, colour ?? marksStore.getState().colour)
  })
}

let last: Promise<unknown> = Promise.resolve()

/** A key that is pressed twice must find the mark that it made the first time. */
function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const done = last.then(task)
  // The next one comes whatever becomes of this one; whoever asked for this one hears of its failure.
  last = done.then(
    () => undefined,
    () => undefined,
  )
  return done
}

/** Opens the note of the mark in the hand, and marks the words first where they are not. */
export async function openNote(words: MarkableWords | null = markable()): Promise<void> {
  const { card } = marksStore.getState()
  if (card) {
    closeCard()
    return
  }
  if (!words) return
  letGoOfSelection()
  const mark = await inTurn(
    async () =>
      markOf(words)?.mark ?? markUnder(words)?.mark ?? (await addMark(words, marksStore.getState().colour)),
  )
  if (mark) openCard(mark.id)
}

/** Opens the card of a mark beside its words; one that is out of view is gone to first. */
export function openCard(mark: number): void {
  const { index } = readingStore.getState()
  const placed = placedOf(mark)
  if (!index || !placed) return
  const stretch = firstStretch(index, { side: placed.mark.place.side, from: placed.from, to: placed.to })
  const { side, sentence } = stretch
  if (!isInView(stretch)) moveTo({ side, sentence })
  const anchor = anchorOf(stretch)
  if (!anchor) return
  endNaming()
  readingStore.setState({ wordCard: null, entityCard: null, evidence: null })
  marksStore.setState({ card: { mark, anchor } })
}

/** Closes the card; the focus goes back to the marked sentence if it was in the card. */
export function closeCard(): boolean {
  const { card } = marksStore.getState()
  if (!card) return false
  const hadFocus = Boolean(document.activeElement?.closest('.mark-card'))
  const placed = placedOf(card.mark)
  marksStore.setState({ card: null })
  if (hadFocus && placed) {
    const focused = { side: placed.mark.place.side, sentence: placed.sentence }
    readingStore.setState({ focused })
    elementOf(focused)?.focus({ preventScroll: true })
  }
  return true
}

/** Gives a mark another colour, which is then that of the next mark. */
export async function recolour(mark: Mark, colour: MarkColour): Promise<void> {
  marksStore.setState({ colour })
  await change(bridge.changeMark({ mark: mark.id, colour }))
}

/** Keeps what is written in the note of a mark; answers whether it is kept. */
export async function writeNote(mark: number, note: string): Promise<boolean> {
  return (await change(bridge.changeMark({ mark, note }))) !== null
}

/** Removes a mark and offers to take it back. */
export async function removeMark(mark: Mark): Promise<void> {
  if (marksStore.getState().card?.mark === mark.id) closeCard()
  const answer = await bridge.removeMark({ mark: mark.id })
  if (!answer.ok) {
    tell({ kind: 'failure', failure: answer })
    return
  }
  marksStore.setState(({ marks }) => ({ marks: marks.filter(one => one.id !== mark.id) }))
  tell({
    kind: 'done',
    what: 'marks.removed',
    name: shortQuote(mark.place.quote),
    undo: async () => void (await change(bridge.restoreMark({ mark: mark.id }))),
  })
}

/** Goes to the next mark or the one before on either side, coming round at the ends. */
export function stepByMark(by: 1 | -1): void {
  const state = readingStore.getState()
  const { index } = state
  if (!index) return
  const { placed } = placedMarks(index, marksStore.getState().marks)
  if (placed.length === 0) return
  const here = currentPlace(state) ?? state.focused
  const beadOf = ({ mark, sentence }: PlacedMark) => index.beadOf[mark.place.side][sentence] ?? 0
  const bead = index.beadOf[here.side][here.sentence] ?? 0
  const at = placed.findIndex(one => one.mark.id === lastSteppedTo && standsOn(one, here.side, here.sentence))
  const first = placed.findIndex(one => beadOf(one) > bead || (beadOf(one) === bead && by < 0))
  const start = first < 0 ? placed.length : first
  const next = at >= 0 ? at + by : by > 0 ? start : start - 1
  goToMark(placed[(next + placed.length) % placed.length]!)
}

/** The mark that the keys went to last: two may stand on one sentence. */
let lastSteppedTo = 0

/** Goes to a mark; its words are the ones that the keys stand on. */
export function goToMark(placed: PlacedMark): void {
  const { index } = readingStore.getState()
  if (!index) return
  const { side } = placed.mark.place
  const { sentence, from, to } = firstStretch(index, { side, from: placed.from, to: placed.to })
  lastSteppedTo = placed.mark.id
  moveTo({ side, sentence })
  readingStore.setState({ keyWord: { from, to } })
}

/** Shows the list of marks in the place of the names, or takes it away. */
export const toggleList = (): void => marksStore.setState(({ isListed }) => ({ isListed: !isListed }))

/** Takes the list away where it is open; answers whether it was. */
export function closeList(): boolean {
  const { isListed } = marksStore.getState()
  if (isListed) marksStore.setState({ isListed: false })
  return isListed
}

/** Lets go of what lies over the page: a card, or the list of marks on a narrow window; answers whether one did. */
export const letGoOfMarks = (): boolean => closeCard() || (screenStore.getState().narrow && closeList())

async function addMark(words: MarkableWords, colour: MarkColour): Promise<Mark | null> {
  const { article, index } = readingStore.getState()
  if (!article || !index) return null
  const text = index.reading[words.side]
  const to = Math.min(words.to, words.from + LONGEST_MARK)
  const place = placeOf(text, { from: words.from, to })
  const made = await change(bridge.addMark({ id: article.id, place, colour, note: '' }))
  if (made) marksStore.setState({ colour })
  return made
}

/**
 * Puts what the engine answers in the place of the mark as it was, unless another article is open by then; a refusal
 * is told and answered with null.
 */
async function change(request: Promise<Result<Mark>>): Promise<Mark | null> {
  const { article } = marksStore.getState()
  const answer = await request
  if (!answer.ok) {
    tell({ kind: 'failure', failure: answer })
    return null
  }
  const mark = answer.value
  marksStore.setState(state =>
    state.article === article
      ? { marks: [...state.marks.filter(one => one.id !== mark.id), mark].sort((x, y) => x.id - y.id) }
      : {},
  )
  return mark
}

/** So much of a quote that a line can hold it. */
const shortQuote = (quote: string): string => {
  const line = quote.replace(/\s+/g, ' ')
  return line.length <= LONGEST_QUOTE ? line : `${line.slice(0, LONGEST_QUOTE).trimEnd()}…`
}

const placedNow = (): readonly PlacedMark[] => {
  const { index } = readingStore.getState()
  return index ? placedMarks(index, marksStore.getState().marks).placed : []
}

/** Where a mark stands now; undefined where it finds no place. */
export const placedOf = (mark: number): PlacedMark | undefined =>
  placedNow().find(placed => placed.mark.id === mark)

const markOf = ({ side, from, to }: MarkableWords): PlacedMark | undefined =>
  placedNow().find(one => one.mark.place.side === side && one.from === from && one.to === to)

/** The shortest mark that shares a letter with some words. */
const markUnder = ({ side, from, to }: MarkableWords): PlacedMark | undefined =>
  placedNow()
    .filter(one => one.mark.place.side === side && one.from < to && from < one.to)
    .sort((a, b) => a.to - a.from - (b.to - b.from))[0]

const standsOn = ({ mark, sentence }: PlacedMark, side: string, other: number): boolean =>
  mark.place.side === side && sentence === other

const colourAfter = (colour: MarkColour): MarkColour =>
  MARK_COLOURS[(MARK_COLOURS.indexOf(colour) + 1) % MARK_COLOURS.length]!

function letGoOfSelection(): void {
  document.getSelection()?.removeAllRanges()
  marksStore.setState({ selected: null })
  endNaming()
}

function isInView(stretch: Parameters<typeof anchorOf>[0]): boolean {
  const view = elementOf(stretch)?.closest('.page')?.getBoundingClientRect()
  const box = anchorOf(stretch)
  return Boolean(view && box && box.y >= view.top && box.y + box.height <= view.bottom)
}
