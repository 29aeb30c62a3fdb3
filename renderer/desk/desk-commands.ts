import type { Correction } from '../../shared/model/correction.ts'
import { slice } from '../../shared/model/text.ts'
import { moveTo } from '../commands/reader-commands.ts'
import { editStore } from '../edit/edit-store.ts'
import { correct, redoCorrection } from '../services/correct.ts'
import { undoLast } from '../services/undo-last.ts'
import type { Place } from '../state/place.ts'
import type { ReadingIndex } from '../state/reading-index.ts'
import { currentPlace, readingStore } from '../state/reading-store.ts'
import { screenStore } from '../state/screen-store.ts'
import {
  confirmSureCorrection,
  type DeskCorrectionId,
  deskCorrection,
  divideCorrection,
  moveCorrection,
} from './desk-corrections.ts'
import type { DeskAction } from './desk-keys.ts'
import { deskScroller, elementOf, reveal } from './desk-nodes.ts'
import { deskRows, firstChanged } from './desk-rows.ts'
import { deskFacts } from './desk-standing.ts'
import { deskStore, layOnDesk } from './desk-store.ts'
import { likelyBound, stepBound, wordBounds } from './word-bounds.ts'

/** Whether the open article lies on the desk. */
export function isOnDesk(): boolean {
  const { article } = readingStore.getState()
  return (
    screenStore.getState().screen === 'reader' &&
    article !== null &&
    deskStore.getState().article === article.id
  )
}

/** Whether there are two texts whose pairing can be looked at, and none of them is being edited. */
export function canOpenDesk(): boolean {
  const { index } = readingStore.getState()
  if (screenStore.getState().screen !== 'reader' || !index) return false
  const { arabic, english } = index.reading
  return arabic.sentences.length > 0 && english.sentences.length > 0 && editStore.getState().stretch === null
}

/** Lays the open article on the desk, or goes back to its page; the place in it stays. */
export function toggleDesk(): void {
  const state = readingStore.getState()
  if (isOnDesk()) {
    layOnDesk(null)
    requestAnimationFrame(() => moveTo(readingStore.getState().focused))
    return
  }
  if (!state.article) return
  readingStore.setState({
    hand: 'keys',
    focused: currentPlace(state) ?? { side: 'arabic', sentence: state.top },
    pointed: null,
    pointedEntity: null,
    pointedWord: null,
    wordCard: null,
    entityCard: null,
    evidence: null,
    chosenMention: null,
    keyWord: null,
  })
  layOnDesk(state.article.id)
}

/** Chooses a sentence: it takes the focus and comes into view. */
export function choose(place: Place): void {
  readingStore.setState({ hand: 'keys', focused: place })
  deskStore.setState({ caret: null })
  reveal(place)
  elementOf(place)?.focus({ preventScroll: true })
}

/** Chooses a bead: its first sentence on the side of the chosen one, else on the other. */
export function chooseBead(bead: number): void {
  const { index, focused } = readingStore.getState()
  const place = index && firstIn(index, bead, focused.side)
  if (place) choose(place)
}

/** Carries out what a key of the desk, its menu or a button stands for. */
export async function runDeskAction(action: DeskAction): Promise<void> {
  const { index, focused } = readingStore.getState()
  if (!index) return
  const bead = index.beadOf[focused.side][focused.sentence]!
  switch (action) {
    case 'bead-next':
      return chooseBead(Math.min(bead + 1, index.reading.beads.length - 1))
    case 'bead-previous':
      return chooseBead(Math.max(bead - 1, 0))
    case 'first':
      return chooseBead(0)
    case 'last':
      return chooseBead(index.reading.beads.length - 1)
    case 'sentence-left':
      return stepInBead(index, focused, 1)
    case 'sentence-right':
      return stepInBead(index, focused, -1)
    case 'doubt-next':
      return goToDoubt(index, bead, 1)
    case 'doubt-previous':
      return goToDoubt(index, bead, -1)
    case 'confirm-sure':
      return deskStore.setState({ isAsking: true })
    case 'caret':
      return startCaret()
    case 'undo':
      return takeBack(undoLast)
    case 'redo':
      return takeBack(redoCorrection)
    default:
      return correctChosen(action)
  }
}

/** Confirms every pairing that the engine is sure of, as one step that is undone as one. */
export const confirmSure = (): Promise<void> => correctWith(confirmSureCorrection)

/** Moves a sentence to another bead, as it was dragged there. */
export const moveToBead = (place: Place, bead: number): Promise<void> =>
  correctWith(index => moveCorrection(index, place, bead))

/** Shows where the chosen sentence could be divided; null lets the likeliest place be found. */
export function startCaret(at: number | null = null): void {
  const { index, focused } = readingStore.getState()
  if (!index) return
  const bound = at ?? likelyBound(textOf(index, focused))
  if (bound === null || !divideCorrection(index, focused, bound)) return
  deskStore.setState({ caret: { ...focused, at: bound } })
}

