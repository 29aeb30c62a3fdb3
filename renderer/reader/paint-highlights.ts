import { elementOf } from '../services/page-nodes.ts'
import { currentBead, currentEntity, type ReadingState, readingStore } from '../state/reading-store.ts'
import {
  HIGHLIGHTS,
  type HighlightName,
  type HighlightSpan,
  lastingHighlights,
  type Marks,
  passingHighlights,
} from './highlight-spans.ts'

/** Paints the open article and follows the hand, without an element per word; answers its own end. */
export function paintHighlights(): () => void {
  const { index } = readingStore.getState()
  if (!index) return () => {}
  const highlights = new Map<HighlightName, Highlight>()
  HIGHLIGHTS.forEach((name, priority) => {
    const highlight = new Highlight()
    highlight.priority = priority
    highlights.set(name, highlight)
    CSS.highlights.set(name, highlight)
  })
  const paint = (spans: Partial<Record<HighlightName, readonly HighlightSpan[]>>) => {
    for (const [name, stretches] of Object.entries(spans)) {
      const highlight = highlights.get(name as HighlightName)!
      highlight.clear()
      for (const stretch of stretches) {
        const range = staticRangeOf(stretch)
        if (range) highlight.add(range)
      }
    }
  }
  paint(lastingHighlights(index))
  let marks = marksOf(readingStore.getState())
  paint(passingHighlights(index, marks))
  const end = readingStore.subscribe(state => {
    const next = marksOf(state)
    if (state.index !== index || sameMarks(marks, next)) return
    marks = next
    paint(passingHighlights(index, marks))
  })
  return () => {
    end()
    for (const name of HIGHLIGHTS) CSS.highlights.delete(name)
  }
}

function staticRangeOf({ side, sentence, from, to }: HighlightSpan): StaticRange | null {
  const node = elementOf({ side, sentence })?.firstChild
  return node
    ? new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to })
    : null
}

function marksOf(state: ReadingState): Marks {
  return {
    litBead: currentBead(state),
    pinnedBead: state.pinnedBead,
    litEntity: currentEntity(state),
    chosenMention: state.hand === 'keys' ? state.chosenMention : null,
    word: wordOf(state),
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
    a.word?.side === b.word?.side &&
    a.word?.from === b.word?.from &&
    a.word?.to === b.word?.to
  )
}
