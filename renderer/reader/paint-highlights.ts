import { elementOf, rowsNear } from '../services/page-nodes.ts'
import { rangesIn } from '../services/sentence-nodes.ts'
import { currentBead, currentEntity, type ReadingState, readingStore } from '../state/reading-store.ts'
import {
  HIGHLIGHTS,
  type HighlightName,
  type HighlightSpan,
  lastingHighlights,
  type Marks,
  passingHighlights,
  rowOf,
} from './highlight-spans.ts'

/** Up to so many ranges cost nothing, wherever in the article they are. */
const FEW = 200
/** Heights of the view, above and below it, in which rows are painted before anything tells that they are near. */
const AT_FIRST = 1

/**
 * Paints the open article and follows the hand, without an element per word; answers its own end. Only rows that
 * the browser lays out are painted: it looks at every range before each frame, and an article may have thousands.
 */
export function paintHighlights(scroller: HTMLElement): () => void {
  const { index } = readingStore.getState()
  if (!index) return () => {}
  const highlights = new Map(HIGHLIGHTS.map(name => [name, new Highlight()]))
  HIGHLIGHTS.forEach((name, priority) => {
    const highlight = highlights.get(name)!
    highlight.priority = priority
    CSS.highlights.set(name, highlight)
  })
  const lasting = lastingHighlights(index)
  const painted = new Map<number, [Highlight, StaticRange][]>()
  let marks = marksOf(readingStore.getState())
  let frame = 0

  const paintRow = (row: number) => {
    if (painted.has(row)) return
    const ranges: [Highlight, StaticRange][] = []
    for (const [name, spans] of Object.entries(lasting[row] ?? {}))
      for (const range of rangesOf(spans)) ranges.push([highlights.get(name as HighlightName)!, range])
    for (const [highlight, range] of ranges) highlight.add(range)
    painted.set(row, ranges)
  }
  const wipeRow = (row: number) => {
    for (const [highlight, range] of painted.get(row) ?? []) highlight.delete(range)
    painted.delete(row)
  }
  const paintPassing = () => {
    for (const [name, spans] of Object.entries(passingHighlights(index, marks))) {
      const highlight = highlights.get(name as HighlightName)!
      highlight.clear()
      const near = spans.length <= FEW ? spans : spans.filter(span => painted.has(rowOf(index, span)))
      for (const range of rangesOf(near)) highlight.add(range)
    }
  }
  const paintPassingSoon = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(paintPassing)
  }

  const onRow = (event: Event) => {
    const row = event.target instanceof HTMLElement ? event.target.dataset.row : undefined
    if (row === undefined || printing) return
    if ((event as ContentVisibilityAutoStateChangeEvent).skipped) wipeRow(Number(row))
    else paintRow(Number(row))
    paintPassingSoon()
  }
  // The nodes that were painted are gone from a row that was drawn anew.
  const onDrawn = (event: Event) => {
    const row = event.target instanceof HTMLElement ? Number(event.target.dataset.row) : Number.NaN
    if (painted.has(row)) {
      wipeRow(row)
      paintRow(row)
    }
    paintPassingSoon()
  }
  // A page on paper has every row.
  let printing = false
  const beforePrint = () => {
    printing = true
    for (const row of lasting.keys()) paintRow(row)
  }
  const afterPrint = () => {
    printing = false
    for (const row of [...painted.keys()]) wipeRow(row)
    for (const row of rowsNear(scroller, AT_FIRST)) paintRow(row)
    paintPassing()
  }

  for (const row of rowsNear(scroller, AT_FIRST)) paintRow(row)
  paintPassing()
  const end = readingStore.subscribe(state => {
    const next = marksOf(state)
    if (state.index !== index || sameMarks(marks, next)) return
    marks = next
    paintPassing()
  })
  scroller.addEventListener('contentvisibilityautostatechange', onRow)
  scroller.addEventListener('rowdrawn', onDrawn)
  window.addEventListener('beforeprint', beforePrint)
  window.addEventListener('afterprint', afterPrint)
  return () => {
    end()
    cancelAnimationFrame(frame)
    scroller.removeEventListener('contentvisibilityautostatechange', onRow)
    scroller.removeEventListener('rowdrawn', onDrawn)
    window.removeEventListener('beforeprint', beforePrint)
    window.removeEventListener('afterprint', afterPrint)
    for (const name of HIGHLIGHTS) CSS.highlights.delete(name)
  }
}

const rangesOf = (spans: readonly HighlightSpan[]): StaticRange[] =>
  spans.flatMap(({ side, sentence, from, to }) => {
    const element = elementOf({ side, sentence })
    return element ? rangesIn(element, from, to) : []
  })

function marksOf(state: ReadingState): Marks {
  return {
    litBead: currentBead(state),
    pinnedBead: state.pinnedBead,
    litEntity: currentEntity(state),
    chosenMention: state.hand === 'keys' ? state.chosenMention : null,
    word: wordOf(state),
    linked: state.linkedWords,
  }
}

/** The word whose card is open, else the one that the keys stand on, as offsets into the text. */
function wordOf({ index, wordCard, keyWord, focused }: ReadingState): Marks['word'] {
  if (!index) return null
  if (wordCard) return inText('arabic', wordCard.sentence, wordCard)
  return keyWord && inText(focused.side, focused.sentence, keyWord)

  function inText(side: 'arabic' | 'english', sentence: number, word: { from: number; to: number }) {
    const start = index!.reading[side].sentences[sentence]!.from
    return { side, from: start + word.from, to: start + word.to }
  }
}

function sameMarks(a: Marks, b: Marks): boolean {
  return (
    a.litBead === b.litBead &&
    a.pinnedBead === b.pinnedBead &&
    a.litEntity === b.litEntity &&
    a.chosenMention === b.chosenMention &&
    a.linked === b.linked &&
    a.word?.side === b.word?.side &&
    a.word?.from === b.word?.from &&
    a.word?.to === b.word?.to
  )
}