/** Moves the caret by a word, along with the direction of its side. */
export function moveCaret(arrow: 'left' | 'right' | 'first' | 'last'): void {
  const { index } = readingStore.getState()
  const { caret } = deskStore.getState()
  if (!index || !caret) return
  const sentence = textOf(index, caret)
  const forward = caret.side === 'arabic' ? 'left' : 'right'
  const bounds = wordBounds(sentence)
  const at =
    arrow === 'first'
      ? bounds[0]
      : arrow === 'last'
        ? bounds.at(-1)
        : stepBound(sentence, caret.at, arrow === forward ? 1 : -1)
  deskStore.setState({ caret: { ...caret, at: at ?? caret.at } })
}

/** Divides the sentence where the caret stands. */
export function divideAtCaret(): Promise<void> {
  const { caret } = deskStore.getState()
  deskStore.setState({ caret: null })
  return caret ? correctWith(index => divideCorrection(index, caret, caret.at)) : Promise.resolve()
}

/** Takes the caret away; the sentence stays whole. */
export const leaveCaret = (): void => deskStore.setState({ caret: null })

const correctChosen = (id: DeskCorrectionId): Promise<void> =>
  correctWith((index, place) => deskCorrection(id, index, place))

/** Keys come faster than answers: each correction is made of what the one before it left. */
let last: Promise<void> = Promise.resolve()
function inTurn(task: () => Promise<void>): Promise<void> {
  const done = last.then(async () => {
    deskStore.setState({ isBusy: true })
    try {
      await task()
    } finally {
      deskStore.setState({ isBusy: false })
    }
  })
  // Whoever asked for this one hears of its failure; the next one comes whatever becomes of it.
  last = done.catch(() => undefined)
  return done
}

const correctWith = (make: (index: ReadingIndex, chosen: Place) => Correction | null): Promise<void> =>
  inTurn(async () => {
    const { index, focused } = readingStore.getState()
    const correction = index && isOnDesk() ? make(index, focused) : null
    if (correction) await holdChosen(() => correct(correction))
  })

/** Undoes or does again, and goes to where that changed something. */
const takeBack = (step: () => Promise<void>): Promise<void> =>
  inTurn(async () => {
    const before = readingStore.getState().index
    await holdChosen(step)
    const { index, focused } = readingStore.getState()
    if (!before || !index || index === before || !isOnDesk()) return
    const old = deskRows(before, [])
    const rows = deskRows(index, old)
    const known = new Set(old)
    const changed = firstChanged(rows, old)
    const chosen = rows[index.beadOf[focused.side][focused.sentence]!]!
    if (changed !== null && known.has(chosen)) chooseBead(changed)
  })

/** Does something that draws the desk anew, and has the chosen sentence stand where it stood, with the focus. */
async function holdChosen(task: () => Promise<void>): Promise<void> {
  const before = elementOf(readingStore.getState().focused)?.getBoundingClientRect().top
  await task()
  await new Promise(requestAnimationFrame)
  const { focused } = readingStore.getState()
  const element = elementOf(focused)
  const scroller = deskScroller()
  if (!element || !scroller) return
  if (before !== undefined) scroller.scrollTop += element.getBoundingClientRect().top - before
  reveal(focused)
  if (document.activeElement === document.body) element.focus({ preventScroll: true })
}

/** The Arabic lies on the right, so that the English ones follow to the left. */
function stepInBead(index: ReadingIndex, { side, sentence }: Place, by: 1 | -1): void {
  const { arabic, english } = index.reading.beads[index.beadOf[side][sentence]!]!
  const places: Place[] = [
    ...arabic.map(at => ({ side: 'arabic', sentence: at }) as const),
    ...english.map(at => ({ side: 'english', sentence: at }) as const),
  ]
  const at = places.findIndex(place => place.side === side && place.sentence === sentence)
  const next = places[at + by]
  if (next) choose(next)
}

function goToDoubt(index: ReadingIndex, bead: number, by: 1 | -1): void {
  const { doubts } = deskFacts(index.reading)
  const next =
    by === 1
      ? (doubts.find(one => one > bead) ?? doubts[0])
      : (doubts.findLast(one => one < bead) ?? doubts.at(-1))
  if (next !== undefined) chooseBead(next)
}

function firstIn(index: ReadingIndex, bead: number, side: Place['side']): Place | null {
  const sentences = index.reading.beads[bead]
  if (!sentences) return null
  const own = sentences[side][0]
  if (own !== undefined) return { side, sentence: own }
  const across = side === 'arabic' ? 'english' : 'arabic'
  return { side: across, sentence: sentences[across][0]! }
}

const textOf = ({ reading }: ReadingIndex, { side, sentence }: Place): string =>
  slice(reading[side], reading[side].sentences[sentence]!)
